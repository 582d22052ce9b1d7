import { describe, expect, test } from 'vitest';
import {
  billedAmounts,
  dueOf,
  fiscalYearOf,
  type InvoiceStatus,
  invoiceIdOf,
  invoiceNumber,
  nextDueOn,
  openInstalmentsOf,
  openMinor,
  statusOf,
  taxesOf,
  withPaid,
} from '../../../shared/invoices/invoice.model.ts';
import { aLine, anInvoice, anOrderOf, aShipmentOf } from '../../support/documents.ts';
import { keptPriceOf } from '../../support/prices.ts';
import fc from '../../support/property.ts';
import { refusalBy } from '../../support/refusals.ts';

test.each([
  [2026, 1, 'INV-2026-000001'],
  [2026, 42, 'INV-2026-000042'],
  [2027, 999_999, 'INV-2027-999999'],
  [2027, 1_000_000, 'INV-2027-1000000'],
])('number %s/%i is %s', (year, sequence, number) => {
  expect(invoiceNumber(year, sequence)).toBe(number);
});

test.each([
  ['2026-12-31T23:59:59.999Z', 2026],
  ['2027-01-01T00:00:00.000Z', 2027],
  ['1996-07-04', 1996],
])('%s is in fiscal year %i', (time, year) => {
  expect(fiscalYearOf(time)).toBe(year);
});

test('the invoice of a shipment has the ULID of the shipment', () => {
  expect(invoiceIdOf('shp_01JD3W0B5T8Q6M2Y4X9Z7K1C3E')).toBe('inv_01JD3W0B5T8Q6M2Y4X9Z7K1C3E');
});

describe('what a shipment bills', () => {
  const order = anOrderOf(
    [
      aLine({ shipped: 4_000_000 }),
      aLine({ lineNo: 2, unitPrice: { amount: '3.33' }, taxRate: 7_000_000, ordered: 3_000_000 }),
    ],
    { freightMinor: 500, freightTaxMinor: 95 },
  );

  test('is its share of every line, and the freight with the first invoice', () => {
    const amounts = billedAmounts(order, aShipmentOf(order, { 1: 4_000_000, 2: 1_000_000 }));
    expect(
      amounts.lines.map(({ lineNo, quantity, netMinor, taxMinor }) => [lineNo, quantity, netMinor, taxMinor]),
    ).toEqual([
      [1, 4_000_000, 4000, 760],
      [2, 1_000_000, 333, 23],
    ]);
    expect(amounts).toMatchObject({
      freightMinor: 500,
      freightTaxMinor: 95,
      netMinor: 4833,
      taxMinor: 878,
      totalMinor: 5711,
    });
  });

  test('has no freight when an earlier invoice had it', () => {
    const amounts = billedAmounts({ ...order, freightInvoiced: true }, aShipmentOf(order, { 1: 4_000_000 }));
    expect(amounts).toMatchObject({
      freightMinor: 0,
      freightTaxMinor: 0,
      netMinor: 4000,
      taxMinor: 760,
      totalMinor: 4760,
    });
  });

  test('sums parts of one line', () => {
    const shipment = aShipmentOf(order, { 1: 1_000_000 });
    const twice = { ...shipment, lines: [...shipment.lines, ...shipment.lines] };
    expect(billedAmounts(order, twice).lines.map(({ quantity }) => quantity)).toEqual([2_000_000]);
  });

  test('adds up to the order over all its shipments, whatever their order', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        quantities,
        fc.nat(5000),
        fc.integer({ min: 0, max: 99_999 }),
        (parts, freightMinor, unitPriceMinor) => {
          const ordered = parts.reduce((sum, part) => sum + part, 0);
          let current = anOrderOf([aLine({ ordered, unitPrice: keptPriceOf(unitPriceMinor), discount: 3_330_000 })], {
            freightMinor,
            freightTaxMinor: 7,
          });
          let total = 0;
          for (const part of parts) {
            total += billedAmounts(current, aShipmentOf(current, { 1: part })).totalMinor;
            const lines = current.lines.map((line) => ({ ...line, invoiced: line.invoiced + part }));
            current = { ...current, freightInvoiced: true, lines };
          }
          expect(total).toBe(current.totalMinor);
        },
      ),
    );
  });
});

