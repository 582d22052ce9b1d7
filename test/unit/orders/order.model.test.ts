import { describe, expect, test } from 'vitest';
import {
  type OrderLine,
  type OrderStatus,
  orderStatuses,
  requireTransition,
} from '../../../shared/orders/order.model.ts';
import {
  backordered,
  billingStatusOf,
  documentTaxes,
  fulfilmentStatusOf,
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
import { taxMinor, WHOLE } from '../../../shared/platform/money.ts';
import { units } from '../../support/a-sale.ts';
import { aLine, anOrderOf } from '../../support/documents.ts';
import { keptPriceOf } from '../../support/prices.ts';
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
  test.each<[string, Parameters<typeof lineAmounts>[0], number, number, string?]>([
    [
      '3 at 10.00 EUR',
      { unitPrice: { amount: '10.00' }, ordered: 3_000_000, discount: 0, taxRate: 19_000_000 },
      3000,
      570,
    ],
    [
      '10 % off',
      { unitPrice: { amount: '10.00' }, ordered: 3_000_000, discount: 10_000_000, taxRate: 19_000_000 },
      2700,
      513,
    ],
    [
      'all off',
      { unitPrice: { amount: '10.00' }, ordered: 3_000_000, discount: 100_000_000, taxRate: 19_000_000 },
      0,
      0,
    ],
    ['half a cent rounds up', { unitPrice: { amount: '0.01' }, ordered: 500_000, discount: 0, taxRate: 0 }, 1, 0],
    [
      'less than half a cent rounds down',
      { unitPrice: { amount: '0.01' }, ordered: 499_000, discount: 0, taxRate: 0 },
      0,
      0,
    ],
    ['0.333 kg at 9.99', { unitPrice: { amount: '9.99' }, ordered: 333_000, discount: 0, taxRate: 7_000_000 }, 333, 23],
    [
      'tax of half a cent rounds up',
      { unitPrice: { amount: '0.50' }, ordered: 1_000_000, discount: 0, taxRate: 1_000_000 },
      50,
      1,
    ],
    [
      '3 at 101 JPY, 8 % tax, no decimals',
      { unitPrice: { amount: '101' }, ordered: 3_000_000, discount: 0, taxRate: 8_000_000 },
      303,
      24,
      'JPY',
    ],
    [
      '2.5 at 1.234 KWD, three decimals',
      { unitPrice: { amount: '1.234' }, ordered: 2_500_000, discount: 0, taxRate: 5_000_000 },
      3085,
      154,
      'KWD',
    ],
    [
      'binary fractions do not show: 1.15 x 100 at 0.7 %',
      { unitPrice: { amount: '1.15' }, ordered: 100_000_000, discount: 0, taxRate: 700_000 },
      11_500,
      81,
    ],
    [
      'large amounts stay exact',
      { unitPrice: { amount: '9007199254.74' }, ordered: 9_999_000_000, discount: 0, taxRate: 0 },
      9_006_298_534_814_526,
      0,
    ],
    [
      '0.0123 a piece',
      { unitPrice: { amount: '0.0123' }, ordered: 1_000_000_000, discount: 0, taxRate: 19_000_000 },
      1230,
      234,
    ],
    [
      '12.50 per 1000, of which 250 are bought',
      { unitPrice: { amount: '12.5', per: 1_000_000_000 }, ordered: 250_000_000, discount: 0, taxRate: 0 },
      313,
      0,
    ],
    [
      'a millionth of a kilogram',
      { unitPrice: { amount: '90000.5' }, ordered: 1, discount: 0, taxRate: 8_875_000 },
      9,
      1,
    ],
    [
      'a third of a cent less than half of one, thrice',
      { unitPrice: { amount: '0.01', per: 3_000_000 }, ordered: 1_499_999, discount: 0, taxRate: 0 },
      0,
      0,
    ],
  ])('%s', (_, line, netMinor, taxMinor, currency = 'EUR') => {
    expect(lineAmounts(line, currency)).toEqual({ netMinor, taxMinor });
  });

  test('the discount of an order multiplies with that of the line, and nothing is rounded in between', () => {
    const line = aLine({ unitPrice: { amount: '0.02', per: units(3) }, ordered: units(1), discount: 0, taxRate: 0 });
    // 2 cents for 3 at 25 % is exactly half a cent.
    expect(lineAmounts(line, 'EUR', 25_000_000)).toEqual({ netMinor: 1, taxMinor: 0 });
    expect(lineAmounts({ ...line, discount: 25_000_000 }, 'EUR', 1)).toEqual({ netMinor: 0, taxMinor: 0 });
    expect(lineAmounts(aLine({ discount: 10_000_000 }), 'EUR', 5_000_000).netMinor).toBe(8550);
  });

  test('totals are the sums of the rounded lines and the freight; nothing is rounded again', () => {
    const line = aLine({ unitPrice: { amount: '0.01' }, ordered: 500_000, taxRate: 19_000_000 });
    expect([line.netMinor, line.taxMinor]).toEqual([1, 0]);
    expect(orderTotals([line, line, line], 595, 113)).toEqual({ netMinor: 598, taxMinor: 113, totalMinor: 711 });
    expect(orderTotals([], 0, 0)).toEqual({ netMinor: 0, taxMinor: 0, totalMinor: 0 });
  });
});

