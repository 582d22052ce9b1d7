import { describe, expect, test } from 'vitest';
import type { Drift } from '../../../shared/insights/drift.model.ts';
import {
  creditDrifts,
  invoiceDrifts,
  type OrderBooks,
  orderDrifts,
  paidDrifts,
  paymentDrifts,
  SeenNumbers,
  seriesDrifts,
} from '../../../shared/insights/sales-drift.model.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import { aLine, anInvoice, anOrderOf, aPayment, aShipmentOf } from '../../support/documents.ts';
import fc from '../../support/property.ts';

const told = (drifts: readonly Drift[]): string[] =>
  drifts.map(({ kind, detail, expected, found }) => `${kind} ${detail ?? '-'}: ${expected} / ${found}`);

describe('an order', () => {
  const look = (order: Order, books: Partial<OrderBooks> = {}) =>
    told(orderDrifts(order, { shipments: [], invoices: [], queued: [], waitsForCredit: false, ...books }));
  const plain = anOrderOf([aLine()]);
  const half = anOrderOf([aLine({ reserved: 6_000_000, shipped: 4_000_000 })]);

  test('that is reserved in full agrees', () => {
    expect(look(plain)).toEqual([]);
  });

  test('agrees with the shipment of a part of it, and not without', () => {
    expect(look(half, { shipments: [aShipmentOf(half, { 1: 4_000_000 })] })).toEqual([]);
    expect(look(half)).toEqual(['LINE_SHIPPED line 1: 0 / 4000000']);
    expect(
      look(half, { shipments: [aShipmentOf(half, { 1: 3_000_000 }), aShipmentOf(half, { 1: 2_000_000 })] }),
    ).toEqual(['LINE_SHIPPED line 1: 5000000 / 4000000']);
  });

  test('costs what the same lines of its shipments cost', () => {
    const order = anOrderOf([aLine({ reserved: 6_000_000, shipped: 4_000_000, costMinor: 3_600 })]);
    const shipment = aShipmentOf(order, { 1: 4_000_000 });
    const [line] = shipment.lines;
    const costing = (...costs: number[]) => ({
      shipments: [
        { ...shipment, lines: costs.map((costMinor) => ({ ...line!, quantity: 4_000_000 / costs.length, costMinor })) },
      ],
    });
    expect(look(order, costing(3_600))).toEqual([]);
    expect(look(order, costing(1_700, 1_900))).toEqual([]);
    expect(look(order, costing(3_601))).toEqual(['LINE_COST line 1: 3601 / 3600']);
    const otherLine = { ...shipment, lines: [{ ...line!, lineNo: 2, quantity: 0, costMinor: 3_600 }] };
    expect(look(order, { shipments: [shipment, otherLine] })).toEqual(['LINE_COST line 1: 0 / 3600']);
  });

  test('has no more reserved and shipped than is ordered and not cancelled', () => {
    const order = anOrderOf([aLine({ cancelled: 1_000_000, reserved: 10_000_000 })]);
    expect(look({ ...order, unbilledMinor: 10_710 })).toEqual([
      'LINE_COUNTERS line 1: at most 9000000 reserved and shipped / 10000000 and 0',
    ]);
  });

  test('has nothing invoiced that was not shipped', () => {
    const order = { ...anOrderOf([aLine({ invoiced: 1_000_000 })]), unbilledMinor: 10_710 };
    expect(look(order)).toEqual([
      'LINE_INVOICED line 1: 0 / 1000000',
      'LINE_INVOICED line 1: at most 0 as shipped / 1000000',
    ]);
  });

  test('waits in the queue with what it lacks', () => {
    const order = anOrderOf([aLine({ reserved: 7_000_000 })]);
    expect(look(order, { queued: [3_000_000] })).toEqual([]);
    expect(look(order)).toEqual(['BACKORDER_QUEUE line 1: 3000000 / 0']);
    expect(look(plain, { queued: [500] })).toEqual(['BACKORDER_QUEUE line 1: 0 / 500']);
  });

  test('on credit hold stands in the queue and counts nothing as unbilled', () => {
    const held = { ...plain, holds: ['CREDIT' as const], unbilledMinor: 0 };
    expect(look(held, { waitsForCredit: true })).toEqual([]);
    expect(look(held)).toEqual(['CREDIT_QUEUE -: true / false']);
    expect(look({ ...held, unbilledMinor: 1 }, { waitsForCredit: true })).toEqual(['ORDER_UNBILLED -: 0 / 1']);
  });

  test.each(['CANCELLED', 'CLOSED', 'COMPLETED'] as const)('that is %s has nothing open', (status) => {
    const order = { ...plain, status, unbilledMinor: status === 'COMPLETED' ? 11_900 : 0 };
    expect(look(order)).toEqual([
      `LINE_COUNTERS line 1: nothing open, as the order is ${status} / 10000000 reserved, 0 waiting`,
    ]);
  });
});

