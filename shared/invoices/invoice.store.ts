import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { withItsBranch } from '../organization/branch.model.ts';
import { MAIN_ENTITY_ID } from '../organization/legal-entity.model.ts';
import { insert, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type DuePage, listDue } from '../platform/instalments.ts';
import { listedByNumber, numberWrite } from '../platform/numbers.ts';
import { idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import { holdersWithout, isInScope, listedByBranch, listScopedIds, scopeWrites } from '../platform/scope.ts';
import type { KeyOrder, Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Invoice, nextDueOn, paymentStatusOf, SERIES, type Series } from './invoice.model.ts';

const toInvoice = readerOf(Invoice, { indexes: ['GSI1', 'GSI2', 'GSI3'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | an invoice with its lines | PK = invoice, SK = INVOICE | 1 get |
 * | how far a series has come in a year, of MAIN | PK = SERIES#series#year, SK = SERIES | 1 get |
 * | the same of another legal entity | PK = SERIES#series#entity#year, SK = SERIES | 1 get |
 * | invoices, newest first | GSI1PK = INVOICE, GSI1SK = id | 1 query |
 * | invoices of a customer, newest first | GSI2PK = customer, GSI2SK begins INVOICE# | 1 query |
 * | overdue invoices by the due day of their earliest open part, paid ones by that of their last | GSI3PK = INVOICE#list, GSI3SK = day and id | 1 query |
 * | open invoices by that day, the overdue ones among them | the lists OPEN and OVERDUE, merged | 2 queries at once |
 *
 * A series is one item: the numbers of one legal entity and year are taken one transaction after the other, several in each.
 */
const invoiceKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'INVOICE' });
const seriesKey = (ctx: Context, legalEntityId: string, fiscalYear: number) => ({
  PK: partitionOf(ctx, `SERIES#${SERIES}#${legalEntityId === MAIN_ENTITY_ID ? '' : `${legalEntityId}#`}${fiscalYear}`),
  SK: 'SERIES',
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'INVOICE');

type InvoiceList = 'OPEN' | 'OVERDUE' | 'PAID';

/** What is open and not known to be overdue stands apart, so that whoever marks it reads nothing twice. */
const workListOf = (invoice: Invoice): InvoiceList => {
  if (paymentStatusOf(invoice) === 'PAID') return 'PAID';
  return invoice.overdue ? 'OVERDUE' : 'OPEN';
};
const workPartition = (ctx: Context, list: InvoiceList) => partitionOf(ctx, `INVOICE#${list}`);

/** Sort key of an invoice in the lists of its customer and its branch. */
const placeInListOf = (id: string): string => id.replace(/^inv_/, 'INVOICE#');

const invoiceItem = (ctx: Context, invoice: Invoice): Item & Invoice => ({
  ...invoiceKey(ctx, invoice.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: invoice.id,
  GSI2PK: partitionOf(ctx, invoice.customerId),
  GSI2SK: placeInListOf(invoice.id),
  GSI3PK: workPartition(ctx, workListOf(invoice)),
  GSI3SK: `${nextDueOn(invoice) ?? invoice.dueOn}#${invoice.id}`,
  ...invoice,
});

/** CONFLICT when the shipment is billed already: on the next look the caller finds that invoice. */
export const insertInvoice = (ctx: Context, invoice: Invoice): Write[] => [
  insert(invoiceItem(ctx, invoice), () => new DomainError('CONFLICT', 'This shipment is billed already.')),
  numberWrite(ctx, invoice),
  ...scopeWrites(ctx, placeInListOf(invoice.id), withItsBranch(invoice)),
];
export const replaceInvoice = (ctx: Context, invoice: Invoice): Write => replace(invoiceItem(ctx, invoice));

export async function findInvoice(ctx: Context, id: string): Promise<Invoice | undefined> {
  const item = isId('inv', id) ? await ctx.table.get(invoiceKey(ctx, id)) : undefined;
  const invoice = item && toInvoice(item);
  if (!invoice || isInScope(ctx, withItsBranch(invoice))) return invoice;
  return (await isOwnCustomer(ctx, invoice.customerId)) ? invoice : undefined;
}

/** How far the series of a legal entity has come in a year. */
export async function readSeries(ctx: Context, legalEntityId: string, fiscalYear: number): Promise<Series> {
  const item = await ctx.table.get(seriesKey(ctx, legalEntityId, fiscalYear));
  return {
    legalEntityId,
    fiscalYear,
    last: Number(item?.last ?? 0),
    ...(item?.postedOn === undefined ? {} : { postedOn: String(item.postedOn) }),
  };
}

/** Takes the numbers between in the transaction that posts the documents: a number is never taken without its document. */
export const takeNumbers = (ctx: Context, before: Series, after: Series): Write =>
  update(
    seriesKey(ctx, before.legalEntityId, before.fiscalYear),
    {
      update: `SET #last = :next${after.postedOn === undefined ? '' : ', postedOn = :day'}`,
      condition: before.last === 0 ? 'attribute_not_exists(PK)' : '#last = :last',
      names: { '#last': 'last' },
      values: {
        ':next': after.last,
        ...(after.postedOn === undefined ? {} : { ':day': after.postedOn }),
        ...(before.last === 0 ? {} : { ':last': before.last }),
      },
    },
    () => new DomainError('CONFLICT', 'Another document took this number.'),
  );

/** Ids follow from those of the shipments, in whose order they therefore are. */
const BY_SHIPMENT: readonly KeyOrder[] = [['id DESC']];

/** The branch that does not list it, for the check of the books. */
export const holdersWithoutInvoice = (ctx: Context, invoice: Invoice): Promise<string[]> =>
  holdersWithout(ctx, placeInListOf(invoice.id), withItsBranch(invoice));

/** What the indexes answer of lists of invoices. */
export const servedInvoices: readonly Served<Invoice>[] = [
  listedByNumber(findInvoice, BY_SHIPMENT),
  listedByBranch(placeInListOf('inv_'), findInvoice, BY_SHIPMENT),
  {
    scope: 'tenant',
    orders: BY_SHIPMENT,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toInvoice,
  },
  {
    scope: 'narrow',
    orders: BY_SHIPMENT,
    page: async (ctx, request, ascending) =>
      recordsOfIds(await listScopedIds(ctx, { index: 'GSI2', beginsWith: 'INVOICE#', ascending }, request), (id) =>
        findInvoice(ctx, id),
      ),
  },
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: BY_SHIPMENT,
    isVisible: (ctx, given) => isOwnCustomer(ctx, given['customer.id'] ?? ''),
    collection: (ctx, given) => ({
      index: 'GSI2',
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: 'INVOICE#',
    }),
    toRecord: toInvoice,
  },
  {
    scope: 'tenant',
    where: { paymentStatus: { together: ['UNPAID', 'PARTIALLY_PAID'] } },
    orders: [['nextDueOn ASC', 'id ASC']],
    narrowedBy: 'range',
    collection: (ctx) => ({
      index: 'GSI3',
      partition: workPartition(ctx, 'OPEN'),
      mergedWith: workPartition(ctx, 'OVERDUE'),
      ascending: true,
    }),
    toRecord: toInvoice,
  },
  {
    scope: 'tenant',
    where: { isOverdue: [true] },
    orders: [['nextDueOn ASC', 'id ASC']],
    narrowedBy: 'range',
    collection: (ctx) => ({ index: 'GSI3', partition: workPartition(ctx, 'OVERDUE'), ascending: true }),
    toRecord: toInvoice,
  },
  {
    scope: 'tenant',
    where: { paymentStatus: ['PAID'] },
    orders: [['dueOn DESC', 'id DESC']],
    narrowedBy: 'range',
    collection: (ctx) => ({ index: 'GSI3', partition: workPartition(ctx, 'PAID') }),
    toRecord: toInvoice,
  },
];

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

/** Ids of open invoices that fell due before the day and are not marked as overdue, longest due first. */
export const listDueBefore = (ctx: Context, day: string, after?: string): Promise<DuePage<string>> =>
  listDue(ctx, 'GSI3', workPartition(ctx, 'OPEN'), day, after);
