import type { Context } from '../platform/context.ts';
import type { MetafieldOwnerType } from '../platform/generated/metafield-owners.ts';
import type { GivenMetafields, MetafieldUse, WithMetafields } from './metafield.model.ts';

const NOTHING_GIVEN: GivenMetafields = () => ({});

/**
 * What an input says of custom fields, held against what the tenant has defined. Begin it together with the first reads of an action. Nothing is read
 * or loaded for an input that says nothing of them.
 */
export const givenMetafields = async (
  ctx: Context,
  ownerType: MetafieldOwnerType,
  { metafields }: WithMetafields,
): Promise<GivenMetafields> =>
  metafields?.length
    ? (await import('./metafield.given.actions.ts')).heldAgainstDefinitions(ctx, ownerType, metafields)
    : NOTHING_GIVEN;

/** Refuses with UNKNOWN_METAFIELD what a rule names and the tenant has not defined; a closed field can be named, because records have values. */
export const requireDefined = async (
  ctx: Context,
  ownerType: MetafieldOwnerType,
  uses: readonly MetafieldUse[],
): Promise<void> => {
  if (uses.length > 0) await (await import('./metafield.given.actions.ts')).requireAllDefined(ctx, ownerType, uses);
};
