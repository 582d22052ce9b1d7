import * as z from 'zod/mini';
import { clone } from 'zod/v4/core';
import { REST } from './attributes.ts';
import type { IndexName, Item } from './table.ts';

type Stored = Readonly<Record<string, unknown>>;

/** One step in the history of a kind of record: what is stored in one schema version as it is in the next. Pure. */
export type Upcast = (stored: Stored) => Stored;

/** The steps of a kind, oldest first; a record without `schemaVersion` is of the first. */
export type History = readonly Upcast[];

const NO_HISTORY: History = [];

/** The record with the mark of the present schema version; of a kind without history it has none. */
export const stamped = <R extends object>(record: R, history: History): R =>
  history.length === 0 ? record : { ...record, [REST]: { schemaVersion: history.length + 1 } };

function upcast(item: Stored, history: History): Stored {
  const version = Number(item.schemaVersion ?? 1);
  // Of a later version than this code knows: read as it is.
  if (version > history.length) return item;
  const latest = history.slice(version - 1).reduce<Stored>((stored, step) => step(stored), item);
  return { ...latest, schemaVersion: history.length + 1 };
}

/**
 * The shape as stored values are looked at. Any text stands where one is known: enums are open, lengths and formats were checked when
 * it came in, by whatever version that was. What shapes say of numbers, and rules between fields, hold.
 */
function typesOf(shape: z.ZodMiniType): z.ZodMiniType {
  const { def } = shape._zod as unknown as { def: z.core.$ZodTypeDef & Readonly<Record<string, z.ZodMiniType>> };
  const having = (parts: object): z.ZodMiniType => clone(shape, { ...def, ...parts } as typeof def);
  switch (def.type) {
    case 'string':
    case 'enum':
      return z.string();
    case 'object': {
      const fields = Object.entries((shape as z.ZodMiniObject<Record<string, z.ZodMiniType>>).shape);
      const open = Object.fromEntries(fields.map(([name, field]) => [name, typesOf(field)]));
      return having({ shape: open, catchall: undefined });
    }
    case 'array':
      return z.array(typesOf(def.element as z.ZodMiniType));
    case 'record':
      return having({ valueType: typesOf(def.valueType as z.ZodMiniType) });
    case 'optional':
    case 'nullable':
    case 'default':
      return having({ innerType: typesOf(def.innerType as z.ZodMiniType) });
    case 'pipe':
      return having({ in: typesOf(def.in as z.ZodMiniType), out: typesOf(def.out as z.ZodMiniType) });
    default:
      return shape;
  }
}

/** Puts aside, in every map, what the shape has no place for. `keys` are the store's own. */
function keepRest(stored: object, read: object, keys?: ReadonlySet<string>): void {
  let rest: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(stored)) {
    if (Object.hasOwn(read, name)) {
      const part: unknown = (read as Stored)[name];
      if (part !== value && typeof value === 'object' && typeof part === 'object' && value && part)
        keepRest(value, part);
    } else if (!keys?.has(name)) {
      rest ??= {};
      rest[name] = value;
    }
  }
  if (rest) (read as { [REST]?: object })[REST] = rest;
}

interface StoredAs {
  /** Indexes that the store writes keys of; those of others are kept like all that it does not know. */
  readonly indexes?: readonly IndexName[];
  readonly history?: History;
}

/** The shape for what this version and later ones write, in the types that this version knows; made on first use. */
export function openly<S extends z.ZodMiniType>(shape: S): () => S {
  let types: z.ZodMiniType | undefined;
  return () => {
    types ??= typesOf(shape);
    return types as S;
  };
}

/**
 * Reader of the records of a kind. They carry, unseen, what this version does not know, in every map of theirs, so that whoever
 * writes a copy of them stores it again. Throws a ZodError for what is not of the kind's types.
 */
export function readerOf<S extends z.ZodMiniType<object>>(
  shape: S,
  { indexes = [], history = NO_HISTORY }: StoredAs = {},
): (item: Item) => z.output<S> {
  const keys = new Set(['PK', 'SK', ...indexes.flatMap((index) => [`${index}PK`, `${index}SK`])]);
  const types = openly(shape);
  return (item) => {
    const stored = upcast(item, history);
    const record = types().parse(stored);
    keepRest(stored, record, keys);
    return record;
  };
}
