import { CreditProfile } from '../../shared/customers/customer.model.ts';
import { Invoice, openMinor } from '../../shared/invoices/invoice.model.ts';
import { type Order, OrderHead, type OrderLine, Shipment } from '../../shared/orders/order.model.ts';
import { backordered, unbilledOf } from '../../shared/orders/order-lines.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { Lot, StockQuant } from '../../shared/stock/lot.model.ts';
import { StockLedgerEntry, StockLevel } from '../../shared/stock/stock.model.ts';
import { itemsOf } from './table-probe.ts';

const sum = <T>(entries: readonly T[], amountOf: (entry: T) => number): number =>
  entries.reduce((total, entry) => total + amountOf(entry), 0);

/** What a line takes of stock, counted here by itself: its own quantities, or those of each component of a kit. */
function demandsOn(line: OrderLine) {
  if (line.type !== 'KIT') return [line];
  return (line.components ?? []).map(({ productId, quantity, costMinor }) => ({
    productId,
    warehouseId: line.warehouseId,
    reserved: (line.reserved * quantity) / 1_000_000,
    shipped: (line.shipped * quantity) / 1_000_000,
    costMinor,
  }));
}

type Item = Readonly<Record<string, unknown>>;

/** An order with the lines that lie beside it. */
function wholeOrder(item: Item, items: readonly Item[]): Order {
  const { lines, lineBlocks, lineSums, ...head } = OrderHead.parse(item);
  const blocks = items
    .filter(({ PK, SK }) => PK === item.PK && String(SK).startsWith('LINES#'))
    .sort((one, other) => String(one.SK).localeCompare(String(other.SK)));
  return { ...head, lines: lines ?? blocks.flatMap((block) => block.lines as OrderLine[]) };
}

/** Every document and level of a tenant, as stored. */
export async function booksOf(ctx: Pick<Context, 'tenant'>) {
  const items = await itemsOf(ctx);
  const under = (beginning: string) => items.filter(({ SK }) => String(SK).startsWith(beginning));
  const ofKind = (kind: string) => items.filter(({ SK }) => SK === kind);
  return {
    orders: ofKind('ORDER').map((item) => wholeOrder(item, items)),
    shipments: under('SHIPMENT#').map((item) => Shipment.parse(item)),
    invoices: ofKind('INVOICE').map((item) => Invoice.parse(item)),
    levels: under('STOCK#').map((item) => StockLevel.parse(item)),
    ledger: under('LEDGER#').map((item) => StockLedgerEntry.parse(item)),
    quants: under('QUANT#').map((item) => StockQuant.parse(item)),
    lots: items.filter(({ SK }) => SK === 'LOT').map((item) => Lot.parse(item)),
    credits: ofKind('CREDIT').map((item) => CreditProfile.parse(item)),
    series: under('SERIES').map(({ PK, last }) => ({ year: Number(String(PK).slice(-4)), last: Number(last) })),
    backorders: under('BACKORDER#')
      .map(({ orderId, lineNo, quantity }) => `${orderId} ${lineNo}: ${quantity}`)
      .sort(),
    creditHolds: under('CREDITHOLD#')
      .map(({ orderId }) => String(orderId))
      .sort(),
  };
}

/**
 * What in the books of a tenant does not agree, as readable differences; empty when every invariant of the domain model holds:
 * received = on hand + shipped, reserved = Σ lines, value = Σ ledger, exposure = unbilled + receivable = Σ documents, counters
 * of lines = Σ shipments and invoices, numbers without gaps, queues = what waits.
 */
