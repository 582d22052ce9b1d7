import { $ZodError } from 'zod/v4/core';
import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { withItsBranch } from '../organization/branch.model.ts';
import { insert, put, remove, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicateOf } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type DuePage, listDue } from '../platform/instalments.ts';
import { foldedText, type ListQuery, within } from '../platform/list-query.ts';
import { listedByNumber, numberWrite } from '../platform/numbers.ts';
import { idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import { holdersWithout, isInScope, listedByBranch, listScopedIds, scopeWrites } from '../platform/scope.ts';
import { answerList, NEWEST_FIRST, OLDEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import {
  keepsReference,
  type Order,
  OrderHead,
  type OrderLine,
  type OrderStatus,
  orderStatuses,
  RESERVATION_MILLISECONDS,
  Shipment,
} from './order.model.ts';
import { BLOCK_LINES, blocksOf, faultOf, joinOrder, LineBlock, splitOrder } from './order-blocks.model.ts';
import { backordered } from './order-lines.model.ts';

const toHead = readerOf(OrderHead, { indexes: ['GSI1', 'GSI2', 'GSI3'] });
const toBlock = readerOf(LineBlock);
const toShipment = readerOf(Shipment);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | an order, with its lines when they are few | PK = order, SK = ORDER | 1 get |
 * | the lines of a larger one | PK = order, SK = LINES#place, for each block that is wanted | 1 batch |
 * | its shipments, oldest first | PK = order, SK begins SHIPMENT# | 1 query |
 * | one shipment | PK = order, SK = SHIPMENT#id | 1 get |
 * | orders, newest first | GSI1PK = ORDER, GSI1SK = id | 1 query |
 * | orders of a customer, newest first | GSI2PK = customer, GSI2SK begins ORDER# | 1 query |
 * | orders in a narrow scope, newest first | those of the bound customers and of SCOPE, merged (`scope.ts`) | 1 query each, then 1 batch |
 * | orders of a status by date, of several merged | GSI3PK = ORDER#status, GSI3SK = placedAt#id | 1 query each |
 * | lines that wait for a product in a warehouse, oldest first | PK = product, SK begins BACKORDER#warehouse# | 1 query |
 * | the order of a customer that keeps the customer's reference | PK = customer, SK = REFERENCE#<reference> | 1 get |
 * | orders of a customer on credit hold, oldest first | PK = customer, SK begins CREDITHOLD# | 1 query |
 *
 * The two queues lie in the partition of what they wait for and not in an index, because an index is read late: an order that
 * was queued a moment before the goods or the payment arrived must be seen.
 *
 * The indexes hold the head of an order. Its version guards the blocks: they are written with it, and read to the version that it names.
 *
 * The list keys take all orders of a tenant: hot above about 125 orders a second of one tenant (docs/scale.md); the answer is
 * a shard suffix on GSI1PK and GSI3PK that the list merges.
 */
const orderKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'ORDER' });
const blockKey = (ctx: Context, orderId: string, place: number) => ({
  PK: partitionOf(ctx, orderId),
  SK: `LINES#${String(place + 1).padStart(3, '0')}`,
});
const shipmentKey = (ctx: Context, orderId: string, id: string) => ({
  PK: partitionOf(ctx, orderId),
  SK: `SHIPMENT#${id}`,
});
const backorderKey = (ctx: Context, order: OrderHead, line: OrderLine) => ({
  PK: partitionOf(ctx, line.productId),
  SK: `BACKORDER#${line.warehouseId}#${order.placedAt}#${order.id}#${String(line.lineNo).padStart(3, '0')}`,
});
const creditHoldKey = (ctx: Context, order: OrderHead) => ({
  PK: partitionOf(ctx, order.customerId),
  SK: `CREDITHOLD#${order.placedAt}#${order.id}`,
});
const referenceKey = (
  ctx: Context,
  { customerId, customerReference }: Pick<OrderHead, 'customerId' | 'customerReference'>,
) => ({
  PK: partitionOf(ctx, customerId),
  SK: `REFERENCE#${foldedText(customerReference ?? '')}`,
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'ORDER');
const statusPartition = (ctx: Context, status: OrderStatus) => partitionOf(ctx, `ORDER#${status}`);

/** Sort key of an order in the lists of its customer and of its maker. */
const placeOf = (id: string): string => id.replace(/^ord_/, 'ORDER#');

const headItem = (ctx: Context, order: OrderHead): Item & OrderHead => ({
  ...orderKey(ctx, order.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: order.id,
  GSI2PK: partitionOf(ctx, order.customerId),
  GSI2SK: placeOf(order.id),
  GSI3PK: statusPartition(ctx, order.status),
  GSI3SK: `${order.placedAt}#${order.id}`,
  ...order,
});

export function insertOrder(ctx: Context, order: Order): Write[] {
  const { head, blocks } = splitOrder(order);
  return [
    insert(headItem(ctx, head)),
    ...blocks.map(([place, block]) => insert({ ...blockKey(ctx, order.id, place), ...block })),
    numberWrite(ctx, order),
    ...scopeWrites(ctx, placeOf(order.id), withItsBranch(order)),
    ...(keepsReference(order) ? [insertReference(ctx, order)] : []),
  ];
}

/** The head, whose version guards all, and the blocks whose lines changed. */
export function replaceOrder(ctx: Context, order: Order): Write[] {
  const { head, blocks, leftOver } = splitOrder(order);
  return [
    replaceHead(ctx, head),
    ...blocks.map(([place, block]) => put({ ...blockKey(ctx, order.id, place), ...block })),
    ...leftOver.map((place) => remove(blockKey(ctx, order.id, place), changedMeanwhile)),
  ];
}

/** An order as `findOrderHead` gives it, of which no line changed. */
export const replaceHead = (ctx: Context, head: OrderHead): Write => replace(headItem(ctx, head));

const changedMeanwhile = (): DomainError => new DomainError('CONFLICT', 'The order changed while it was read.');

/** The order without the lines of a larger one. */
export async function findOrderHead(ctx: Context, id: string): Promise<OrderHead | undefined> {
  const item = isId('ord', id) ? await ctx.table.get(orderKey(ctx, id)) : undefined;
  const order = item && toHead(item);
  return order && (isInScope(ctx, withItsBranch(order)) || (await isOwnCustomer(ctx, order.customerId)))
    ? order
    : undefined;
}

/** Looks at an order that changes between the read of its head and of its blocks. */
const LOOKS = 4;

/**
 * The order with all its lines as of one version; only a larger one takes a second round trip. Throws a ZodError when a block is
 * gone or is not of its order.
 */
export async function findOrder(ctx: Context, id: string): Promise<Order | undefined> {
  for (let look = 1; ; look += 1) {
    const head = await findOrderHead(ctx, id);
    if (!head) return undefined;
    const blocks = await readBlocks(ctx, id, [...(head.lineBlocks ?? []).keys()]);
    const fault = faultOf(head, blocks);
    if (!fault) return joinOrder(head, blocks as LineBlock[]);
    if (look >= LOOKS) {
      if (fault.isLater) throw changedMeanwhile();
      throw new $ZodError([{ code: 'custom', path: ['lineBlocks', fault.place], message: 'No such block', input: id }]);
    }
    ctx.table.forget();
  }
}

const readBlocks = async (ctx: Context, id: string, places: readonly number[]): Promise<(LineBlock | undefined)[]> =>
  (await ctx.table.getMany(places.map((place) => blockKey(ctx, id, place)))).map((item) => item && toBlock(item));

/** The lines at these positions, from 0; of a larger order the blocks are read that hold them, as they are now. */
export async function readLinesAt(ctx: Context, head: OrderHead, positions: readonly number[]): Promise<OrderLine[]> {
  const { lines } = head;
  if (lines) return positions.flatMap((position) => lines[position] ?? []);
  const places = blocksOf(positions);
  const blocks = await readBlocks(ctx, head.id, places);
  return positions.flatMap((position) => {
    const block = blocks[places.indexOf(Math.floor(position / BLOCK_LINES))];
    return block?.lines[position % BLOCK_LINES] ?? [];
  });
}

/** How many blocks of lines lie with an order. */
export const countBlocks = async (ctx: Context, id: string): Promise<number> =>
  (await ctx.table.queryAll({ partition: partitionOf(ctx, id), beginsWith: 'LINES#' })).length;

/** The branch that does not list it, for the check of the books. */
export const holdersWithoutOrder = (ctx: Context, order: OrderHead): Promise<string[]> =>
  holdersWithout(ctx, placeOf(order.id), withItsBranch(order));

/** What the indexes answer of lists of orders. */
export const orderLists: readonly Served<OrderHead>[] = [
  listedByNumber(findOrderHead),
  listedByBranch(placeOf('ord_'), findOrderHead),
  {
    scope: 'tenant',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toHead,
  },
  {
    scope: 'narrow',
    orders: NEWEST_FIRST,
    page: async (ctx, request, ascending) =>
      recordsOfIds(await listScopedIds(ctx, { index: 'GSI2', beginsWith: 'ORDER#', ascending }, request), (id) =>
        findOrderHead(ctx, id),
      ),
  },
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: NEWEST_FIRST,
    isVisible: (ctx, given) => isOwnCustomer(ctx, given['customer.id'] ?? ''),
    collection: (ctx, given) => ({
      index: 'GSI2',
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: 'ORDER#',
    }),
    toRecord: toHead,
  },
  {
    scope: 'tenant',
    where: { status: orderStatuses },
    orders: [['placedAt DESC', 'id DESC']],
    narrowedBy: 'range',
    collection: (ctx, { status }) => ({ index: 'GSI3', partition: statusPartition(ctx, status as OrderStatus) }),
    toRecord: toHead,
  },
];

/** Ids of all orders, or of those of a customer, newest first. */
export const listOrderIds = (ctx: Context, request: PageRequest, customerId?: string): Promise<Page<string>> =>
  listPage(
    ctx,
    customerId === undefined
      ? { index: 'GSI1', partition: listPartition(ctx) }
      : { index: 'GSI2', partition: partitionOf(ctx, customerId), beginsWith: 'ORDER#' },
    request,
    idOfItem,
  );

/** Entries of a queue that are read at once. */
export const MAX_QUEUE = 100;

/**
 * Ids of placed orders whose reservation ended before the time, oldest first. A reservation holds for days from the entry of the order, which is never
 * before its date: those of orders that were imported with an earlier date may be read before they end, and are left out.
 */
export function listExpired(ctx: Context, time: string, after?: string): Promise<DuePage<string>> {
  const until = new Date(Date.parse(time) - RESERVATION_MILLISECONDS).toISOString();
  const isDue = ({ reservationExpiresAt }: Item): boolean => String(reservationExpiresAt ?? '') < time;
  return listDue(ctx, 'GSI3', statusPartition(ctx, 'PLACED'), until, after, isDue);
}

export const insertShipment = (ctx: Context, shipment: Shipment): Write =>
  insert({ ...shipmentKey(ctx, shipment.orderId, shipment.id), ...shipment });

export async function findShipment(ctx: Context, orderId: string, id: string): Promise<Shipment | undefined> {
  const item = isId('ord', orderId) && isId('shp', id) ? await ctx.table.get(shipmentKey(ctx, orderId, id)) : undefined;
  return item && toShipment(item);
}

const shipmentLists: readonly Served<Shipment>[] = [
  {
    scope: 'any',
    where: { 'order.id': 'any' },
    orders: OLDEST_FIRST,
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['order.id'] ?? ''),
      beginsWith: 'SHIPMENT#',
      ascending: true,
    }),
    toRecord: toShipment,
  },
];

