import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { withAddressIds } from '../platform/address.ts';
import { changedFields, newAggregate, onlyChanged, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { LegalEntityCreated, LegalEntityUpdated } from './legal-entity.events.ts';
import {
  type LegalEntity,
  LegalEntityChanges,
  legalEntityIdOf,
  MAIN_ENTITY_ID,
  NewLegalEntity,
  profileOf,
} from './legal-entity.model.ts';
import * as store from './legal-entity.store.ts';
import { MAIN } from './organization.model.ts';

export { findLegalEntity, fixCurrency, listLegalEntities, listLegalEntityIds } from './legal-entity.store.ts';

/** The legal entity, or NOT_FOUND under the named input field. */
export async function getLegalEntity(ctx: Context, id: string, field = 'legalEntityId'): Promise<LegalEntity> {
  const entity = await store.findLegalEntity(ctx, id);
  if (!entity) throw notFound('No legal entity has this id.', field);
  return entity;
}

const created = (entity: LegalEntity): EventDraft =>
  draft(LegalEntityCreated, entity, { code: entity.code, baseCurrency: entity.baseCurrency });

/** Writes down what a tenant starts with, as it is; nothing once it is written. */
export function writtenDown(ctx: Context, entity: LegalEntity): { writes: Write[]; events: EventDraft[] } {
  if (entity.version > 0) return { writes: [], events: [] };
  const written = { ...entity, ...newAggregate(ctx, entity.id) };
  return { writes: [store.insertLegalEntity(ctx, written)], events: [created(written)] };
}

/** Describes MAIN, as a tenant that is made with it starts. */
export function firstEntityWrites(
  ctx: Context,
  given: Pick<NewLegalEntity, 'name' | 'country' | 'baseCurrency' | 'timeZone'>,
): { writes: Write[]; events: EventDraft[] } {
  const entity: LegalEntity = {
    ...newAggregate(ctx, MAIN_ENTITY_ID),
    ...profileOf(parse(NewLegalEntity, { ...given, code: MAIN })),
  };
  return {
    writes: [store.insertLegalEntity(ctx, entity), store.chooseCurrency(ctx, entity.id, entity.baseCurrency)],
    events: [created(entity)],
  };
}

/** Sets up a legal entity. Refuses VALIDATION, and DUPLICATE for a taken code or number prefix. */
export async function createLegalEntity(ctx: Context, input: NewLegalEntity & WithMetafields): Promise<LegalEntity> {
  requirePermission(ctx, 'createLegalEntity');
  const given = parse(NewLegalEntity, input);
  const id = legalEntityIdOf(given.code);
  if (id === MAIN_ENTITY_ID) throw store.takenCode(id);
  const [main, metafields] = await Promise.all([
    getLegalEntity(ctx, MAIN_ENTITY_ID),
    givenMetafields(ctx, 'LEGAL_ENTITY', input),
  ]);
  const entity: LegalEntity = {
    ...newAggregate(ctx, id),
    ...metafields(),
    ...profileOf(given),
    addresses: withAddressIds(ctx, given.addresses ?? []),
  };
  // What the tenant started with is written down with the second one, so that lists show both.
  const first = writtenDown(ctx, main);
  await commit(
    ctx,
    [store.insertLegalEntity(ctx, entity), ...prefixWrites(ctx, entity), ...first.writes],
    [created(entity), ...first.events],
  );
  return entity;
}

const prefixWrites = (ctx: Context, { id, numberPrefix }: LegalEntity): Write[] =>
  numberPrefix == null ? [] : [store.takePrefix(ctx, numberPrefix, id)];

/**
 * Changes a legal entity, that of MAIN from its defaults; what is as it was already writes nothing. Refuses VALIDATION, NOT_FOUND,
 * CONFLICT, DUPLICATE (number prefix), and INVALID_STATE for the base currency of one that has a warehouse.
 */
export async function updateLegalEntity(
  ctx: Context,
  input: LegalEntityChanges & WithMetafields,
): Promise<LegalEntity> {
  requirePermission(ctx, 'updateLegalEntity');
  const { id, expectedVersion, addresses, ...others } = parse(LegalEntityChanges, input);
  const [stored, metafields] = await Promise.all([
    getLegalEntity(ctx, id, 'id'),
    givenMetafields(ctx, 'LEGAL_ENTITY', input),
  ]);
  requireVersion(stored, expectedVersion);
  const changes = {
    ...others,
    ...(addresses ? { addresses: withAddressIds(ctx, addresses, stored.addresses) } : {}),
    ...metafields(stored),
  };
  const fields = changedFields(stored, changes);
  if (fields.length === 0) return stored;
  const given = onlyChanged(changes, fields);
  const entity =
    stored.version === 0 ? { ...stored, ...given, ...newAggregate(ctx, id) } : withChanges(ctx, stored, given);
  await commit(
    ctx,
    [
      stored.version === 0 ? store.insertLegalEntity(ctx, entity) : store.replaceLegalEntity(ctx, entity),
      ...(fields.includes('numberPrefix') ? prefixWrites(ctx, entity) : []),
      ...(fields.includes('baseCurrency') ? [store.chooseCurrency(ctx, id, entity.baseCurrency)] : []),
    ],
    [draft(LegalEntityUpdated, entity, { fields })],
  );
  return entity;
}
