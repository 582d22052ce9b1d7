import { describe, expect, test } from 'vitest';
import {
  billingStatusOf,
  fulfilmentStatusOf,
  type OrderLine,
  type OrderStatus,
  orderStatuses,
  requireTransition,
} from '../../../shared/orders/order.model.ts';
import {
  backordered,
  lineAmounts,
  openQuantity,
  orderTotals,
  partAmounts,
  perStock,
  shippedLines,
  statusAfterInvoice,
  unbilledOf,
  withRemainderCancelled,
  withShipped,
} from '../../../shared/orders/order-lines.model.ts';
import { aLine, anOrderOf } from '../../support/documents.ts';
import fc from '../../support/property.ts';
import { refusalBy } from '../../support/refusals.ts';

const allowed: readonly `${OrderStatus} ${OrderStatus}`[] = [
  'PLACED CONFIRMED',
  'PLACED CANCELLED',
  'CONFIRMED COMPLETED',
  'CONFIRMED CANCELLED',
  'CONFIRMED CLOSED',
];
const pairs = orderStatuses.flatMap((from) => orderStatuses.map((to) => [from, to] as const));

describe('the life of an order', () => {
  test.each(pairs)('from %s to %s', (status, next) => {
    const refusal = { code: 'INVALID_STATE', field: 'id' };
    const outcome = () => {
      requireTransition({ status }, next);
      return 'allowed';
    };
    if (allowed.includes(`${status} ${next}`)) expect(outcome()).toBe('allowed');
    else expect(refusalBy(outcome)).toEqual(refusal);
  });
});

describe('amounts of a line', () => {
  test.each([
    ['3 at 10.00 EUR', { unitPriceMinor: 1000, ordered: 3000, discount: 0, taxRate: 1900 }, 3000, 570],
    ['10 % off', { unitPriceMinor: 1000, ordered: 3000, discount: 1000, taxRate: 1900 }, 2700, 513],
    ['all off', { unitPriceMinor: 1000, ordered: 3000, discount: 10_000, taxRate: 1900 }, 0, 0],
    ['half a cent rounds up', { unitPriceMinor: 1, ordered: 500, discount: 0, taxRate: 0 }, 1, 0],
    ['less than half a cent rounds down', { unitPriceMinor: 1, ordered: 499, discount: 0, taxRate: 0 }, 0, 0],
    ['0.333 kg at 9.99', { unitPriceMinor: 999, ordered: 333, discount: 0, taxRate: 700 }, 333, 23],
    ['tax of half a cent rounds up', { unitPriceMinor: 50, ordered: 1000, discount: 0, taxRate: 100 }, 50, 1],
    ['3 at 101 JPY, 8 % tax, no decimals', { unitPriceMinor: 101, ordered: 3000, discount: 0, taxRate: 800 }, 303, 24],
    ['2.5 at 1.234 KWD, three decimals', { unitPriceMinor: 1234, ordered: 2500, discount: 0, taxRate: 500 }, 3085, 154],
    [
      'binary fractions do not show: 1.15 x 100 at 0.7 %',
      { unitPriceMinor: 115, ordered: 100_000, discount: 0, taxRate: 70 },
      11_500,
      81,
    ],
    [
      'large amounts stay exact',
      { unitPriceMinor: 900_719_925_474, ordered: 9_999_000, discount: 0, taxRate: 0 },
      9_006_298_534_814_526,
      0,
    ],
  ])('%s', (_, line, netMinor, taxMinor) => {
    expect(lineAmounts(line)).toEqual({ netMinor, taxMinor });
  });

  test('totals are the sums of the rounded lines and the freight; nothing is rounded again', () => {
    const line = aLine({ unitPriceMinor: 1, ordered: 500, taxRate: 1900 });
    expect([line.netMinor, line.taxMinor]).toEqual([1, 0]);
    expect(orderTotals([line, line, line], 595, 113)).toEqual({ netMinor: 598, taxMinor: 113, totalMinor: 711 });
    expect(orderTotals([], 0, 0)).toEqual({ netMinor: 0, taxMinor: 0, totalMinor: 0 });
  });
});

/** A line and cuts that split all or a part of it into shipments. */
const splitLine = fc
  .record({
    ordered: fc.integer({ min: 1, max: 50_000 }),
    unitPriceMinor: fc.integer({ min: 0, max: 1_000_000 }),
    discount: fc.integer({ min: 0, max: 10_000 }),
    taxRate: fc.integer({ min: 0, max: 3000 }),
  })
  .chain((given) =>
    fc.record({
      line: fc.constant(aLine(given)),
      cuts: fc
        .uniqueArray(fc.integer({ min: 1, max: given.ordered }), { minLength: 1, maxLength: 8 })
        .map((cuts) => cuts.sort((a, b) => a - b)),
      freight: fc.record({ net: fc.integer({ min: 0, max: 5000 }), tax: fc.integer({ min: 0, max: 1000 }) }),
    }),
  );

