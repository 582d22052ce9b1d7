import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { isInScope } from '../platform/scope.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Payment } from './payment.model.ts';

const toPayment = readerOf(Payment, { indexes: ['GSI2'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a payment with its allocations, unique by its account and reference | PK = payment, SK = PAYMENT | 1 get |
 * | payments of a customer, latest first | GSI2PK = customer, GSI2SK begins PAYMENT# | 1 query |
 */
const paymentKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'PAYMENT' });

const paymentItem = (ctx: Context, payment: Payment): Item & Payment => ({
  ...paymentKey(ctx, payment.id),
  GSI2PK: partitionOf(ctx, payment.customerId),
  GSI2SK: `PAYMENT#${payment.receivedAt}#${payment.id}`,
  ...payment,
});

export const insertPayment = (ctx: Context, payment: Payment): Write =>
  insert(paymentItem(ctx, payment), () =>
    duplicate('A payment with this reference is recorded at this account already.', 'reference', payment.id),
  );
export const replacePayment = (ctx: Context, payment: Payment): Write => replace(paymentItem(ctx, payment));

export async function findPayment(ctx: Context, id: string): Promise<Payment | undefined> {
  const item = isId('pay', id) ? await ctx.table.get(paymentKey(ctx, id)) : undefined;
  const payment = item && toPayment(item);
  return payment && (isInScope(ctx, payment) || (await isOwnCustomer(ctx, payment.customerId))) ? payment : undefined;
}

const paymentLists: readonly Served<Payment>[] = [
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: [['receivedAt DESC', 'id DESC']],
    narrowedBy: 'range',
    isVisible: (ctx, given) => isOwnCustomer(ctx, given['customer.id'] ?? ''),
    collection: (ctx, given) => ({
      index: 'GSI2',
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: 'PAYMENT#',
    }),
    toRecord: toPayment,
  },
];

export const listPaymentsOfCustomer = (ctx: Context, customerId: string, query: ListQuery): Promise<Page<Payment>> =>
  answerList(ctx, paymentLists, within(query, 'customer.id', customerId));

export const listPaymentIds = (ctx: Context, customerId: string, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI2', partition: partitionOf(ctx, customerId), beginsWith: 'PAYMENT#' }, request, idOfItem);
