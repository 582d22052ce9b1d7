import * as z from 'zod';
import { Address } from '../customers/customer.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import {
  BASIS_POINTS,
  CurrencyCode,
  lineNetMinor,
  requireAmount,
  shareMinor,
  stored,
  THOUSANDTHS,
  taxMinor,
  unsignedMinor,
} from '../platform/money.ts';

export const orderStatuses = ['PLACED', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'CLOSED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What may follow what. COMPLETED is derived from the line counters; CLOSED is short-closed: shipped in part, the rest given up. */
const transitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['COMPLETED', 'CANCELLED', 'CLOSED'],
  COMPLETED: [],
  CANCELLED: [],
  CLOSED: [],
};

/** CREDIT: over the limit, released by itself when there is room. MANUAL: set and released by people. Either blocks shipment. */
export const holds = ['CREDIT', 'MANUAL'] as const;
export type Hold = (typeof holds)[number];

/** An unconfirmed order keeps its stock for this long. */
export const RESERVATION_DAYS = 7;
/** A placing transaction holds one item a line besides the order, credit, event and idempotency items. */
export const MAX_LINES = 90;
/** Of one line, in thousandths: a million units. What nobody can deliver must not stand before what others wait for. */
export const MAX_ORDERED = 1_000_000 * THOUSANDTHS;

/**
 * A line and its counters, in thousandths of the unit. `reserved + shipped ≤ ordered − cancelled`; what is neither is
 * back-ordered. `invoiced ≤ shipped`. Amounts are those of the whole line, rounded once; parts are shares of them.
 */
export const OrderLine = z.object({
  lineNo: z.number(),
  productId: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  warehouseId: z.string(),
  ordered: stored.quantity,
  cancelled: stored.quantity,
  reserved: stored.quantity,
  shipped: stored.quantity,
  invoiced: stored.quantity,
  allowBackorder: z.boolean(),
  unitPriceMinor: stored.amountMinor,
  discount: stored.rate,
  taxCode: z.string(),
  taxRate: stored.rate,
  netMinor: stored.amountMinor,
  taxMinor: stored.amountMinor,
  costMinor: stored.amountMinor,
});
export type OrderLine = z.infer<typeof OrderLine>;

/** A line seen from outside its order: with the order's currency. */
export type PricedLine = OrderLine & { readonly currency: string };

export const Order = Aggregate.extend({
  customerId: z.string(),
  customerName: z.string(),
  currency: z.string(),
  status: z.enum(orderStatuses),
  holds: z.array(z.enum(holds)),
  lines: z.array(OrderLine),
  freightMinor: stored.amountMinor,
  freightTaxRate: stored.rate,
  freightTaxMinor: stored.amountMinor,
  freightInvoiced: z.boolean(),
  netMinor: stored.amountMinor,
  taxMinor: stored.amountMinor,
  totalMinor: stored.amountMinor,
  /** Part of the total that still counts as unbilled in the customer's credit. */
  unbilledMinor: stored.amountMinor,
  shippingAddress: Address.nullish(),
  requestedDate: z.string().nullish(),
  note: z.string().nullish(),
  externalRefs: z.array(ExternalRef),
  placedAt: z.string(),
  reservationExpiresAt: z.string().nullish(),
  confirmedAt: z.string().nullish(),
  closedAt: z.string().nullish(),
  cancelReason: z.string().nullish(),
});
export type Order = z.infer<typeof Order>;

