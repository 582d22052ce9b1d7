import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

const level = {
  productId: z.string(),
  sku: z.string(),
  warehouseId: z.string(),
  quantity: z.int().check(z.describe('Millionths of the unit; negative when stock was taken away.')),
  available: z
    .int()
    .check(z.describe('What the movement left available; reservations may take from it at the same time.')),
};

export const StockReceived = defineEvent(
  'stock.received',
  1,
  'Goods came in and are available. The version is that of the stock level, counted per warehouse.',
  z.object(level),
);

export const StockAdjusted = defineEvent(
  'stock.adjusted',
  1,
  'A counted difference was booked. The version is that of the stock level, counted per warehouse.',
  z.object(level),
);

export const StockStatusChanged = defineEvent(
  'stock.status-changed',
  1,
  'Goods on hand changed their status. The version is that of the stock level, counted per warehouse.',
  z.object({ ...level, from: z.string(), to: z.string() }),
);

export const StockTransferred = defineEvent(
  'stock.transferred',
  1,
  'Available goods moved to `warehouseId`. The version is that of the level there, counted per warehouse.',
  z.object({ ...level, fromWarehouseId: z.string() }),
);