/** A line and cuts that split all or a part of it into shipments. */
const splitLine = fc
  .record({
    ordered: fc.integer({ min: 1, max: 50_000_000 }),
    unitPrice: fc.integer({ min: 0, max: 1_000_000 }).map((amountMinor) => keptPriceOf(amountMinor)),
    discount: fc.integer({ min: 0, max: WHOLE }),
    taxRate: fc.integer({ min: 0, max: 30_000_000 }),
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
    const line = aLine({ ordered: 3_000_000, unitPrice: { amount: '3.33' }, netMinor: 1000, taxMinor: 190 });
    expect([
      partAmounts(line, 0, 1_000_000),
      partAmounts(line, 1_000_000, 2_000_000),
      partAmounts(line, 2_000_000, 3_000_000),
    ]).toEqual([
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
    const line = aLine({ ordered: 10_000_000, shipped: 4_000_000, reserved: 0, cancelled: 6_000_000 });
    const order = anOrderOf([line], { freightMinor: 500, freightTaxMinor: 95 });
    expect(unbilledOf(order)).toBe(4000 + 760 + 595);
    expect(unbilledOf({ ...order, freightInvoiced: true, lines: [{ ...line, invoiced: 4_000_000 }] })).toBe(0);
  });
});

describe('what a line still needs', () => {
  test('is open unless cancelled or shipped, and back-ordered unless reserved', () => {
    const line = aLine({ ordered: 10_000_000, cancelled: 1_000_000, shipped: 2_000_000, reserved: 3_000_000 });
    expect([openQuantity(line), backordered(line)]).toEqual([7_000_000, 4_000_000]);
  });

  test('is given up by closing: reservations and back-orders end, what shipped stays', () => {
    const lines = [aLine({ shipped: 4_000_000, reserved: 3_000_000 }), aLine({ lineNo: 2, reserved: 0 })];
    expect(
      withRemainderCancelled(lines).map(({ cancelled, reserved, shipped }) => [cancelled, reserved, shipped]),
    ).toEqual([
      [6_000_000, 0, 4_000_000],
      [10_000_000, 0, 0],
    ]);
    expect(withRemainderCancelled(lines).map(backordered)).toEqual([0, 0]);
  });
});

