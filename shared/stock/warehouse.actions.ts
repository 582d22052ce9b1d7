import { withAddressId } from '../platform/address.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { WarehouseCreated } from './warehouse.events.ts';
import { NewWarehouse, type Warehouse, warehouseIdOf } from './warehouse.model.ts';
import * as store from './warehouse.store.ts';

export const { findWarehouse, listWarehouses, listWarehouseIds } = store;

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

/** Sets up a warehouse. Refuses a taken code with DUPLICATE. */
export async function createWarehouse(ctx: Context, input: NewWarehouse): Promise<Warehouse> {
  requirePermission(ctx, 'createWarehouse');
  const profile = parse(NewWarehouse, input);
  const warehouse: Warehouse = {
    ...newAggregate(ctx, warehouseIdOf(profile.code)),
    ...profile,
    address: withAddressId(ctx, profile.address, 'address'),
  };
  await commit(
    ctx,
    [store.insertWarehouse(ctx, warehouse)],
    [draft(WarehouseCreated, warehouse, { code: warehouse.code })],
  );
  return warehouse;
}
