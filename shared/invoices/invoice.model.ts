import * as z from 'zod';
import {
  CashDiscount,
  cashDiscountOf,
  Instalment,
  type PaymentTerms,
  instalmentsOf as partsOf,
} from '../customers/payment-terms.model.ts';
import { isHistorical, type Order, type Shipment } from '../orders/order.model.ts';
import { partAmounts } from '../orders/order-lines.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError } from '../platform/errors.ts';
import { sameUlid } from '../platform/ids.ts';
import { stored } from '../platform/money.ts';
import { UnitPriceAmount } from '../platform/unit-price.ts';

export const InvoiceLine = z.object({
  lineNo: z.number(),
  sku: z.string(),
  name: z.string(),
  quantity: stored.quantity,
  unit: z.string(),
  unitPrice: UnitPriceAmount,
  discount: stored.rate,
  netMinor: stored.amountMinor,
  taxRate: stored.rate,
  taxMinor: stored.amountMinor,
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

/** Invoice: posted with its number in one transaction, then never edited; only what is paid and overdue is kept up. */
export const Invoice = Aggregate.extend({
  number: z.string(),
  fiscalYear: z.number(),
  sequence: z.number(),
  orderId: z.string(),
  shipmentId: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  currency: z.string(),
  lines: z.array(InvoiceLine),
  freightMinor: stored.amountMinor,
  freightTaxRate: stored.rate,
  freightTaxMinor: stored.amountMinor,
  netMinor: stored.amountMinor,
  taxMinor: stored.amountMinor,
  totalMinor: stored.amountMinor,
  paidMinor: stored.amountMinor,
  issuedOn: z.string(),
  /** Day on which the goods left, when it is not that of issue: most often it is, and an item of over 1 KB costs twice. */
  suppliedOn: z.string().nullish(),
  /** Of the last instalment. */
  dueOn: z.string(),
  /** When it is due in several parts, the earliest first. */
  instalments: z.array(Instalment).nullish(),
  cashDiscount: CashDiscount.nullish(),
  overdue: z.boolean(),
});
export type Invoice = z.infer<typeof Invoice>;

/** Parts of an invoice seen from outside: with its currency. */
export type PricedInstalment = Instalment & { readonly openMinor: number; readonly currency: string };
export type PricedCashDiscount = CashDiscount & { readonly currency: string };
export type PricedInvoiceLine = InvoiceLine & { readonly currency: string };
export interface PricedInvoiceTax {
  readonly rate: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly currency: string;
}

export const SERIES = 'INV';
const SEQUENCE_DIGITS = 6;

/** Unique and gapless within tenant, series and fiscal year, for example INV-2026-000042. */
export const invoiceNumber = (fiscalYear: number, sequence: number): string =>
  `${SERIES}-${fiscalYear}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;

/** The invoice of a shipment has the shipment's ULID: a second one would need the same key. */
export const invoiceIdOf = (shipmentId: string): string => sameUlid('inv', shipmentId);

/** The fiscal year is the calendar year of the day of issue, in UTC. */
export const fiscalYearOf = (isoTime: string): number => Number(isoTime.slice(0, 4));

/** How far a series has come in a fiscal year. */
export interface Series {
  readonly fiscalYear: number;
  /** The last number that was taken; 0 before the first. */
  readonly last: number;
  /** Day of the latest document that is dated by its posting. */
  readonly postedOn?: string;
}

/** What a document takes from its series: the day that it is issued on, the number, and the series after it. */
export interface Place {
  readonly issuedOn: string;
  readonly sequence: number;
  readonly series: Series;
}

/**
 * The place of a shipment's invoice. Its day is that of posting, and no earlier than one that was posted before, whatever the
 * clock says: the days of a series never go back. Goods that left before they were told here keep their day, unless something
 * newer was posted in that year already: then they too are of the day of posting.
 *
 * @param seriesOf of the year of posting, and of the year in which goods with a history left
 */
export function placeOf(
  shipment: Pick<Shipment, 'shippedAt' | 'createdAt'>,
  today: string,
  seriesOf: (fiscalYear: number) => Series,
): Place {
  const suppliedOn = shipment.shippedAt.slice(0, 10);
  if (isHistorical(shipment) && suppliedOn <= today) {
    const series = seriesOf(fiscalYearOf(suppliedOn));
    if (series.postedOn === undefined || series.postedOn <= suppliedOn)
      return { issuedOn: suppliedOn, sequence: series.last + 1, series: { ...series, last: series.last + 1 } };
  }
  const series = seriesOf(fiscalYearOf(today));
  const issuedOn = series.postedOn !== undefined && series.postedOn > today ? series.postedOn : today;
  return {
    issuedOn,
    sequence: series.last + 1,
    series: { ...series, last: series.last + 1, postedOn: issuedOn },
  };
}

type Dated = Pick<Invoice, 'totalMinor' | 'dueOn' | 'instalments'>;

/** The parts in which an invoice is to be paid, the earliest first. */
export const instalmentsOf = ({ totalMinor, dueOn, instalments }: Dated): readonly Instalment[] =>
  instalments ?? [{ dueOn, amountMinor: totalMinor }];

/** What is open of each part: payments pay the earliest first. */
export function openInstalmentsOf(invoice: Dated & Pick<Invoice, 'paidMinor'>): (Instalment & { openMinor: number })[] {
  let paid = invoice.paidMinor;
  return instalmentsOf(invoice).map((part) => {
    const taken = Math.min(paid, part.amountMinor);
    paid -= taken;
    return { ...part, openMinor: part.amountMinor - taken };
  });
}

/** The due day of the earliest part that is open; undefined when all is paid. */
export const nextDueOn = (invoice: Dated & Pick<Invoice, 'paidMinor'>): string | undefined =>
  openInstalmentsOf(invoice).find((part) => part.openMinor > 0)?.dueOn;

/** What follows of the terms: when it is due, in which parts, and what is left off when it is paid early. */
export function dueOf(issuedOn: string, totalMinor: number, terms: PaymentTerms) {
  const instalments = partsOf(issuedOn, totalMinor, terms);
  const cashDiscount = cashDiscountOf(issuedOn, totalMinor, terms);
  return {
    dueOn: instalments.at(-1)?.dueOn ?? issuedOn,
    ...(instalments.length > 1 ? { instalments } : {}),
    ...(cashDiscount ? { cashDiscount } : {}),
  };
}

export type InvoiceAmounts = Pick<
  Invoice,
  'lines' | 'freightMinor' | 'freightTaxRate' | 'freightTaxMinor' | 'netMinor' | 'taxMinor' | 'totalMinor'
>;

/** What a shipment bills: its share of every order line, so that all invoices of an order add up to it; freight once. */
export function billedAmounts(order: Order, shipment: Shipment): InvoiceAmounts {
  const billed = new Map<number, number>();
  for (const { lineNo, quantity } of shipment.lines) billed.set(lineNo, (billed.get(lineNo) ?? 0) + quantity);
  const lines = order.lines.flatMap((line): InvoiceLine[] => {
    const quantity = billed.get(line.lineNo);
    if (quantity === undefined) return [];
    const { lineNo, sku, name, unit, unitPrice, discount, taxRate } = line;
    return [
      {
        lineNo,
        sku,
        name,
        quantity,
        unit,
        unitPrice,
        discount,
        taxRate,
        ...partAmounts(line, line.invoiced, line.invoiced + quantity),
      },
    ];
  });
  const freightMinor = order.freightInvoiced ? 0 : order.freightMinor;
  const freightTaxMinor = order.freightInvoiced ? 0 : order.freightTaxMinor;
  const netMinor = lines.reduce((sum, line) => sum + line.netMinor, freightMinor);
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, freightTaxMinor);
  return {
    lines,
    freightMinor,
    freightTaxRate: order.freightTaxRate,
    freightTaxMinor,
    netMinor,
    taxMinor,
    totalMinor: netMinor + taxMinor,
  };
}

/** Net and tax by rate, lowest rate first, as tax law wants them on the document. */
export function taxesOf(invoice: InvoiceAmounts & Pick<Invoice, 'currency'>): PricedInvoiceTax[] {
  const freight = {
    taxRate: invoice.freightTaxRate,
    netMinor: invoice.freightMinor,
    taxMinor: invoice.freightTaxMinor,
  };
  const byRate = new Map<number, PricedInvoiceTax>();
  for (const { taxRate: rate, netMinor, taxMinor } of [
    ...invoice.lines,
    ...(invoice.freightMinor === 0 ? [] : [freight]),
  ]) {
    const sum = byRate.get(rate) ?? { rate, netMinor: 0, taxMinor: 0, currency: invoice.currency };
    byRate.set(rate, { ...sum, netMinor: sum.netMinor + netMinor, taxMinor: sum.taxMinor + taxMinor });
  }
  return [...byRate.values()].sort((a, b) => a.rate - b.rate);
}

export const openMinor = (invoice: Pick<Invoice, 'totalMinor' | 'paidMinor'>): number =>
  invoice.totalMinor - invoice.paidMinor;

export type InvoiceStatus = 'UNPAID' | 'PARTIALLY_PAID' | 'OVERDUE' | 'PAID';

/** Derived from what is paid and whether the due day has passed; nobody sets it. */
export function statusOf(invoice: Pick<Invoice, 'totalMinor' | 'paidMinor' | 'overdue'>): InvoiceStatus {
  if (openMinor(invoice) === 0) return 'PAID';
  if (invoice.overdue) return 'OVERDUE';
  return invoice.paidMinor === 0 ? 'UNPAID' : 'PARTIALLY_PAID';
}

/** The invoice with an amount paid. Refuses with OVERPAYMENT when more than is open would be paid. */
export function withPaid<I extends Pick<Invoice, 'totalMinor' | 'paidMinor'>>(
  invoice: I,
  amount: number,
  field: string,
): I {
  if (amount > openMinor(invoice))
    throw new DomainError('OVERPAYMENT', 'More would be paid than is open on this invoice.', field);
  return { ...invoice, paidMinor: invoice.paidMinor + amount };
}
