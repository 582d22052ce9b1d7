import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { a1, b1, gone, level, main, type Plant, plus, rowOf, set } from './plant.ts';

/** Stock, its ledger and what orders hold of it. */
export const goodsPlants: readonly Plant[] = [
  {
    what: 'more on hand than the ledger says',
    at: () => level,
    change: plus('onHand', 1_000_000),
    finds: ['STOCK_ON_HAND', 'STOCK_AVAILABLE'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '37000000', found: '38000000' }),
  },
  {
    what: 'a value that no ledger row explains',
    at: () => level,
    change: plus('valueMinor', -1),
    finds: ['STOCK_VALUE'],
    shows: () => ({ recordId: a1, expected: '14800', found: '14799' }),
  },
  {
    what: 'something available that is reserved',
    at: () => level,
    change: plus('available', 500_000),
    finds: ['STOCK_AVAILABLE'],
  },
  {
    what: 'a leaked reservation',
    at: () => level,
    change: (item) => plus('available', -2_000_000)(plus('reserved', 2_000_000)(item)),
    finds: ['STOCK_RESERVED'],
    shows: () => ({ recordId: a1, expected: '15000000', found: '17000000' }),
  },
  {
    what: 'a ledger row that is gone',
    at: (world) => rowOf(world, a1, 'LEDGER#', ({ type }) => type === 'ADJUSTMENT'),
    change: gone,
    finds: ['STOCK_ON_HAND', 'STOCK_VALUE'],
  },
  {
    what: 'an issue of more than was shipped',
    at: (world) => rowOf(world, a1, 'LEDGER#', ({ type }) => type === 'ISSUE'),
    change: plus('quantity', -500_000),
    finds: ['STOCK_ISSUED', 'STOCK_ON_HAND'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '5000000', found: '5500000' }),
  },
  {
    what: 'an issue at another cost than that of the shipped line',
    at: (world) => rowOf(world, a1, 'LEDGER#', ({ type }) => type === 'ISSUE'),
    change: plus('valueMinor', 1),
    finds: ['STOCK_ISSUED_VALUE', 'STOCK_VALUE'],
    shows: () => ({ recordId: a1, detail: `warehouse ${main}`, expected: '2000', found: '1999' }),
  },
  {
    what: 'goods that are written down as counted and not as issued',
    at: (world) => rowOf(world, a1, 'LEDGER#', ({ type, quantity }) => type === 'ISSUE' && quantity === -2_000_000),
    change: set({ type: 'ADJUSTMENT' }),
    finds: ['STOCK_ISSUED', 'STOCK_ISSUED_VALUE'],
    shows: () => ({ recordId: a1, expected: '5000000', found: '3000000' }),
  },
  {
    what: 'an issue from a warehouse that has no stock level',
    at: () => ({ record: b1, SK: 'LEDGER#sle_0' }),
    change: () => ({
      id: 'sle_0',
      type: 'ISSUE',
      productId: b1,
      sku: 'B-1',
      warehouseId: warehouseIdOf('NOWHERE'),
      quantity: -1_000_000,
      valueMinor: 0,
      currency: 'EUR',
      onHandAfter: 0,
      occurredAt: '2026-01-01T00:00:00.000Z',
      postedAt: '2026-01-01T00:00:00.000Z',
      postedBy: 'nobody',
    }),
    finds: ['STOCK_ISSUED', 'RECORD_MISSING'],
    shows: () => ({ recordId: b1, detail: `warehouse ${warehouseIdOf('NOWHERE')}`, expected: '0', found: '1000000' }),
  },
  {
    what: 'a product that is gone, and no missing issue of it',
    at: () => ({ record: a1, SK: 'PRODUCT' }),
    change: gone,
    finds: ['STOCK_RESERVED', ...Array.from({ length: 6 }, () => 'RECORD_MISSING' as const)],
  },
  {
    what: 'a stock level that is gone',
    at: () => ({ record: b1, SK: `STOCK#${main}` }),
    change: gone,
    finds: ['STOCK_RESERVED', 'RECORD_MISSING'],
  },
  {
    what: 'a stock level below zero',
    at: () => ({ record: b1, SK: `STOCK#${main}` }),
    change: set({ onHand: -1_000_000 }),
    finds: ['RECORD_UNREADABLE', 'RECORD_UNREADABLE'],
    shows: () => ({ recordId: b1, detail: 'something that it has or names', found: 'onHand: too_small' }),
  },
];