describe('statuses derived from the lines', () => {
  const shipped = (...lines: Partial<OrderLine>[]) => ({ lines: lines.map(aLine) });
  test.each([
    ['nothing', shipped({}), 'UNFULFILLED', 'NOT_INVOICED'],
    ['a part of one line', shipped({ shipped: 1_000 }, {}), 'PARTIALLY_SHIPPED', 'NOT_INVOICED'],
    [
      'one of two lines',
      shipped({ shipped: 10_000_000, invoiced: 10_000_000 }, {}),
      'PARTIALLY_SHIPPED',
      'PARTIALLY_INVOICED',
    ],
    ['everything', shipped({ shipped: 10_000_000, invoiced: 1_000 }), 'SHIPPED', 'PARTIALLY_INVOICED'],
    [
      'all but what is cancelled',
      shipped({ shipped: 4_000_000, invoiced: 4_000_000, cancelled: 6_000_000 }),
      'SHIPPED',
      'INVOICED',
    ],
    ['nothing of a cancelled order', shipped({ cancelled: 10_000_000 }), 'UNFULFILLED', 'NOT_INVOICED'],
  ])('%s has shipped', (_, order, fulfilment, billing) => {
    expect([fulfilmentStatusOf(order), billingStatusOf(order)]).toEqual([fulfilment, billing]);
  });

  const done = aLine({ shipped: 10_000_000, invoiced: 10_000_000 });
  test.each<[string, OrderStatus, OrderLine[], OrderStatus]>([
    ['everything is shipped and invoiced', 'CONFIRMED', [done, { ...done, lineNo: 2 }], 'COMPLETED'],
    ['a shipment is not invoiced yet', 'CONFIRMED', [aLine({ shipped: 10_000_000, invoiced: 4_000_000 })], 'CONFIRMED'],
    ['a line has not shipped', 'CONFIRMED', [done, aLine({ lineNo: 2 })], 'CONFIRMED'],
    [
      'the rest is cancelled',
      'CONFIRMED',
      [aLine({ shipped: 1_000, invoiced: 1_000, cancelled: 9_999_000 })],
      'COMPLETED',
    ],
    ['the order is closed', 'CLOSED', [aLine({ shipped: 1_000, invoiced: 1_000, cancelled: 9_999_000 })], 'CLOSED'],
  ])('after an invoice when %s', (_, status, lines, next) => {
    expect(statusAfterInvoice({ status, lines })).toBe(next);
  });
});

