import type Big from 'big.js';
import { Refused } from '../client/graphql-client.ts';
import type { Place } from './addresses.ts';
import { inFlight, lookUp, type Mutation, mutateAll, persistently } from './api.ts';
import { shipToOf } from './import-customers.ts';
import type { ImportRun } from './import-run.ts';
import { type ImportRecord, nested } from './records.ts';
import { RowProblem } from './transforms.ts';

/** An order with the lines that the other file has for it. */
export interface ImportOrder {
  readonly record: ImportRecord;
  readonly lines: readonly ImportRecord[];
}

export interface KnownOrder {
  readonly id: string;
  readonly status: string;
  readonly fulfilmentStatus: string;
  readonly holds: readonly string[];
}

const KNOWN = 'id status fulfilmentStatus holds';
const byRef = { root: 'orderByExternalRef', argument: 'ref', selection: KNOWN } as const;

/** The orders that the API has already, by external id. */
export async function findOrders(
  run: ImportRun,
  orders: readonly ImportOrder[],
): Promise<ReadonlyMap<string, KnownOrder>> {
  const refs = orders.map(({ record }) => run.refOf(record.key));
  const found = await lookUp<KnownOrder>(run.client, byRef, refs);
  return new Map(orders.flatMap(({ record }, index) => (found[index] ? [[record.key, found[index]] as const] : [])));
}

export const isShipped = ({ record: { values } }: ImportOrder): boolean =>
  values.shippedAt !== undefined && values.cancelReason === undefined;

/**
 * Places, confirms and ships each order as far as the data says and the API has not done it yet, so that a run that was broken
 * off is completed by the next one. The shipped ones go first: what waits must not take their stock. Those
 * that wait follow one by one, so that who ordered first gets what is left.
 */
export async function importOrders(
  run: ImportRun,
  orders: readonly ImportOrder[],
  known: ReadonlyMap<string, KnownOrder>,
): Promise<void> {
  const shipped = orders.filter(isShipped);
  const waiting = orders.filter((order) => !isShipped(order));
  for (const [group, atOnce] of [
    [shipped, run.concurrency],
    [waiting, 1],
  ] as const) {
    await inFlight(group, atOnce, async (order) => {
      const { record, lines } = order;
      try {
        const isChanged = await bringUpToDate(run, order, known.get(record.key));
        const outcome = known.has(record.key) ? (isChanged ? 'changed' : 'unchanged') : 'created';
        run.report.add('orders', record, outcome);
        for (const line of lines) run.report.add('order lines', line, known.has(record.key) ? 'unchanged' : outcome);
      } catch (error) {
        failOrder(run, order, error);
      }
      run.progress.step();
    });
  }
}

export function failOrder(run: ImportRun, { record, lines }: ImportOrder, error: unknown): void {
  run.report.fail('orders', record, error);
  for (const line of lines)
    run.report.fail(
      'order lines',
      line,
      line.problem ?? new RowProblem('The order was not imported.', undefined, 'ORDER_FAILED'),
    );
}

/** True when a step was needed. Looks at the order again when the API was busy or silent, so no step is done twice. */
async function bringUpToDate(run: ImportRun, order: ImportOrder, known: KnownOrder | undefined): Promise<boolean> {
  let current = known ?? null;
  let isRetry = false;
  let isChanged = false;
  await persistently(async () => {
    if (isRetry) [current = null] = await lookUp<KnownOrder>(run.client, byRef, [run.refOf(order.record.key)]);
    isRetry = true;
    if (!current) {
      current = await place(run, order);
      isChanged = true;
    }
    const steps = stepsOf(order, current);
    if (steps.length === 0) return;
    const outcomes = await mutateAll<KnownOrder>(run.client, steps);
    const failed = outcomes.find((outcome) => outcome instanceof Error);
    if (failed) throw failed;
    isChanged = true;
    current = outcomes.at(-1) as KnownOrder;
  });
  return isChanged;
}

/** What of an order comes after it is placed. */
const LATER: readonly string[] = ['confirmedAt', 'shippedAt', 'carrier', 'cancelReason', 'held'];

const without = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

async function place(run: ImportRun, order: ImportOrder): Promise<KnownOrder> {
  const { record } = order;
  const { customer, shippingAddress, ...head } = nested(without(record.values, LATER));
  const lines = order.lines.toSorted((a, b) => Number(a.values.lineNo ?? 0) - Number(b.values.lineNo ?? 0));
  const customerId = run.customers.get(String(customer))?.id;
  if (customerId === undefined)
    throw new RowProblem(`There is no customer ${run.mapping.system}:${customer}.`, 'customer', 'NOT_FOUND');
  const input = {
    ...head,
    ...shipToOf(run, String(customer), shippingAddress as Place | undefined),
    customerId,
    currency: run.mapping.currency,
    externalRefs: [run.refOf(record.key)],
    lines: lines.map(({ values: { lineNo: _, ...values } }) => ({
      ...values,
      warehouse: values.warehouse ?? run.mapping.warehouse.code,
      // What has shipped was there; what has not may wait for stock.
      allowBackorder: !isShipped(order),
    })),
  };
  try {
    return await run.client.mutate<KnownOrder>('placeOrder', `order { ${KNOWN} }`, input);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'DUPLICATE') throw error;
    // Placed meanwhile, by an attempt without a reply or by another import.
    const [placed] = await lookUp<KnownOrder>(run.client, byRef, [run.refOf(record.key)]);
    if (!placed) throw error;
    return placed;
  }
}

/** What is left to do, in one request, where a step is refused when the one before is. */
function stepsOf(order: ImportOrder, { id, status, fulfilmentStatus, holds }: KnownOrder): Mutation[] {
  const { confirmedAt, shippedAt, carrier, cancelReason, held } = order.record.values;
  const selection = `order { ${KNOWN} }`;
  const isOpen = status === 'PLACED' || status === 'CONFIRMED';
  if (cancelReason !== undefined)
    return isOpen ? [{ operation: 'cancelOrder', selection, input: { id, reason: cancelReason } }] : [];
  const steps: Mutation[] = [];
  if (confirmedAt !== undefined && status === 'PLACED')
    steps.push({ operation: 'confirmOrder', selection, input: { id, confirmedAt } });
  if (held === true && isOpen && !holds.includes('MANUAL'))
    steps.push({ operation: 'holdOrder', selection, input: { id } });
  if (isShipped(order) && isOpen && fulfilmentStatus === 'UNFULFILLED')
    steps.push({ operation: 'shipOrder', selection, input: { orderId: id, shippedAt, carrier } });
  return steps;
}

/** Sums up what the orders have shipped of each SKU. */
export function shippedQuantities(orders: readonly ImportOrder[], zero: Big): ReadonlyMap<string, Big> {
  const sums = new Map<string, Big>();
  for (const { lines } of orders.filter(isShipped))
    for (const { values } of lines) {
      const sku = String(values.sku);
      sums.set(sku, (sums.get(sku) ?? zero).plus(values.quantity as number));
    }
  return sums;
}