describe('the parts of a line', () => {
  test('add up to the whole line in net and tax, however it is split', () => {
    fc.assert(
      fc.property(splitLine, ({ line, cuts }) => {
        const ends = [...cuts.filter((cut) => cut < line.ordered), line.ordered];
        const parts = ends.map((end, index) => partAmounts(line, ends[index - 1] ?? 0, end));
        expect(parts.reduce((sum, part) => sum + part.netMinor, 0)).toBe(line.netMinor);
        expect(parts.reduce((sum, part) => sum + part.taxMinor, 0)).toBe(line.taxMinor);
        expect(parts.filter(({ netMinor, taxMinor }) => netMinor < 0 || taxMinor < 0)).toEqual([]);
      }),
    );
  });

  test('give the last part what rounding left over', () => {
    const line = aLine({ ordered: 3000, unitPriceMinor: 333, netMinor: 1000, taxMinor: 190 });
    expect([partAmounts(line, 0, 1000), partAmounts(line, 1000, 2000), partAmounts(line, 2000, 3000)]).toEqual([
      { netMinor: 333, taxMinor: 63 },
      { netMinor: 334, taxMinor: 64 },
      { netMinor: 333, taxMinor: 63 },
    ]);
  });

  test('leave the rest unbilled: what is invoiced and what is not are the total at every step', () => {
    fc.assert(
      fc.property(splitLine, ({ line, cuts, freight }) => {
        const order = anOrderOf([line], { freightMinor: freight.net, freightTaxMinor: freight.tax });
        expect(unbilledOf(order)).toBe(order.totalMinor);
        let invoiced = 0;
        let done = 0;
        for (const cut of cuts) {
          const part = partAmounts(line, done, cut);
          invoiced += part.netMinor + part.taxMinor + (done === 0 ? freight.net + freight.tax : 0);
          done = cut;
          const now = { ...order, freightInvoiced: true, lines: [{ ...line, shipped: done, invoiced: done }] };
          expect(invoiced + unbilledOf(now)).toBe(order.totalMinor);
          const given = { ...now, lines: withRemainderCancelled(now.lines) };
          expect(unbilledOf(given)).toBe(0);
        }
      }),
    );
  });

  test('a closed order keeps unbilled what has shipped and is not invoiced yet, and the freight before the first invoice', () => {
    const line = aLine({ ordered: 10_000, shipped: 4000, reserved: 0, cancelled: 6000 });
    const order = anOrderOf([line], { freightMinor: 500, freightTaxMinor: 95 });
    expect(unbilledOf(order)).toBe(4000 + 760 + 595);
    expect(unbilledOf({ ...order, freightInvoiced: true, lines: [{ ...line, invoiced: 4000 }] })).toBe(0);
  });
});

describe('what a line still needs', () => {
  test('is open unless cancelled or shipped, and back-ordered unless reserved', () => {
    const line = aLine({ ordered: 10_000, cancelled: 1000, shipped: 2000, reserved: 3000 });
    expect([openQuantity(line), backordered(line)]).toEqual([7000, 4000]);
  });

  test('is given up by closing: reservations and back-orders end, what shipped stays', () => {
    const lines = [aLine({ shipped: 4000, reserved: 3000 }), aLine({ lineNo: 2, reserved: 0 })];
    expect(
      withRemainderCancelled(lines).map(({ cancelled, reserved, shipped }) => [cancelled, reserved, shipped]),
    ).toEqual([
      [6000, 0, 4000],
      [10_000, 0, 0],
    ]);
    expect(withRemainderCancelled(lines).map(backordered)).toEqual([0, 0]);
  });
});

