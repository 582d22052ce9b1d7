import { beforeAll, expect, test } from 'vitest';
import type { Drift, DriftKind } from '../../../shared/insights/drift.model.ts';
import { driftKinds } from '../../../shared/insights/drift.model.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext } from '../../support/a-context.ts';
import { aMixedTenant, type MixedTenant } from '../../support/a-mixed-tenant.ts';
import { driftsOf } from '../../support/integrity.ts';
import { type Spot, whilePlanted } from '../../support/plant.ts';
import { itemsOf } from '../../support/table-probe.ts';

type Item = Record<string, unknown>;
type Lines = Order['lines'];

let ctx: Context;
let made: MixedTenant;
beforeAll(async () => {
  ctx = aContext();
  made = await aMixedTenant(ctx);
}, 60_000);

const a1 = productIdOf('A-1');
const b1 = productIdOf('B-1');
const main = warehouseIdOf('MAIN');
const level: Spot = { record: a1, SK: `STOCK#${main}` };
const order = (name: 'open' | 'waiting' | 'held'): Spot => ({ record: made[name].id, SK: 'ORDER' });
const invoice = (): Spot => ({ record: made.invoice.id, SK: 'INVOICE' });
const lead = (): Spot => ({ record: made.lead.id, SK: 'LEAD' });
const openCase = (): Spot => ({ record: made.openCase.id, SK: 'CASE' });
const credit = (): Spot => ({ record: made.customer.id, SK: 'CREDIT' });
const series: Spot = { record: 'SERIES#INV#2026', SK: 'SERIES' };

const plus =
  (field: string, by: number) =>
  (item: Item): Item => ({ ...item, [field]: Number(item[field]) + by });
const set =
  (changes: Item) =>
  (item: Item): Item => ({ ...item, ...changes });
const gone = (): undefined => undefined;
const line =
  (changes: (line: Lines[number]) => Partial<Lines[number]>) =>
  (item: Item): Item => ({
    ...item,
    lines: (item.lines as Lines).map((entry, index) => (index === 0 ? { ...entry, ...changes(entry) } : entry)),
  });

/** Sort key of the only or first row of a record that begins so. */
async function rowOf(record: string, beginning: string, fits: (item: Item) => boolean = () => true): Promise<Spot> {
  const items = await itemsOf(ctx);
  const row = items.find(
    (item) => item.PK === `T#${ctx.tenant}#${record}` && String(item.SK).startsWith(beginning) && fits(item),
  );
  if (!row) throw new Error(`${record} has no row ${beginning}`);
  return { record, SK: String(row.SK) };
}

interface Plant {
  readonly what: string;
  readonly at: () => Spot | Promise<Spot>;
  readonly change: (item: Item) => Item | undefined;
  readonly finds: readonly DriftKind[];
  /** Record, expected and found of the first kind. */
  readonly shows?: () => Partial<Drift>;
}