test.each([
  [{ unbilledMinor: 100, receivableMinor: 50, exposureMinor: 150 }, []],
  [{ unbilledMinor: 101, receivableMinor: 50, exposureMinor: 151 }, ['CREDIT_UNBILLED -: 100 / 101']],
  [{ unbilledMinor: 100, receivableMinor: 49, exposureMinor: 149 }, ['CREDIT_RECEIVABLE -: 50 / 49']],
  [{ unbilledMinor: 100, receivableMinor: 50, exposureMinor: 100 }, ['CREDIT_EXPOSURE -: 150 / 100']],
])('credit %j against orders of 100 and invoices of 50', (credit, drifts) => {
  expect(told(creditDrifts({ customerId: 'cus_1', ...credit }, { unbilledMinor: 100, openMinor: 50 }))).toEqual(drifts);
});

describe('an invoice', () => {
  const line = {
    lineNo: 1,
    sku: 'A-1',
    name: 'A',
    quantity: 1_000_000,
    unit: 'PIECE',
    unitPrice: { amount: '0.01' },
    discount: 0,
    taxRate: 19_000_000,
  };
  const agreeing = anInvoice({
    lines: [{ ...line, netMinor: 9_500, taxMinor: 1_805 }],
    freightMinor: 500,
    freightTaxMinor: 95,
  });

  test.each([
    [{}, []],
    [{ netMinor: 10_001 }, ['INVOICE_TOTAL net: 10000 / 10001']],
    [{ taxMinor: 1_901 }, ['INVOICE_TOTAL tax: 1900 / 1901']],
    [{ totalMinor: 11_899 }, ['INVOICE_TOTAL total: 11900 / 11899']],
    [{ instalments: [{ dueOn: '2026-12-21', amountMinor: 11_899 }] }, ['INVOICE_TOTAL instalments: 11900 / 11899']],
    [{ number: 'INV-2026-000002' }, ['NUMBER_LAST number: INV-2026-000001 / INV-2026-000002']],
    [{ paidMinor: 11_901 }, ['INVOICE_PAID -: at most 11900 / 11901']],
  ])('with %j', (changes, drifts) => {
    expect(told(invoiceDrifts({ ...agreeing, ...changes }))).toEqual(drifts);
  });

  test('is paid what is allocated to it', () => {
    expect(paidDrifts({ id: 'inv_1', paidMinor: 5 }, 5)).toEqual([]);
    expect(told(paidDrifts({ id: 'inv_1', paidMinor: 5 }, 4))).toEqual(['INVOICE_PAID -: 4 / 5']);
  });
});

test.each([
  [10_000, []],
  [9_999, ['PAYMENT_ALLOCATED -: at most 9999 / 10000']],
])('a payment of %i with 10000 allocated', (amountMinor, drifts) => {
  const allocations = [
    { invoiceId: 'inv_1', amountMinor: 4_000 },
    { invoiceId: 'inv_2', amountMinor: 6_000 },
  ];
  expect(told(paymentDrifts(aPayment({ amountMinor, allocations })))).toEqual(drifts);
});

describe('a series', () => {
  const seenOf = (numbers: readonly number[]): SeenNumbers => {
    const seen = new SeenNumbers();
    for (const number of numbers) seen.see(number);
    return seen;
  };

  test.each<[number[], number, string[]]>([
    [[], 0, []],
    [[2, 1, 3], 3, []],
    [[1, 3], 3, ['NUMBER_GAP number 2: one invoice / none']],
    [[1, 2, 2], 2, ['NUMBER_DOUBLE number 2: one invoice / two']],
    [[1, 2], 3, ['NUMBER_LAST -: 2 / 3']],
    [[], 1, ['NUMBER_LAST -: 0 / 1']],
  ])('of the numbers %j whose last is %i', (numbers, last, drifts) => {
    expect(told(seriesDrifts('INV-2026', seenOf(numbers), last))).toEqual(drifts);
  });

  test('names twenty gaps at most', () => {
    expect(seriesDrifts('INV-2026', seenOf([1_000_000]), 1_000_000)).toHaveLength(20);
  });

  test('agrees in any order exactly when it is 1 to its last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const isWhole = sorted.every((number, index) => number === index + 1);
        const drifts = seriesDrifts('INV-2026', seenOf(numbers), Math.max(0, ...numbers));
        expect(drifts.length === 0).toBe(isWhole);
      }),
    );
  });
});
