import type { Context } from '../../../shared/platform/context.ts';
import { itemsOf } from '../table-probe.ts';

/** Events that say that a record came to be, and the sort key under which that record lies. */
const BIRTHS: Readonly<Record<string, string>> = {
  'customer.created': 'CUSTOMER',
  'order.placed': 'ORDER',
  'invoice.posted': 'INVOICE',
  'payment.captured': 'PAYMENT',
  'lead.captured': 'LEAD',
  'case.opened': 'CASE',
  'product.created': 'PRODUCT',
  'warehouse.created': 'WAREHOUSE',
};

/**
 * Records without the event of their birth, and events of births without the record; shipments likewise by the events of their
 * orders. Empty when state and events were written together.
 */
export async function unmatchedEvents(ctx: Pick<Context, 'tenant'>): Promise<string[]> {
  const items = await itemsOf(ctx);
  const events = items.filter(({ SK }) => String(SK).startsWith('EVENT#'));
  const found: string[] = [];
  const compare = (what: string, told: readonly unknown[], stored: readonly unknown[]) => {
    for (const id of told) if (!stored.includes(id)) found.push(`${what} told, not stored`);
    for (const id of stored) if (!told.includes(id)) found.push(`${what} stored, not told`);
    if (new Set(told).size < told.length) found.push(`${what} told twice`);
  };
  for (const [type, sortKey] of Object.entries(BIRTHS)) {
    const told = events.filter((event) => event.type === type).map(({ aggregateId }) => aggregateId);
    const stored = items.filter(({ SK }) => SK === sortKey).map(({ id }) => id);
    compare(sortKey, told, stored);
  }
  const shipped = events.filter(({ type }) => type === 'order.shipped');
  compare(
    'SHIPMENT',
    shipped.map(({ data }) => (data as { shipmentId: string }).shipmentId),
    items.filter(({ SK }) => String(SK).startsWith('SHIPMENT#')).map(({ id }) => id),
  );
  return found;
}
