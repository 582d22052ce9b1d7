import type { Context } from '../platform/context.ts';
import type { MetafieldOwnerType } from '../platform/generated/metafield-owners.ts';
import type { GivenMetafields, WithMetafields } from './metafield.model.ts';

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
