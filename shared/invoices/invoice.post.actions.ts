import { creditMoveWrite, getCustomer, readPaymentTerms } from '../customers/customer.actions.ts';
import type { Customer } from '../customers/customer.model.ts';
import { findOrder } from '../orders/order.actions.ts';
import type { Order, Shipment } from '../orders/order.model.ts';
import { getShipment, invoicedWrites } from '../orders/order.ship.actions.ts';
import { withInvoiced } from '../orders/order-lines.model.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { InvoicePosted } from './invoice.events.ts';
import {
  billedAmounts,
  dueOf,
  fiscalYearOf,
  type Invoice,
  invoiceIdOf,
  invoiceNumber,
  type Place,
  placeOf,
  type Series,
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
 * Refuses all when one is refused, and with LIMIT_EXCEEDED what does not fit in a transaction: 14 always do as far as their
 * number goes.
 */
export async function invoiceShipments(ctx: Context, shipped: readonly ShippedGoods[]): Promise<Invoice[]> {
  requirePermission(ctx, 'invoices.post');
  const goods = [...new Map(shipped.map((one) => [one.shipmentId, one])).values()];
  const [found] = await Promise.all([
    Promise.all(goods.map((one) => readBill(ctx, one))),
    // Together with them: most are of the year of posting.
    store.readSeries(ctx, fiscalYearOf(ctx.now)),
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
  const years = new Set([ctx.now, ...bills.map(({ shipment }) => shipment.shippedAt)].map(fiscalYearOf));
  const [customers, series, termsOf] = await Promise.all([
    Promise.all(bills.map(({ order }) => getCustomer(ctx, order.customerId))),
    Promise.all([...years].map((year) => store.readSeries(ctx, year))),
    readPaymentTerms(ctx),
  ]);
  const places = takePlaces(ctx, bills, series);
  const states = new Map<string, Order>();
  const invoices = bills.map((bill, index) => {
    const order = states.get(bill.order.id) ?? bill.order;
    states.set(order.id, withInvoiced(order, bill.shipment));
    const customer = customers[index] as Customer;
    const invoice = newInvoice(ctx, { ...bill, order }, customer, places.of[index] as Place);
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
      ...invoices.map((invoice) => store.insertInvoice(ctx, invoice)),
      ...places.writes,
      ...orders.flatMap(({ writes }) => writes),
      ...creditWrites(ctx, invoices, orders),
    ],
    [
      ...invoices.map((invoice, index) => ({
        ...draft(InvoicePosted, invoice, {
          customerId: invoice.customerId,
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

/** A number and a day for each bill, and the writes that take them. */
function takePlaces(
  ctx: Context,
  bills: readonly Bill[],
  read: readonly Series[],
): { of: readonly Place[]; writes: readonly Write[] } {
  const series = new Map(read.map((one) => [one.fiscalYear, one]));
  const seriesOf = (year: number) => series.get(year) ?? { fiscalYear: year, last: 0 };
  const places = bills.map(({ shipment }) => {
    const place = placeOf(shipment, ctx.now.slice(0, 10), seriesOf);
    series.set(place.series.fiscalYear, place.series);
    return place;
  });
  const writes = read.flatMap((before) => {
    const after = seriesOf(before.fiscalYear);
    return after.last === before.last ? [] : [store.takeNumbers(ctx, before, after)];
  });
  return { of: places, writes };
}

function newInvoice(ctx: Context, { order, shipment }: Bill, customer: Customer, place: Place): Omit<Invoice, 'dueOn'> {
  const { issuedOn, sequence, series } = place;
  const suppliedOn = shipment.shippedAt.slice(0, 10);
  return {
    ...newAggregate(ctx, invoiceIdOf(shipment.id)),
    number: invoiceNumber(series.fiscalYear, sequence),
    fiscalYear: series.fiscalYear,
    sequence,
    orderId: order.id,
    shipmentId: shipment.id,
    customerId: order.customerId,
    customerName: customer.name,
    currency: order.currency,
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