export async function disagreements(ctx: Pick<Context, 'tenant'>): Promise<string[]> {
  const { orders, shipments, invoices, levels, ledger, quants, lots, credits, series, backorders, creditHolds } =
    await booksOf(ctx);
  const found: string[] = [];
  const demand = (what: string, is: unknown, shouldBe: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(shouldBe))
      found.push(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(shouldBe)}`);
  };
  const lines = orders.flatMap((order) => order.lines.map((line) => ({ order, line })));

  for (const level of levels) {
    const isHere = (entry: { productId: string; warehouseId: string }) =>
      entry.productId === level.productId && entry.warehouseId === level.warehouseId;
    const rows = ledger.filter(isHere);
    const waiting = lines.flatMap(({ line }) => demandsOn(line)).filter(isHere);
    const name = `stock of ${level.sku}`;
    const held = Object.entries(level.held ?? {});
    demand(
      `${name}: available`,
      level.available,
      level.onHand - level.reserved - sum(held, ([, quantity]) => quantity),
    );
    for (const [status, quantity] of held)
      demand(
        `${name}: ${status}`,
        quantity,
        sum(
          rows.filter((row) => row.status === status),
          (row) => row.quantity,
        ),
      );
    demand(
      `${name}: reserved`,
      level.reserved,
      sum(waiting, ({ reserved }) => reserved),
    );
    demand(
      `${name}: on hand`,
      level.onHand,
      sum(rows, ({ quantity }) => quantity),
    );
    demand(
      `${name}: value`,
      level.valueMinor,
      sum(rows, ({ valueMinor }) => valueMinor),
    );
    if (level.tracking)
      demand(
        `${name}: lots`,
        sum(quants.filter(isHere), ({ quantity }) => quantity),
        level.onHand,
      );
    const issued = rows.filter(({ type }) => type === 'ISSUE');
    const came = rows.filter(({ type }) => type !== 'ISSUE');
    const shipped = sum(waiting, (line) => line.shipped);
    demand(
      `${name}: on hand and shipped`,
      level.onHand + shipped,
      sum(came, ({ quantity }) => quantity),
    );
    demand(`${name}: issued`, -sum(issued, ({ quantity }) => quantity), shipped);
    demand(
      `${name}: cost of what left`,
      -sum(issued, ({ valueMinor }) => valueMinor),
      sum(waiting, (line) => line.costMinor),
    );
  }

  for (const lot of lots) {
    const rows = ledger.filter(({ lotId }) => lotId === lot.id);
    const here = quants.filter(({ lotId }) => lotId === lot.id);
    const moved = sum(rows, ({ quantity }) => quantity);
    demand(`lot ${lot.number}: on hand`, lot.onHand, moved);
    demand(
      `lot ${lot.number}: quants`,
      sum(here, ({ quantity }) => quantity),
      moved,
    );
  }

  for (const shipment of shipments)
    for (const { lineNo, costMinor } of shipment.lines) {
      const shipped = lines.find(({ order, line }) => order.id === shipment.orderId && line.lineNo === lineNo);
      const needsNone = shipped && shipped.line.type != null && demandsOn(shipped.line).length === 0;
      const rows = ledger.filter(
        ({ documentId, documentLine }) => documentId === shipment.id && documentLine === lineNo,
      );
      const name = `line ${lineNo} of a shipment`;
      demand(`${name}: is in the ledger`, rows.length > 0 || needsNone || costMinor === 0, true);
      demand(`${name}: cost`, -sum(rows, ({ valueMinor }) => valueMinor), costMinor);
    }

  for (const { order, line } of lines) {
    const name = `line ${line.lineNo} of a ${order.status} order`;
    const ofLine = (document: { lines: readonly { lineNo: number; quantity: number }[] }) =>
      sum(
        document.lines.filter(({ lineNo }) => lineNo === line.lineNo),
        ({ quantity }) => quantity,
      );
    demand(
      `${name}: shipped`,
      line.shipped,
      sum(
        shipments.filter(({ orderId }) => orderId === order.id),
        ofLine,
      ),
    );
    demand(
      `${name}: invoiced`,
      line.invoiced,
      sum(
        invoices.filter(({ orderId }) => orderId === order.id),
        ofLine,
      ),
    );
    demand(`${name}: reserved and shipped fit`, line.reserved + line.shipped <= line.ordered - line.cancelled, true);
    demand(`${name}: invoiced fits`, line.invoiced <= line.shipped, true);
  }

  for (const order of orders) {
    const counts = order.status !== 'CANCELLED' && !order.holds.includes('CREDIT');
    demand(`unbilled of a ${order.status} order`, order.unbilledMinor, counts ? unbilledOf(order) : 0);
  }

  for (const credit of credits) {
    const isTheirs = ({ customerId }: { customerId: string }) => customerId === credit.customerId;
    demand(
      'unbilled',
      credit.unbilledMinor,
      sum(orders.filter(isTheirs), ({ unbilledMinor }) => unbilledMinor),
    );
    demand('receivable', credit.receivableMinor, sum(invoices.filter(isTheirs), openMinor));
    demand('exposure', credit.exposureMinor, credit.unbilledMinor + credit.receivableMinor);
  }

  const years = [...new Set(invoices.map(({ fiscalYear }) => fiscalYear))].sort();
  demand('series', series.map(({ year }) => year).sort(), years);
  for (const { year, last } of series) {
    const numbers = invoices.filter(({ fiscalYear }) => fiscalYear === year).map(({ sequence }) => sequence);
    demand(
      `numbers of ${year}`,
      numbers.sort((a, b) => a - b),
      Array.from({ length: last }, (_, index) => index + 1),
    );
  }

  const isToCome = (order: Order, line: OrderLine) =>
    order.pendingFrom != null && order.lines.indexOf(line) >= order.pendingFrom && order.closedAt == null;
  const waits = lines.filter(({ order, line }) => backordered(line) > 0 && !isToCome(order, line));
  demand(
    'back-orders',
    backorders,
    waits.map(({ order, line }) => `${order.id} ${line.lineNo}: ${backordered(line)}`).sort(),
  );
  const held = orders.filter(({ holds }) => holds.includes('CREDIT'));
  demand('credit holds', creditHolds, held.map(({ id }) => id).sort());
  return found;
}
