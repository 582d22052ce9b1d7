import type { AsyncCommand } from 'fast-check';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { sameUlid } from '../../../shared/platform/ids.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { as } from '../a-context.ts';
import { aShop, units } from '../a-sale.ts';
import { booksOf } from '../books.ts';
import fc from '../property.ts';
import { request } from './api-caller.ts';
import type { FaultyBus } from './faulty-bus.ts';

/** Price of a unit with 19 % tax, in cents. */
const UNIT_MINOR = 1_190;

/** Units of the product in a kit, which costs what one of them does. */
const KIT_OF = 2;

/** Units in the shop when a story begins. */
const FIRST_STOCK = 20;

interface ModelOrder {
  /** Units of the product in one of what was ordered: 1, or those in a kit. */
  per: number;
  status: 'PLACED' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'CLOSED';
  held: boolean;
  open: number;
  shipped: number;
  invoiced: number;
}

/** The shop as anyone would keep it on a sheet of paper: one product, by itself and in kits, one customer, whole units. */
export class ShopModel {
  available = FIRST_STOCK;
  onHand = FIRST_STOCK;
  orders: ModelOrder[] = [];
  /** What is owed by invoice, in cents. */
  invoices: number[] = [];
  payments = 0;
}

/** The real shop of one run. */
export interface RealShop {
  readonly ctx: Context;
  readonly bus: FaultyBus;
  readonly customerId: string;
  readonly orderIds: string[];
  readonly invoiceIds: string[];
}

export const openShop = async (ctx: Context, bus: FaultyBus): Promise<RealShop> => {
  const customer = await aShop(ctx, FIRST_STOCK);
  await createProduct(as(ctx, {}), {
    sku: 'KIT',
    name: 'Two of them',
    type: 'KIT',
    price: { amount: '10.00', currency: 'EUR' },
    components: [{ sku: 'A-1', quantity: units(KIT_OF) }],
  });
  await setCreditTerms(as(ctx, {}), { customerId: customer.id, paymentTerms: 'NET_30' });
  return { ctx, bus, customerId: customer.id, orderIds: [], invoiceIds: [] };
};

type Command = AsyncCommand<ShopModel, RealShop>;

/** A command with the code that the model expects; what the real shop answers must be the same. */
function command(
  text: string,
  canRun: (model: Readonly<ShopModel>) => boolean,
  expected: (model: ShopModel) => string,
  ask: (real: RealShop) => Promise<{ code: string }>,
): Command {
  return {
    check: canRun,
    async run(model, real) {
      const should = expected(model);
      const { code } = await ask(real);
      if (code !== should) throw new Error(`${text}: ${code}, the model says ${should}`);
    },
    toString: () => text,
  };
}

const send = (real: RealShop, operation: string, input: object) => request(as(real.ctx, {}), operation, input);
const lines = (count: number) => [{ sku: 'A-1', quantity: units(count) }];
const chosen = <T>(entries: readonly T[], index: number): T => entries[index % entries.length] as T;
const hasOrders = ({ orders }: Readonly<ShopModel>) => orders.length > 0;

const receive = (count: number) =>
  command(
    `receive ${count}`,
    () => true,
    (model) => {
      model.available += count;
      model.onHand += count;
      return 'OK';
    },
    (real) => send(real, 'receiveStock', { lines: lines(count) }),
  );

const place = (count: number) =>
  command(
    `place ${count}`,
    () => true,
    (model) => {
      if (model.available < count) return 'OUT_OF_STOCK';
      model.available -= count;
      model.orders.push({ per: 1, status: 'PLACED', held: false, open: count, shipped: 0, invoiced: 0 });
      return 'OK';
    },
    async (real) => {
      const outcome = await send(real, 'placeOrder', { customerId: real.customerId, lines: lines(count) });
      if (outcome.code === 'OK') real.orderIds.push(outcome.record.id);
      return outcome;
    },
  );

const placeKits = (count: number) =>
  command(
    `place ${count} kits`,
    () => true,
    (model) => {
      if (model.available < count * KIT_OF) return 'OUT_OF_STOCK';
      model.available -= count * KIT_OF;
      model.orders.push({ per: KIT_OF, status: 'PLACED', held: false, open: count, shipped: 0, invoiced: 0 });
      return 'OK';
    },
    async (real) => {
      const kits = [{ sku: 'KIT', quantity: units(count) }];
      const outcome = await send(real, 'placeOrder', { customerId: real.customerId, lines: kits });
      if (outcome.code === 'OK') real.orderIds.push(outcome.record.id);
      return outcome;
    },
  );

/** A command on one of the orders that are there. */
const onOrder = (
  name: string,
  index: number,
  expected: (order: ModelOrder, model: ShopModel) => string,
  ask: (real: RealShop, id: string) => Promise<{ code: string }>,
) =>
  command(
    `${name} #${index}`,
    hasOrders,
    (model) => expected(chosen(model.orders, index), model),
    (real) => ask(real, chosen(real.orderIds, index)),
  );

const confirm = (index: number) =>
  onOrder(
    'confirm',
    index,
    (order) => {
      if (order.status === 'CONFIRMED') return 'OK';
      if (order.status !== 'PLACED') return 'INVALID_STATE';
      order.status = 'CONFIRMED';
      return 'OK';
    },
    (real, id) => send(real, 'confirmOrder', { id }),
  );

const hold = (index: number) =>
  onOrder(
    'hold',
    index,
    (order) => {
      if (order.held) return 'OK';
      if (order.status !== 'PLACED' && order.status !== 'CONFIRMED') return 'INVALID_STATE';
      order.held = true;
      return 'OK';
    },
    (real, id) => send(real, 'holdOrder', { id }),
  );

