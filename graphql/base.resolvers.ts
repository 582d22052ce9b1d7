import type { Context } from '../shared/platform/context.ts';
import { prefixOf } from '../shared/platform/ids.ts';
import { formatMoney } from '../shared/platform/money.ts';
import { findByNumber } from '../shared/platform/numbers.ts';
import { mayRead } from '../shared/platform/permission.ts';
import { actorOf } from './actors.ts';
import { forbid, type Place } from './field-access.ts';
import type { Resolvers, ResolversTypes } from './generated/types.ts';
import { nodeKindOf } from './node-kinds.ts';
import type { NodeRecord } from './resolver-file.ts';
import { inTurns } from './turns.ts';

export type { Context as Viewer } from '../shared/platform/context.ts';
export type { Refusal as UserError } from '../shared/platform/errors.ts';
export type { EventEnvelope as TimelineEntry } from '../shared/platform/events.ts';
export type { Money } from '../shared/platform/money.ts';
export type { ActorValue as Actor, ActorValue as Automation, ActorValue as Principal } from './actors.ts';

/** Version of the contract; grows with every announced change of the schema. */
export const API_VERSION = '1.0.0';

/** True for ids of a kind that the actor may read nothing of. */
const isForbiddenKind = (ctx: Context, id: string): boolean => {
  const kind = nodeKindOf(id);
  return kind !== undefined && !mayRead(ctx.permissions, kind.type, 'id');
};

/** The record of an id of any kind; undefined when the tenant has none with it, or one that the actor may not read. */
export async function findNode(ctx: Context, id: string): Promise<NodeRecord | undefined> {
  const kind = nodeKindOf(id);
  if (!kind || isForbiddenKind(ctx, id)) return undefined;
  const { nodes } = await kind.load();
  return nodes?.[prefixOf(id)]?.find(ctx, id);
}

/** Of a record by its id; of what comes with an error by its name. */
export const typeOf = (value: NodeRecord | { readonly __typename: string }): string =>
  '__typename' in value ? value.__typename : (nodeKindOf(value.id)?.type ?? '');

type Node = Awaited<ResolversTypes['Node']>;

/** The record of an id as a field at the path shows it. */
export const answeredNode = async (ctx: Context, id: string, path: Place): Promise<Node> =>
  isForbiddenKind(ctx, id) ? (forbid(ctx, path) as unknown as Node) : ((await findNode(ctx, id)) as Node);

export const baseResolvers: Resolvers = {
  Query: {
    apiVersion: () => API_VERSION,
    node: (_, { id }, ctx, { path }) => answeredNode(ctx, id, path),
    byNumber: inTurns(2, async (_, { number }, ctx) => {
      const id = await findByNumber(ctx, number.trim().toUpperCase());
      return (id === undefined ? null : await findNode(ctx, id)) as Node;
    }),
    viewer: (_, __, ctx) => ctx,
  },
  Viewer: {
    actor: ({ actor }, _, ctx, info) => actorOf(actor.subject, ctx, info),
    subject: ({ actor: { subject, signedInAs } }) => signedInAs ?? subject,
    roles: ({ actor }) => [...actor.roles],
    permissions: ({ permissions }) => [...permissions].sort(),
  },
  Money: {
    formatted: (money, { locale }) => formatMoney(money, locale ?? 'en'),
  },
  UserError: {
    message: async (refusal, _, { acceptLanguage }) =>
      (await import('./messages.ts')).messageOf(refusal, acceptLanguage),
    params: ({ params }) => params ?? {},
    details: ({ details }) =>
      (details ? { ...details, __typename: details.type } : null) as Awaited<ResolversTypes['UserErrorDetails']> | null,
  },
  DuplicateDetails: {
    // Whoever may not see the record learns no more of it than that it is there.
    id: async ({ id }, _, ctx) => (await findNode(ctx, String(id)))?.id ?? null,
  },
  TimelineEntry: {
    version: ({ aggregateVersion }) => aggregateVersion,
  },
};