export const listShipments = (ctx: Context, orderId: string, query: ListQuery): Promise<Page<Shipment>> =>
  answerList(ctx, shipmentLists, within(query, 'order.id', orderId));

/** Puts the line into the queue for stock as long as something of it waits, takes it out when nothing does. */
export function backorderWrites(ctx: Context, order: Order, line: OrderLine, before: OrderLine | undefined): Write[] {
  const waits = backordered(line);
  const waited = before ? backordered(before) : 0;
  if (waits === waited) return [];
  const key = backorderKey(ctx, order, line);
  if (waits === 0) return [remove(key, () => new DomainError('CONFLICT', 'The back-order changed meanwhile.'))];
  if (waited === 0) return [put({ ...key, orderId: order.id, lineNo: line.lineNo, quantity: waits })];
  return [
    update(
      key,
      { update: 'SET quantity = :waits', condition: 'attribute_exists(PK)', values: { ':waits': waits } },
      () => new DomainError('CONFLICT', 'The back-order changed meanwhile.'),
    ),
  ];
}

/** Lines that wait for a product in a warehouse, oldest order first; a hundred at once, and `last` when more follow it. */
export async function listBackorders(
  ctx: Context,
  productId: string,
  warehouseId: string,
  after?: string,
): Promise<{ lines: QueuedLine[]; last: string | undefined }> {
  const partition = partitionOf(ctx, productId);
  const { items, hasMore } = await ctx.table.query({
    partition,
    beginsWith: `BACKORDER#${warehouseId}#`,
    ascending: true,
    limit: MAX_QUEUE,
    startKey: after === undefined ? undefined : { PK: partition, SK: after },
  });
  return { lines: items.map(toQueuedLine), last: hasMore ? items.at(-1)?.SK : undefined };
}

