import { DomainError } from '../platform/errors.ts';
import { MILLIONTHS, requireAmount, shareMinor, taxMinor, WHOLE } from '../platform/money.ts';
import { isFree, lineNetMinor } from '../platform/unit-price.ts';
import { isStocked } from '../products/product-type.model.ts';
import type { LineComponent, LineSums, Order, OrderHead, OrderLine, OrderStatus, Shipment } from './order.model.ts';

/** Net and tax of a whole line: unit price × quantity less its and its order's discount, rounded once, then tax on it, rounded once. */
export function lineAmounts(
  line: Pick<OrderLine, 'unitPrice' | 'ordered' | 'discount' | 'taxRate'>,
  currency: string,
  orderDiscount = 0,
  unit = 1,
) {
  const netMinor = lineNetMinor(line.unitPrice, currency, line.ordered, [line.discount, orderDiscount], unit);
  return { netMinor, taxMinor: taxMinor(netMinor, line.taxRate, unit) };
}

/**
 * The tax of each amount of a document. By the smallest unit of the currency each is rounded by itself. By a larger one, as whole dollars, the tax
 * of the document is rounded by rate, and each amount has what it adds to that: a hundred lines of ten dollars at 5 % owe fifty dollars, not a hundred.
 */
export function documentTaxes(
  amounts: readonly Pick<OrderLine, 'netMinor' | 'taxRate'>[],
  unit: number,
): readonly number[] {
  const sums = new Map<number, number>();
  return amounts.map(({ netMinor, taxRate }) => {
    const before = unit === 1 ? 0 : (sums.get(taxRate) ?? 0);
    sums.set(taxRate, before + netMinor);
    return taxMinor(before + netMinor, taxRate, unit) - taxMinor(before, taxRate, unit);
  });
}

/**
 * Refuses a line that rounding would give away (INVALID_QUANTITY): each of a thousand lines of some grams costs less than half a
 * cent. Refuses one that costs more than an amount may be (LIMIT_EXCEEDED).
 */
export function requireCharge(
  { unitPrice, discount, netMinor }: Pick<OrderLine, 'unitPrice' | 'discount' | 'netMinor'>,
  field: string,
  orderDiscount = 0,
): void {
  requireAmount(netMinor, field);
  if (netMinor === 0 && !isFree(unitPrice) && Math.max(discount, orderDiscount) < WHOLE) {
    throw new DomainError(
      'INVALID_QUANTITY',
      'At its price this quantity costs less than half of the smallest unit of the currency. Order more of it in one line, or give a discount of 100 %.',
      field,
    );
  }
}

/** Totals of the document: sums of the rounded lines and the freight; nothing is rounded again. */
export function orderTotals(lines: readonly OrderLine[], freightMinor: number, freightTaxMinor: number) {
  const net = lines.reduce((sum, line) => sum + line.netMinor, freightMinor);
  const tax = lines.reduce((sum, line) => sum + line.taxMinor, freightTaxMinor);
  return { netMinor: net, taxMinor: tax, totalMinor: net + tax };
}

/** Still to be delivered: ordered less cancelled less shipped. */
export const openQuantity = (line: OrderLine): number => line.ordered - line.cancelled - line.shipped;
/** What a line takes of a stock level: so much of it, in millionths, for each unit of the line. */
export interface Demand {
  readonly productId: string;
  readonly warehouseId: string;
  readonly perUnit: number;
  /** Of what has shipped. */
  readonly costMinor: number;
}

type Demanding = Pick<OrderLine, 'productId' | 'warehouseId' | 'type' | 'components' | 'costMinor'>;

/** What a line takes of stock: itself, or the components of a kit; nothing where no stock is needed. */
export function demandsOf(line: Demanding): Demand[] {
  const { productId, warehouseId, costMinor } = line;
  if (isStocked(line)) return [{ productId, warehouseId, perUnit: MILLIONTHS, costMinor }];
  return (line.components ?? []).filter(isStocked).map((component) => ({
    productId: component.productId,
    warehouseId,
    perUnit: component.quantity,
    costMinor: component.costMinor,
  }));
}

/** How much a demand takes for a quantity of its line; of kits there are whole ones only. */
export const takenBy = ({ perUnit }: Demand, quantity: number): number =>
  perUnit === MILLIONTHS ? quantity : (quantity / MILLIONTHS) * perUnit;

