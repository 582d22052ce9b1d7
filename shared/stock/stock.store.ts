import { check, insert, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isId, prefixOf, sameUlid } from '../platform/ids.ts';
import { foldedText, type ListQuery, within } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { requireWholeTenant } from '../platform/scope.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import {
  availableIn,
  type LedgerPlace,
  ledgerIdOf,
  type Movement,
  outOfStock,
  StockLedgerEntry,
  StockLevel,
  type StockLevelKey,
} from './stock.model.ts';
import { heldAfter } from './stock-status.model.ts';

const toLevel = readerOf(StockLevel, { indexes: ['GSI1'] });
const toLedgerEntry = readerOf(StockLedgerEntry, { indexes: ['GSI1'] });

/**
 * Access patterns; the partition is that of the product (`product.store.ts`):
 * | what | key | cost |
 * |---|---|---|
 * | a stock level | PK = product, SK = STOCK#warehouse | 1 get |
 * | the levels of a product | PK = product, SK begins STOCK# | 1 query |
 * | the ledger of a product, newest first | PK = product, SK = LEDGER#ULID of the document#its prefix#line#part | 1 query |
 * | what a document moved of a product | PK = product, SK begins LEDGER#ULID#prefix# | 1 query |
 * | one row of a document | PK = product, SK = that of the row | 1 get |
 * | the ledger of a lot, newest first | GSI1PK = lot, GSI1SK = that of the row | 1 query |
 * | the levels of a warehouse by SKU | GSI1PK = warehouse, GSI1SK = STOCK#SKU in lower case | 1 query |
 *
 * All movements of a product share a partition: hot above about 150 movements a second of one product.
 */
const levelKey = (ctx: Context, { productId, warehouseId }: StockLevelKey) => ({
  PK: partitionOf(ctx, productId),
  SK: `STOCK#${warehouseId}`,
});

const movedMeanwhile = (stored: Item | undefined): DomainError =>
  new DomainError('CONFLICT', 'The stock moved since it was read.', undefined, {
    details: { type: 'ConflictDetails', currentVersion: stored?.version },
  });

export async function findStockLevel(ctx: Context, key: StockLevelKey): Promise<StockLevel | undefined> {
  const wellFormed = isId('prd', key.productId) && isId('wh', key.warehouseId);
  const item = wellFormed ? await ctx.table.get(levelKey(ctx, key)) : undefined;
  return item && toLevel(item);
}

const placeOfSku = (sku: string): string => `STOCK#${foldedText(sku)}`;

export const levelItem = (ctx: Context, level: StockLevel): Item & StockLevel => ({
  ...levelKey(ctx, level),
  GSI1PK: partitionOf(ctx, level.warehouseId),
  GSI1SK: placeOfSku(level.sku),
  ...level,
});

/** The first movement into a level; CONFLICT when another one came first. */
export const insertStockLevel = (ctx: Context, level: StockLevel): Write =>
  insert(levelItem(ctx, level), movedMeanwhile);

/**
 * Moves stock of a level that was read as `level`. The version guards on hand and value; reservations may change meanwhile, so
 * what the movement takes of them, or of the available rest, is guarded by itself: OVER_SHIPMENT, OUT_OF_STOCK on `field`.
 */
export function moveStock(ctx: Context, level: StockLevel, movement: Movement, field: string): Write {
  const reserved = movement.reserved ?? 0;
  const available = availableIn(movement);
  return update(
    levelKey(ctx, level),
    {
      // Only movements change what is held, and the version guards them: it is written as it stands then.
      update: `SET onHand = onHand + :quantity, reserved = reserved - :reserved, available = available + :available, valueMinor = valueMinor + :value, currency = :currency, #version = #version + :one, updatedAt = :now${movement.held ? ', held = :held' : ''}`,
      condition: [
        '#version = :version',
        ...(reserved > 0 ? ['reserved >= :reserved'] : []),
        ...(available < 0 ? ['available >= :taken'] : []),
      ].join(' AND '),
      names: { '#version': 'version' },
      values: {
        ':quantity': movement.quantity,
        ':reserved': reserved,
        ':available': available,
        ':value': movement.valueMinor,
        ':currency': level.currency,
        ':one': 1,
        ':now': ctx.now,
        ':version': level.version,
        ...(available < 0 ? { ':taken': -available } : {}),
        ...(movement.held ? { ':held': heldAfter(level.held, movement.held) } : {}),
      },
    },
    (stored) => {
      if (stored?.version !== level.version) return movedMeanwhile(stored);
      return reserved > 0
        ? new DomainError('OVER_SHIPMENT', 'More would leave than is reserved.', field)
        : outOfStock(stored.available, field);
    },
  );
}

/** Gives a level the SKU that its product has now; no movement, so it disturbs none. */
export const renameLevel = (ctx: Context, key: StockLevelKey, sku: string): Write =>
  update(
    levelKey(ctx, key),
    {
      update: 'SET sku = :sku, GSI1SK = :place',
      condition: 'attribute_exists(PK)',
      values: { ':sku': sku, ':place': placeOfSku(sku) },
    },
    () => new DomainError('CONFLICT', 'The stock changed meanwhile.'),
  );

/** Promises a part of what is available, whoever else does so at the same time; OUT_OF_STOCK also where nothing ever was. */
export const reserveStock = (ctx: Context, key: StockLevelKey, quantity: number, field: string): Write =>
  update(
    levelKey(ctx, key),
    {
      update: 'SET available = available - :quantity, reserved = reserved + :quantity',
      condition: 'available >= :quantity',
      values: { ':quantity': quantity },
    },
    (stored) => outOfStock(stored?.available, field),
  );

