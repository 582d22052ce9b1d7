import * as z from 'zod';
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

export const NewWarehouse = z.object({ code: WarehouseCode, name: Name, address: NewAddress.nullish() });
export type NewWarehouse = z.input<typeof NewWarehouse>;

/** Warehouse: a place that holds stock. Its id is derived from its code, which never changes. */
export const Warehouse = Aggregate.extend({
  code: z.string(),
  name: z.string(),
  address: Address.nullish(),
});
export type Warehouse = z.infer<typeof Warehouse>;