test('shows net and tax by rate, lowest first, freight at its own rate', () => {
  const line = {
    lineNo: 1,
    sku: 'A',
    name: 'A',
    quantity: 1_000_000,
    unit: 'PIECE',
    unitPrice: { amount: '0.00' },
    discount: 0,
  };
  const taxes = taxesOf(
    anInvoice({
      lines: [
        { ...line, netMinor: 1000, taxRate: 19_000_000, taxMinor: 190 },
        { ...line, netMinor: 200, taxRate: 7_000_000, taxMinor: 14 },
        { ...line, netMinor: 50, taxRate: 19_000_000, taxMinor: 10 },
      ],
      freightMinor: 100,
      freightTaxRate: 7_000_000,
      freightTaxMinor: 7,
    }),
  );
  expect(taxes).toEqual([
    { rate: 7_000_000, netMinor: 300, taxMinor: 21, currency: 'EUR' },
    { rate: 19_000_000, netMinor: 1050, taxMinor: 200, currency: 'EUR' },
  ]);
  expect(taxesOf(anInvoice())).toEqual([]);
});

test.each<[number, boolean, InvoiceStatus]>([
  [0, false, 'UNPAID'],
  [1, false, 'PARTIALLY_PAID'],
  [11_899, false, 'PARTIALLY_PAID'],
  [11_900, false, 'PAID'],
  [0, true, 'OVERDUE'],
  [11_899, true, 'OVERDUE'],
  [11_900, true, 'PAID'],
])('with %i of 11900 paid and overdue %s it is %s', (paidMinor, overdue, status) => {
  expect(statusOf(anInvoice({ paidMinor, overdue }))).toBe(status);
});

test('is paid in parts up to what is open and not a cent beyond', () => {
  const once = withPaid(anInvoice(), 10_000, 'amount');
  expect([once.paidMinor, openMinor(once)]).toEqual([10_000, 1_900]);
  expect(openMinor(withPaid(once, 1_900, 'amount'))).toBe(0);
  expect(refusalBy(() => withPaid(once, 1_901, 'allocations.0.amountMinor'))).toEqual({
    code: 'OVERPAYMENT',
    field: 'allocations.0.amountMinor',
  });
});

describe('an invoice in parts', () => {
  const parts = [
    { dueOn: '2026-12-01', amountMinor: 300 },
    { dueOn: '2027-01-01', amountMinor: 700 },
  ];
  const open = (paidMinor: number) => {
    const invoice = { totalMinor: 1000, dueOn: '2027-01-01', instalments: parts, paidMinor };
    return [nextDueOn(invoice), ...openInstalmentsOf(invoice).map(({ openMinor }) => openMinor)];
  };

  test.each([
    [0, ['2026-12-01', 300, 700]],
    [299, ['2026-12-01', 1, 700]],
    [300, ['2027-01-01', 0, 700]],
    [999, ['2027-01-01', 0, 1]],
    [1000, [undefined, 0, 0]],
  ])('of which %i is paid is open by the earliest part first', (paid, expected) => {
    expect(open(paid)).toEqual(expected);
  });

  test('keeps them when there are several, and nothing more when there is one', () => {
    expect(dueOf('2026-11-21', 1000, { days: 30 })).toEqual({ dueOn: '2026-12-21' });
    expect(
      dueOf('2026-11-21', 1000, {
        deposit: 30_000_000,
        instalments: [{ share: 70_000_000, months: 1 }],
        cashDiscount: { rate: 2_000_000, days: 10 },
      }),
    ).toEqual({
      dueOn: '2026-12-21',
      instalments: [
        { dueOn: '2026-11-21', amountMinor: 300 },
        { dueOn: '2026-12-21', amountMinor: 700 },
      ],
      cashDiscount: { until: '2026-12-01', amountMinor: 20 },
    });
  });
});
