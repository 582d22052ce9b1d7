import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { ORDER_SERIES } from '../organization/legal-entity.model.ts';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { sameUlid } from '../platform/ids.ts';
import { CurrencyCode, MILLIONTHS, stored, unsignedMinor, WHOLE } from '../platform/money.ts';
import type { NumberSeries } from '../platform/numbers.ts';
import { UnitPriceAmount, UnitPriceInput } from '../platform/unit-price.ts';
import { PartNumber } from '../products/customer-part.model.ts';
import { ProductType } from '../products/product-type.model.ts';
import { NamedLots } from '../stock/lot.model.ts';

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

export const ORDER_NUMBERS: NumberSeries = { prefix: ORDER_SERIES, isYearly: true };

/** An unconfirmed order keeps its stock for this long. */
const RESERVATION_DAYS = 7;
export const RESERVATION_MILLISECONDS = RESERVATION_DAYS * 86_400_000;
export const MAX_LINES = 500;
/** Of one line, in millionths: a million units. What nobody can deliver must not stand before what others wait for. */
export const MAX_ORDERED = 1_000_000 * MILLIONTHS;

/**
 * A line and its counters, in millionths of the unit. `reserved + shipped ≤ ordered − cancelled`; what is neither is
 * back-ordered. `invoiced ≤ shipped`. Amounts are those of the whole line, rounded once; parts are shares of them.
 */
export const OrderLine = z.object({
  lineNo: z.number(),
  productId: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Of the product; absent for STOCKED. */
  type: z.nullish(ProductType),
  warehouseId: z.string(),
  /** The number that the customer ordered it by. */
  partNumber: z.nullish(z.string()),
  /** Of a kit: what of a product is in one of it, and the cost of what of that has shipped with the line. */
  components: z.nullish(
    z.array(
      z.object({
        productId: z.string(),
        sku: z.string(),
        name: z.string(),
        unit: z.string(),
        type: z.nullish(ProductType),
        quantity: stored.quantity,
        costMinor: stored.amountMinor,
      }),
    ),
  ),
  /** What was ordered, when it was said in another unit of the product. */
  counted: z.nullish(z.object({ unit: z.string(), quantity: stored.quantity, factor: stored.quantity })),
  ordered: stored.quantity,
  cancelled: stored.quantity,
  reserved: stored.quantity,
  shipped: stored.quantity,
  invoiced: stored.quantity,
  allowBackorder: z.boolean(),
  unitPrice: UnitPriceAmount,
  discount: stored.rate,
  taxCode: z.string(),
  taxRate: stored.rate,
  netMinor: stored.amountMinor,
  taxMinor: stored.amountMinor,
  costMinor: stored.amountMinor,
});
export type OrderLine = z.infer<typeof OrderLine>;

/** The currency of what the order cost. */
export const costCurrencyOf = ({ costCurrency, currency }: Pick<OrderHead, 'costCurrency' | 'currency'>): string =>
  costCurrency ?? currency;

/** A line seen from outside its order: with an id, which stays as long as the order does, and the order's currencies. */
export type PricedLine = OrderLine & {
  readonly id: string;
  readonly customerId: string;
  readonly currency: string;
  readonly costCurrency: string;
};

export const pricedLine = (order: OrderHead, line: OrderLine): PricedLine => ({
  ...line,
  id: `${sameUlid('lin', order.id)}-${line.lineNo}`,
  customerId: order.customerId,
  currency: order.currency,
  costCurrency: costCurrencyOf(order),
});

/** What the lines of an order come to together. `waiting` is open and not reserved; quantities as if all were of one unit. */
export const LineSums = z.object({
  lines: z.number(),
  wanted: stored.quantity,
  reserved: stored.quantity,
  waiting: stored.quantity,
  shipped: stored.quantity,
  invoiced: stored.quantity,
  costMinor: stored.amountMinor,
});
export type LineSums = z.infer<typeof LineSums>;