/** Refuses with DUPLICATE when another order of the customer keeps the reference. */
const insertReference = (ctx: Context, order: Order): Write =>
  insert(
    { ...referenceKey(ctx, order), orderId: order.id },
    (stored) =>
      new DomainError(
        'DUPLICATE',
        'The customer has another order with the reference {reference}. Set allowDuplicateReference if this is meant.',
        'customerReference',
        { params: { reference: order.customerReference ?? '' }, details: duplicateOf(stored?.orderId) },
      ),
  );

/** Gives the reference of an order back, if it keeps one. */
export const removeReference = (ctx: Context, order: OrderHead): Write[] =>
  keepsReference(order)
    ? [
        remove(referenceKey(ctx, order), () => new DomainError('CONFLICT', 'The reference was given back meanwhile.'), {
          condition: 'orderId = :order',
          values: { ':order': order.id },
        }),
      ]
    : [];

/** Id of the order that keeps the customer's reference, or undefined. */
export async function findReferenceHolder(ctx: Context, order: Order): Promise<string | undefined> {
  const item = await ctx.table.get(referenceKey(ctx, order));
  return item && String(item.orderId);
}

export const insertCreditHold = (ctx: Context, order: Order): Write =>
  insert({ ...creditHoldKey(ctx, order), orderId: order.id });