/** The quantity of a line that so much of a level is enough for. */
export const enoughFor = ({ perUnit }: Demand, available: number): number =>
  perUnit === MILLIONTHS ? available : Math.floor(available / perUnit) * MILLIONTHS;

export const needsStock = (line: Demanding): boolean => demandsOf(line).length > 0;

/** What of its components is in a quantity of a line that sells a kit. */
export const componentsIn = (line: OrderLine, quantity: number): LineComponent[] | undefined =>
  line.components?.map(({ sku, name, unit, quantity: perUnit }) => ({
    sku,
    name,
    unit,
    quantity: (quantity / MILLIONTHS) * perUnit,
  }));

/** Waiting for stock: open but not reserved. What needs no stock never waits. */
export const backordered = (line: OrderLine): number => (needsStock(line) ? openQuantity(line) - line.reserved : 0);
/** Can leave now: what is reserved, and all that is open of what needs no stock. */
const shippable = (line: OrderLine): number => (needsStock(line) ? line.reserved : openQuantity(line));

const totalOf = (lines: readonly OrderLine[], amountOf: (line: OrderLine) => number): number =>
  lines.reduce((sum, line) => sum + amountOf(line), 0);

/** What lines come to together. */
export const sumsOfLines = (lines: readonly OrderLine[]): LineSums => ({
  lines: lines.length,
  wanted: totalOf(lines, ({ ordered, cancelled }) => ordered - cancelled),
  reserved: totalOf(lines, ({ reserved }) => reserved),
  waiting: totalOf(lines, backordered),
  shipped: totalOf(lines, ({ shipped }) => shipped),
  invoiced: totalOf(lines, ({ invoiced }) => invoiced),
  costMinor: totalOf(lines, ({ costMinor }) => costMinor),
});

type Summed = Pick<OrderHead, 'lines' | 'lineSums'>;

/** What the lines of an order come to, for which no block of them is read. */
export const sumsOf = ({ lines, lineSums }: Summed): LineSums =>
  lines ? sumsOfLines(lines) : (lineSums ?? sumsOfLines([]));

const fulfilmentNames = { NONE: 'UNFULFILLED', PARTIAL: 'PARTIALLY_SHIPPED', FULL: 'SHIPPED' } as const;
const billingNames = { NONE: 'NOT_INVOICED', PARTIAL: 'PARTIALLY_INVOICED', FULL: 'INVOICED' } as const;

function derived({ wanted }: LineSums, reached: number): keyof typeof fulfilmentNames {
  if (reached === 0) return 'NONE';
  return reached >= wanted ? 'FULL' : 'PARTIAL';
}

/** Derived from the line counters; nobody sets it. */
export function fulfilmentStatusOf(order: Summed) {
  const sums = sumsOf(order);
  return fulfilmentNames[derived(sums, sums.shipped)];
}
export function billingStatusOf(order: Summed) {
  const sums = sumsOf(order);
  return billingNames[derived(sums, sums.invoiced)];
}

/** Names a stock row. */
export const rowOf = ({ productId, warehouseId }: Pick<Demand, 'productId' | 'warehouseId'>): string =>
  `${productId} ${warehouseId}`;

/**
 * Quantities per stock row: what lines take of one product in one warehouse is summed, as a row can be written once a transaction. Lines
 * that need no stock have none.
 */
export function perStock<T>(
  lines: readonly OrderLine[],
  add: (sum: T | undefined, line: OrderLine, index: number, demand: Demand) => T,
): T[] {
  const sums = new Map<string, T>();
  lines.forEach((line, index) => {
    for (const demand of demandsOf(line)) sums.set(rowOf(demand), add(sums.get(rowOf(demand)), line, index, demand));
  });
  return [...sums.values()];
}

/** COMPLETED as soon as everything is shipped and invoiced; otherwise the status stays. */
export const statusAfterInvoice = (order: Pick<Order, 'lines' | 'status'>): OrderStatus =>
  order.status === 'CONFIRMED' &&
  order.lines.every((line) => openQuantity(line) === 0 && line.invoiced === line.shipped)
    ? 'COMPLETED'
    : order.status;

/** Amounts of a part of a line so that the parts of a line always add up to the line, whatever their number and order. */
export function partAmounts(line: OrderLine, before: number, after: number, unit = 1) {
  const share = (whole: number, upTo: number) => shareMinor(whole, upTo, line.ordered, unit);
  const part = (whole: number) => share(whole, after) - share(whole, before);
  return { netMinor: part(line.netMinor), taxMinor: part(line.taxMinor) };
}

