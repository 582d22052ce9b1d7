import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import {
  creditReservationWrite,
  creditUnchangedWrite,
  findCredit,
  getCustomer,
} from '../customers/customer.actions.ts';
import { type CreditProfile, creditAvailableMinor, customerArchived } from '../customers/customer.model.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { metafieldsOf } from '../metafields/metafield.set.actions.ts';
import { branchForNew, requireBranchOf } from '../organization/branch.actions.ts';
import { ofBranch } from '../organization/branch.model.ts';
import { getLegalEntity } from '../organization/legal-entity.actions.ts';
import {
  DEFAULT_BASE_CURRENCY,
  entityIdOf,
  MAIN_ENTITY_ID,
  ofEntity,
  roundingUnitOf,
} from '../organization/legal-entity.model.ts';
import { defaultAddressOf, withAddressId } from '../platform/address.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit, MAX_ITEMS, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, limitExceeded, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import { ExternalRef, externalRefWrites, findByExternalRef } from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { formatMoney, requireAmount } from '../platform/money.ts';
import { nextNumber } from '../platform/numbers.ts';
import { listMergedIds, type Page } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { findPartByNumber } from '../products/customer-part.actions.ts';
import { taxCodes } from '../products/product.code-lists.ts';
import { productIdOf } from '../products/product.model.ts';
import { isKit } from '../products/product-type.model.ts';
import { readTaxRates } from '../products/tax-rates.actions.ts';
import { findPlaces, type Place, partialReservationWrite, reservationWrite } from '../stock/stock.actions.ts';
import type { StockLevel } from '../stock/stock.model.ts';
import { findWarehouseByCode, requireWarehouses, useWrites } from '../stock/warehouse.actions.ts';
import {
  DEFAULT_WAREHOUSE,
  currencyOf as valuationCurrencyOf,
  type Warehouse,
  warehouseIdOf,
} from '../stock/warehouse.model.ts';
import { currencyOf, newLines, taxRateOf } from './new-lines.model.ts';
import { OrderPlaced, OrderReferenced, OrderStockPending, OrderUpdated } from './order.events.ts';
import {
  ORDER_NUMBERS,
  type Order,
  type OrderHead,
  type OrderLine,
  PlaceOrder,
  type PricedLine,
  pricedLine,
  RESERVATION_MILLISECONDS,
  requirePast,
} from './order.model.ts';
import * as store from './order.store.ts';
import {
  backordered,
  type Demand,
  documentTaxes,
  orderTotals,
  perStock,
  rowOf,
  sumsOf,
  takenBy,
} from './order-lines.model.ts';
import { deferred, isPending } from './order-reservation.model.ts';

export {
  countBlocks,
  findOrder,
  findOrderHead,
  findQueuedLine,
  findReferenceHolder,
  findShipment,
  holdersWithoutOrder,
  listHeldOrders,
  listOrderIds,
  listQueuedLines,
  listShipments,
  waitsForCredit,
} from './order.store.ts';

/** The order, or NOT_FOUND under the named input field. */
export async function getOrder(ctx: Context, id: string, field = 'id'): Promise<Order> {
  const order = await store.findOrder(ctx, id);
  if (!order) throw notFound('No order has this id.', field);
  return order;
}

/** The same without the lines of a larger order. */
export async function getOrderHead(ctx: Context, id: string, field = 'id'): Promise<OrderHead> {
  const order = await store.findOrderHead(ctx, id);
  if (!order) throw notFound('No order has this id.', field);
  return order;
}

/** The order that another system knows by this id, or undefined. */
export async function findOrderByExternalRef(ctx: Context, ref: ExternalRef): Promise<OrderHead | undefined> {
  const id = await findByExternalRef(ctx, 'ord', parse(ExternalRef, ref));
  return id === undefined ? undefined : store.findOrderHead(ctx, id);
}

