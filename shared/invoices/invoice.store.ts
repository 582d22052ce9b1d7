import { insert, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type DuePage, listDue } from '../platform/instalments.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import type { Item } from '../platform/table.ts';
import { Invoice, SERIES, statusOf } from './invoice.model.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | an invoice with its lines | PK = invoice, SK = INVOICE | 1 get |
 * | the next number of a series and year | PK = SERIES#series#year, SK = SERIES | 1 get |
 * | invoices, newest first | GSI1PK = INVOICE, GSI1SK = id | 1 query |
 * | invoices of a customer, newest first | GSI2PK = customer, GSI2SK begins INVOICE# | 1 query |
 * | open, overdue or paid invoices by due day | GSI3PK = INVOICE#list, GSI3SK = due day and id | 1 query |
 *
 * A series is one item: the numbers of one tenant and year are taken one after the other, some tens a second.
 */
const invoiceKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'INVOICE' });
const seriesKey = (ctx: Context, fiscalYear: number) => ({
  PK: partitionOf(ctx, `SERIES#${SERIES}#${fiscalYear}`),
  SK: 'SERIES',
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'INVOICE');

export const invoiceLists = ['OPEN', 'OVERDUE', 'PAID'] as const;
export type InvoiceList = (typeof invoiceLists)[number];

const workListOf = (invoice: Invoice): InvoiceList => {
  const status = statusOf(invoice);
  return status === 'PAID' || status === 'OVERDUE' ? status : 'OPEN';
};
const workPartition = (ctx: Context, list: InvoiceList) => partitionOf(ctx, `INVOICE#${list}`);

const invoiceItem = (ctx: Context, invoice: Invoice): Item & Invoice => ({
  ...invoiceKey(ctx, invoice.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: invoice.id,
  GSI2PK: partitionOf(ctx, invoice.customerId),
  GSI2SK: invoice.id.replace(/^inv_/, 'INVOICE#'),
  GSI3PK: workPartition(ctx, workListOf(invoice)),
  GSI3SK: `${invoice.dueOn}#${invoice.id}`,
  ...invoice,
});

/** CONFLICT when the shipment is billed already: on the next look the caller finds that invoice. */
export const insertInvoice = (ctx: Context, invoice: Invoice): Write =>
  insert(invoiceItem(ctx, invoice), () => new DomainError('CONFLICT', 'This shipment is billed already.'));
export const replaceInvoice = (ctx: Context, invoice: Invoice): Write => replace(invoiceItem(ctx, invoice));

export async function findInvoice(ctx: Context, id: string): Promise<Invoice | undefined> {
  const item = isId('inv', id) ? await ctx.table.get(invoiceKey(ctx, id)) : undefined;
  return item && Invoice.parse(item);
}

/** The last number that was taken in the series of a year; 0 before the first. */
export async function readSequence(ctx: Context, fiscalYear: number): Promise<number> {
  const item = await ctx.table.get(seriesKey(ctx, fiscalYear));
  return Number(item?.last ?? 0);
}

/** Takes the number after `last` in the transaction that posts the document: a number is never taken without it. */
export const takeNumber = (ctx: Context, fiscalYear: number, last: number): Write =>
  update(
    seriesKey(ctx, fiscalYear),
    {
      update: 'SET #last = :next',
      condition: last === 0 ? 'attribute_not_exists(PK)' : '#last = :last',
      names: { '#last': 'last' },
      values: { ':next': last + 1, ...(last === 0 ? {} : { ':last': last }) },
    },
    () => new DomainError('CONFLICT', 'Another document took this number.'),
  );

const toInvoice = (item: Item): Invoice => Invoice.parse(item);

export const listInvoicesByAge = (ctx: Context, request: PageRequest): Promise<Page<Invoice>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, toInvoice);

/** Ids of all invoices, or of those of a customer, newest first. */
export const listInvoiceIds = (ctx: Context, request: PageRequest, customerId?: string): Promise<Page<string>> =>
  listPage(
    ctx,
    customerId === undefined
      ? { index: 'GSI1', partition: listPartition(ctx) }
      : { index: 'GSI2', partition: partitionOf(ctx, customerId), beginsWith: 'INVOICE#' },
    request,
    idOfItem,
  );

export const listInvoicesOfCustomer = (
  ctx: Context,
  customerId: string,
  request: PageRequest,
): Promise<Page<Invoice>> =>
  listPage(ctx, { index: 'GSI2', partition: partitionOf(ctx, customerId), beginsWith: 'INVOICE#' }, request, toInvoice);

export const listInvoicesByDueDay = (ctx: Context, list: InvoiceList, request: PageRequest): Promise<Page<Invoice>> =>
  listPage(ctx, { index: 'GSI3', partition: workPartition(ctx, list), ascending: list !== 'PAID' }, request, toInvoice);

/** Ids of open invoices that fell due before the day, longest due first. */
export const listDueBefore = (ctx: Context, day: string, after?: string): Promise<DuePage<string>> =>
  listDue(ctx, 'GSI3', workPartition(ctx, 'OPEN'), day, after);