export const PlaceOrder = z.object({
  customerId: z.string(),
  currency: CurrencyCode.nullish(),
  lines: z
    .array(
      z.object({
        sku: z.string().trim().toUpperCase().max(64),
        quantity: z
          .int()
          .refine((value) => value > 0, withCode('INVALID_QUANTITY', 'A quantity is more than zero.'))
          .refine(
            (value) => value <= MAX_ORDERED,
            withCode('INVALID_QUANTITY', 'A line has at most 1,000,000 units. Split it.'),
          ),
        unitPrice: z.object({ amountMinor: unsignedMinor, currency: CurrencyCode }).nullish(),
        discount: z.int().min(0).max(BASIS_POINTS).nullish(),
        allowBackorder: z.boolean().nullish(),
        warehouse: z.string().trim().toUpperCase().max(40).nullish(),
      }),
    )
    .refine((lines) => lines.length > 0, withCode('EMPTY_ORDER', 'An order needs at least one line.'))
    .refine(
      (lines) => lines.length <= MAX_LINES,
      withCode('LIMIT_EXCEEDED', `An order has at most ${MAX_LINES} lines. Split it.`),
    ),
  freight: z.object({ amountMinor: unsignedMinor, currency: CurrencyCode }).nullish(),
  freightTaxCode: z.enum(['STANDARD', 'REDUCED', 'ZERO', 'EXEMPT']).nullish(),
  shippingAddress: Address.nullish(),
  requestedDate: z.iso.date().nullish(),
  note: z.string().trim().max(2_000).nullish(),
  onCreditLimit: z.enum(['REFUSE', 'HOLD']).nullish(),
  externalRefs: ExternalRefs.nullish(),
  placedAt: z.iso.datetime().nullish(),
});
export type PlaceOrder = z.input<typeof PlaceOrder>;

/** Why an order is given up. */
export const GivenUp = z.object({ reason: z.string().trim().min(1).max(500) });

/** Refuses a time of imported history that has not come yet: it would lie at the head of every list until then. */
export function requirePast(now: string, at: string | null | undefined, field: string): void {
  if (at != null && Date.parse(at) > Date.parse(now))
    throw new DomainError('VALIDATION', 'Imported history cannot be later than now.', field);
}

/** Throws INVALID_STATE unless the order may go from its status to the next one. */
export function requireTransition(order: Pick<Order, 'status'>, next: OrderStatus): void {
  if (!transitions[order.status].includes(next)) {
    throw new DomainError('INVALID_STATE', `An order that is ${order.status} cannot become ${next}.`, 'id');
  }
}

/** Net and tax of a whole line: unit price × quantity less discount, rounded once, then tax on it, rounded once. */
export function lineAmounts(line: Pick<OrderLine, 'unitPriceMinor' | 'ordered' | 'discount' | 'taxRate'>) {
  const netMinor = lineNetMinor(line.unitPriceMinor, line.ordered, line.discount);
  return { netMinor, taxMinor: taxMinor(netMinor, line.taxRate) };
}

/**
 * Refuses a line that rounding would give away (INVALID_QUANTITY): each of a thousand lines of some grams costs less than half a
 * cent. Refuses one that costs more than an amount may be (LIMIT_EXCEEDED).
 */
