import type { ApiClient } from '../../../shared/clients/api-client.model.ts';
import type { Drift, DriftKind } from '../../../shared/insights/drift.model.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import type { MixedTenant } from '../a-mixed-tenant.ts';
import type { Spot } from '../plant.ts';
import { itemsOf } from '../table-probe.ts';

export type Item = Record<string, unknown>;
type Lines = Order['lines'];

/** The tenant in which drifts are planted. */
export interface PlantedWorld {
  readonly ctx: Context;
  readonly made: MixedTenant;
  /** Bound to the customer; it made a lead. */
  readonly client: ApiClient;
}

/** A drift that somebody plants by hand, and what a check must find of it. */
export interface Plant {
  readonly what: string;
  readonly at: (world: PlantedWorld) => Spot | Promise<Spot>;
  readonly change: (item: Item, world: PlantedWorld) => Item | undefined;
  readonly finds: readonly DriftKind[];
  /** Record, expected and found of the first kind. */
  readonly shows?: (world: PlantedWorld) => Partial<Drift>;
}

export const a1 = productIdOf('A-1');
export const b1 = productIdOf('B-1');
export const main = warehouseIdOf('MAIN');
export const level: Spot = { record: a1, SK: `STOCK#${main}` };
export const order = ({ made }: PlantedWorld, name: 'open' | 'waiting' | 'held'): Spot => ({
  record: made[name].id,
  SK: 'ORDER',
});
export const invoice = ({ made }: PlantedWorld): Spot => ({ record: made.invoice.id, SK: 'INVOICE' });
export const lead = ({ made }: PlantedWorld): Spot => ({ record: made.lead.id, SK: 'LEAD' });
export const openCase = ({ made }: PlantedWorld): Spot => ({ record: made.openCase.id, SK: 'CASE' });
export const credit = ({ made }: PlantedWorld): Spot => ({ record: made.customer.id, SK: 'CREDIT' });
export const series: Spot = { record: 'SERIES#INV#2026', SK: 'SERIES' };

export const plus =
  (field: string, by: number) =>
  (item: Item): Item => ({ ...item, [field]: Number(item[field]) + by });
export const set =
  (changes: Item) =>
  (item: Item): Item => ({ ...item, ...changes });
export const gone = (): undefined => undefined;
export const line =
  (changes: (line: Lines[number]) => Partial<Lines[number]>) =>
  (item: Item): Item => ({
    ...item,
    lines: (item.lines as Lines).map((entry, index) => (index === 0 ? { ...entry, ...changes(entry) } : entry)),
  });

/** Sort key of the only or first row of a record that begins so. */
export async function rowOf(
  { ctx }: PlantedWorld,
  record: string,
  beginning: string,
  fits: (item: Item) => boolean = () => true,
): Promise<Spot> {
  const items = await itemsOf(ctx);
  const row = items.find(
    (item) => item.PK === `T#${ctx.tenant}#${record}` && String(item.SK).startsWith(beginning) && fits(item),
  );
  if (!row) throw new Error(`${record} has no row ${beginning}`);
  return { record, SK: String(row.SK) };
}
