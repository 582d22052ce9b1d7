import * as z from 'zod/mini';
import { MAIN_BRANCH_ID } from '../organization/branch.model.ts';
import { DEFAULT_BASE_CURRENCY, entityIdOf, MAIN_ENTITY_ID } from '../organization/legal-entity.model.ts';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';

/** The warehouse that is meant when none is named. */
export const DEFAULT_WAREHOUSE = 'MAIN';

const normaliseCode = (code: string): string => code.trim().toUpperCase();

export const WarehouseCode = z.pipe(z.string(), z.transform(normaliseCode)).check(
  z.refine((code) => /^[A-Z0-9._-]{1,32}$/.test(code), {
    ...withCode('VALIDATION', 'A warehouse code is 1 to 32 letters, digits, dots, dashes or underscores.'),
  }),
);

/** The id of the warehouse with this code, so that a warehouse is found by its code without a look-up. */
export const warehouseIdOf = (code: string): string => derivedId('wh', normaliseCode(code));

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

export const NewWarehouse = z.object({
  code: WarehouseCode,
  name: Name,
  address: z.nullish(NewAddress),
  legalEntityId: z.nullish(z.string()),
  branchId: z.nullish(z.string()),
});
export type NewWarehouse = z.input<typeof NewWarehouse>;

export const WarehouseChanges = z.object({
  id: z.string(),
  expectedVersion: z.nullish(z.int()),
  name: z.nullish(Name),
  address: z.nullish(NewAddress),
  legalEntityId: z.nullish(z.string()),
  branchId: z.nullish(z.string()),
});
export type WarehouseChanges = z.input<typeof WarehouseChanges>;

/** Warehouse: a place that holds stock of one legal entity. Its id is derived from its code, which never changes. */
export const Warehouse = z.extend(Aggregate, {
  code: z.string(),
  name: z.string(),
  address: z.nullish(Address),
  legalEntityId: z.nullish(z.string()),
  branchId: z.nullish(z.string()),
  /** The base currency of its legal entity, which stays once it has a warehouse. */
  currency: z.nullish(z.string()),
  /** True since stock came in first: from then on the legal entity stays. No change of the record, and so no version. */
  inUse: z.nullish(z.boolean()),
});
export type Warehouse = z.infer<typeof Warehouse>;

/** The currency in which the stock of a warehouse is valued. */
export const currencyOf = ({ currency }: Pick<Warehouse, 'currency'>): string => currency ?? DEFAULT_BASE_CURRENCY;

/** The branch of a warehouse; that of MAIN when none is named. */
export const branchIdOfWarehouse = (warehouse: Pick<Warehouse, 'legalEntityId' | 'branchId'>): string | undefined =>
  warehouse.branchId ?? (entityIdOf(warehouse) === MAIN_ENTITY_ID ? MAIN_BRANCH_ID : undefined);