/** One page of the lines of an order; of a larger one the blocks are read that it lies in. */
export const listOrderLines = (ctx: Context, order: OrderHead, query: ListQuery): Promise<Page<PricedLine>> =>
  answerList(ctx, linesOf(order), query);

const linesOf = (order: OrderHead): readonly Served<PricedLine>[] => [
  {
    scope: 'any',
    orders: [['lineNo ASC']],
    page: async (ctx, request, isReversed) => {
      const beginsWith = `LINE#${order.id}#`;
      const { lines: totalCount } = sumsOf(order);
      const known = Array.from({ length: totalCount }, (_, position) => ({
        place: beginsWith + String(position + 1).padStart(5, '0'),
        id: String(position),
      }));
      const places = { beginsWith, collections: [], known, ascending: !isReversed };
      const page = await listMergedIds(ctx, places, request);
      const lines = await store.readLinesAt(
        ctx,
        order,
        page.edges.map(({ node }) => Number(node)),
      );
      return {
        ...page,
        edges: page.edges.flatMap(({ cursor }, index) => {
          const line = lines[index];
          return line ? [{ node: pricedLine(order, line), cursor }] : [];
        }),
        totalCount,
      };
    },
  },
];

/** One page of orders. */
export const listOrders = (ctx: Context, query: ListQuery): Promise<Page<OrderHead>> =>
  answerList(ctx, store.orderLists, query);

/**
 * Accepts an order: prices and tax from the products unless given, stock and credit reserved in the same transaction, so that
 * no two orders can have the same unit or the same room. One batch read and one transaction, whatever the number of lines; of an order
 * whose stock does not fit in it, what may wait is reserved afterwards, batch by batch (`settleOrder`).
 *
 * Refuses with NOT_FOUND (customer, branch), EMPTY_ORDER, UNKNOWN_SKU, UNKNOWN_CODE (unit), INVALID_QUANTITY, ORDER_QUANTITY, CURRENCY_MISMATCH, LEGAL_ENTITY_MISMATCH, OUT_OF_STOCK (unless the line allows a
 * back-order), CREDIT_LIMIT_EXCEEDED (unless `onCreditLimit` is HOLD), LIMIT_EXCEEDED, DUPLICATE (external id,
 * the customer's reference).
 */
