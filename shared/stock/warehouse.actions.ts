import type * as z from 'zod/mini';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { getBranch, requireBranchOf } from '../organization/branch.actions.ts';
import { MAIN_BRANCH_ID } from '../organization/branch.model.ts';
import { fixCurrency, getLegalEntity } from '../organization/legal-entity.actions.ts';
import { DEFAULT_BASE_CURRENCY, entityIdOf, ofEntity } from '../organization/legal-entity.model.ts';
import { changedAddress, withAddressId } from '../platform/address.ts';
import { type Aggregate, changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, isDomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { WarehouseCreated, WarehouseUpdated } from './warehouse.events.ts';
import { currencyOf, NewWarehouse, type Warehouse, WarehouseChanges, warehouseIdOf } from './warehouse.model.ts';
import * as store from './warehouse.store.ts';

export { findWarehouse, listWarehouseIds, listWarehouses } from './warehouse.store.ts';

/** The warehouse, or NOT_FOUND under the named input field. */
export async function getWarehouse(ctx: Context, id: string, field = 'warehouseId'): Promise<Warehouse> {
  const warehouse = await store.findWarehouse(ctx, id);
  if (!warehouse) throw notFound('No warehouse has this id.', field);
  return warehouse;
}

/** Refuses codes of warehouses that there are none of, with NOT_FOUND under their fields. */
export async function requireWarehouses(
  ctx: Context,
  codes: readonly (string | null | undefined)[],
  field: (index: number) => string,
): Promise<void> {
  await Promise.all(
    codes.map(async (code, index) => {
      if (code != null && !(await findWarehouseByCode(ctx, code)))
        throw new DomainError('NOT_FOUND', 'No warehouse has the code {code}.', field(index), { params: { code } });
    }),
  );
}

/** The warehouse with the code in any case, or undefined. */
export const findWarehouseByCode = (ctx: Context, code: string): Promise<Warehouse | undefined> =>
  store.findWarehouse(ctx, warehouseIdOf(code));

/** To whom a warehouse belongs, and in which currency its stock is valued. */
type Belonging = Pick<Warehouse, 'legalEntityId' | 'branchId'> & { readonly currency: string };

/** Reads what is named: a branch tells its legal entity. Refuses NOT_FOUND, and LEGAL_ENTITY_MISMATCH when they are not of one. */
async function belongingOf(
  ctx: Context,
  { legalEntityId, branchId }: Pick<Warehouse, 'legalEntityId' | 'branchId'>,
): Promise<Belonging> {
  const [named, branch] = await Promise.all([
    legalEntityId == null ? undefined : getLegalEntity(ctx, legalEntityId),
    branchId == null ? undefined : getBranch(ctx, branchId),
  ]);
  if (named && branch) requireBranchOf(branch, named.id, 'branchId');
  const entity = named ?? (await getLegalEntity(ctx, entityIdOf(branch ?? {})));
  return {
    legalEntityId: null,
    ...ofEntity(entity.id),
    branchId: branch && branch.id !== MAIN_BRANCH_ID ? branch.id : null,
    currency: entity.baseCurrency,
  };
}

/**
 * Sets up a warehouse, of MAIN unless a legal entity or a branch is named; the legal entity keeps its base currency from then on.
 * Refuses a taken code with DUPLICATE, NOT_FOUND and LEGAL_ENTITY_MISMATCH.
 */
export async function createWarehouse(ctx: Context, input: NewWarehouse & WithMetafields): Promise<Warehouse> {
  requirePermission(ctx, 'createWarehouse');
  const profile = { ...parse(NewWarehouse, input), ...(await givenMetafields(ctx, 'WAREHOUSE', input))() };
  if (profile.legalEntityId != null || profile.branchId != null)
    return insertNew(ctx, profile, await belongingOf(ctx, profile));
  try {
    // Most tenants keep the currency that they started with: it is asked for in the transaction, and read only if it is another.
    return await insertNew(ctx, profile, { currency: DEFAULT_BASE_CURRENCY });
  } catch (error) {
    if (!isDomainError(error, 'CONFLICT')) throw error;
    return insertNew(ctx, profile, await belongingOf(ctx, {}));
  }
}

async function insertNew(
  ctx: Context,
  { code, name, address, metafields }: z.output<typeof NewWarehouse> & Pick<Aggregate, 'metafields'>,
  belonging: Belonging,
): Promise<Warehouse> {
  const warehouse: Warehouse = {
    ...newAggregate(ctx, warehouseIdOf(code)),
    code,
    name,
    address: withAddressId(ctx, address, 'address'),
    ...belonging,
    ...(metafields ? { metafields } : {}),
  };
  await commit(
    ctx,
    [store.insertWarehouse(ctx, warehouse), fixCurrency(ctx, entityIdOf(warehouse), belonging.currency)],
    [draft(WarehouseCreated, warehouse, { code: warehouse.code })],
  );
  return warehouse;
}

/**
 * Changes a warehouse; what is as it was already writes nothing. Refuses NOT_FOUND, VALIDATION, CONFLICT, LEGAL_ENTITY_MISMATCH, and
 * INVALID_STATE for another legal entity once it has held stock: goods are sold from one to another, not renamed.
 */
export async function updateWarehouse(ctx: Context, input: WarehouseChanges & WithMetafields): Promise<Warehouse> {
  requirePermission(ctx, 'updateWarehouse');
  const { id, expectedVersion, name, legalEntityId, ...others } = parse(WarehouseChanges, input);
  const [stored, metafields] = await Promise.all([
    getWarehouse(ctx, id, 'id'),
    givenMetafields(ctx, 'WAREHOUSE', input),
  ]);
  requireVersion(stored, expectedVersion);
  const moved = legalEntityId != null && legalEntityId !== entityIdOf(stored);
  if (moved && stored.inUse)
    throw new DomainError('INVALID_STATE', 'The warehouse has held stock of its legal entity.', 'legalEntityId');
  const branchId = others.branchId === undefined && !moved ? stored.branchId : others.branchId;
  const belonging =
    moved || others.branchId !== undefined
      ? await belongingOf(ctx, { legalEntityId: legalEntityId ?? entityIdOf(stored), branchId })
      : {};
  const address = changedAddress(ctx, others.address, stored.address);
  const changes = { ...(name == null ? {} : { name }), address, ...belonging, ...metafields(stored) };
  const fields = changedFields(stored, changes).filter((field) => field !== 'currency');
  if (fields.length === 0) return stored;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const warehouse = withChanges(ctx, stored, given as Partial<Warehouse>);
  await commit(
    ctx,
    [
      store.replaceWarehouse(ctx, warehouse),
      ...(moved ? [fixCurrency(ctx, legalEntityId, currencyOf(warehouse))] : []),
    ],
    [draft(WarehouseUpdated, warehouse, { fields })],
  );
  return warehouse;
}

/** Describes that these warehouses hold stock from now on, of those that did not yet. One call a transaction. */
export const useWrites = (ctx: Context, warehouses: readonly Warehouse[]): Write[] =>
  [...new Map(warehouses.map((warehouse) => [warehouse.id, warehouse])).values()]
    .filter(({ inUse }) => !inUse)
    .map((warehouse) => store.useWarehouse(ctx, warehouse));
