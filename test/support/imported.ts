import Big from 'big.js';
import { type GraphqlClient, graphqlClient } from '../../examples/client/graphql-client.ts';
import { parseCsv } from '../../examples/import/csv-rows.ts';
import { Dialect } from '../../examples/import/mapping.ts';
import type { Stack } from '../../infra/local/stack.ts';

/* What an import leads to, as a client sees it, and what it should lead to by the files alone. */

export async function adminOf(stack: Stack, tenant: string): Promise<GraphqlClient> {
  return graphqlClient({ url: `${stack.url}/graphql`, token: (await stack.tokens()).tenants[tenant]?.admin ?? '' });
}

interface Money {
  readonly amountMinor: number;
}

interface Tenant {
  readonly customers: readonly { readonly version: number; readonly owner: object | null }[];
  readonly products: readonly {
    readonly sku: string;
    readonly active: boolean;
    readonly stock: { readonly nodes: readonly { readonly onHand: number; readonly reserved: number }[] };
  }[];
  readonly orders: readonly {
    readonly status: string;
    readonly externalRefs: readonly { readonly id: string }[];
    readonly placedAt: string;
    readonly shippingAddress: { readonly street: string } | null;
    readonly lines: { readonly nodes: readonly { readonly reserved: number; readonly backordered: number }[] };
    readonly total: Money;
  }[];
  readonly invoices: readonly { readonly number: string; readonly issuedOn: string; readonly total: Money }[];
}

/** Everything of a tenant, with versions and the length of timelines. */
export async function everything(client: GraphqlClient): Promise<Tenant> {
  const list = async (field: string, selection: string): Promise<unknown[]> => {
    const nodes: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const data: Record<string, { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
        await client.request(
          `query ($after: String) { ${field}(first: 40, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
      const page = data[field];
      nodes.push(...(page?.nodes ?? []));
      more = page?.pageInfo.hasNextPage ?? false;
      after = page?.pageInfo.endCursor ?? null;
    }
    return nodes;
  };
  const timeline = 'timeline(first: 20) { nodes { id } }';
  const [customers, products, orders, invoices] = await Promise.all([
    list(
      'customers',
      `id version name phone owner { displayName } addresses { id street country } contacts(first: 5) { nodes { version name } } metafields { key value { text } } ${timeline}`,
    ),
    list(
      'products',
      `sku version active supplierRef category metafields { key value { text number } } stock(first: 2) { nodes { version onHand reserved } } ${timeline}`,
    ),
    list(
      'orders',
      `version status externalRefs { id } placedAt requestedDate freight { amountMinor } shippingAddress { street } metafields { key value { text } } total { amountMinor } lines { nodes { reserved backordered } } ${timeline}`,
    ),
    list('invoices', `number version issuedOn total { amountMinor }`),
  ]);
  return { customers, products, orders, invoices } as Tenant;
}

/** What each order comes to by the files alone, by its id: unit price × quantity less discount, rounded half away from zero a line, plus freight. */
function filedAmounts(orders: string, lines: string): { id: string; isShipped: boolean; minor: number }[] {
  const dialect = Dialect.parse({ absent: ['NULL'] });
  const filed = parseCsv('orders', orders, { dialect, overflowColumns: ['shipAddress'] }).rows.filter(
    ({ values }) => !values.get('orderDate')?.includes('-02-30'),
  );
  const byOrder = Map.groupBy(parseCsv('lines', lines, { dialect }).rows, ({ values }) => values.get('orderID'));
  return filed.map(({ values }) => {
    const nets = (byOrder.get(values.get('orderID')) ?? []).map(({ values: line }) => {
      const discount = new Big(line.get('discount') ?? 0).round(4, Big.roundHalfUp);
      const gross = new Big(line.get('unitPrice') ?? 0).times(100).times(line.get('quantity') ?? 0);
      return gross.times(new Big(1).minus(discount)).round(0, Big.roundHalfUp);
    });
    const freight = new Big(values.get('freight') ?? 0).times(100);
    const minor = nets.reduce((sum, net) => sum.plus(net), freight).toNumber();
    return { id: values.get('orderID') ?? '', isShipped: values.has('shippedDate'), minor };
  });
}

/** What invoices come to by the files alone: those of what has shipped. */
export const billedMinor = (orders: string, lines: string): number =>
  filedAmounts(orders, lines).reduce((sum, { isShipped, minor }) => sum + (isShipped ? minor : 0), 0);

export const filedTotals = (orders: string, lines: string): Record<string, number> =>
  Object.fromEntries(filedAmounts(orders, lines).map(({ id, minor }) => [id, minor]));

export const totalsByOrder = ({ orders }: Tenant): Record<string, number> =>
  Object.fromEntries(orders.map(({ externalRefs, total }) => [externalRefs[0]?.id, total.amountMinor]));

export const onHand = ({ products }: Tenant) =>
  Object.fromEntries(products.map(({ sku, stock }) => [sku, stock.nodes[0]?.onHand ?? 0]));
