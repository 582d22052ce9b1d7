import * as z from 'zod/mini';
import { Aggregate, givenAgain, newAggregate, requireVersion, staleVersion, withChanges } from './aggregate.ts';
import { holdsRest } from './attributes.ts';
import { commit, insert, replace } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { parse } from './errors.ts';
import { defineEvent, draft } from './events.ts';
import { readerOf } from './stored-record.ts';
import type { Item } from './table.ts';

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
export interface SettingsTable<S extends z.ZodMiniType> {
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

type Stored<S extends z.ZodMiniType> = Aggregate & { readonly value: z.output<S> };

const readers = new WeakMap<object, (item: Item) => Stored<z.ZodMiniType>>();

function readerFor<S extends z.ZodMiniType>(table: SettingsTable<S>): (item: Item) => Stored<S> {
  const reader =
    readers.get(table) ?? (readerOf(z.extend(Aggregate, { value: table.shape })) as (item: Item) => Stored<S>);
  readers.set(table, reader);
  return reader as (item: Item) => Stored<S>;
}

export async function readSettings<S extends z.ZodMiniType>(
  ctx: Context,
  table: SettingsTable<S>,
): Promise<Settings<z.output<S>>> {
  const item = await ctx.table.get(keyOf(ctx, table.name));
  const stored = item && readerFor(table)(item);
  return {
    id: `settings.${table.name}`,
    version: stored?.version ?? 0,
    value: stored ? stored.value : table.defaults,
  };
}

/** Rows of a table are named by the first text in them. */
const nameOfRow = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? Object.values(row).find((value) => typeof value === 'string') : undefined;

/** The value, with what this version does not know of the stored one and of the rows of the same names. */
const inPlaceOf = <V>(stored: V, value: V): V =>
  holdsRest(stored) ? { ...stored, ...givenAgain(stored as object, value as object, nameOfRow) } : value;

/**
 * Replaces the tenant's table by the input after validation; refuses with VALIDATION, UNKNOWN_FIELD or CONFLICT. `result` is what a repeated
 * request finds its record by.
 */
export async function writeSettings<S extends z.ZodMiniType>(
  ctx: Context,
  table: SettingsTable<S>,
  input: unknown,
  expectedVersion?: number | null,
  result?: string,
): Promise<Settings<z.output<S>>> {
  const value = parse(table.shape, input);
  const key = keyOf(ctx, table.name);
  const item = await ctx.table.get(key);
  const stored = item && readerFor(table)(item);
  requireVersion({ version: stored?.version ?? 0 }, expectedVersion);
  const id = `settings.${table.name}`;
  const record = stored
    ? { ...withChanges(ctx, stored, {}), value: inPlaceOf(stored.value, value) }
    : { ...newAggregate(ctx, id), value };
  const write = stored
    ? replace({ ...key, ...record })
    : insert({ ...key, ...record }, (other) => staleVersion(other?.version));
  await commit(ctx, [write], [draft(SettingsChanged, record, { name: table.name })], result);
  return { id, version: record.version, value };
}
