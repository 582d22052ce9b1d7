import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { CONFIRM_ORDER, ORDERS } from './documents.ts';
import type { OrderStatus, OrdersQuery, SortDirection } from './generated/graphql.ts';

const STATUSES: readonly OrderStatus[] = ['PLACED', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'CLOSED'];
const PAGE = 20;

type Page = { first: number; after?: string | null } | { last: number; before?: string | null };
type Row = OrdersQuery['orders']['nodes'][number];

/** Orders of the tenant: one page at a time, filtered and sorted by the API. */
export function OrdersGrid() {
  const [status, setStatus] = useState<OrderStatus>();
  const [direction, setDirection] = useState<SortDirection>('DESC');
  const [page, setPage] = useState<Page>({ first: PAGE });
  const { data, previousData, error, loading } = useQuery(ORDERS, {
    variables: {
      // A condition that is null is none, and so is an order: a list of one status comes in the order that its description names.
      where: { status: { eq: status ?? null } },
      orderBy: status ? null : [{ field: 'ID', direction }],
      ...page,
    },
    fetchPolicy: 'cache-and-network',
  });
  const orders = (data ?? previousData)?.orders;
  const startAgain = () => setPage({ first: PAGE });

  return (
    <>
      <h1>Orders</h1>
      <nav>
        <label>
          Status{' '}
          <select
            value={status ?? ''}
            onChange={({ target }) => {
              setStatus(STATUSES.find((one) => one === target.value));
              startAgain();
            }}
          >
            <option value="">all</option>
            {STATUSES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={status !== undefined}
          onClick={() => {
            setDirection(direction === 'DESC' ? 'ASC' : 'DESC');
            startAgain();
          }}
        >
          {direction === 'DESC' ? 'newest first' : 'oldest first'}
        </button>
      </nav>
      {error && <p role="alert">{error.message}</p>}
      {orders && <Grid rows={orders.nodes} isLoading={loading} />}
      {orders && (
        <footer>
          <button
            type="button"
            disabled={loading || !orders.pageInfo.hasPreviousPage}
            onClick={() => setPage({ last: PAGE, before: orders.pageInfo.startCursor ?? null })}
          >
            Previous
          </button>
          <button
            type="button"
            disabled={loading || !orders.pageInfo.hasNextPage}
            onClick={() => setPage({ first: PAGE, after: orders.pageInfo.endCursor ?? null })}
          >
            Next
          </button>
          {orders.totalCount != null && <span>{orders.totalCount} in all</span>}
        </footer>
      )}
    </>
  );
}

function Grid({ rows, isLoading }: { rows: readonly Row[]; isLoading: boolean }) {
  if (rows.length === 0) return <p>No orders here.</p>;
  return (
    <table aria-busy={isLoading}>
      <thead>
        <tr>
          <th>Customer</th>
          <th>Placed</th>
          <th>Status</th>
          <th>Shipped</th>
          <th className="amount">Total</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OrderRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Shows what the user meant at once; what the API refuses is as it was, and the row says why. */
function OrderRow({ row }: { row: Row }) {
  const [confirm, { data, error, loading }] = useMutation(CONFIRM_ORDER);
  const refusal = data?.confirmOrder.userErrors[0]?.message ?? error?.message;
  const ask = () =>
    confirm({
      variables: { input: { id: row.id, expectedVersion: row.version, idempotencyKey: crypto.randomUUID() } },
      optimisticResponse: {
        confirmOrder: {
          __typename: 'ConfirmOrderPayload',
          order: { __typename: 'Order', id: row.id, version: row.version + 1, status: 'CONFIRMED' },
          userErrors: [],
        },
      },
      // Shown in the row.
    }).catch(() => undefined);
  return (
    <tr data-order={row.id}>
      <td>{row.customerName}</td>
      <td>{new Date(row.placedAt).toLocaleString()}</td>
      <td>{row.status}</td>
      <td>{row.fulfilmentStatus}</td>
      <td className="amount">{row.total.formatted}</td>
      <td>
        {row.status === 'PLACED' && (
          <button type="button" disabled={loading} onClick={ask}>
            Confirm
          </button>
        )}
        {refusal && <span role="alert">{refusal}</span>}
      </td>
    </tr>
  );
}
