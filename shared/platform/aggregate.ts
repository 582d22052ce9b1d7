import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { holdsRest } from './attributes.ts';
import type { Context } from './context.ts';
import { DomainError } from './errors.ts';
import { Metafields } from './metafield-values.ts';
import { automationOf } from './subjects.ts';

/**
 * What every record carries. `version` starts at 1 and grows by 1 with every change. Shapes of records say the types of what is
 * stored; ranges and formats are checked where values come in, and whether they fit together by `checkIntegrity`. A range costs
 * several times the type, and lists read thousands of values.
 */
export const Aggregate = z.object({
  id: z.string(),
  version: z.number(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  origin: z.string(),
  metafields: z.nullish(Metafields),
});
export type Aggregate = z.infer<typeof Aggregate>;

/** The common fields of a new record; `origin` is the kind of client or the automation that wrote it. */
export const newAggregate = (ctx: Pick<Context, 'now' | 'actor'>, id: string): Aggregate => ({
  id,
  version: 1,
  createdAt: ctx.now,
  createdBy: ctx.actor.subject,
  updatedAt: ctx.now,
  updatedBy: ctx.actor.subject,
  origin: automationOf(ctx.actor.subject) ?? ctx.actor.kind,
});

/** What a value says, for comparison: null is as absent. */
const saying = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => part ?? undefined);

type Identity = (value: unknown) => unknown;
const idOf: Identity = (value) => (value as { readonly id?: unknown } | null | undefined)?.id;

/**
 * The changes, in which what is given again is what is stored, with what this version does not know of it: a map or an entry of a
 * list that says the same, and the fields of one that has the same identity.
 */
export function givenAgain<C extends object>(stored: object, changes: C, identityOf = idOf): C {
  const again = (before: unknown, given: unknown): unknown => {
    if (Array.isArray(given)) {
      const entries = Array.isArray(before) ? before : [];
      const named = (entry: unknown) =>
        identityOf(entry) === undefined ? undefined : entries.find((one) => identityOf(one) === identityOf(entry));
      return given.map((entry) => again(entries.find((one) => saying(one) === saying(entry)) ?? named(entry), entry));
    }
    if (!holdsRest(before) || holdsRest(given)) return given;
    if (saying(before) === saying(given)) return before;
    const isSame = given && identityOf(before) !== undefined && identityOf(before) === identityOf(given);
    return isSame ? { ...(before as object), ...givenAgain(before as object, given, identityOf) } : given;
  };
  const fields = Object.entries(changes).map(([name, given]) => [
    name,
    again((stored as Record<string, unknown>)[name], given),
  ]);
  return Object.fromEntries(fields) as C;
}

/** The record with the changes, one version on. */
export const withChanges = <R extends Aggregate>(
  ctx: Pick<Context, 'now' | 'actor'>,
  record: R,
  changes: Partial<R>,
): R => ({
  ...record,
  ...(holdsRest(record) ? givenAgain(record, changes) : changes),
  version: record.version + 1,
  updatedAt: ctx.now,
  updatedBy: ctx.actor.subject,
});

/** Refuses with CONFLICT, finally, when the caller's version is not the record's; a caller that names none accepts any. */
export function requireVersion(record: { readonly version: number }, expected: number | null | undefined): void {
  if (expected != null && expected !== record.version) throw staleVersion(record.version, { expected });
}

/** CONFLICT that carries the current version. */
export const staleVersion = (currentVersion: unknown, more: Readonly<Record<string, unknown>> = {}): DomainError =>
  new DomainError('CONFLICT', 'The record changed; its version is now {currentVersion}.', 'expectedVersion', {
    params: { currentVersion: Number(currentVersion ?? 0) },
    details: { type: 'ConflictDetails', currentVersion, ...more },
  });

/** The value without what this version does not know. */
export const withoutRest = <V>(value: V): V => (holdsRest(value) ? structuredClone(value) : value);

type Values = Readonly<Record<string, unknown>>;

/**
 * Names of the fields whose given value differs from the stored one; what the caller left out is not a change. Of custom fields each is
 * named: `metafields.erp.color`.
 */
export const changedFields = (stored: object, changes: object): string[] =>
  Object.entries(changes).flatMap(([name, value]) => {
    const before = (stored as Values)[name];
    if (value === undefined || isDeepStrictEqual(withoutRest(value) ?? undefined, withoutRest(before) ?? undefined))
      return [];
    if (name !== 'metafields') return [name];
    const handles = new Set([...Object.keys(before ?? {}), ...Object.keys((value as Values | null) ?? {})]);
    return [...handles]
      .filter((handle) => changedFields(partOf(before, handle), partOf(value, handle)).length > 0)
      .map((handle) => `metafields.${handle}`);
  });

/** Those of the changes that `changedFields` names. */
export function onlyChanged<C extends object>(changes: C, changed: readonly string[]): Partial<C> {
  const names = new Set(changed.map((path) => path.split('.')[0]));
  return Object.fromEntries(Object.entries(changes).filter(([name]) => names.has(name))) as Partial<C>;
}

const partOf = (values: unknown, handle: string): Values => ({ value: (values as Values | null)?.[handle] ?? null });