const plants: Plant[] = [
  {
    what: 'more on hand than the ledger says',
    at: () => level,
    change: plus('onHand', 1000),
    finds: ['STOCK_ON_HAND', 'STOCK_AVAILABLE'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '37000', found: '38000' }),
  },
  {
    what: 'a value that no ledger row explains',
    at: () => level,
    change: plus('valueMinor', -1),
    finds: ['STOCK_VALUE'],
    shows: () => ({ recordId: a1, expected: '14800', found: '14799' }),
  },
  {
    what: 'something available that is reserved',
    at: () => level,
    change: plus('available', 500),
    finds: ['STOCK_AVAILABLE'],
  },
  {
    what: 'a leaked reservation',
    at: () => level,
    change: (item) => plus('available', -2000)(plus('reserved', 2000)(item)),
    finds: ['STOCK_RESERVED'],
    shows: () => ({ recordId: a1, expected: '15000', found: '17000' }),
  },
  {
    what: 'a ledger row that is gone',
    at: () => rowOf(a1, 'LEDGER#', ({ type }) => type === 'ADJUSTMENT'),
    change: gone,
    finds: ['STOCK_ON_HAND', 'STOCK_VALUE'],
  },
  {
    what: 'an issue of more than was shipped',
    at: () => rowOf(a1, 'LEDGER#', ({ type }) => type === 'ISSUE'),
    change: plus('quantity', -500),
    finds: ['STOCK_ISSUED', 'STOCK_ON_HAND'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '5000', found: '5500' }),
  },
  {
    what: 'an issue at another cost than that of the shipped line',
    at: () => rowOf(a1, 'LEDGER#', ({ type }) => type === 'ISSUE'),
    change: plus('valueMinor', 1),
    finds: ['STOCK_ISSUED_VALUE', 'STOCK_VALUE'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '2000', found: '1999' }),
  },
  {
    what: 'goods that are written down as counted and not as issued',
    at: () => rowOf(a1, 'LEDGER#', ({ type, quantity }) => type === 'ISSUE' && quantity === -2000),
    change: set({ type: 'ADJUSTMENT' }),
    finds: ['STOCK_ISSUED', 'STOCK_ISSUED_VALUE'],
    shows: () => ({ recordId: a1, expected: '5000', found: '3000' }),
  },
  {
    what: 'an issue from a warehouse that has no stock level',
    at: () => ({ record: b1, SK: 'LEDGER#sle_0' }),
    change: () => ({
      id: 'sle_0',
      type: 'ISSUE',
      productId: b1,
      sku: 'B-1',
      warehouseId: warehouseIdOf('NOWHERE'),
      quantity: -1000,
      valueMinor: 0,
      currency: 'EUR',
      onHandAfter: 0,
      occurredAt: '2026-01-01T00:00:00.000Z',
      postedAt: '2026-01-01T00:00:00.000Z',
      postedBy: 'nobody',
    }),
    finds: ['STOCK_ISSUED', 'RECORD_MISSING'],
    shows: () => ({ recordId: b1, detail: `warehouse ${warehouseIdOf('NOWHERE')}`, expected: '0', found: '1000' }),
  },
  {
    what: 'a product that is gone, and no missing issue of it',
    at: () => ({ record: a1, SK: 'PRODUCT' }),
    change: gone,
    finds: ['STOCK_RESERVED', ...Array.from({ length: 6 }, () => 'RECORD_MISSING' as const)],
  },
  {
    what: 'a stock level that is gone',
    at: () => ({ record: b1, SK: `STOCK#${main}` }),
    change: gone,
    finds: ['STOCK_RESERVED', 'RECORD_MISSING'],
  },
  {
    what: 'more reserved on a line than is open',
    at: () => order('open'),
    change: line(({ ordered }) => ({ reserved: ordered + 1000 })),
    finds: ['LINE_COUNTERS', 'STOCK_RESERVED'],
    shows: () => ({ recordId: made.open.id, detail: 'line 1', found: '5000 and 0' }),
  },
  {
    what: 'a shipped quantity without shipment',
    at: () => order('open'),
    change: line(({ reserved }) => ({ reserved: reserved - 1000, shipped: 1000 })),
    finds: ['LINE_SHIPPED', 'STOCK_RESERVED', 'STOCK_ISSUED'],
    shows: () => ({ recordId: made.open.id, expected: '0', found: '1000' }),
  },
  {
    what: 'a cost of a line that no shipment and no issue explains',
    at: () => order('open'),
    change: line(() => ({ costMinor: 7 })),
    finds: ['LINE_COST', 'STOCK_ISSUED_VALUE'],
    shows: () => ({ recordId: made.open.id, detail: 'line 1', expected: '0', found: '7' }),
  },
  {
    what: 'an invoiced quantity without invoice',
    at: () => order('open'),
    change: line(() => ({ invoiced: 1000 })),
    finds: ['LINE_INVOICED', 'LINE_INVOICED', 'ORDER_UNBILLED'],
  },
  {
    what: 'a reservation of a cancelled order',
    at: () => order('open'),
    change: set({ status: 'CANCELLED' }),
    finds: ['LINE_COUNTERS', 'ORDER_UNBILLED'],
  },
  {
    what: 'a back-order that is not queued',
    at: () => rowOf(b1, 'BACKORDER#'),
    change: gone,
    finds: ['BACKORDER_QUEUE'],
    shows: () => ({ recordId: made.waiting.id, detail: 'line 1', expected: '2000', found: '0' }),
  },
  {
    what: 'a queued back-order of an order that does not exist',
    at: () => ({ record: b1, SK: `BACKORDER#${main}#2026-01-01T00:00:00.000Z#ord_${'0'.repeat(26)}#001` }),
    change: set({ orderId: `ord_${'0'.repeat(26)}`, lineNo: 1, quantity: 1000 }),
    finds: ['BACKORDER_QUEUE'],
  },
  {
    what: 'an order on credit hold that is not queued',
    at: () => rowOf(made.customer.id, 'CREDITHOLD#'),
    change: gone,
    finds: ['CREDIT_QUEUE'],
    shows: () => ({ recordId: made.held.id, expected: 'true', found: 'false' }),
  },
  {
    what: 'a queued credit hold of an order that does not exist',
    at: () => ({ record: made.customer.id, SK: `CREDITHOLD#2026-01-01T00:00:00.000Z#ord_${'0'.repeat(26)}` }),
    change: set({ orderId: `ord_${'0'.repeat(26)}` }),
    finds: ['CREDIT_QUEUE'],
  },
  {
    what: 'a wrong unbilled amount of an order',
    at: () => order('open'),
    change: plus('unbilledMinor', 1),
    finds: ['ORDER_UNBILLED', 'CREDIT_UNBILLED'],
  },
  {
    what: 'a wrong unbilled amount of a customer',
    at: credit,
    change: (item) => plus('exposureMinor', 7)(plus('unbilledMinor', 7)(item)),
    finds: ['CREDIT_UNBILLED'],
  },
  {
    what: 'a wrong receivable',
    at: credit,
    change: (item) => plus('exposureMinor', -7)(plus('receivableMinor', -7)(item)),
    finds: ['CREDIT_RECEIVABLE'],
  },
  {
    what: 'an exposure that is not the sum',
    at: credit,
    change: plus('exposureMinor', 1),
    finds: ['CREDIT_EXPOSURE'],
  },
  { what: 'a customer without credit', at: credit, change: gone, finds: ['RECORD_MISSING'] },
  {
    what: 'a number that was taken without a document',
    at: () => series,
    change: plus('last', 1),
    finds: ['NUMBER_LAST'],
    shows: () => ({ recordId: 'INV-2026', expected: '2', found: '3' }),
  },
  {
    what: 'a gap',
    at: invoice,
    change: set({ sequence: 3, number: 'INV-2026-000003' }),
    finds: ['NUMBER_GAP', 'NUMBER_LAST'],
    shows: () => ({ recordId: 'INV-2026', detail: 'number 1' }),
  },
  {
    what: 'a number that was given twice',
    at: () => ({ record: `inv_${'0'.repeat(26)}`, SK: 'INVOICE' }),
    change: () => ({
      ...made.invoice,
      id: `inv_${'0'.repeat(26)}`,
      GSI1PK: `T#${ctx.tenant}#INVOICE`,
      GSI1SK: `inv_${'0'.repeat(26)}`,
    }),
    finds: ['TIMELINE_MISSING', 'NUMBER_DOUBLE'],
  },
  {
    what: 'a total that is not the sum of the lines',
    at: invoice,
    change: plus('totalMinor', 1),
    finds: ['INVOICE_TOTAL', 'CREDIT_RECEIVABLE'],
    shows: () => ({ recordId: made.invoice.id, detail: 'total', expected: '4165', found: '4166' }),
  },
  {
    what: 'a paid amount that no payment allocates',
    at: invoice,
    change: plus('paidMinor', 10),
    finds: ['CREDIT_RECEIVABLE', 'INVOICE_PAID'],
  },
  {
    what: 'more allocated than was received',
    at: () => ({ record: made.payment.id, SK: 'PAYMENT' }),
    change: set({ amountMinor: 1_400 }),
    finds: ['PAYMENT_ALLOCATED'],
    shows: () => ({ recordId: made.payment.id, expected: 'at most 1400', found: '1500' }),
  },
  {
    what: 'a payment that is gone',
    at: () => ({ record: made.payment.id, SK: 'PAYMENT' }),
    change: gone,
    finds: ['RECORD_MISSING', 'INVOICE_PAID'],
  },
  {
    what: 'a lead with an owner and a queue',
    at: lead,
    change: set({ queue: 'HOT' }),
    finds: ['LEAD_HOLDER', 'LEAD_LOAD', 'RECORD_UNREADABLE', 'RECORD_UNREADABLE'],
    shows: () => ({ recordId: made.lead.id, expected: 'exactly one holder', found: 'both or none' }),
  },
  {
    what: 'a wrong count of open leads',
    at: () => ({ record: 'AGENT#ann', SK: 'LEADLOAD' }),
    change: plus('open', 1),
    finds: ['LEAD_LOAD'],
    shows: () => ({ recordId: 'ann', expected: '1', found: '2' }),
  },
  {
    what: 'a count of open leads of a person who has none any more',
    at: () => ({ record: 'AGENT#bob', SK: 'LEADLOAD' }),
    change: plus('open', -1),
    finds: ['LEAD_LOAD'],
  },
  {
    what: 'a marker that leads to a closed lead',
    at: () => ({ record: 'LEADKEY#email#one@example.com', SK: 'LEADKEY' }),
    change: () => ({ leadId: made.merged.id }),
    finds: ['LEAD_MARKER', 'LEAD_MARKER'],
  },
  {
    what: 'a marker that is gone',
    at: () => ({ record: 'LEADKEY#email#one@example.com', SK: 'LEADKEY' }),
    change: gone,
    finds: ['LEAD_MARKER'],
    shows: () => ({ recordId: made.lead.id, detail: 'email', found: 'no lead' }),
  },
  {
    what: 'a case with an assignee and a queue',
    at: openCase,
    change: set({ queue: 'service' }),
    finds: ['CASE_HOLDER', 'CASE_LOAD', 'CASE_COUNT'],
  },
  {
    what: 'a wrong load of an agent',
    at: () => ({ record: 'AGENT#lee', SK: 'CASELOAD' }),
    change: plus('load', 2),
    finds: ['CASE_LOAD'],
    shows: () => ({ recordId: 'lee', expected: '0', found: '2' }),
  },
  {
    what: 'a wrong count of open cases',
    at: () => ({ record: 'AGENT#kim', SK: 'CASELOAD' }),
    change: plus('openCases', 1),
    finds: ['CASE_COUNT'],
  },
  {
    what: 'an external id that leads elsewhere',
    at: () => ({ record: 'REF#prd#northwind#1', SK: 'REF' }),
    change: () => ({ recordId: b1 }),
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: a1, detail: 'northwind', expected: a1, found: b1 }),
  },
  {
    what: 'a record of which all events are gone',
    at: () => rowOf(made.warehouse.id, 'EVENT#'),
    change: gone,
    finds: ['TIMELINE_MISSING'],
  },
  {
    what: 'a change without event',
    at: () => rowOf(made.payment.id, 'EVENT#', ({ type }) => type === 'payment.allocated'),
    change: gone,
    finds: ['TIMELINE_MISSING'],
    shows: () => ({ recordId: made.payment.id, expected: 'an event of every version', found: 'none of 2' }),
  },
  {
    what: 'an event of a version that the record never had',
    at: openCase,
    change: plus('version', -1),
    finds: ['TIMELINE_AHEAD'],
  },
  {
    what: 'a shipment that is gone',
    at: () => rowOf(made.invoice.orderId, 'SHIPMENT#'),
    change: gone,
    finds: ['LINE_SHIPPED', 'LINE_COST', 'LINE_INVOICED', 'RECORD_MISSING', 'RECORD_MISSING', 'RECORD_MISSING'],
  },
  {
    what: 'a settings table that was written without event',
    at: () => ({ record: 'settings.case-routing', SK: 'SETTINGS' }),
    change: plus('version', 1),
    finds: ['TIMELINE_MISSING'],
  },
  {
    what: 'a contact that was changed without event',
    at: () => rowOf(made.customer.id, 'CONTACT#'),
    change: plus('version', 1),
    finds: ['TIMELINE_MISSING'],
  },
  {
    what: 'an order that cannot be read',
    at: () => order('held'),
    change: set({ status: 'LOST' }),
    finds: ['RECORD_UNREADABLE', 'RECORD_UNREADABLE', 'STOCK_RESERVED'],
    shows: () => ({ recordId: made.held.id, found: 'status: invalid_value' }),
  },
  {
    what: 'a stock level below zero',
    at: () => ({ record: b1, SK: `STOCK#${main}` }),
    change: set({ onHand: -1000 }),
    finds: ['RECORD_UNREADABLE', 'RECORD_UNREADABLE'],
    shows: () => ({ recordId: b1, detail: 'something that it has or names', found: 'onHand: too_small' }),
  },
];

test.each(plants)('finds $what', async ({ at, change, finds, shows }) => {
  const drifts = await whilePlanted(ctx, await at(), change, () => driftsOf(ctx));
  expect(drifts.map(({ kind }) => kind).sort()).toEqual([...finds].sort());
  const first = drifts.find(({ kind }) => kind === finds[0]);
  expect({ ...first, ...shows?.() }).toEqual(first);
});

test('every kind of drift is planted above', () => {
  const planted = new Set(plants.flatMap(({ finds }) => finds));
  expect(Object.keys(driftKinds).filter((kind) => !planted.has(kind as DriftKind))).toEqual([]);
});

test('leaves nothing behind', async () => {
  expect(await driftsOf(ctx)).toEqual([]);
});
