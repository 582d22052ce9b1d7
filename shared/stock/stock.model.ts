import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { DomainError } from '../platform/errors.ts';
import { sameUlid } from '../platform/ids.ts';
import { MAX_AMOUNT_MINOR, MAX_QUANTITY, shareMinor, stored, unsignedMinor } from '../platform/money.ts';
import { averagePrice, lineNetMinor, type UnitPriceAmount, UnitPriceInput } from '../platform/unit-price.ts';
import { ProductTracking } from '../products/product-tracking.model.ts';
import { LotNumber, NamedLots } from './lot.model.ts';
import { type Held, heldAfter, StockStatus, sumOfHeld } from './stock-status.model.ts';

const quantity = z.int().check(z.nonnegative());

/**
 * StockLevel [bin, quant]: the stock of one product in one warehouse. available = onHand − held − reserved; it is stored because a
 * condition cannot subtract. Value at moving average: 0 when nothing is on hand.
 */
export const StockLevel = z.object({
  productId: z.string(),
  sku: z.string(),
  /** What the quantities count. */
  unit: z.string(),
  warehouseId: z.string(),
  /** That of the product: its quants add up to it. */
  tracking: z.nullish(ProductTracking),
  onHand: quantity,
  reserved: quantity,
  available: quantity,
  /** What is on hand and cannot be promised, by status; absent when there is none. */
  held: z.nullish(z.record(z.string(), quantity)),
  valueMinor: unsignedMinor,
  /** The base currency of the legal entity, for good. */
  currency: z.string(),
  legalEntityId: z.nullish(z.string()),
  /** Counts the movements, that is the changes of onHand and value; a reservation is none, so it disturbs no movement. */
  version: z.int().check(z.nonnegative()),
  updatedAt: z.string(),
});
export type StockLevel = z.infer<typeof StockLevel>;

/** Names a level; both ids are derived from SKU and warehouse code. */
export interface StockLevelKey {
  readonly productId: string;
  readonly warehouseId: string;
}

export const ledgerEntryTypes = [
  'RECEIPT',
  'ISSUE',
  'TRANSFER',
  'ADJUSTMENT',
  'RETURN',
  'SCRAP',
  'PRODUCTION',
  'REVALUATION',
  'STATUS_CHANGE',
] as const;
export type LedgerEntryType = (typeof ledgerEntryTypes)[number];

/** One movement of stock, never changed: on hand is the sum of the quantities, stock value the sum of the values. */
export const StockLedgerEntry = z.object({
  id: z.string(),
  type: z.enum(ledgerEntryTypes),
  productId: z.string(),
  sku: z.string(),
  warehouseId: z.string(),
  /** Absent for AVAILABLE. */
  status: z.nullish(StockStatus),
  lotId: z.nullish(z.string()),
  lotNumber: z.nullish(z.string()),
  quantity: z.int(),
  valueMinor: stored.amountMinor,
  currency: z.string(),
  legalEntityId: z.nullish(z.string()),
  onHandAfter: quantity,
  reason: z.nullish(z.string()),
  reference: z.nullish(z.string()),
  /** The posting that the row is a part of: a shipment, or the id that the rows of one receipt, transfer or adjustment share. */
  documentId: z.nullish(z.string()),
  documentLine: z.nullish(z.int()),
  /** The order that a shipment belongs to. */
  orderId: z.nullish(z.string()),
  /** When the goods moved; the ledger itself is ordered by when it was posted. */
  occurredAt: z.string(),
  postedAt: z.string(),
  postedBy: z.string(),
});
export type StockLedgerEntry = z.infer<typeof StockLedgerEntry>;

/** Where a row of the ledger stands: in the posting that it is a part of, by the line that caused it and, of that, by number. */
export interface LedgerPlace {
  readonly documentId: string;
  readonly line: number;
  readonly part: number;
}

const inOrder = (place: number, digits: number): string => String(place).padStart(digits, '0');

/** The id of a row follows from its place, so that the rows of a document lie together and are found without a look-up. */
export const ledgerIdOf = ({ documentId, line, part }: LedgerPlace): string =>
  `${sameUlid('sle', documentId)}-${inOrder(line, 3)}-${inOrder(part, 2)}`;

/**
 * What a movement does to a level: signed quantity and signed value. `reserved` of it comes out of the reservations, `held` are the parts
 * of it that are not available.
 */
export interface Movement {
  readonly quantity: number;
  readonly valueMinor: number;
  readonly reserved?: number;
  readonly held?: Held | undefined;
  readonly lot?: { readonly id: string; readonly number: string } | undefined;
}

/** What a movement adds to what can be promised. */
export const availableIn = ({ quantity, reserved = 0, held }: Movement): number =>
  quantity + reserved - sumOfHeld(held);

export const emptyLevel = (
  key: StockLevelKey & Pick<StockLevel, 'sku' | 'unit' | 'currency'>,
  now: string,
): StockLevel => ({
  productId: key.productId,
  sku: key.sku,
  unit: key.unit,
  warehouseId: key.warehouseId,
  onHand: 0,
  reserved: 0,
  available: 0,
  valueMinor: 0,
  currency: key.currency,
  version: 0,
  updatedAt: now,
});