describe('statuses derived from the lines', () => {
  const shipped = (...lines: Partial<OrderLine>[]) => ({ lines: lines.map(aLine) });
  test.each([
    ['nothing', shipped({}), 'UNFULFILLED', 'NOT_INVOICED'],
    ['a part of one line', shipped({ shipped: 1 }, {}), 'PARTIALLY_SHIPPED', 'NOT_INVOICED'],
    ['one of two lines', shipped({ shipped: 10_000, invoiced: 10_000 }, {}), 'PARTIALLY_SHIPPED', 'PARTIALLY_INVOICED'],
    ['everything', shipped({ shipped: 10_000, invoiced: 1 }), 'SHIPPED', 'PARTIALLY_INVOICED'],
    ['all but what is cancelled', shipped({ shipped: 4000, invoiced: 4000, cancelled: 6000 }), 'SHIPPED', 'INVOICED'],
    ['nothing of a cancelled order', shipped({ cancelled: 10_000 }), 'UNFULFILLED', 'NOT_INVOICED'],
  ])('%s has shipped', (_, order, fulfilment, billing) => {
    expect([fulfilmentStatusOf(order), billingStatusOf(order)]).toEqual([fulfilment, billing]);
  });

  const done = aLine({ shipped: 10_000, invoiced: 10_000 });
  test.each<[string, OrderStatus, OrderLine[], OrderStatus]>([
    ['everything is shipped and invoiced', 'CONFIRMED', [done, { ...done, lineNo: 2 }], 'COMPLETED'],
    ['a shipment is not invoiced yet', 'CONFIRMED', [aLine({ shipped: 10_000, invoiced: 4000 })], 'CONFIRMED'],
    ['a line has not shipped', 'CONFIRMED', [done, aLine({ lineNo: 2 })], 'CONFIRMED'],
    ['the rest is cancelled', 'CONFIRMED', [aLine({ shipped: 1, invoiced: 1, cancelled: 9999 })], 'COMPLETED'],
    ['the order is closed', 'CLOSED', [aLine({ shipped: 1, invoiced: 1, cancelled: 9999 })], 'CLOSED'],
  ])('after an invoice when %s', (_, status, lines, next) => {
    expect(statusAfterInvoice({ status, lines })).toBe(next);
  });
});

describe('what a shipment takes', () => {
  const order = {
    lines: [
      aLine({ reserved: 4000 }),
      aLine({ lineNo: 2, reserved: 0 }),
      aLine({ lineNo: 3, shipped: 9000, reserved: 1000 }),
    ],
  };

  test('everything that is reserved, unless lines are named', () => {
    expect(shippedLines(order, undefined)).toEqual([
      { lineNo: 1, quantity: 4000 },
      { lineNo: 3, quantity: 1000 },
    ]);
    expect(shippedLines(order, null)).toHaveLength(2);
  });

  test('the named quantities, those of one line summed', () => {
    const asked = [
      { lineNo: 3, quantity: 500 },
      { lineNo: 1, quantity: 1500 },
      { lineNo: 3, quantity: 500 },
    ];
    expect(shippedLines(order, asked)).toEqual([
      { lineNo: 3, quantity: 1000 },
      { lineNo: 1, quantity: 1500 },
    ]);
  });

  test.each([
    ['no lines', [], 'VALIDATION', 'lines'],
    ['an unknown line', [{ lineNo: 9, quantity: 1 }], 'VALIDATION', 'lines.0.lineNo'],
    ['a quantity of zero', [{ lineNo: 1, quantity: 0 }], 'INVALID_QUANTITY', 'lines.0.quantity'],
    ['a negative quantity', [{ lineNo: 1, quantity: -1 }], 'INVALID_QUANTITY', 'lines.0.quantity'],
    [
      'a negative quantity hidden in a sum',
      [
        { lineNo: 1, quantity: 2000 },
        { lineNo: 1, quantity: -1000 },
      ],
      'INVALID_QUANTITY',
      'lines.1.quantity',
    ],
    ['more than is reserved', [{ lineNo: 1, quantity: 4001 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
    ['more than is open', [{ lineNo: 3, quantity: 1001 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
    [
      'more than is reserved in two parts',
      [
        { lineNo: 1, quantity: 3000 },
        { lineNo: 1, quantity: 2000 },
      ],
      'OVER_SHIPMENT',
      'lines.0.quantity',
    ],
    ['what waits for stock', [{ lineNo: 2, quantity: 1 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
  ])('refuses %s', (_, asked, code, field) => {
    expect(refusalBy(() => shippedLines(order, asked))).toEqual({ code, field });
  });

  test('refuses an order of which nothing is reserved', () => {
    expect(refusalBy(() => shippedLines({ lines: [aLine({ reserved: 0 })] }, undefined))).toEqual({
      code: 'OVER_SHIPMENT',
      field: 'lines',
    });
  });

  test('turns reserved into shipped and adds its cost', () => {
    const [first, second] = withShipped(order.lines, [{ lineNo: 1, quantity: 1500, costMinor: 600 }]);
    expect(first).toMatchObject({ reserved: 2500, shipped: 1500, costMinor: 600 });
    expect(second).toEqual(order.lines[1]);
  });

  test('is summed by stock row', () => {
    const lines = [
      aLine({ reserved: 1 }),
      aLine({ lineNo: 2, reserved: 2, warehouseId: 'wh_2' }),
      aLine({ lineNo: 3, reserved: 4 }),
    ];
    expect(perStock<number>(lines, (sum, line) => (sum ?? 0) + line.reserved)).toEqual([5, 2]);
  });
});
