import * as z from 'zod';
import { MAIN_BRANCH_ID } from '../organization/branch.model.ts';
import { DEFAULT_BASE_CURRENCY, entityIdOf, MAIN_ENTITY_ID } from '../organization/legal-entity.model.ts';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';

/** The warehouse that is meant when none is named. */
export const DEFAULT_WAREHOUSE = 'MAIN';

const normaliseCode = (code: string): string => code.trim().toUpperCase();

export const WarehouseCode = z
  .string()
  .transform(normaliseCode)
  .refine((code) => /^[A-Z0-9._-]{1,32}$/.test(code), {
    ...withCode('VALIDATION', 'A warehouse code is 1 to 32 letters, digits, dots, dashes or underscores.'),
  });

/** The id of the warehouse with this code, so that a warehouse is found by its code without a look-up. */
export const warehouseIdOf = (code: string): string => derivedId('wh', normaliseCode(code));

const Name = z.string().trim().min(1).max(100);

export const NewWarehouse = z.object({
  code: WarehouseCode,
  name: Name,
  address: NewAddress.nullish(),
  legalEntityId: z.string().nullish(),
  branchId: z.string().nullish(),
});
export type NewWarehouse = z.input<typeof NewWarehouse>;

export const WarehouseChanges = z.object({
  id: z.string(),
  expectedVersion: z.int().nullish(),
  name: Name.nullish(),
  address: NewAddress.nullish(),
  legalEntityId: z.string().nullish(),
  branchId: z.string().nullish(),
});
export type WarehouseChanges = z.input<typeof WarehouseChanges>;

/** Warehouse: a place that holds stock of one legal entity. Its id is derived from its code, which never changes. */
export const Warehouse = Aggregate.extend({
  code: z.string(),
  name: z.string(),
  address: Address.nullish(),
  legalEntityId: z.string().nullish(),
  branchId: z.string().nullish(),
  /** The base currency of its legal entity, which stays once it has a warehouse. */
  currency: z.string().nullish(),
  /** True since stock came in first: from then on the legal entity stays. No change of the record, and so no version. */
  inUse: z.boolean().nullish(),
});
export type Warehouse = z.infer<typeof Warehouse>;

/** The currency in which the stock of a warehouse is valued. */
export const currencyOf = ({ currency }: Pick<Warehouse, 'currency'>): string => currency ?? DEFAULT_BASE_CURRENCY;

/** The branch of a warehouse; that of MAIN when none is named. */
export const branchIdOfWarehouse = (warehouse: Pick<Warehouse, 'legalEntityId' | 'branchId'>): string | undefined =>
  warehouse.branchId ?? (entityIdOf(warehouse) === MAIN_ENTITY_ID ? MAIN_BRANCH_ID : undefined);