/**
 * Promises what is left of a level that was read as `level`, possibly nothing; CONFLICT when something else is available by now,
 * so that no demand is left waiting beside stock that came in meanwhile.
 */
export function reserveRest(ctx: Context, key: StockLevelKey, level: StockLevel | undefined, quantity: number): Write {
  const asRead = level
    ? { condition: 'available = :available', values: { ':available': level.available } }
    : { condition: 'attribute_not_exists(PK)' };
  if (!level || quantity === 0) return check(levelKey(ctx, key), asRead, movedMeanwhile);
  return update(
    levelKey(ctx, key),
    {
      update: 'SET available = available - :quantity, reserved = reserved + :quantity',
      condition: asRead.condition,
      values: { ...asRead.values, ':quantity': quantity },
    },
    movedMeanwhile,
  );
}

/** Gives back a part of what was promised; more than is promised is a bug of the caller. */
export const releaseStock = (ctx: Context, key: StockLevelKey, quantity: number): Write =>
  update(
    levelKey(ctx, key),
    {
      update: 'SET available = available + :quantity, reserved = reserved - :quantity',
      condition: 'reserved >= :quantity',
      values: { ':quantity': quantity },
    },
    () => new DomainError('CONFLICT', 'The reservation was released meanwhile.'),
  );

/** Beginning of the sort keys of a document's rows: the ULID before the prefix, as the ledger is in the order of time. */
const rowsOf = (documentId: string): string => `LEDGER#${sameUlid('', documentId).slice(1)}#${prefixOf(documentId)}#`;

/** A row in the partition of its product; the end of its id is its place among the rows of its document. */
const rowKey = (ctx: Context, productId: string, place: LedgerPlace) => ({
  PK: partitionOf(ctx, productId),
  SK: `${rowsOf(place.documentId)}${ledgerIdOf(place).split('-').slice(1).join('#')}`,
});

export const insertLedgerEntry = (ctx: Context, entry: StockLedgerEntry, place: LedgerPlace): Write =>
  insert({
    ...rowKey(ctx, entry.productId, place),
    ...(entry.lotId == null
      ? {}
      : { GSI1PK: partitionOf(ctx, entry.lotId), GSI1SK: rowKey(ctx, entry.productId, place).SK }),
    ...entry,
  });

export async function findLedgerEntry(
  ctx: Context,
  productId: string,
  place: LedgerPlace,
): Promise<StockLedgerEntry | undefined> {
  const item = await ctx.table.get(rowKey(ctx, productId, place));
  return item && toLedgerEntry(item);
}

const levelLists: readonly Served<StockLevel>[] = [
  {
    scope: 'any',
    where: { 'product.id': 'any' },
    orders: [],
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['product.id'] ?? ''),
      beginsWith: 'STOCK#',
      ascending: true,
    }),
    toRecord: toLevel,
  },
  {
    scope: 'any',
    where: { 'warehouse.id': 'any' },
    orders: [['sku ASC']],
    narrowedBy: 'beginning',
    collection: (ctx, given) => ({
      index: 'GSI1',
      partition: partitionOf(ctx, given['warehouse.id'] ?? ''),
      beginsWith: 'STOCK#',
      ascending: true,
    }),
    toRecord: toLevel,
  },
];

export const listStockOfProduct = (ctx: Context, productId: string, query: ListQuery): Promise<Page<StockLevel>> =>
  answerList(ctx, levelLists, within(query, 'product.id', productId));

export const listStockOfWarehouse = (ctx: Context, warehouseId: string, query: ListQuery): Promise<Page<StockLevel>> =>
  answerList(ctx, levelLists, within(query, 'warehouse.id', warehouseId));

const ledgerLists: readonly Served<StockLedgerEntry>[] = [
  {
    scope: 'tenant',
    where: { 'product.id': 'any' },
    orders: [['id DESC']],
    collection: (ctx, given) => ({ partition: partitionOf(ctx, given['product.id'] ?? ''), beginsWith: 'LEDGER#' }),
    toRecord: toLedgerEntry,
  },
  {
    scope: 'tenant',
    where: { 'product.id': 'any', documentId: 'any' },
    orders: [['id DESC']],
    isVisible: async (_, { documentId = '' }) => isId(prefixOf(documentId), documentId),
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['product.id'] ?? ''),
      beginsWith: rowsOf(given.documentId ?? ''),
    }),
    toRecord: toLedgerEntry,
  },
  {
    scope: 'tenant',
    where: { 'lot.id': 'any' },
    orders: [['id DESC']],
    collection: (ctx, given) => ({
      index: 'GSI1',
      partition: partitionOf(ctx, given['lot.id'] ?? ''),
      beginsWith: 'LEDGER#',
    }),
    toRecord: toLedgerEntry,
  },
];

/** Newest first. It names the orders of every customer. */
export async function listLedger(ctx: Context, productId: string, query: ListQuery): Promise<Page<StockLedgerEntry>> {
  requireWholeTenant(ctx);
  return answerList(ctx, ledgerLists, within(query, 'product.id', productId));
}

/** Newest first: what came in of a lot, moved and left, and with which documents. */
export async function listLedgerOfLot(ctx: Context, lotId: string, query: ListQuery): Promise<Page<StockLedgerEntry>> {
  requireWholeTenant(ctx);
  return answerList(ctx, ledgerLists, within(query, 'lot.id', lotId));
}