/** What is still to be invoiced of the order as it stands: the uninvoiced part of every line, and the freight before the first invoice. */
export const unbilledOf = (
  order: Pick<Order, 'lines' | 'freightMinor' | 'freightTaxMinor' | 'freightInvoiced' | 'roundingUnitMinor'> &
    Partial<Pick<Order, 'status'>>,
): number =>
  order.lines.reduce(
    (sum, line) => {
      // Of a closed order what is open is given up, also where the line does not say so yet.
      const end = order.status === 'CLOSED' ? line.shipped : line.ordered - line.cancelled;
      const part = partAmounts(line, line.invoiced, end, order.roundingUnitMinor ?? 1);
      return sum + part.netMinor + part.taxMinor;
    },
    order.freightInvoiced ? 0 : order.freightMinor + order.freightTaxMinor,
  );

/** The lines with everything open given up: reservations end, the rest is cancelled. */
export const withRemainderCancelled = (lines: readonly OrderLine[]): OrderLine[] =>
  lines.map((line) => ({ ...line, cancelled: line.cancelled + openQuantity(line), reserved: 0 }));

export interface LineQuantity {
  readonly lineNo: number;
  readonly quantity: number;
}

/** What a shipment takes: the asked quantities, or else everything that can leave. Refuses with OVER_SHIPMENT. */
export function shippedLines(
  order: Pick<Order, 'lines'>,
  asked: readonly LineQuantity[] | null | undefined,
): LineQuantity[] {
  if (!asked) {
    const reserved = order.lines
      .map((line) => ({ lineNo: line.lineNo, quantity: shippable(line) }))
      .filter(({ quantity }) => quantity > 0);
    if (reserved.length === 0)
      throw new DomainError('OVER_SHIPMENT', 'Nothing of this order is reserved for shipment.', 'lines');
    return reserved;
  }
  if (asked.length === 0) throw new DomainError('VALIDATION', 'A shipment needs at least one line.', 'lines');
  const summed = new Map<number, number>();
  asked.forEach(({ lineNo, quantity: amount }, index) => {
    if (amount <= 0)
      throw new DomainError('INVALID_QUANTITY', 'A quantity is more than zero.', `lines.${index}.quantity`);
    summed.set(lineNo, (summed.get(lineNo) ?? 0) + amount);
  });
  return [...summed].map(([lineNo, amount]) => {
    const index = asked.findIndex((line) => line.lineNo === lineNo);
    const line = order.lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line)
      throw new DomainError('VALIDATION', 'The order has no line {lineNo}.', `lines.${index}.lineNo`, {
        params: { lineNo },
      });
    if (amount > shippable(line)) {
      const field = `lines.${index}.quantity`;
      throw amount > openQuantity(line)
        ? new DomainError('OVER_SHIPMENT', 'More than is still open on this line.', field)
        : new DomainError('OVER_SHIPMENT', 'More than is reserved for this line.', field);
    }
    return { lineNo, quantity: amount };
  });
}

/** The lines after quantities left the warehouse: reserved becomes shipped, cost of goods is added. */
export const withShipped = (
  lines: readonly OrderLine[],
  parts: readonly (LineQuantity & {
    readonly costMinor: number;
    readonly costs?: readonly { readonly productId: string; readonly costMinor: number }[];
  })[],
): OrderLine[] =>
  lines.map((line) => {
    const part = parts.find(({ lineNo }) => lineNo === line.lineNo);
    if (!part) return line;
    return {
      ...line,
      reserved: needsStock(line) ? line.reserved - part.quantity : 0,
      shipped: line.shipped + part.quantity,
      costMinor: line.costMinor + part.costMinor,
      ...(line.components
        ? {
            components: line.components.map((component) => ({
              ...component,
              costMinor:
                component.costMinor +
                (part.costs?.find(({ productId }) => productId === component.productId)?.costMinor ?? 0),
            })),
          }
        : {}),
    };
  });

/** The order with a shipment billed: its lines count it, and the freight is billed with the first one. */
export const withInvoiced = <O extends Pick<Order, 'lines' | 'freightInvoiced'>>(
  order: O,
  shipment: Pick<Shipment, 'lines'>,
): O => ({
  ...order,
  lines: order.lines.map((line) => ({
    ...line,
    invoiced: shipment.lines
      .filter(({ lineNo }) => lineNo === line.lineNo)
      .reduce((sum, { quantity }) => sum + quantity, line.invoiced),
  })),
  freightInvoiced: true,
});