export function requireCharge(
  { unitPriceMinor, discount, netMinor }: Pick<OrderLine, 'unitPriceMinor' | 'discount' | 'netMinor'>,
  field: string,
): void {
  requireAmount(netMinor, field);
  if (netMinor === 0 && unitPriceMinor > 0 && discount < BASIS_POINTS) {
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
/** Waiting for stock: open but not reserved. */
export const backordered = (line: OrderLine): number => openQuantity(line) - line.reserved;

/** Quantities per stock row: lines of one product in one warehouse are summed, as a row can be written once a transaction. */
export function perStock<T>(
  lines: readonly OrderLine[],
  add: (sum: T | undefined, line: OrderLine, index: number) => T,
): T[] {
  const sums = new Map<string, T>();
  lines.forEach((line, index) => {
    const row = `${line.productId} ${line.warehouseId}`;
    sums.set(row, add(sums.get(row), line, index));
  });
  return [...sums.values()];
}

type Derived = 'NONE' | 'PARTIAL' | 'FULL';

const derived = (lines: readonly OrderLine[], done: (line: OrderLine) => number): Derived => {
  const wanted = lines.reduce((sum, line) => sum + line.ordered - line.cancelled, 0);
  const reached = lines.reduce((sum, line) => sum + done(line), 0);
  if (reached === 0) return 'NONE';
  return reached >= wanted ? 'FULL' : 'PARTIAL';
};

const fulfilmentNames = { NONE: 'UNFULFILLED', PARTIAL: 'PARTIALLY_SHIPPED', FULL: 'SHIPPED' } as const;
const billingNames = { NONE: 'NOT_INVOICED', PARTIAL: 'PARTIALLY_INVOICED', FULL: 'INVOICED' } as const;

/** Derived from the line counters; nobody sets it. */
export const fulfilmentStatusOf = (order: Pick<Order, 'lines'>) =>
  fulfilmentNames[derived(order.lines, (line) => line.shipped)];
export const billingStatusOf = (order: Pick<Order, 'lines'>) =>
  billingNames[derived(order.lines, (line) => line.invoiced)];

/** COMPLETED as soon as everything is shipped and invoiced; otherwise the status stays. */
export const statusAfterInvoice = (order: Pick<Order, 'lines' | 'status'>): OrderStatus =>
  order.status === 'CONFIRMED' &&
  order.lines.every((line) => openQuantity(line) === 0 && line.invoiced === line.shipped)
    ? 'COMPLETED'
    : order.status;

/** Amounts of a part of a line so that the parts of a line always add up to the line, whatever their number and order. */
export function partAmounts(line: OrderLine, before: number, after: number) {
  const part = (whole: number) => shareMinor(whole, after, line.ordered) - shareMinor(whole, before, line.ordered);
  return { netMinor: part(line.netMinor), taxMinor: part(line.taxMinor) };
}

/** What is still to be invoiced of the order as it stands: the uninvoiced part of every line, and the freight before the first invoice. */
export const unbilledOf = (
  order: Pick<Order, 'lines' | 'freightMinor' | 'freightTaxMinor' | 'freightInvoiced'>,
): number =>
  order.lines.reduce(
    (sum, line) => {
      const part = partAmounts(line, line.invoiced, line.ordered - line.cancelled);
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

/** What a shipment takes: the asked quantities, or else everything that is reserved. Refuses with OVER_SHIPMENT. */
export function shippedLines(
  order: Pick<Order, 'lines'>,
  asked: readonly LineQuantity[] | null | undefined,
): LineQuantity[] {
  if (!asked) {
    const reserved = order.lines
      .filter((line) => line.reserved > 0)
      .map(({ lineNo, reserved: quantity }) => ({ lineNo, quantity }));
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
    if (!line) throw new DomainError('VALIDATION', 'The order has no such line.', `lines.${index}.lineNo`);
    if (amount > line.reserved) {
      const message =
        amount > openQuantity(line) ? 'More than is still open on this line.' : 'More than is reserved for this line.';
      throw new DomainError('OVER_SHIPMENT', message, `lines.${index}.quantity`);
    }
    return { lineNo, quantity: amount };
  });
}

/** The lines after quantities left the warehouse: reserved becomes shipped, cost of goods is added. */
export const withShipped = (
  lines: readonly OrderLine[],
  parts: readonly (LineQuantity & { costMinor: number })[],
): OrderLine[] =>
  lines.map((line) => {
    const part = parts.find(({ lineNo }) => lineNo === line.lineNo);
    if (!part) return line;
    return {
      ...line,
      reserved: line.reserved - part.quantity,
      shipped: line.shipped + part.quantity,
      costMinor: line.costMinor + part.costMinor,
    };
  });

/** Shipment [delivery note]: what left the warehouse at once. Posted when it ships; never edited. */
export const Shipment = Aggregate.extend({
  orderId: z.string(),
  customerId: z.string(),
  lines: z.array(
    z.object({
      lineNo: z.number(),
      productId: z.string(),
      sku: z.string(),
      quantity: stored.quantity,
      costMinor: stored.amountMinor,
    }),
  ),
  shippedAt: z.string(),
  carrier: z.string().nullish(),
  trackingNumber: z.string().nullish(),
});
export type Shipment = z.infer<typeof Shipment>;

/** True for goods that had left before they were told here: the history of another system, which keeps its days. */
export const isHistorical = ({ shippedAt, createdAt }: Pick<Shipment, 'shippedAt' | 'createdAt'>): boolean =>
  shippedAt !== createdAt;

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

export const ShipOrder = z.object({
  orderId: z.string(),
  lines: z.array(z.object({ lineNo: z.int(), quantity: z.int() })).nullish(),
  carrier: z.string().trim().max(100).nullish(),
  trackingNumber: z.string().trim().max(100).nullish(),
  shippedAt: z.iso.datetime().nullish(),
});
export type ShipOrder = z.input<typeof ShipOrder>;