const release = (index: number) =>
  onOrder(
    'release',
    index,
    (order) => {
      order.held = false;
      return 'OK';
    },
    (real, id) => send(real, 'releaseOrder', { id }),
  );

const ship = (index: number, count: number) =>
  onOrder(
    `ship ${count} of`,
    index,
    (order, model) => {
      if (order.status !== 'CONFIRMED' || order.held) return 'INVALID_STATE';
      if (count > order.open) return 'OVER_SHIPMENT';
      order.open -= count;
      order.shipped += count;
      model.onHand -= count * order.per;
      return 'OK';
    },
    (real, orderId) => send(real, 'shipOrder', { orderId, lines: [{ lineNo: 1, quantity: units(count) }] }),
  );

const giveUp = (order: ModelOrder, model: ShopModel, status: 'CANCELLED' | 'CLOSED') => {
  model.available += order.open * order.per;
  order.open = 0;
  order.held = false;
  order.status = status;
  return 'OK';
};

const cancel = (index: number) =>
  onOrder(
    'cancel',
    index,
    (order, model) => {
      if (order.status === 'CANCELLED') return 'OK';
      if (order.shipped > 0) return 'INVALID_STATE';
      return giveUp(order, model, 'CANCELLED');
    },
    (real, id) => send(real, 'cancelOrder', { id, reason: 'model' }),
  );

const close = (index: number) =>
  onOrder(
    'close',
    index,
    (order, model) => {
      if (order.status === 'CLOSED') return 'OK';
      if (order.shipped === 0 || order.open === 0) return 'INVALID_STATE';
      return giveUp(order, model, 'CLOSED');
    },
    (real, id) => send(real, 'closeOrder', { id, reason: 'model' }),
  );

/** Lets the events flow: every shipment is invoiced, orders complete. */
const settle = (): Command => ({
  check: () => true,
  async run(model, real) {
    await real.bus.drain();
    for (const order of model.orders) {
      if (order.status === 'CONFIRMED' && order.open === 0) order.status = 'COMPLETED';
      order.invoiced = order.shipped;
    }
    const { shipments, invoices } = await booksOf(real.ctx);
    for (const shipment of shipments.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const id = sameUlid('inv', shipment.id);
      if (real.invoiceIds.includes(id)) continue;
      real.invoiceIds.push(id);
      const count = shipment.lines.reduce((sum, { quantity }) => sum + quantity, 0) / units(1);
      model.invoices.push(count * UNIT_MINOR);
    }
    if (invoices.length !== model.invoices.length) throw new Error(`settle: ${invoices.length} invoices`);
  },
  toString: () => 'settle',
});

const pay = (index: number, cents: number) =>
  command(
    `pay ${cents} on invoice #${index}`,
    ({ invoices }) => invoices.length > 0,
    (model) => {
      const at = index % model.invoices.length;
      const open = model.invoices[at] ?? 0;
      if (cents > open) return 'OVERPAYMENT';
      model.invoices[at] = open - cents;
      model.payments += 1;
      return 'OK';
    },
    (real) =>
      send(real, 'recordPayment', {
        customerId: real.customerId,
        reference: `BANK-${real.ctx.newId('ref')}`,
        amount: { amountMinor: cents, currency: 'EUR' },
        allocations: [{ invoiceId: chosen(real.invoiceIds, index), amountMinor: cents }],
      }),
  );

const count = fc.integer({ min: 1, max: 5 });
const index = fc.nat({ max: 4 });

/** What happens more often than the rest. */
const often = <T>(entry: T): T[] => [entry, entry, entry];

/** Everything that can be done in the shop, in any order, sensible or not. */
export const shopCommands = () =>
  fc.commands(
    [
      count.map(receive),
      ...often(count.map(place)),
      ...often(count.map(placeKits)),
      ...often(index.map(confirm)),
      ...often(fc.tuple(index, count).map(([which, many]) => ship(which, many))),
      ...often(fc.constant(settle())),
      ...often(fc.tuple(index, fc.constantFrom(100, 1_190, 2_380)).map(([which, cents]) => pay(which, cents))),
      index.map(hold),
      index.map(release),
      index.map(cancel),
      index.map(close),
    ],
    { maxCommands: 50, size: 'max' },
  );

/** Where the real shop differs from the model. */
export async function differences(model: Readonly<ShopModel>, real: RealShop): Promise<string[]> {
  const { orders, invoices, levels, credits } = await booksOf(real.ctx);
  const sheet = {
    available: model.available,
    onHand: model.onHand,
    orders: model.orders.map(({ status, held, open, shipped, invoiced }) => ({
      status,
      held,
      open,
      shipped,
      invoiced,
    })),
    invoices: [...model.invoices],
    owed: model.invoices.reduce((sum, open) => sum + open, 0),
  };
  const level = levels[0] ?? { available: 0, onHand: 0 };
  const books = {
    available: level.available / units(1),
    onHand: level.onHand / units(1),
    orders: real.orderIds.map((id) => {
      const order = orders.find((candidate) => candidate.id === id);
      const [line] = order?.lines ?? [];
      return {
        status: order?.status,
        held: order?.holds.includes('MANUAL'),
        open: (line?.reserved ?? 0) / units(1),
        shipped: (line?.shipped ?? 0) / units(1),
        invoiced: (line?.invoiced ?? 0) / units(1),
      };
    }),
    invoices: real.invoiceIds.map((id) => {
      const invoice = invoices.find((candidate) => candidate.id === id);
      return (invoice?.totalMinor ?? 0) - (invoice?.paidMinor ?? 0);
    }),
    owed: credits[0]?.receivableMinor ?? 0,
  };
  return JSON.stringify(books) === JSON.stringify(sheet)
    ? []
    : [`books ${JSON.stringify(books)}`, `model ${JSON.stringify(sheet)}`];
}
