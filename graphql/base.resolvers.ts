import { findCustomer } from '../shared/customers/customer.actions.ts';
import type { Context } from '../shared/platform/context.ts';
import { prefixOf } from '../shared/platform/ids.ts';
import { formatMoney } from '../shared/platform/money.ts';
import type { Resolvers, ResolversTypes } from './generated/types.ts';

/** Version of the contract; grows with every announced change of the schema. */
export const API_VERSION = '1.0.0';

type NodeRecord = { readonly id: string };

/** How each kind of node is found, by the prefix of its id. */
const nodes: Readonly<
  Record<string, { type: string; find: (ctx: Context, id: string) => Promise<NodeRecord | undefined> }>
> = {
  cus: { type: 'Customer', find: findCustomer },
};

/** The record of an id of any kind; undefined when the tenant has none with it. */
export const findNode = async (ctx: Context, id: string): Promise<NodeRecord | undefined> =>
  nodes[prefixOf(id)]?.find(ctx, id);

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
