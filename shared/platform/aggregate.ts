import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Context } from './context.ts';
import { DomainError } from './errors.ts';

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
  origin: ctx.actor.kind === 'automation' ? ctx.actor.subject : ctx.actor.kind,
});

/** The record with the changes, one version on. */
export const withChanges = <R extends Aggregate>(
  ctx: Pick<Context, 'now' | 'actor'>,
  record: R,
  changes: Partial<R>,
): R => ({
  ...record,
  ...changes,
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

/** Names of the fields whose given value differs from the stored one; what the caller left out is not a change. */
export const changedFields = (stored: object, changes: object): string[] =>
  Object.entries(changes)
    .filter(
      ([name, value]) =>
        value !== undefined &&
        !isDeepStrictEqual(value ?? undefined, (stored as Record<string, unknown>)[name] ?? undefined),
    )
    .map(([name]) => name);