describe('what a shipment takes', () => {
  const order = {
    lines: [
      aLine({ reserved: 4_000_000 }),
      aLine({ lineNo: 2, reserved: 0 }),
      aLine({ lineNo: 3, shipped: 9_000_000, reserved: 1_000_000 }),
    ],
  };

  test('everything that is reserved, unless lines are named', () => {
    expect(shippedLines(order, undefined)).toEqual([
      { lineNo: 1, quantity: 4_000_000 },
      { lineNo: 3, quantity: 1_000_000 },
    ]);
    expect(shippedLines(order, null)).toHaveLength(2);
  });

  test('the named quantities, those of one line summed', () => {
    const asked = [
      { lineNo: 3, quantity: 500_000 },
      { lineNo: 1, quantity: 1_500_000 },
      { lineNo: 3, quantity: 500_000 },
    ];
    expect(shippedLines(order, asked)).toEqual([
      { lineNo: 3, quantity: 1_000_000 },
      { lineNo: 1, quantity: 1_500_000 },
    ]);
  });

  test.each([
    ['no lines', [], 'VALIDATION', 'lines'],
    ['an unknown line', [{ lineNo: 9, quantity: 1_000 }], 'VALIDATION', 'lines.0.lineNo'],
    ['a quantity of zero', [{ lineNo: 1, quantity: 0 }], 'INVALID_QUANTITY', 'lines.0.quantity'],
    ['a negative quantity', [{ lineNo: 1, quantity: -1_000 }], 'INVALID_QUANTITY', 'lines.0.quantity'],
    [
      'a negative quantity hidden in a sum',
      [
        { lineNo: 1, quantity: 2_000_000 },
        { lineNo: 1, quantity: -1_000_000 },
      ],
      'INVALID_QUANTITY',
      'lines.1.quantity',
    ],
    ['more than is reserved', [{ lineNo: 1, quantity: 4_001_000 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
    ['more than is open', [{ lineNo: 3, quantity: 1_001_000 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
    [
      'more than is reserved in two parts',
      [
        { lineNo: 1, quantity: 3_000_000 },
        { lineNo: 1, quantity: 2_000_000 },
      ],
      'OVER_SHIPMENT',
      'lines.0.quantity',
    ],
    ['what waits for stock', [{ lineNo: 2, quantity: 1_000 }], 'OVER_SHIPMENT', 'lines.0.quantity'],
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
    const [first, second] = withShipped(order.lines, [{ lineNo: 1, quantity: 1_500_000, costMinor: 600 }]);
    expect(first).toMatchObject({ reserved: 2_500_000, shipped: 1_500_000, costMinor: 600 });
    expect(second).toEqual(order.lines[1]);
  });

  test('is summed by stock row', () => {
    const lines = [
      aLine({ reserved: 1_000 }),
      aLine({ lineNo: 2, reserved: 2_000, warehouseId: 'wh_2' }),
      aLine({ lineNo: 3, reserved: 4_000 }),
    ];
    expect(perStock<number>(lines, (sum, line) => (sum ?? 0) + line.reserved)).toEqual([5_000, 2_000]);
  });
});

describe('amounts by a larger unit than the smallest', () => {
  const units = [5, 100] as const;
  const document = fc.record({
    unit: fc.constantFrom(...units),
    lines: fc.array(
      fc.record({
        cents: fc.integer({ min: 1, max: 100_000 }),
        ordered: fc.integer({ min: 1, max: 50 }),
        taxRate: fc.constantFrom(0, 5_000_000, 8_100_000, 19_000_000),
        cut: fc.integer({ min: 0, max: 50 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  });

  test('are multiples of it, line by line and part by part; sums hold, and the tax is that of the document by rate', () => {
    fc.assert(
      fc.property(document, ({ unit, lines: given }) => {
        const untaxed = given.map(({ cents, ordered, taxRate }, index) => {
          const line = aLine({
            lineNo: index + 1,
            unitPrice: { amount: (cents / 100).toFixed(2) },
            ordered: ordered * 1_000_000,
            taxRate,
          });
          return { ...line, ...lineAmounts(line, 'TWD', 0, unit) };
        });
        const taxes = documentTaxes(untaxed, unit);
        const lines = untaxed.map((line, index) => ({ ...line, taxMinor: taxes[index] ?? 0 }));
        const order = { ...anOrderOf(lines), ...orderTotals(lines, 0, 0), roundingUnitMinor: unit };
        for (const rate of new Set(lines.map(({ taxRate }) => taxRate))) {
          const same = lines.filter(({ taxRate }) => taxRate === rate);
          const sum = (of: 'netMinor' | 'taxMinor') => same.reduce((total, line) => total + line[of], 0);
          expect(sum('taxMinor')).toBe(taxMinor(sum('netMinor'), rate, unit));
        }
        const cuts = given.map(({ cut, ordered }) => Math.min(cut, ordered) * 1_000_000);
        const first = lines.map((line, index) => partAmounts(line, 0, cuts[index] ?? 0, unit));
        const rest = lines.map((line, index) => partAmounts(line, cuts[index] ?? 0, line.ordered, unit));
        const amounts = [...lines, ...first, ...rest].flatMap((part) => [part.netMinor, part.taxMinor]);
        expect(amounts.filter((amount) => amount < 0 || amount % unit !== 0)).toEqual([]);
        const total = (parts: readonly { netMinor: number; taxMinor: number }[]) =>
          parts.reduce((sum, part) => sum + part.netMinor + part.taxMinor, 0);
        expect(total(first) + total(rest)).toBe(order.totalMinor);
        expect(unbilledOf(order)).toBe(order.totalMinor);
        const billed = { ...order, lines: lines.map((line, index) => ({ ...line, invoiced: cuts[index] ?? 0 })) };
        expect(unbilledOf(billed)).toBe(total(rest));
      }),
    );
  });

  test('a hundred lines of ten dollars at 5 % owe fifty dollars of tax, not a hundred', () => {
    const lines = Array.from({ length: 100 }, () => ({ netMinor: 1_000, taxRate: 5_000_000 }));
    expect(documentTaxes(lines, 100).reduce((sum, tax) => sum + tax, 0)).toBe(5_000);
    expect(lines.reduce((sum, { netMinor, taxRate }) => sum + taxMinor(netMinor, taxRate, 100), 0)).toBe(10_000);
  });
});
