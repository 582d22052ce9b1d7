import type { FindRelated, RelatedRecord } from '../shared/activities/related.ts';
import type { Context } from '../shared/platform/context.ts';
import { prefixOf } from '../shared/platform/ids.ts';
import { mayRead } from '../shared/platform/permission.ts';
import { findNode } from './base.resolvers.ts';
import type { ResolversTypes } from './generated/types.ts';
import { type NodeKind, nodeKindOf } from './node-kinds.ts';
import { inTurns } from './turns.ts';

const readableKind = (ctx: Context, id: string): NodeKind | undefined => {
  const kind = nodeKindOf(id);
  return kind && mayRead(ctx.permissions, kind.type, 'id') ? kind : undefined;
};

/** The records that activities and tasks can be about, whatever domain they are of. All are read together. */
export const findRelated: FindRelated = async (ctx, ids) => {
  const kinds = await Promise.all(ids.map(async (id) => (await readableKind(ctx, id)?.load())?.nodes?.[prefixOf(id)]));
  return Promise.all(
    ids.map(async (id, index): Promise<RelatedRecord | undefined> => {
      const { find, activities } = kinds[index] ?? {};
      const record = activities && (await find?.(ctx, id));
      if (!record || activities === true) return record;
      return { id, onActivity: (activity, field) => activities(ctx, record as never, activity, field) };
    }),
  );
};

interface About {
  readonly relatedTo: readonly string[];
  readonly createdBy: string;
}

/** True if the caller made it, or may read one of the records that it is about. */
export async function isSeen(ctx: Context, { relatedTo, createdBy }: About): Promise<boolean> {
  if (createdBy === ctx.actor.subject) return true;
  const readable = relatedTo.filter((id) => readableKind(ctx, id));
  // Whoever sees the whole tenant sees every record of a kind.
  if (ctx.scope.kind === 'all') return readable.length > 0 || relatedTo.length === 0;
  return (await findRelated(ctx, readable)).some((record) => record !== undefined);
}

/** The resolver of the records that something is about: those that the caller sees. */
export const relatedTo = inTurns(2, async (about: Pick<About, 'relatedTo'>, _: unknown, ctx: Context) => {
  const records = await Promise.all(about.relatedTo.map((id) => findNode(ctx, id)));
  return records.filter((record) => record !== undefined) as Awaited<ResolversTypes['Node']>[];
});
