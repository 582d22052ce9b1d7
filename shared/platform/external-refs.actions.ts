import type { Permission } from '../access/generated/permissions.ts';
import { type Aggregate, requireVersion, withChanges } from './aggregate.ts';
import { commit, type Write } from './commit.ts';
import { type Context, requirePermission } from './context.ts';
import { DomainError, notFound, parse } from './errors.ts';
import type { EventDraft } from './events.ts';
import {
  ExternalRef,
  externalIdTaken,
  externalRefWrites,
  findByExternalRef,
  moveExternalRefWrite,
  removeExternalRefWrite,
  withExternalRef,
} from './external-refs.ts';

type Referenced = Aggregate & { readonly externalRefs: readonly ExternalRef[] };

/** A kind of record that other systems know by ids of theirs. */
export interface ReferencedKind<R extends Referenced> {
  readonly prefix: string;
  /** What one needs to change a record of the kind that somebody else made. */
  readonly permission: Permission;
  readonly find: (ctx: Context, id: string) => Promise<R | undefined>;
  readonly replace: (ctx: Context, record: R, stored: R) => Write | readonly Write[];
  readonly changed: (record: R) => EventDraft;
}

export interface ReferenceChange {
  readonly recordId: string;
  readonly ref: ExternalRef;
  readonly expectedVersion?: number | null;
}

type Change = (ctx: Context, input: ReferenceChange) => Promise<Referenced>;

/** What can be done with the external ids of a kind of record. */
export interface References {
  /** Adds an id; nothing is written when the record has it. DUPLICATE when another has it, LIMIT_EXCEEDED beyond ten. */
  readonly add: Change;
  /** Takes an id from the record of the kind that has it; nothing is written when that is the named one. */
  readonly move: Change;
  readonly remove: Change;
}

export const noSuchRecord = (): DomainError<string> =>
  notFound('No record that can have external ids has this id.', 'recordId');

const isSame =
  ({ system, id }: ExternalRef) =>
  (other: ExternalRef): boolean =>
    other.system === system && other.id === id;

export function referencesOf<R extends Referenced>(kind: ReferencedKind<R>): References {
  const { prefix } = kind;
  const read = async (ctx: Context, id: string, expectedVersion?: number | null): Promise<R> => {
    const record = await kind.find(ctx, id);
    if (!record) throw noSuchRecord();
    if (record.createdBy !== ctx.actor.subject) requirePermission(ctx, kind.permission);
    requireVersion(record, expectedVersion);
    return record;
  };
  const replacing = (ctx: Context, stored: R, record: R): readonly Write[] =>
    [kind.replace(ctx, record, stored)].flat();
  const withRefs = (ctx: Context, record: R, externalRefs: readonly ExternalRef[]): R =>
    withChanges<R>(ctx, record, { externalRefs } as Partial<R>);
  const without = (ctx: Context, record: R, ref: ExternalRef): R =>
    withRefs(
      ctx,
      record,
      record.externalRefs.filter((one) => !isSame(ref)(one)),
    );
  const including = (ctx: Context, record: R, ref: ExternalRef): R =>
    withRefs(ctx, record, withExternalRef(record.externalRefs, ref, 'ref'));
  return {
    add: async (ctx, { recordId, ref: given, expectedVersion }) => {
      const ref = parse(ExternalRef, given);
      const stored = await read(ctx, recordId, expectedVersion);
      if (stored.externalRefs.some(isSame(ref))) return stored;
      const record = including(ctx, stored, ref);
      const claims = externalRefWrites(ctx, prefix, record.id, [ref], { field: 'ref' });
      await commit(ctx, [...replacing(ctx, stored, record), ...claims], [kind.changed(record)]);
      return record;
    },
    move: async (ctx, { recordId, ref: given, expectedVersion }) => {
      const ref = parse(ExternalRef, given);
      const [target, holder] = await Promise.all([
        read(ctx, recordId, expectedVersion),
        findByExternalRef(ctx, prefix, ref),
      ]);
      if (holder === undefined)
        throw new DomainError('NOT_FOUND', 'No record has the external id {id} of {system}.', 'ref', { params: ref });
      if (holder === target.id) return target;
      const source = await kind.find(ctx, holder);
      if (!source) throw externalIdTaken(ref, { field: 'ref', recordId: holder });
      if (source.createdBy !== ctx.actor.subject) requirePermission(ctx, kind.permission);
      const moved = source.externalRefs.find(isSame(ref)) ?? ref;
      const [left, record] = [without(ctx, source, ref), including(ctx, target, moved)];
      await commit(
        ctx,
        [
          ...replacing(ctx, target, record),
          ...replacing(ctx, source, left),
          moveExternalRefWrite(ctx, prefix, ref, { from: left.id, to: record.id }),
        ],
        [kind.changed(record), kind.changed(left)],
      );
      return record;
    },
    remove: async (ctx, { recordId, ref: given, expectedVersion }) => {
      const ref = parse(ExternalRef, given);
      const stored = await read(ctx, recordId, expectedVersion);
      if (!stored.externalRefs.some(isSame(ref)))
        throw new DomainError('NOT_FOUND', 'The record does not have the external id {id} of {system}.', 'ref', {
          params: ref,
        });
      const record = without(ctx, stored, ref);
      await commit(
        ctx,
        [...replacing(ctx, stored, record), removeExternalRefWrite(ctx, prefix, ref, record.id)],
        [kind.changed(record)],
      );
      return record;
    },
  };
}
