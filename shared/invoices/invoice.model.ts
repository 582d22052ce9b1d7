import * as z from 'zod/mini';
import type { Customer } from '../customers/customer.model.ts';
import {
  CashDiscount,
  cashDiscountOf,
  Instalment,
  type PaymentTerms,
  instalmentsOf as partsOf,
} from '../customers/payment-terms.model.ts';
import { isHistorical, LineComponent, type Order, type Shipment } from '../orders/order.model.ts';
import { componentsIn, partAmounts } from '../orders/order-lines.model.ts';
import { dayOf, fiscalYearOf, INVOICE_SERIES, type LegalEntity } from '../organization/legal-entity.model.ts';
import { Address, defaultAddressOf } from '../platform/address.ts';
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
  /** Of a kit. */
  components: z.nullish(z.array(LineComponent)),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

export const invoiceStatuses = ['POSTED'] as const;

/** One of the two parties as it was when the invoice was posted. */
export const InvoiceParty = z.object({
  name: z.string(),
  address: z.nullish(Address),
  taxId: z.nullish(z.string()),
});
export type InvoiceParty = z.infer<typeof InvoiceParty>;

/** Invoice: posted with its number in one transaction, then never edited; only what is paid and overdue is kept up. */
export const Invoice = z.extend(Aggregate, {
  status: z.enum(invoiceStatuses),
  legalEntityId: z.nullish(z.string()),
  branchId: z.nullish(z.string()),
  number: z.string(),
  fiscalYear: z.number(),
  sequence: z.number(),
  orderId: z.string(),
  shipmentId: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  seller: InvoiceParty,
  buyer: InvoiceParty,
  currency: z.string(),
  /** On the whole order; in the net of the lines. */
  discount: z.nullish(stored.rate),
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
  suppliedOn: z.nullish(z.string()),
  /** Of the last instalment. */
  dueOn: z.string(),
  /** When it is due in several parts, the earliest first. */
  instalments: z.nullish(z.array(Instalment)),
  cashDiscount: z.nullish(CashDiscount),
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

export const SERIES = INVOICE_SERIES;
const SEQUENCE_DIGITS = 6;

/** Unique in the tenant, gapless within legal entity and fiscal year: INV-2026-000042, or US-INV-2026-000042 by a prefix. */
export const invoiceNumber = (fiscalYear: number, sequence: number, prefix?: string | null): string =>
  `${prefix == null ? '' : `${prefix}-`}${SERIES}-${fiscalYear}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;

/** The invoice of a shipment has the shipment's ULID: a second one would need the same key. */
export const invoiceIdOf = (shipmentId: string): string => sameUlid('inv', shipmentId);

/** How far the series of a legal entity has come in a fiscal year. */
export interface Series {
  readonly legalEntityId: string;
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

type Calendar = Pick<LegalEntity, 'timeZone' | 'fiscalYearStart'>;

/** Every fiscal year that a document of this time can be of, whatever the calendar of its legal entity. */
export function yearsAround(isoTime: string): number[] {
  const DAY = 86_400_000;
  const days = [-DAY, 0, DAY].map((by) => Number(new Date(Date.parse(isoTime) + by).toISOString().slice(0, 4)));
  return [...new Set(days.flatMap((year) => [year, year - 1]))];
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
  entity: Calendar,
  now: string,
  seriesOf: (fiscalYear: number) => Series,
): Place {
  const today = dayOf(entity, now);
  const suppliedOn = dayOf(entity, shipment.shippedAt);
  if (isHistorical(shipment) && suppliedOn <= today) {
    const series = seriesOf(fiscalYearOf(entity, suppliedOn));
    if (series.postedOn === undefined || series.postedOn <= suppliedOn)
      return { issuedOn: suppliedOn, sequence: series.last + 1, series: { ...series, last: series.last + 1 } };
  }
  const series = seriesOf(fiscalYearOf(entity, today));
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
        ...partAmounts(line, line.invoiced, line.invoiced + quantity, order.roundingUnitMinor ?? 1),
        ...(line.components ? { components: componentsIn(line, quantity) } : {}),
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

export type PaymentStatus = 'UNPAID' | 'PARTIALLY_PAID' | 'PAID';

/** Derived from what is paid; nobody sets it. */
export function paymentStatusOf(invoice: Pick<Invoice, 'totalMinor' | 'paidMinor'>): PaymentStatus {
  if (openMinor(invoice) === 0) return 'PAID';
  return invoice.paidMinor === 0 ? 'UNPAID' : 'PARTIALLY_PAID';
}

/** Throws INVALID_STATE for an invoice that nobody owes: one in a status of a later version. */
export function requirePosted({ status }: Pick<Invoice, 'status'>, field: string): void {
  if (status !== 'POSTED')
    throw new DomainError('INVALID_STATE', 'An invoice that is {status} cannot be paid.', field, {
      params: { status },
    });
}

/** The legal entity as its documents carry it. */
export const sellerOf = ({ name, addresses, taxIds }: LegalEntity): InvoiceParty => ({
  name,
  address: partyAddress(addresses),
  taxId: taxIds[0]?.number,
});

/** The customer as documents carry it. */
export const buyerOf = ({ name, legalName, addresses, taxId }: Customer): InvoiceParty => ({
  name: legalName ?? name,
  address: partyAddress(addresses),
  taxId,
});

const partyAddress = (addresses: readonly Address[]): Address | undefined =>
  defaultAddressOf(addresses, 'BILLING') ?? addresses.find(({ uses }) => uses.includes('BILLING')) ?? addresses[0];

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
