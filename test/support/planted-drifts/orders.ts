import { b1, gone, line, main, order, type Plant, plus, rowOf, set } from './plant.ts';

/** Orders, their lines and their queues. */
export const ordersPlants: readonly Plant[] = [
  {
    what: 'more reserved on a line than is open',
    at: (world) => order(world, 'open'),
    change: line(({ ordered }) => ({ reserved: ordered + 1_000_000 })),
    finds: ['LINE_COUNTERS', 'STOCK_RESERVED'],
    shows: ({ made }) => ({ recordId: made.open.id, detail: 'line 1', found: '5000000 and 0' }),
  },
  {
    what: 'a shipped quantity without shipment',
    at: (world) => order(world, 'open'),
    change: line(({ reserved }) => ({ reserved: reserved - 1_000_000, shipped: 1_000_000 })),
    finds: ['LINE_SHIPPED', 'STOCK_RESERVED', 'STOCK_ISSUED'],
    shows: ({ made }) => ({ recordId: made.open.id, expected: '0', found: '1000000' }),
  },
  {
    what: 'a cost of a line that no shipment and no issue explains',
    at: (world) => order(world, 'open'),
    change: line(() => ({ costMinor: 7 })),
    finds: ['LINE_COST', 'STOCK_ISSUED_VALUE'],
    shows: ({ made }) => ({ recordId: made.open.id, detail: 'line 1', expected: '0', found: '7' }),
  },
  {
    what: 'an invoiced quantity without invoice',
    at: (world) => order(world, 'open'),
    change: line(() => ({ invoiced: 1_000_000 })),
    finds: ['LINE_INVOICED', 'LINE_INVOICED', 'ORDER_UNBILLED'],
  },
  {
    what: 'a reservation of a cancelled order',
    at: (world) => order(world, 'open'),
    change: set({ status: 'CANCELLED' }),
    finds: ['LINE_COUNTERS', 'ORDER_UNBILLED'],
  },
  {
    what: 'a back-order that is not queued',
    at: (world) => rowOf(world, b1, 'BACKORDER#'),
    change: gone,
    finds: ['BACKORDER_QUEUE'],
    shows: ({ made }) => ({ recordId: made.waiting.id, detail: 'line 1', expected: '2000000', found: '0' }),
  },
  {
    what: 'a component of a kit that cost more than its line',
    at: ({ made }) => ({ record: made.kits.id, SK: 'ORDER' }),
    change: line(({ components }) => ({
      components: components?.map((component) => ({ ...component, costMinor: component.costMinor + 1 })),
    })),
    finds: ['LINE_COST', 'STOCK_ISSUED_VALUE'],
    shows: ({ made }) => ({ recordId: made.kits.id, detail: 'components of line 1' }),
  },
  {
    what: 'a kit that takes more of its component than is reserved',
    at: ({ made }) => ({ record: made.kits.id, SK: 'ORDER' }),
    change: line(({ components }) => ({
      components: components?.map((component) => ({ ...component, quantity: component.quantity + 1_000_000 })),
    })),
    finds: ['STOCK_RESERVED', 'STOCK_ISSUED', 'SHIPMENT_ISSUE'],
  },
  {
    what: 'a reference of the customer that another order keeps',
    at: ({ made }) => ({ record: made.customer.id, SK: 'REFERENCE#po-1' }),
    change: set({ orderId: `ord_${'0'.repeat(26)}` }),
    finds: ['EXTERNAL_REF'],
    shows: ({ made }) => ({ detail: 'customerReference', expected: made.invoice.orderId }),
  },
  {
    what: 'a queued back-order of an order that does not exist',
    at: () => ({ record: b1, SK: `BACKORDER#${main}#2026-01-01T00:00:00.000Z#ord_${'0'.repeat(26)}#001` }),
    change: set({ orderId: `ord_${'0'.repeat(26)}`, lineNo: 1, quantity: 1_000_000 }),
    finds: ['BACKORDER_QUEUE'],
  },
  {
    what: 'an order on credit hold that is not queued',
    at: (world) => rowOf(world, world.made.customer.id, 'CREDITHOLD#'),
    change: gone,
    finds: ['CREDIT_QUEUE'],
    shows: ({ made }) => ({ recordId: made.held.id, expected: 'true', found: 'false' }),
  },
  {
    what: 'a queued credit hold of an order that does not exist',
    at: ({ made }) => ({ record: made.customer.id, SK: `CREDITHOLD#2026-01-01T00:00:00.000Z#ord_${'0'.repeat(26)}` }),
    change: set({ orderId: `ord_${'0'.repeat(26)}` }),
    finds: ['CREDIT_QUEUE'],
  },
  {
    what: 'a wrong unbilled amount of an order',
    at: (world) => order(world, 'open'),
    change: plus('unbilledMinor', 1),
    finds: ['ORDER_UNBILLED', 'CREDIT_UNBILLED'],
  },
  {
    what: 'a line of a block that says more than the order',
    at: ({ made }) => ({ record: made.large.id, SK: 'LINES#001' }),
    change: line(({ reserved }) => ({ reserved: reserved - 1_000_000 })),
    finds: ['BACKORDER_QUEUE', 'ORDER_LINES', 'ORDER_LINES', 'STOCK_RESERVED'],
    shows: ({ made }) => ({ recordId: made.large.id, detail: 'line 1' }),
  },
  {
    what: 'a block of lines that is gone',
    at: ({ made }) => ({ record: made.large.id, SK: 'LINES#001' }),
    change: gone,
    finds: ['RECORD_UNREADABLE', 'STOCK_RESERVED', 'STOCK_ISSUED', 'STOCK_ISSUED_VALUE'],
    shows: ({ made }) => ({ recordId: made.large.id, found: 'lineBlocks.0: custom' }),
  },
  {
    what: 'a block of lines of another version',
    at: ({ made }) => ({ record: made.large.id, SK: 'LINES#001' }),
    change: plus('version', -1),
    finds: ['RECORD_UNREADABLE', 'STOCK_RESERVED', 'STOCK_ISSUED', 'STOCK_ISSUED_VALUE'],
  },
  {
    what: 'a block of lines too many',
    at: ({ made }) => ({ record: made.large.id, SK: 'LINES#002' }),
    change: set({ version: 1, lines: [] }),
    finds: ['ORDER_LINES'],
    shows: ({ made }) => ({ recordId: made.large.id, detail: 'blocks', expected: '1', found: '2' }),
  },
  {
    what: 'a shipment that is gone',
    at: (world) => rowOf(world, world.made.invoice.orderId, 'SHIPMENT#'),
    change: gone,
    finds: ['LINE_SHIPPED', 'LINE_COST', 'LINE_INVOICED', 'RECORD_MISSING', 'RECORD_MISSING', 'RECORD_MISSING'],
  },
];