/** An order as its first item holds it: with the lines of a usual order, or with what those of a larger one come to. */
export const OrderHead = z.extend(Aggregate, {
  number: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  currency: z.string(),
  legalEntityId: z.nullish(z.string()),
  branchId: z.nullish(z.string()),
  /** That of the stock, and so of the costs, when it is not that of the order. */
  costCurrency: z.nullish(z.string()),
  status: z.enum(orderStatuses),
  holds: z.array(z.enum(holds)),
  lines: z.nullish(z.array(OrderLine)),
  /** Of a larger order: the versions in which its blocks of lines were written. */
  lineBlocks: z.nullish(z.array(z.number())),
  lineSums: z.nullish(LineSums),
  /**
   * Of an order whose stock does not fit in one transaction: its lines from this position on, counted from 0, are still to be reserved,
   * or of an ended order to be given back. Absent once all are done.
   */
  pendingFrom: z.nullish(z.number()),
  freightMinor: stored.amountMinor,
  freightTaxRate: stored.rate,
  freightTaxMinor: stored.amountMinor,
  freightInvoiced: z.boolean(),
  netMinor: stored.amountMinor,
  taxMinor: stored.amountMinor,
  totalMinor: stored.amountMinor,
  /** Part of the total that still counts as unbilled in the customer's credit. */
  unbilledMinor: stored.amountMinor,
  /** Its amounts are multiples of so many minor units, when it is more than one: the rule of the legal entity when it was placed. */
  roundingUnitMinor: z.nullish(stored.amountMinor),
  /** On all lines; their net amounts have it in them. */
  discount: z.nullish(stored.rate),
  /** The number that the customer gave the order. */
  customerReference: z.nullish(z.string()),
  /** Another order of the customer may have the same reference; this one does not keep it. */
  sharesReference: z.nullish(z.boolean()),
  billingAddress: z.nullish(Address),
  shippingAddress: z.nullish(Address),
  requestedDate: z.nullish(z.string()),
  note: z.nullish(z.string()),
  externalRefs: z.array(ExternalRef),
  placedAt: z.string(),
  reservationExpiresAt: z.nullish(z.string()),
  confirmedAt: z.nullish(z.string()),
  closedAt: z.nullish(z.string()),
  cancelReason: z.nullish(z.string()),
});
export type OrderHead = z.infer<typeof OrderHead>;

/** An order with all its lines. */
export type Order = Omit<OrderHead, 'lines' | 'lineBlocks' | 'lineSums'> & { lines: OrderLine[] };

export const PlaceOrder = z.object({
  customerId: z.string(),
  currency: z.nullish(CurrencyCode),
  lines: z
    .array(
      z
        .object({
          sku: z.nullish(z.string().check(z.trim(), z.toUpperCase(), z.maxLength(64))),
          partNumber: z.nullish(PartNumber),
          unit: z.nullish(Code),
          quantity: z.int().check(
            z.refine((value) => value > 0, withCode('INVALID_QUANTITY', 'A quantity is more than zero.')),
            z.refine(
              (value) => value <= MAX_ORDERED,
              withCode('INVALID_QUANTITY', 'A line has at most {limit, number} units. Split it.', {
                limit: MAX_ORDERED / MILLIONTHS,
              }),
            ),
          ),
          unitPrice: z.nullish(UnitPriceInput),
          discount: z.nullish(z.int().check(z.minimum(0), z.maximum(WHOLE))),
          allowBackorder: z.nullish(z.boolean()),
          overrideQuantity: z.nullish(z.boolean()),
          warehouse: z.nullish(z.string().check(z.trim(), z.toUpperCase(), z.maxLength(40))),
        })
        .check(
          z.refine(({ sku, partNumber }) => (sku == null) !== (partNumber == null), {
            ...withCode('VALIDATION', "Name a product by its SKU or by the customer's part number."),
            path: ['sku'],
          }),
        ),
    )
    .check(
      z.refine((lines) => lines.length > 0, withCode('EMPTY_ORDER', 'An order needs at least one line.')),
      z.refine(
        (lines) => lines.length <= MAX_LINES,
        withCode('LIMIT_EXCEEDED', 'An order has at most {limit, number} lines. Split it.', { limit: MAX_LINES }),
      ),
    ),
  freight: z.nullish(z.object({ amountMinor: unsignedMinor, currency: CurrencyCode })),
  freightTaxCode: z.nullish(Code),
  discount: z.nullish(z.int().check(z.minimum(0), z.maximum(WHOLE))),
  customerReference: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  allowDuplicateReference: z.nullish(z.boolean()),
  billingAddress: z.nullish(NewAddress),
  shippingAddress: z.nullish(NewAddress),
  requestedDate: z.nullish(z.iso.date()),
  note: z.nullish(z.string().check(z.trim(), z.maxLength(2_000))),
  onCreditLimit: z.nullish(z.enum(['REFUSE', 'HOLD'])),
  externalRefs: z.nullish(ExternalRefs),
  placedAt: z.nullish(z.iso.datetime()),
  branchId: z.nullish(z.string()),
});
export type PlaceOrder = z.input<typeof PlaceOrder>;

