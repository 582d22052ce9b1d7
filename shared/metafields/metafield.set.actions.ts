import type { Permission } from '../access/generated/permissions.ts';
import { type Aggregate, changedFields, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { type DomainError, notFound } from '../platform/errors.ts';
import type { EventDraft } from '../platform/events.ts';
import type { MetafieldOwnerType } from '../platform/generated/metafield-owners.ts';
import { givenMetafields } from './metafield.actions.ts';
import type { WithMetafields } from './metafield.model.ts';

/** A kind of record that no other mutation changes by its custom fields. */
export interface MetafieldKind<R extends Aggregate> {
  readonly ownerType: MetafieldOwnerType;
  /** What one needs to change a record of the kind that somebody else made. */
  readonly permission: Permission;
  readonly find: (ctx: Context, id: string) => Promise<R | undefined>;
  readonly replace: (ctx: Context, record: R) => Write;
  readonly changed: (record: R, changed: string[]) => EventDraft;
}

export interface MetafieldsChange extends WithMetafields {
  readonly recordId: string;
  readonly expectedVersion?: number | null;
}

export type SetMetafields = (ctx: Context, input: MetafieldsChange) => Promise<Aggregate>;

export const noRecordToSet = (): DomainError<string> =>
  notFound('No record whose custom fields are set by themselves has this id.', 'recordId');

/** Sets and takes away custom fields of a record of the kind; nothing is written when none differs. */
export const metafieldsOf =
  <R extends Aggregate>({ ownerType, permission, find, replace, changed }: MetafieldKind<R>): SetMetafields =>
  async (ctx, input) => {
    const [stored, metafields] = await Promise.all([find(ctx, input.recordId), givenMetafields(ctx, ownerType, input)]);
    if (!stored) throw noRecordToSet();
    if (stored.createdBy !== ctx.actor.subject) requirePermission(ctx, permission);
    requireVersion(stored, input.expectedVersion);
    const given = metafields(stored);
    const names = changedFields(stored, given);
    if (names.length === 0) return stored;
    const record = withChanges<R>(ctx, stored, given as Partial<R>);
    await commit(ctx, [replace(ctx, record)], [changed(record, names)]);
    return record;
  };
