import * as z from 'zod';
import { Aggregate, newAggregate, requireVersion, staleVersion, withChanges } from './aggregate.ts';
import { commit, insert, replace } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { parse } from './errors.ts';
import { defineEvent, draft } from './events.ts';

export const SettingsChanged = defineEvent(
  'settings.changed',
  1,
  'An admin changed a settings table of the tenant; automations use it from their next run on.',
  z.object({ name: z.string() }),
);

/**
 * A table of settings that each tenant may change and that has a default.
 *
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the tenant's settings | PK = settings.<name>, SK = SETTINGS | 1 get |
 */
export interface SettingsTable<S extends z.ZodType> {
  readonly name: string;
  readonly shape: S;
  readonly defaults: z.output<S>;
}

/** Settings as read: version 0 means that the tenant still uses the defaults. */
export interface Settings<T> {
  readonly id: string;
  readonly version: number;
  readonly value: T;
}

const keyOf = (ctx: Context, name: string) => ({ PK: partitionOf(ctx, `settings.${name}`), SK: 'SETTINGS' });

export async function readSettings<S extends z.ZodType>(
  ctx: Context,
  table: SettingsTable<S>,
): Promise<Settings<z.output<S>>> {
  const item = await ctx.table.get(keyOf(ctx, table.name));
  return {
    id: `settings.${table.name}`,
    version: Number(item?.version ?? 0),
    value: item ? (item.value as z.output<S>) : table.defaults,
  };
}

/** Replaces the tenant's table by the input after validation; refuses with VALIDATION, UNKNOWN_FIELD or CONFLICT. */
export async function writeSettings<S extends z.ZodType>(
  ctx: Context,
  table: SettingsTable<S>,
  input: unknown,
  expectedVersion?: number | null,
): Promise<Settings<z.output<S>>> {
  const value = parse(table.shape, input);
  const key = keyOf(ctx, table.name);
  const stored = await ctx.table.get(key);
  requireVersion({ version: Number(stored?.version ?? 0) }, expectedVersion);
  const id = `settings.${table.name}`;
  const record = stored
    ? withChanges(ctx, { ...Aggregate.parse(stored), value }, { value })
    : { ...newAggregate(ctx, id), value };
  const write = stored
    ? replace({ ...key, ...record })
    : insert({ ...key, ...record }, (other) => staleVersion(other?.version));
  await commit(ctx, [write], [draft(SettingsChanged, record, { name: table.name })]);
  return { id, version: record.version, value };
}
