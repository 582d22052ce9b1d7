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
  readonly customers: readonly { readonly version: number }[];
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
      `id version name phone addresses { street country } contacts(first: 5) { nodes { name } } ${timeline}`,
    ),
    list(
      'products',
      `sku version active supplierRef category stock(first: 2) { nodes { version onHand reserved } } ${timeline}`,
    ),
    list(
      'orders',
      `version status externalRefs { id } placedAt shippingAddress { street } total { amountMinor } lines { nodes { reserved backordered } } ${timeline}`,
    ),
    list('invoices', `number version issuedOn total { amountMinor }`),
  ]);
  return { customers, products, orders, invoices } as Tenant;
}

/** Unit price × quantity less discount, rounded half away from zero a line, plus freight: computed from the files alone. */
export function billedMinor(orders: string, lines: string): number {
  const dialect = Dialect.parse({ absent: ['NULL'] });
  const shipped = parseCsv('orders', orders, { dialect, overflowColumns: ['shipAddress'] }).rows.filter(
    ({ values }) => values.has('shippedDate') && !values.get('orderDate')?.includes('-02-30'),
  );
  const ids = new Set(shipped.map(({ values }) => values.get('orderID')));
  const freight = shipped.map(({ values }) => new Big(values.get('freight') ?? 0).times(100));
  const nets = parseCsv('lines', lines, { dialect }).rows.flatMap(({ values }) => {
    if (!ids.has(values.get('orderID'))) return [];
    const discount = new Big(values.get('discount') ?? 0).round(4, Big.roundHalfUp);
    const gross = new Big(values.get('unitPrice') ?? 0).times(100).times(values.get('quantity') ?? 0);
    return [gross.times(new Big(1).minus(discount)).round(0, Big.roundHalfUp)];
  });
  return [...freight, ...nets].reduce((sum, amount) => sum.plus(amount), new Big(0)).toNumber();
}

export const onHand = ({ products }: Tenant) =>
  Object.fromEntries(products.map(({ sku, stock }) => [sku, stock.nodes[0]?.onHand ?? 0]));
