import { insert, remove, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { requireWholeTenant } from '../platform/scope.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import { Lot, NEVER, StockQuant } from './lot.model.ts';
import type { StockLevelKey } from './stock.model.ts';
import { AVAILABLE } from './stock-status.model.ts';

const toLot = readerOf(Lot);
const toQuant = readerOf(StockQuant);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a lot, by id or product and number (the id is derived) | PK = lot, SK = LOT | 1 get |
 * | what is on hand of a product by warehouse, what expires first first | PK = product, SK begins QUANT#warehouse#day#lot#status | 1 query |
 * | what is on hand of a lot in a warehouse in a status | the same, as a key | 1 get |
 *
 * What happened to a lot is in the ledger (`stock.store.ts`).
 */
const lotKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'LOT' });
const quantKey = (
  ctx: Context,
  { productId, warehouseId, lotId, expiresOn, status }: Omit<StockQuant, 'quantity'>,
) => ({
  PK: partitionOf(ctx, productId),
  SK: `QUANT#${warehouseId}#${expiresOn ?? NEVER}#${lotId}#${status}`,
});

const movedMeanwhile = () => new DomainError('CONFLICT', 'The stock moved since it was read.');

export async function findLot(ctx: Context, id: string): Promise<Lot | undefined> {
  const item = isId('lot', id) ? await ctx.table.get(lotKey(ctx, id)) : undefined;
  return item && toLot(item);
}

/** A lot of which the first comes in. */
export const insertLot = (ctx: Context, lot: Lot): Write => insert({ ...lotKey(ctx, lot.id), ...lot }, movedMeanwhile);

/** Changes what there is of a lot; DUPLICATE for a serial number that is on hand already. */
export const moveLot = (ctx: Context, lot: Lot, quantity: number, field: string): Write =>
  update(
    lotKey(ctx, lot.id),
    {
      update: 'SET onHand = onHand + :quantity',
      condition: quantity < 0 ? 'onHand >= :least' : lot.tracking === 'SERIAL' ? 'onHand = :least' : 'onHand >= :least',
      values: { ':quantity': quantity, ':least': Math.max(-quantity, 0) },
    },
    (stored) =>
      stored && quantity > 0 ? duplicate('The serial number is on hand already.', field, lot.id) : movedMeanwhile(),
  );

export async function findQuant(ctx: Context, of: Omit<StockQuant, 'quantity'>): Promise<StockQuant | undefined> {
  const item = await ctx.table.get(quantKey(ctx, of));
  return item && toQuant(item);
}

/** Adds to a quant; the first of it makes it. The version of its level guards it. */
export const addToQuant = (ctx: Context, { quantity, ...of }: StockQuant): Write =>
  update(
    quantKey(ctx, of),
    {
      update: `SET quantity = if_not_exists(quantity, :none) + :quantity, ${Object.keys(of)
        .map((name) => `#${name} = :${name}`)
        .join(', ')}`,
      names: Object.fromEntries(Object.keys(of).map((name) => [`#${name}`, name])),
      values: {
        ':none': 0,
        ':quantity': quantity,
        ...Object.fromEntries(Object.entries(of).map(([name, value]) => [`:${name}`, value ?? null])),
      },
    },
    movedMeanwhile,
  );

/** Takes from a quant as it was read; the last of it removes it. */
export function takeFromQuant(ctx: Context, quant: StockQuant, quantity: number): Write {
  const asRead = { condition: 'quantity = :read', values: { ':read': quant.quantity } };
  if (quantity === quant.quantity) return remove(quantKey(ctx, quant), movedMeanwhile, asRead);
  return update(
    quantKey(ctx, quant),
    {
      ...asRead,
      update: 'SET quantity = quantity - :quantity',
      values: { ...asRead.values, ':quantity': quantity },
    },
    movedMeanwhile,
  );
}

/** All available quants of a level, what expires first first. */
export async function listAvailableQuants(
  ctx: Context,
  { productId, warehouseId }: StockLevelKey,
): Promise<StockQuant[]> {
  const items = await ctx.table.queryAll({
    partition: partitionOf(ctx, productId),
    beginsWith: `QUANT#${warehouseId}#`,
    ascending: true,
  });
  return items.map(toQuant).filter(({ status }) => status === AVAILABLE);
}

const quantLists: readonly Served<StockQuant>[] = [
  {
    scope: 'tenant',
    where: { 'product.id': 'any' },
    orders: [],
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['product.id'] ?? ''),
      beginsWith: 'QUANT#',
      ascending: true,
    }),
    toRecord: toQuant,
  },
  {
    scope: 'tenant',
    where: { 'product.id': 'any', 'warehouse.id': 'any' },
    orders: [],
    isVisible: async (_, given) => isId('wh', given['warehouse.id']),
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['product.id'] ?? ''),
      beginsWith: `QUANT#${given['warehouse.id']}#`,
      ascending: true,
    }),
    toRecord: toQuant,
  },
];

/** By warehouse, and in one what expires first first. */
export async function listQuants(ctx: Context, productId: string, query: ListQuery): Promise<Page<StockQuant>> {
  requireWholeTenant(ctx);
  return answerList(ctx, quantLists, within(query, 'product.id', productId));
}
