import { put, remove, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import type { Item } from '../platform/table.ts';

/** Leads that are shown of those with one value: of a switchboard nobody looks at more. */
const SHOWN_HOLDERS = 20;

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the open leads that share an e-mail, phone or tax id | PK = LEADKEY#<kind>#<value> | 1 query |
 *
 * A row for each lead beside the marker, if there is one: written without a look at the others, so that any number may share a value and
 * nobody waits for anybody.
 */
const hintKey = (ctx: Context, value: string, leadId: string) => ({
  PK: partitionOf(ctx, `LEADKEY#${value}`),
  SK: `LEADHINT#${leadId}`,
});

export const hintWrites = (ctx: Context, values: readonly string[], leadId: string): Write[] =>
  values.map((value) => put({ ...hintKey(ctx, value, leadId), leadId }));

export const hintRemovals = (ctx: Context, values: readonly string[], leadId: string): Write[] =>
  values.map((value) =>
    remove(hintKey(ctx, value, leadId), () => new Error('A write without a condition cannot be refused'), {}),
  );

const leadOf = ({ leadId }: Item): string => String(leadId);

/** Ids of the open leads with the value, the latest first and who holds its marker before all. */
export async function findSharing(ctx: Context, value: string): Promise<string[]> {
  const { items } = await ctx.table.query({ partition: partitionOf(ctx, `LEADKEY#${value}`), limit: SHOWN_HOLDERS });
  return items.map(leadOf);
}

/** For each value whether the lead is listed under it. */
export const findHints = async (ctx: Context, values: readonly string[], leadId: string): Promise<boolean[]> =>
  (await ctx.table.getMany(values.map((value) => hintKey(ctx, value, leadId)))).map((item) => item !== undefined);