/** True for an order that keeps its customer's reference from others: until it is cancelled. */
export const keepsReference = ({
  status,
  customerReference,
  sharesReference,
}: Pick<Order, 'status' | 'customerReference' | 'sharesReference'>): boolean =>
  customerReference != null && !sharesReference && status !== 'CANCELLED';

/** Why an order is given up. */
export const GivenUp = z.object({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) });

/** Refuses a time of imported history that has not come yet: it would lie at the head of every list until then. */
export function requirePast(now: string, at: string | null | undefined, field: string): void {
  if (at != null && Date.parse(at) > Date.parse(now))
    throw new DomainError('VALIDATION', 'Imported history cannot be later than now.', field);
}

/** Refuses a time of imported history at which there was no order yet. */
export function requireSincePlaced(
  { placedAt }: Pick<Order, 'placedAt'>,
  at: string | null | undefined,
  field: string,
) {
  if (at != null && Date.parse(at) < Date.parse(placedAt)) {
    throw new DomainError('VALIDATION', 'The order was placed on {placedAt}; nothing of it was earlier.', field, {
      params: { placedAt },
    });
  }
}

/** Throws INVALID_STATE unless the order may go from its status to the next one. */
export function requireTransition(order: Pick<Order, 'status'>, next: OrderStatus): void {
  // A status of a later version leads nowhere from here.
  if (!transitions[order.status]?.includes(next)) {
    throw new DomainError('INVALID_STATE', 'An order that is {status} cannot become {next}.', 'id', {
      params: { status: order.status, next },
    });
  }
}

/** How much of a component is in a line of a document. */
export const LineComponent = z.object({
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  quantity: stored.quantity,
});
export type LineComponent = z.infer<typeof LineComponent>;

/** How much of a lot or serial number left with a line; of a kit, of a component of it. */
export const ShippedLot = z.object({
  lotId: z.string(),
  number: z.string(),
  productId: z.string(),
  expiresOn: z.nullish(z.string()),
  quantity: stored.quantity,
});

export type ShippedLot = z.infer<typeof ShippedLot>;

/** Shipment [delivery note]: what left the warehouse at once. Posted when it ships; never edited. */
export const Shipment = z.extend(Aggregate, {
  orderId: z.string(),
  customerId: z.string(),
  lines: z.array(
    z.object({
      lineNo: z.number(),
      productId: z.string(),
      sku: z.string(),
      quantity: stored.quantity,
      costMinor: stored.amountMinor,
      components: z.nullish(z.array(LineComponent)),
      lots: z.nullish(z.array(ShippedLot)),
    }),
  ),
  shippedAt: z.string(),
  carrier: z.nullish(z.string()),
  trackingNumber: z.nullish(z.string()),
});
export type Shipment = z.infer<typeof Shipment>;

/** True for goods that had left before they were told here: the history of another system, which keeps its days. */
export const isHistorical = ({ shippedAt, createdAt }: Pick<Shipment, 'shippedAt' | 'createdAt'>): boolean =>
  shippedAt !== createdAt;

export const ShipOrder = z.object({
  orderId: z.string(),
  lines: z.nullish(z.array(z.object({ lineNo: z.int(), quantity: z.int(), lots: NamedLots }))),
  carrier: z.nullish(z.string().check(z.trim(), z.maxLength(100))),
  trackingNumber: z.nullish(z.string().check(z.trim(), z.maxLength(100))),
  shippedAt: z.nullish(z.iso.datetime()),
});
export type ShipOrder = z.input<typeof ShipOrder>;
