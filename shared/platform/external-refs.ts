import * as z from 'zod/mini';
import { insert, remove, update, type Write } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { DomainError, duplicateOf, type ErrorCode, limitExceeded, withCode } from './errors.ts';

/** The id that another system knows a record by, for example `northwind` and `ALFKI`. */
export const ExternalRef = z.object({
  system: z.string().check(
    z.trim(),
    z.toLowerCase(),
    z.refine(
      (system) => /^[a-z0-9][a-z0-9._-]{0,39}$/.test(system),
      withCode('VALIDATION', 'A system is 1 to 40 letters, digits, dots or dashes.'),
    ),
  ),
  id: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});
export type ExternalRef = z.infer<typeof ExternalRef>;

export const MAX_EXTERNAL_REFS = 10;

const nameOf = ({ system, id }: ExternalRef): string => `${system}:${id}`;

/** The external ids of one record, each named once. */
export const ExternalRefs = z.array(ExternalRef).check(
  z.maxLength(MAX_EXTERNAL_REFS),
  z.refine(
    (refs) => new Set(refs.map(nameOf)).size === refs.length,
    withCode('VALIDATION', 'Name each external id once.'),
  ),
);

/** The external ids with one more; LIMIT_EXCEEDED beyond ten. */
export function withExternalRef(refs: readonly ExternalRef[], ref: ExternalRef, field: string): ExternalRef[] {
  if (refs.length >= MAX_EXTERNAL_REFS)
    throw limitExceeded(
      'A record has at most {limit, number} external ids.',
      field,
      MAX_EXTERNAL_REFS,
      refs.length + 1,
    );
  return [...refs, ref];
}

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the record of an external id, unique per tenant, system and kind | PK = REF.<prefix>.<system>.<id>, SK = REF | 1 get |
 */
const keyOf = (ctx: Context, prefix: string, ref: ExternalRef) => ({
  PK: partitionOf(ctx, `REF#${prefix}#${ref.system}#${ref.id}`),
  SK: 'REF',
});

interface Taken {
  readonly field?: string;
  readonly code?: ErrorCode;
  /** The record that has it. */
  readonly recordId?: unknown;
}

export const externalIdTaken = (
  { system, id }: ExternalRef,
  { field = 'externalRefs', code = 'DUPLICATE', recordId }: Taken = {},
): DomainError =>
  new DomainError(code, 'Another record has the external id {id} of {system}.', field, {
    params: { system, id },
    ...(code === 'DUPLICATE' ? { details: duplicateOf(recordId) } : {}),
  });

/**
 * Describes the markers of a new record's external ids; refuses with DUPLICATE when another record has one of them, or with CONFLICT
 * for an upsert, which found the id free a moment ago and runs again.
 */
export const externalRefWrites = (
  ctx: Context,
  prefix: string,
  recordId: string,
  refs: readonly ExternalRef[],
  taken: Taken = {},
): Write[] =>
  refs.map((ref) =>
    insert({ ...keyOf(ctx, prefix, ref), recordId }, (stored) =>
      externalIdTaken(ref, { ...taken, recordId: stored?.recordId }),
    ),
  );

const refMoved = (): DomainError => new DomainError('CONFLICT', 'The external id went to another record meanwhile.');
const ofRecord = (recordId: string) => ({ condition: 'recordId = :record', values: { ':record': recordId } });

/** Describes the way of an external id from the record that has it to another. */
export const moveExternalRefWrite = (
  ctx: Context,
  prefix: string,
  ref: ExternalRef,
  { from, to }: { readonly from: string; readonly to: string },
): Write =>
  update(
    keyOf(ctx, prefix, ref),
    {
      update: 'SET recordId = :target',
      condition: 'recordId = :record',
      values: { ':record': from, ':target': to },
    },
    refMoved,
  );

export const removeExternalRefWrite = (ctx: Context, prefix: string, ref: ExternalRef, recordId: string): Write =>
  remove(keyOf(ctx, prefix, ref), refMoved, ofRecord(recordId));

/** Id of the record of a kind that has the external id, or undefined. */
export async function findByExternalRef(ctx: Context, prefix: string, ref: ExternalRef): Promise<string | undefined> {
  const item = await ctx.table.get(keyOf(ctx, prefix, ref));
  return item && String(item.recordId);
}
