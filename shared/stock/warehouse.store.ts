import { insert, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { foldedText, type ListQuery } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Warehouse } from './warehouse.model.ts';

const toWarehouse = readerOf(Warehouse, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a warehouse, by id or code (the id is derived from the code) | PK = warehouse, SK = WAREHOUSE | 1 get |
 * | warehouses by code | GSI1PK = WAREHOUSE, GSI1SK = code in lower case | 1 query |
 */
const warehouseKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'WAREHOUSE' });
const listPartition = (ctx: Context) => partitionOf(ctx, 'WAREHOUSE');

const warehouseItem = (ctx: Context, warehouse: Warehouse): Item & Warehouse => ({
  ...warehouseKey(ctx, warehouse.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: foldedText(warehouse.code),
  ...warehouse,
});

/** Refuses with DUPLICATE when the code is taken. */
export const insertWarehouse = (ctx: Context, warehouse: Warehouse): Write =>
  insert(warehouseItem(ctx, warehouse), () =>
    duplicate('A warehouse with this code already exists.', 'code', warehouse.id),
  );

/** CONFLICT also when stock came in since it was read. */
export function replaceWarehouse(ctx: Context, warehouse: Warehouse): Write {
  const write = replace(warehouseItem(ctx, warehouse));
  return warehouse.inUse ? write : { ...write, condition: `${write.condition} AND attribute_not_exists(inUse)` };
}

/** Says that the warehouse, as it was read, holds stock from now on; CONFLICT when it was changed meanwhile. */
export const useWarehouse = (ctx: Context, { id, version }: Warehouse): Write =>
  update(
    warehouseKey(ctx, id),
    {
      update: 'SET inUse = :yes',
      condition: '#version = :version',
      names: { '#version': 'version' },
      values: { ':yes': true, ':version': version },
    },
    () => new DomainError('CONFLICT', 'The warehouse was changed meanwhile.'),
  );

export async function findWarehouse(ctx: Context, id: string): Promise<Warehouse | undefined> {
  const item = isId('wh', id) ? await ctx.table.get(warehouseKey(ctx, id)) : undefined;
  return item && toWarehouse(item);
}

const warehouseLists: readonly Served<Warehouse>[] = [
  {
    scope: 'any',
    orders: [['code ASC']],
    narrowedBy: 'beginning',
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx), ascending: true }),
    toRecord: toWarehouse,
  },
];

export const listWarehouses = (ctx: Context, query: ListQuery): Promise<Page<Warehouse>> =>
  answerList(ctx, warehouseLists, query);

export const listWarehouseIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx), ascending: true }, request, idOfItem);