export async function placeOrder(ctx: Context, input: PlaceOrder & WithMetafields): Promise<Order> {
  requirePermission(ctx, 'placeOrder');
  const request = parse(PlaceOrder, input);
  if (request.placedAt != null) requirePermission(ctx, 'history.import');
  requirePast(ctx.now, request.placedAt, 'placedAt');
  if (request.lines.some(({ overrideQuantity }) => overrideQuantity)) requirePermission(ctx, 'orders.overrideQuantity');
  const isPriced = request.lines.some(({ unitPrice, discount }) => unitPrice != null || discount != null);
  if (isPriced || request.discount != null || request.freightTaxCode != null) requirePermission(ctx, 'orders.price');
  const productIds = await productIdsOf(ctx, request);
  const [customer, credit, found, taxRates, refused, metafields, branchOf, main, warehouses] = await Promise.all([
    getCustomer(ctx, request.customerId),
    findCredit(ctx, request.customerId),
    findPlaces(
      ctx,
      request.lines.map((line, index) => ({
        productId: productIds[index] ?? '',
        warehouseId: warehouseIdOf(line.warehouse ?? DEFAULT_WAREHOUSE),
      })),
    ),
    readTaxRates(ctx),
    refusedCodes(ctx, usesIn({ freightTaxCode: taxCodes }, request)),
    givenMetafields(ctx, 'ORDER', input),
    branchForNew(ctx, request.branchId),
    // Most sell as MAIN.
    getLegalEntity(ctx, MAIN_ENTITY_ID),
    // What may wait for stock can be of a warehouse that has none yet.
    Promise.all(
      request.lines.map(({ warehouse, allowBackorder }) =>
        allowBackorder ? findWarehouseByCode(ctx, warehouse ?? DEFAULT_WAREHOUSE) : undefined,
      ),
    ),
  ]);
  refuseCodes(refused);
  const kits = await findKits(ctx, found);
  const [wanted, products, levels] = [
    found.map(({ key }) => key),
    found.map(({ product }) => product),
    found.map(({ level }, index) => level ?? kits[index]?.find((component) => component.level)?.level),
  ];
  const stock = new Map(
    [...found, ...kits.flatMap((kit) => kit ?? [])].flatMap(({ key, level }) => (level ? [[rowOf(key), level]] : [])),
  );
  if (!credit) throw notFound('No customer has this id.', 'customerId');
  if (customer.archivedAt != null) throw customerArchived();
  // Where there is a level there is a warehouse, and nothing more to read.
  const places = request.lines.map(({ warehouse, allowBackorder }, index) =>
    levels[index] ? undefined : (warehouse ?? (allowBackorder ? DEFAULT_WAREHOUSE : undefined)),
  );
  await requireWarehouses(ctx, places, (index) => `lines.${index}.warehouse`);
  const [branch, seller] = [branchOf(), sellerOf(levels, warehouses)];
  if (request.branchId != null) requireBranchOf(branch, seller.id, 'branchId');
  const currency = currencyOf(request, products);
  const entity = seller.id === main.id ? main : await getLegalEntity(ctx, seller.id);
  const unit = roundingUnitOf(entity, 'SALES', currency);
  const untaxed = newLines(request, currency, products, wanted, kits, stock, taxRates, unit);
  const freightMinor = request.freight?.amountMinor ?? 0;
  if (freightMinor % unit !== 0)
    throw new DomainError('VALIDATION', 'Amounts of this document are multiples of {unit}.', 'freight.amountMinor', {
      params: { unit: formatMoney({ amountMinor: unit, currency }) },
    });
  const freightTaxRate =
    freightMinor === 0 ? 0 : taxRateOf(request.freightTaxCode ?? 'STANDARD', taxRates, 'freightTaxCode');
  const taxes = documentTaxes([...untaxed, { netMinor: freightMinor, taxRate: freightTaxRate }], unit);
  const lines = untaxed.map((line, index) => ({ ...line, taxMinor: taxes[index] ?? 0 }));
  const freightTaxMinor = taxes.at(-1) ?? 0;
  const totals = orderTotals(lines, freightMinor, freightTaxMinor);
  requireAmount(totals.totalMinor, 'lines');
  const placedAt = request.placedAt ?? ctx.now;
  const onHold = request.onCreditLimit === 'HOLD' && exceeds(credit, totals.totalMinor);
  const whole: Order = {
    ...newAggregate(ctx, ctx.newId('ord')),
    ...metafields(),
    number: await nextNumber(ctx, ORDER_NUMBERS, entity.numberPrefix ?? undefined),
    customerId: customer.id,
    customerName: customer.name,
    currency,
    ...(entityIdOf(branch) === seller.id ? ofBranch(branch) : ofEntity(seller.id)),
    ...(seller.currency === currency ? {} : { costCurrency: seller.currency }),
    status: 'PLACED',
    holds: onHold ? ['CREDIT'] : [],
    lines,
    freightMinor,
    freightTaxRate,
    freightTaxMinor,
    freightInvoiced: false,
    ...totals,
    unbilledMinor: onHold ? 0 : totals.totalMinor,
    ...(unit === 1 ? {} : { roundingUnitMinor: unit }),
    discount: request.discount,
    customerReference: request.customerReference,
    ...(request.allowDuplicateReference ? { sharesReference: true } : {}),
    billingAddress:
      withAddressId(ctx, request.billingAddress, 'billingAddress', customer.addresses) ??
      defaultAddressOf(customer.addresses, 'BILLING'),
    shippingAddress:
      withAddressId(ctx, request.shippingAddress, 'shippingAddress', customer.addresses) ??
      defaultAddressOf(customer.addresses, 'SHIPPING'),
    requestedDate: request.requestedDate,
    note: request.note,
    externalRefs: request.externalRefs ?? [],
    placedAt,
    reservationExpiresAt: new Date(Date.parse(ctx.now) + RESERVATION_MILLISECONDS).toISOString(),
  };
  const creditWrites = onHold
    ? [creditUnchangedWrite(ctx, credit), store.insertCreditHold(ctx, whole)]
    : [creditReservationWrite(ctx, credit, totals.totalMinor, currency, true)];
  const describe = (placed: Order): Write[] => [
    ...store.insertOrder(ctx, placed),
    ...stockWrites(ctx, placed, stock),
    ...creditWrites,
    ...externalRefWrites(ctx, 'ord', placed.id, placed.externalRefs),
    ...useWrites(
      ctx,
      warehouses.filter((warehouse) => warehouse !== undefined),
    ),
  ];
  const { order, writes } = fitting(whole, describe);
  await commit(ctx, writes, [
    ...(order.pendingFrom == null ? [] : [draft(OrderStockPending, order, { from: order.pendingFrom })]),
    draft(OrderPlaced, order, {
      customerId: customer.id,
      legalEntityId: seller.id,
      totalMinor: order.totalMinor,
      currency,
      holds: order.holds,
    }),
  ]);
  return order;
}

