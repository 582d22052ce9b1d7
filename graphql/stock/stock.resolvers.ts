import { getBranch } from '../../shared/organization/branch.actions.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { getProduct } from '../../shared/products/product.actions.ts';
import { findLot, findLotByNumber, listQuants } from '../../shared/stock/lot.actions.ts';
import { findStockOfSku, listLedgerOfLot, listStockOfWarehouse } from '../../shared/stock/stock.actions.ts';
import { adjustStock } from '../../shared/stock/stock.adjust.actions.ts';
import { averageCost } from '../../shared/stock/stock.model.ts';
import { recallStockLevel, recallStockLevels } from '../../shared/stock/stock.movement.actions.ts';
import { receiveStock } from '../../shared/stock/stock.receive.actions.ts';
import { changeStockStatus } from '../../shared/stock/stock.status.actions.ts';
import { transferStock } from '../../shared/stock/stock.transfer.actions.ts';
import { AVAILABLE, byStatus, type StockStatus } from '../../shared/stock/stock-status.model.ts';
import {
  createWarehouse,
  findWarehouse,
  findWarehouseByCode,
  getWarehouse,
  listWarehouses,
  updateWarehouse,
} from '../../shared/stock/warehouse.actions.ts';
import { branchIdOfWarehouse } from '../../shared/stock/warehouse.model.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export const resolvers: Resolvers = {
  Query: {
    lot: record('lot', findLot),
    lotByNumber: inTurns(2, (_, { sku, number }, ctx) => findLotByNumber(ctx, sku, number)),
    warehouse: record('wh', findWarehouse),
    warehouseByCode: (_, { code }, ctx) => findWarehouseByCode(ctx, code),
    warehouses: list(listWarehouses),
    stockLevel: (_, { sku, warehouseCode }, ctx) => findStockOfSku(ctx, sku, warehouseCode),
  },
  Warehouse: {
    legalEntity: (warehouse, _, ctx) => getLegalEntity(ctx, entityIdOf(warehouse)),
    branch: async (warehouse, _, ctx) => {
      const id = branchIdOfWarehouse(warehouse);
      return id === undefined ? null : getBranch(ctx, id);
    },
    stock: listById(listStockOfWarehouse),
    timeline: listById(listTimeline),
  },
  StockLevel: {
    legalEntity: (level, _, ctx) => getLegalEntity(ctx, entityIdOf(level)),
    product: ({ productId }, _, ctx) => getProduct(ctx, productId),
    warehouse: ({ warehouseId }, _, ctx) => getWarehouse(ctx, warehouseId),
    value: ({ valueMinor, currency }) => ({ amountMinor: valueMinor, currency }),
    onHandByStatus: (level) => byStatus(level) as { status: StockStatus; quantity: number }[],
    averageCost: (level) => {
      const average = averageCost(level);
      return average ? { ...average, currency: level.currency, unit: level.unit } : null;
    },
  },
  Lot: {
    product: ({ productId }, _, ctx) => getProduct(ctx, productId),
    stockLedger: listById(listLedgerOfLot),
  },
  Product: {
    stockQuants: listById(listQuants),
  },
  StockQuant: {
    warehouse: ({ warehouseId }, _, ctx) => getWarehouse(ctx, warehouseId),
    lot: ({ lotId }, _, ctx) => findLot(ctx, lotId),
  },
  StockLedgerEntry: {
    lot: async ({ lotId }, _, ctx) => (lotId == null ? null : findLot(ctx, lotId)),
    status: ({ status }) => status ?? AVAILABLE,
    legalEntity: (entry, _, ctx) => getLegalEntity(ctx, entityIdOf(entry)),
    warehouse: ({ warehouseId }, _, ctx) => getWarehouse(ctx, warehouseId),
    value: ({ valueMinor, currency }) => ({ amountMinor: valueMinor, currency }),
  },
  Mutation: {
    createWarehouse: mutation('createWarehouse', 'warehouse', createWarehouse, findWarehouse),
    updateWarehouse: mutation('updateWarehouse', 'warehouse', updateWarehouse, findWarehouse),
    receiveStock: mutation('receiveStock', 'stockLevels', receiveStock, recallStockLevels),
    changeStockStatus: mutation('changeStockStatus', 'stockLevel', changeStockStatus, recallStockLevel),
    adjustStock: mutation('adjustStock', 'stockLevel', adjustStock, recallStockLevel),
    transferStock: mutation('transferStock', 'stockLevel', transferStock, recallStockLevel),
  },
};

export const nodes: Nodes = {
  lot: { type: 'Lot', find: findLot },
  wh: { type: 'Warehouse', find: findWarehouse },
};
