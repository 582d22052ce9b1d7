import { creditMoveWrite, getCustomer, readPaymentTerms } from '../customers/customer.actions.ts';
import type { Customer } from '../customers/customer.model.ts';
import { findOrder } from '../orders/order.actions.ts';
import type { Order, Shipment } from '../orders/order.model.ts';
import { getShipment, invoicedWrites } from '../orders/order.ship.actions.ts';
import { withInvoiced } from '../orders/order-lines.model.ts';
import { getLegalEntity } from '../organization/legal-entity.actions.ts';
import {
  dayOf,
  entityIdOf,
  fiscalYearOf,
  type LegalEntity,
  MAIN_ENTITY_ID,
  ofEntity,
} from '../organization/legal-entity.model.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { InvoicePosted } from './invoice.events.ts';
import {
  billedAmounts,
  buyerOf,
  dueOf,
  type Invoice,
  invoiceIdOf,
  invoiceNumber,
  type Place,
  placeOf,
  type Series,
  sellerOf,
  yearsAround,
} from './invoice.model.ts';
import * as store from './invoice.store.ts';

/** A shipment that is to be billed. */
export interface ShippedGoods {
  readonly orderId: string;
  readonly shipmentId: string;
  /** Of the request that shipped them, when it is not the context's. */
  readonly correlationId?: string;
}

/** What is billed: the goods with the records that the bill is made from. */
interface Bill extends ShippedGoods {
  readonly order: Order;
  readonly shipment: Shipment;
}

/**
 * Posts the invoices of shipments, in their order: numbers, documents, line counters of the orders and credit in one transaction,
 * so that numbers have no gaps and a shipment is billed once. What several of them change in one record, an order or a customer's
 * credit, is one write. Safe to repeat: a billed shipment gives its invoice, and when all are, nothing is written.
 *
 * Refuses all when one is refused, and with LIMIT_EXCEEDED what does not fit in a transaction: 11 always do as far as their
 * number goes.
 */
export async function invoiceShipments(ctx: Context, shipped: readonly ShippedGoods[]): Promise<Invoice[]> {
  requirePermission(ctx, 'invoices.post');
  const goods = [...new Map(shipped.map((one) => [one.shipmentId, one])).values()];
  const [found] = await Promise.all([
    Promise.all(goods.map((one) => readBill(ctx, one))),
    // Together with them: most are of MAIN and of the year of posting.
    getLegalEntity(ctx, MAIN_ENTITY_ID),
    store.readSeries(ctx, MAIN_ENTITY_ID, Number(ctx.now.slice(0, 4))),
  ]);
  const bills = found.flatMap(({ bill }) => bill ?? []);
  const posted = bills.length === 0 ? [] : await post(ctx, bills);
  const invoices = new Map([...found.flatMap(({ existing }) => existing ?? []), ...posted].map((one) => [one.id, one]));
  return shipped.flatMap(({ shipmentId }) => invoices.get(invoiceIdOf(shipmentId)) ?? []);
}

async function readBill(ctx: Context, goods: ShippedGoods): Promise<{ existing?: Invoice; bill?: Bill }> {
  const [existing, order, shipment] = await Promise.all([
    store.findInvoice(ctx, invoiceIdOf(goods.shipmentId)),
    findOrder(ctx, goods.orderId),
    getShipment(ctx, goods.orderId, goods.shipmentId),
  ]);
  if (existing) return { existing };
  if (!order) throw notFound('No order has this id.', 'orderId');
  return { bill: { ...goods, order, shipment } };
}

async function post(ctx: Context, bills: readonly Bill[]): Promise<Invoice[]> {
  const entityIds = [...new Set(bills.map(({ order }) => entityIdOf(order)))];
  const [customers, entities, series, termsOf] = await Promise.all([
    Promise.all(bills.map(({ order }) => getCustomer(ctx, order.customerId))),
    Promise.all(entityIds.map((id) => getLegalEntity(ctx, id))),
    Promise.all(entityIds.map((id) => readSeriesOf(ctx, id, bills))),
    readPaymentTerms(ctx),
  ]);
  const entityOf = (order: Order): LegalEntity => {
    const entity = entities[entityIds.indexOf(entityIdOf(order))];
    if (!entity) throw new Error('Every legal entity was read');
    return entity;
  };
  const places = takePlaces(ctx, bills, entityOf, series.flat());
  const states = new Map<string, Order>();
  const invoices = bills.map((bill, index) => {
    const order = states.get(bill.order.id) ?? bill.order;
    states.set(order.id, withInvoiced(order, bill.shipment));
    const customer = customers[index] as Customer;
    const place = places.of[index] as Place;
    const invoice = newInvoice(ctx, { ...bill, order }, { customer, entity: entityOf(order) }, place);
    return { ...invoice, ...dueOf(invoice.issuedOn, invoice.totalMinor, termsOf(customer.paymentTerms)) };
  });
  const orders = [...states.keys()].map((id) =>
    orderChange(
      ctx,
      bills.filter(({ order }) => order.id === id),
    ),
  );
  await commit(
    ctx,
    [
      ...invoices.flatMap((invoice) => store.insertInvoice(ctx, invoice)),
      ...places.writes,
      ...orders.flatMap(({ writes }) => writes),
      ...creditWrites(ctx, invoices, orders),
    ],
    [
      ...invoices.map((invoice, index) => ({
        ...draft(InvoicePosted, invoice, {
          customerId: invoice.customerId,
          legalEntityId: entityIdOf(invoice),
          orderId: invoice.orderId,
          shipmentId: invoice.shipmentId,
          number: invoice.number,
          totalMinor: invoice.totalMinor,
          currency: invoice.currency,
        }),
        ...causeOf(bills[index]),
      })),
      ...orders.flatMap(({ events }) => events),
    ],
  );
  return invoices;
}