/** Besides what is described: two events and the idempotency record. */
const UNDESCRIBED = 3;

/** True if so many writes fit in the transaction of an order. */
export const fits = (writes: number): boolean => writes + UNDESCRIBED <= MAX_ITEMS;

/** LIMIT_EXCEEDED for an order whose lines that may not wait take more stock than fits in one transaction. */
const tooMuchAtOnce = (writes: number) =>
  limitExceeded(
    'An order of this size reserves its stock after it was accepted, as far as its lines may wait: this one needs {value, number} writes at once, and at most {limit, number} fit. Set allowBackorder on more of its lines, or split it.',
    'lines',
    MAX_ITEMS - UNDESCRIBED,
    writes,
  );

/** The order with its writes; when they do not fit in one transaction, with stock that is reserved afterwards. */
function fitting(order: Order, describe: (order: Order) => Write[]): { order: Order; writes: Write[] } {
  const writes = describe(order);
  if (fits(writes.length)) return { order, writes };
  const later = deferred(order);
  const fewer = describe(later);
  if (!fits(fewer.length)) throw tooMuchAtOnce(fewer.length);
  return { order: later, writes: fewer };
}

/** Reserves and queues what is not left to later batches. */
function stockWrites(ctx: Context, order: Order, stock: ReadonlyMap<string, StockLevel>): Write[] {
  const lines = order.lines.filter((line, position) => !isPending(order, position, line));
  return [
    ...reservationWrites(ctx, lines, stock),
    ...lines.flatMap((line) => store.backorderWrites(ctx, order, line, undefined)),
  ];
}

/**
 * The products that the lines name; undefined for a part number that the customer has for none. Only part numbers cost a round trip,
 * in which the customer is read, too, whom the caller must see.
 */
async function productIdsOf(
  ctx: Context,
  { customerId, lines }: ReturnType<typeof PlaceOrder.parse>,
): Promise<(string | undefined)[]> {
  const bySku = lines.map(({ sku }) => (sku == null ? undefined : productIdOf(sku)));
  if (lines.every(({ partNumber }) => partNumber == null)) return bySku;
  const [, parts] = await Promise.all([
    getCustomer(ctx, customerId),
    Promise.all(
      lines.map(({ partNumber }) => (partNumber == null ? undefined : findPartByNumber(ctx, customerId, partNumber))),
    ),
  ]);
  return bySku.map((id, index) => id ?? parts[index]?.productId);
}