export const removeCreditHold = (ctx: Context, order: Order): Write =>
  remove(creditHoldKey(ctx, order), () => new DomainError('CONFLICT', 'The credit hold ended meanwhile.'));

/** Ids of the customer's orders on credit hold, oldest first; at most a hundred at once. */
export async function listCreditHolds(ctx: Context, customerId: string): Promise<string[]> {
  const { items } = await ctx.table.query({
    partition: partitionOf(ctx, customerId),
    beginsWith: 'CREDITHOLD#',
    ascending: true,
    limit: MAX_QUEUE,
  });
  return items.map((item) => String(item.orderId));
}

/** A row of the queue for stock. */
export interface QueuedLine {
  readonly orderId: string;
  readonly lineNo: number;
  readonly quantity: number;
}

const toQueuedLine = ({ orderId, lineNo, quantity }: Item): QueuedLine => ({
  orderId: String(orderId),
  lineNo: Number(lineNo),
  quantity: Number(quantity),
});

/** One page of the queue of a product in all warehouses. */
export const listQueuedLines = (ctx: Context, productId: string, request: PageRequest): Promise<Page<QueuedLine>> =>
  listPage(ctx, { partition: partitionOf(ctx, productId), beginsWith: 'BACKORDER#' }, request, toQueuedLine);

/** The line's own row in the queue for stock. */
export async function findQueuedLine(ctx: Context, order: Order, line: OrderLine): Promise<QueuedLine | undefined> {
  const item = await ctx.table.get(backorderKey(ctx, order, line));
  return item && toQueuedLine(item);
}

/** One page of the ids of a customer's orders that wait for credit. */
export const listHeldOrders = (ctx: Context, customerId: string, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { partition: partitionOf(ctx, customerId), beginsWith: 'CREDITHOLD#' }, request, (item) =>
    String(item.orderId),
  );

/** True if the order stands in its customer's queue for credit. */
export const waitsForCredit = async (ctx: Context, order: OrderHead): Promise<boolean> =>
  (await ctx.table.get(creditHoldKey(ctx, order))) !== undefined;
