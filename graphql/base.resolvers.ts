import { findCase } from '../shared/cases/case.actions.ts';
import { findApiClient } from '../shared/clients/api-client.actions.ts';
import { findCustomer } from '../shared/customers/customer.actions.ts';
import { findInvoice } from '../shared/invoices/invoice.actions.ts';
import { findPayment } from '../shared/invoices/payment.actions.ts';
import { findLead } from '../shared/leads/lead.actions.ts';
import { findOrder } from '../shared/orders/order.actions.ts';
import type { Context } from '../shared/platform/context.ts';
import { prefixOf } from '../shared/platform/ids.ts';
import { formatMoney } from '../shared/platform/money.ts';
import { findProduct } from '../shared/products/product.actions.ts';
import { findWarehouse } from '../shared/stock/warehouse.actions.ts';
import type { Resolvers, ResolversTypes } from './generated/types.ts';

/** Version of the contract; grows with every announced change of the schema. */
export const API_VERSION = '1.0.0';

type NodeRecord = { readonly id: string };

/** How each kind of node is found, by the prefix of its id. */
const nodes: Readonly<
  Record<string, { type: string; find: (ctx: Context, id: string) => Promise<NodeRecord | undefined> }>
> = {
  apc: { type: 'ApiClient', find: findApiClient },
  cus: { type: 'Customer', find: findCustomer },
  led: { type: 'Lead', find: findLead },
  ord: { type: 'Order', find: findOrder },
  inv: { type: 'Invoice', find: findInvoice },
  pay: { type: 'Payment', find: findPayment },
  prd: { type: 'Product', find: findProduct },
  wh: { type: 'Warehouse', find: findWarehouse },
  cas: { type: 'Case', find: findCase },
};

/** The record of an id of any kind; undefined when the tenant has none with it, or one that the actor may not read. */
export async function findNode(ctx: Context, id: string): Promise<NodeRecord | undefined> {
  const node = nodes[prefixOf(id)];
  return node && !ctx.hiddenFields.has(`${node.type}.id`) ? node.find(ctx, id) : undefined;
}

export const typeOfNode = ({ id }: NodeRecord): string => nodes[prefixOf(id)]?.type ?? '';

export const baseResolvers: Resolvers = {
  Query: {
    apiVersion: () => API_VERSION,
    node: async (_, { id }, ctx) => (await findNode(ctx, id)) as Awaited<ResolversTypes['Node']>,
    viewer: (_, __, ctx) => ctx,
  },
  Viewer: {
    subject: ({ actor }) => actor.subject,
    roles: ({ actor }) => [...actor.roles],
    permissions: ({ permissions }) => [...permissions].sort(),
  },
  Money: {
    formatted: (money, { locale }) => formatMoney(money, locale ?? 'en'),
  },
  TimelineEntry: {
    version: ({ aggregateVersion }) => aggregateVersion,
  },
};