/** The components of the kits among the products, with their stock in the warehouse of the kit; only kits cost this round trip. */
const findKits = (
  ctx: Context,
  found: readonly Place[],
): Promise<(readonly (Place & { readonly quantity: number })[] | undefined)[]> =>
  Promise.all(
    found.map(async ({ key, product }) => {
      const components = product && isKit(product) ? (product.components ?? []) : undefined;
      if (!components) return undefined;
      const places = await findPlaces(
        ctx,
        components.map(({ productId }) => ({ productId, warehouseId: key.warehouseId })),
      );
      return places.map((place, index) => ({ ...place, quantity: components[index]?.quantity ?? 0 }));
    }),
  );

/**
 * The legal entity that sells, and the currency of its stock: that of the warehouses, which have stock or are named by lines that may
 * wait. Refuses with LEGAL_ENTITY_MISMATCH lines that ship from warehouses of two.
 */
function sellerOf(
  levels: readonly (StockLevel | undefined)[],
  warehouses: readonly (Warehouse | undefined)[],
): { readonly id: string; readonly currency: string } {
  const owners = levels.map((level, index) => {
    const warehouse = warehouses[index];
    const currency = level?.currency ?? (warehouse && valuationCurrencyOf(warehouse));
    return currency === undefined ? undefined : { id: entityIdOf(level ?? warehouse ?? {}), currency };
  });
  const seller = owners.find((owner) => owner !== undefined);
  const other = owners.findIndex((owner) => owner !== undefined && owner.id !== seller?.id);
  if (other >= 0)
    throw new DomainError(
      'LEGAL_ENTITY_MISMATCH',
      'The lines ship from warehouses of two legal entities: place an order with each.',
      `lines.${other}.warehouse`,
    );
  // Without either the order is refused for what it lacks.
  return seller ?? { id: MAIN_ENTITY_ID, currency: DEFAULT_BASE_CURRENCY };
}

const exceeds = (credit: CreditProfile, amountMinor: number): boolean =>
  (creditAvailableMinor(credit) ?? Number.MAX_SAFE_INTEGER) < amountMinor;

/** Describes what lines reserve, of stock that was read, one write a row of it. */
export function reservationWrites(
  ctx: Context,
  lines: readonly OrderLine[],
  stock: ReadonlyMap<string, StockLevel>,
): Write[] {
  const rows = perStock<{ demand: Demand; index: number; reserved: number; short: boolean; looksAgain: boolean }>(
    lines,
    (sum, line, index, demand) => ({
      demand,
      index: sum?.index ?? index,
      reserved: (sum?.reserved ?? 0) + takenBy(demand, line.reserved),
      short: (sum?.short ?? false) || backordered(line) > 0,
      looksAgain: (sum?.looksAgain ?? false) || line.allowBackorder || line.components != null,
    }),
  );
  return rows.map(({ demand, index, reserved, short, looksAgain }) => {
    if (short) return partialReservationWrite(ctx, demand, stock.get(rowOf(demand)), reserved);
    const write = reservationWrite(ctx, demand, reserved, `lines.${index}.quantity`);
    // Stock that went meanwhile is no reason to refuse a line that may wait: on the next look it is a back-order. Of a kit that look tells
    // how many are left.
    return looksAgain
      ? { ...write, refusal: () => new DomainError('CONFLICT', 'The stock changed meanwhile.') }
      : write;
  });
}

/** The ids that other systems know orders by. */
export const orderReferences = referencesOf<OrderHead>({
  prefix: 'ord',
  permission: 'orders.write',
  find: store.findOrderHead,
  replace: store.replaceHead,
  changed: (order) => draft(OrderReferenced, order, {}),
});

/** Sets custom fields of an order that exists. */
export const setOrderMetafields = metafieldsOf<OrderHead>({
  ownerType: 'ORDER',
  permission: 'orders.write',
  find: store.findOrderHead,
  replace: store.replaceHead,
  changed: (record, changed) => draft(OrderUpdated, record, { changed }),
});