/** The level after a movement; refuses what would make on hand or its value too large to count. */
export function withMovement(level: StockLevel, movement: Movement, now: string): StockLevel {
  const held = heldAfter(level.held, movement.held);
  const next = {
    ...level,
    onHand: level.onHand + movement.quantity,
    reserved: level.reserved - (movement.reserved ?? 0),
    available: level.available + availableIn(movement),
    ...(movement.held ? { held } : {}),
    valueMinor: level.valueMinor + movement.valueMinor,
    version: level.version + 1,
    updatedAt: now,
  };
  if (next.onHand > MAX_QUANTITY || next.valueMinor > MAX_AMOUNT_MINOR) {
    throw new DomainError('INVALID_QUANTITY', 'The stock would become too large to count.', 'quantity');
  }
  return next;
}

/** `available` is told to whoever may read stock. */
export const outOfStock = (available: unknown, field: string): DomainError =>
  new DomainError('OUT_OF_STOCK', 'Less is available than was asked for.', field, {
    details: { type: 'OutOfStockDetails', available: Number(available ?? 0) },
  });

/** Goods come in at a cost per unit in the currency of the stock, none when it is not known; the value is rounded once. */
export const receiptOf = (received: number, cost: UnitPriceAmount | null | undefined, currency: string): Movement => ({
  quantity: received,
  valueMinor: cost ? lineNetMinor(cost, currency, received) : 0,
});

/** Goods leave at the moving average of the level; the last unit takes the rest of the value with it. */
export const removalOf = (level: Pick<StockLevel, 'onHand' | 'valueMinor'>, removed: number): Movement => ({
  quantity: -removed,
  valueMinor: 0 - shareMinor(level.valueMinor, removed, level.onHand),
});

/** Reserved goods leave: what is available stays as it is. */
export const issueOf = (level: Pick<StockLevel, 'onHand' | 'valueMinor'>, issued: number): Movement => ({
  ...removalOf(level, issued),
  reserved: issued,
});

/** A counted difference at the moving average; what is found where nothing was on hand comes at standard cost. */
export const adjustmentOf = (
  level: Pick<StockLevel, 'onHand' | 'valueMinor' | 'currency'>,
  delta: number,
  standardCost: UnitPriceAmount | null | undefined,
): Movement => {
  if (delta < 0) return removalOf(level, -delta);
  return level.onHand > 0
    ? { quantity: delta, valueMinor: shareMinor(level.valueMinor, delta, level.onHand) }
    : receiptOf(delta, standardCost, level.currency);
};

/** Cost shared by quantity: the shares add up, whatever their number. */
export function sharedCosts(costMinor: number, quantities: readonly number[]): number[] {
  const all = quantities.reduce((sum, quantity) => sum + quantity, 0);
  let [taken, told] = [0, 0];
  return quantities.map((quantity) => {
    taken += quantity;
    const own = shareMinor(costMinor, taken, all) - told;
    told += own;
    return own;
  });
}

/** The level with a part of what is available promised to somebody. */
export const withReservation = (level: StockLevel, promised: number): StockLevel => ({
  ...level,
  available: level.available - promised,
  reserved: level.reserved + promised,
});

/** The level with a part of what was promised available again. */
export const withRelease = (level: StockLevel, released: number): StockLevel => withReservation(level, -released);

/** Moving-average cost of one unit, rounded to six decimals; undefined when nothing is on hand. */
export const averageCost = ({ onHand, valueMinor, currency }: StockLevel): UnitPriceAmount | undefined =>
  onHand === 0 ? undefined : averagePrice(valueMinor, currency, onHand);

/** A level that holds stock in one currency cannot take in another. */
export function requireStockCurrency(level: StockLevel, currency: string, field: string): void {
  if (level.onHand > 0 && level.currency !== currency) {
    throw new DomainError('CURRENCY_MISMATCH', 'This stock is valued in {currency}.', field, {
      params: { currency: level.currency },
    });
  }
}

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const quantityInput = z.int();

/** A delivery is one transaction of 100 items: level, ledger row and event of each line, the warehouse, the idempotency record. */
export const MAX_RECEIPT_LINES = 32;

export const StockReceipt = z.object({
  warehouseCode: z.nullish(z.string()),
  lines: z
    .array(
      z.object({
        sku: z.string(),
        quantity: quantityInput,
        unit: z.nullish(Code),
        unitCost: z.nullish(UnitPriceInput),
        status: z.nullish(StockStatus),
        lots: NamedLots,
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_RECEIPT_LINES)),
  reference: z.nullish(text(120)),
  occurredAt: z.nullish(z.iso.datetime()),
});
export type StockReceipt = z.input<typeof StockReceipt>;

export const StockAdjustment = z.object({
  sku: z.string(),
  warehouseCode: z.nullish(z.string()),
  quantity: quantityInput,
  status: z.nullish(StockStatus),
  lotNumber: z.nullish(LotNumber),
  reason: text(200),
  expectedVersion: z.nullish(z.int()),
});
export type StockAdjustment = z.input<typeof StockAdjustment>;

export const StockTransfer = z.object({
  sku: z.string(),
  fromWarehouseCode: z.string(),
  toWarehouseCode: z.string(),
  quantity: quantityInput,
  lotNumber: z.nullish(LotNumber),
  reason: z.nullish(text(200)),
});
export type StockTransfer = z.input<typeof StockTransfer>;

export const StockStatusChange = z.object({
  sku: z.string(),
  warehouseCode: z.nullish(z.string()),
  from: StockStatus,
  to: StockStatus,
  quantity: quantityInput,
  lotNumber: z.nullish(LotNumber),
  reason: z.nullish(text(200)),
  expectedVersion: z.nullish(z.int()),
});
export type StockStatusChange = z.input<typeof StockStatusChange>;