/**
 * The series that the bills of a legal entity may take from. That of MAIN is known by now, so exactly those of its calendar are
 * read; of another one those of every calendar, together with its record.
 */
async function readSeriesOf(ctx: Context, id: string, bills: readonly Bill[]): Promise<Series[]> {
  const own = bills.filter(({ order }) => entityIdOf(order) === id);
  const times = [ctx.now, ...own.map(({ shipment }) => shipment.shippedAt)];
  const main = id === MAIN_ENTITY_ID ? await getLegalEntity(ctx, id) : undefined;
  const years = times.flatMap((time) => (main ? [fiscalYearOf(main, dayOf(main, time))] : yearsAround(time)));
  return Promise.all([...new Set(years)].map((year) => store.readSeries(ctx, id, year)));
}

/** A number and a day for each bill, and the writes that take them. */
function takePlaces(
  ctx: Context,
  bills: readonly Bill[],
  entityOf: (order: Order) => LegalEntity,
  read: readonly Series[],
): { of: readonly Place[]; writes: readonly Write[] } {
  const nameOf = (id: string, year: number) => `${id} ${year}`;
  const series = new Map(read.map((one) => [nameOf(one.legalEntityId, one.fiscalYear), one]));
  const seriesOf = (legalEntityId: string, fiscalYear: number): Series =>
    series.get(nameOf(legalEntityId, fiscalYear)) ?? { legalEntityId, fiscalYear, last: 0 };
  const places = bills.map(({ order, shipment }) => {
    const entity = entityOf(order);
    const place = placeOf(shipment, entity, ctx.now, (year) => seriesOf(entity.id, year));
    series.set(nameOf(entity.id, place.series.fiscalYear), place.series);
    return place;
  });
  const writes = read.flatMap((before) => {
    const after = seriesOf(before.legalEntityId, before.fiscalYear);
    return after.last === before.last ? [] : [store.takeNumbers(ctx, before, after)];
  });
  return { of: places, writes };
}

function newInvoice(
  ctx: Context,
  { order, shipment }: Bill,
  { customer, entity }: { customer: Customer; entity: LegalEntity },
  place: Place,
): Omit<Invoice, 'dueOn'> {
  const { issuedOn, sequence, series } = place;
  const suppliedOn = dayOf(entity, shipment.shippedAt);
  return {
    ...newAggregate(ctx, invoiceIdOf(shipment.id)),
    status: 'POSTED',
    ...ofEntity(entity.id),
    ...(order.branchId == null ? {} : { branchId: order.branchId }),
    number: invoiceNumber(series.fiscalYear, sequence, entity.numberPrefix),
    fiscalYear: series.fiscalYear,
    sequence,
    orderId: order.id,
    shipmentId: shipment.id,
    customerId: order.customerId,
    customerName: customer.name,
    seller: sellerOf(entity),
    buyer: buyerOf(customer),
    currency: order.currency,
    ...(order.discount ? { discount: order.discount } : {}),
    ...billedAmounts(order, shipment),
    paidMinor: 0,
    issuedOn,
    ...(suppliedOn === issuedOn ? {} : { suppliedOn }),
    overdue: false,
  };
}

/** What a customer's order owes the credit less, now that shipments of it are billed, with its write and events. */
interface OrderChange {
  readonly customerId: string;
  readonly currency: string;
  readonly billedMinor: number;
  readonly writes: readonly Write[];
  readonly events: readonly EventDraft[];
}

function orderChange(ctx: Context, bills: readonly Bill[]): OrderChange {
  const [first] = bills;
  if (!first) throw new Error('An order that changes has a bill');
  const { customerId, currency, unbilledMinor } = first.order;
  const change = invoicedWrites(
    ctx,
    first.order,
    bills.map(({ shipment }) => shipment),
  );
  return {
    customerId,
    currency,
    billedMinor: unbilledMinor - change.order.unbilledMinor,
    writes: change.writes,
    // One a shipment; what the last one completes comes with it.
    events: change.events.map((event, index) => ({ ...event, ...causeOf(bills[Math.min(index, bills.length - 1)]) })),
  };
}

const causeOf = (bill: Bill | undefined): Pick<EventDraft, 'correlationId'> =>
  bill?.correlationId === undefined ? {} : { correlationId: bill.correlationId };

/** One write for each customer whose credit moves. What costs nothing moves none, and owes in no currency. */
function creditWrites(ctx: Context, invoices: readonly Invoice[], orders: readonly OrderChange[]): Write[] {
  const moves = [
    ...invoices.map(({ customerId, currency, totalMinor }) => ({
      customerId,
      currency,
      unbilledMinor: 0,
      receivableMinor: totalMinor,
    })),
    ...orders.map(({ customerId, currency, billedMinor }) => ({
      customerId,
      currency,
      unbilledMinor: -billedMinor,
      receivableMinor: 0,
    })),
  ].filter(({ unbilledMinor, receivableMinor }) => unbilledMinor !== 0 || receivableMinor !== 0);
  return [...new Set(moves.map(({ customerId }) => customerId))].map((customerId) => {
    const own = moves.filter((move) => move.customerId === customerId);
    const [currency = '', ...others] = new Set(own.map((move) => move.currency));
    if (others.length > 0)
      throw new DomainError('CURRENCY_MISMATCH', 'What a customer owes is in one currency at a time.');
    return creditMoveWrite(ctx, customerId, {
      currency,
      unbilledMinor: own.reduce((sum, { unbilledMinor }) => sum + unbilledMinor, 0),
      receivableMinor: own.reduce((sum, { receivableMinor }) => sum + receivableMinor, 0),
    });
  });
}
