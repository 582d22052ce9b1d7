import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { createCustomer, setCreditTerms } from '../../shared/customers/customer.actions.ts';
import type { Customer } from '../../shared/customers/customer.model.ts';
import type { Invoice } from '../../shared/invoices/invoice.model.ts';
import { invoiceShipments } from '../../shared/invoices/invoice.post.actions.ts';
import { listShipments, placeOrder } from '../../shared/orders/order.actions.ts';
import { confirmOrder } from '../../shared/orders/order.change.actions.ts';
import type { Order, PlaceOrder } from '../../shared/orders/order.model.ts';
import { shipOrder } from '../../shared/orders/order.ship.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { MILLIONTHS } from '../../shared/platform/money.ts';
import { createProduct } from '../../shared/products/product.actions.ts';
import type { NewProduct } from '../../shared/products/product.model.ts';
import { findStockOfSku } from '../../shared/stock/stock.actions.ts';
import { receiveStock } from '../../shared/stock/stock.receive.actions.ts';
import type { StockStatus } from '../../shared/stock/stock-status.model.ts';
import { createWarehouse } from '../../shared/stock/warehouse.actions.ts';
import type { Warehouse } from '../../shared/stock/warehouse.model.ts';
import { as } from './a-context.ts';

/** Quantities of the tests in whole units. */
export const units = (count: number): number => count * MILLIONTHS;

/** A customer with, if wanted, a credit limit in EUR. */
export async function aCustomer(
  ctx: Context,
  options: { name?: string; creditLimitMinor?: number } = {},
): Promise<Customer> {
  const customer = await createCustomer(ctx, { kind: 'COMPANY', name: options.name ?? 'Alfreds Futterkiste' });
  if (options.creditLimitMinor === undefined) return customer;
  return setCreditTerms(ctx, {
    customerId: customer.id,
    creditLimit: { amountMinor: options.creditLimitMinor, currency: 'EUR' },
  });
}

/** A product in the main warehouse with so many whole units on hand at 4.00 EUR each; its price is 10.00 EUR, tax 19 %. */
export async function aProduct(
  ctx: Context,
  sku: string,
  onHand: number,
  changes: Partial<NewProduct> = {},
): Promise<void> {
  await createProduct(ctx, {
    sku,
    name: `Product ${sku}`,
    unit: 'PIECE',
    price: { amount: '10.00', currency: 'EUR' },
    taxCode: 'STANDARD',
    ...changes,
  });
  if (onHand > 0) await receive(ctx, sku, onHand);
}

/** Receives whole units into the main warehouse. */
export const receive = (ctx: Context, sku: string, count: number) =>
  receiveStock(ctx, { lines: [{ sku, quantity: units(count), unitCost: { amount: '4.00', currency: 'EUR' } }] });

/** Receives lots or serial numbers into the main warehouse. */
export const receiveLots = (
  ctx: Context,
  sku: string,
  lots: readonly { number: string; quantity?: number; expiresOn?: string }[],
  status?: StockStatus,
) =>
  receiveStock(ctx, {
    lines: [
      {
        ...{ sku, unitCost: { amount: '4.00', currency: 'EUR' }, lots: [...lots], status },
        quantity: lots.reduce((sum, { quantity = units(1) }) => sum + quantity, 0),
      },
    ],
  });

/** The tenant's main warehouse; schedules know the tenant from then on. */
export async function aWarehouse(ctx: Context): Promise<Warehouse> {
  await registerTenant(as(ctx, { roles: ['automation'], kind: 'automation', subject: 'register-tenant' }));
  return createWarehouse(ctx, { code: 'MAIN', name: 'Main' });
}

/** A tenant's warehouse, a customer and product A-1 with so many units. */
export async function aShop(ctx: Context, onHand = 10, options: { creditLimitMinor?: number } = {}): Promise<Customer> {
  await aWarehouse(ctx);
  await aProduct(ctx, 'A-1', onHand);
  return aCustomer(ctx, options);
}

/** A placed order of so many whole units of A-1. */
export const anOrder = (
  ctx: Context,
  customer: Customer,
  count = 1,
  changes: Partial<PlaceOrder> = {},
): Promise<Order> =>
  placeOrder(ctx, { customerId: customer.id, lines: [{ sku: 'A-1', quantity: units(count) }], ...changes });

/** A confirmed order of so many whole units of A-1. */
export async function aConfirmedOrder(
  ctx: Context,
  customer: Customer,
  count = 1,
  changes: Partial<PlaceOrder> = {},
): Promise<Order> {
  const order = await anOrder(ctx, customer, count, changes);
  return { ...(await confirmOrder(ctx, { id: order.id })), lines: order.lines };
}

/** The same tenant as an automation sees it. */
export const anAutomation = (ctx: Context, subject = 'invoice-shipment'): Context =>
  as(ctx, { roles: ['automation'], kind: 'automation', subject });

/** Ships everything that is reserved, or these whole units by line, and returns the shipment's id with the order. */
export async function aShipment(
  ctx: Context,
  order: Pick<Order, 'id'>,
  counts?: Readonly<Record<number, number>>,
): Promise<{ order: Order; shipmentId: string; shippedAt: string }> {
  const fresh = as(ctx, {});
  const lines =
    counts && Object.entries(counts).map(([lineNo, count]) => ({ lineNo: Number(lineNo), quantity: units(count) }));
  const shipped = await shipOrder(fresh, { orderId: order.id, lines });
  const { edges } = await listShipments(fresh, order.id, { last: 1 });
  const [latest] = edges;
  if (!latest) throw new Error('A shipped order has a shipment');
  return { order: shipped, shipmentId: latest.node.id, shippedAt: latest.node.shippedAt };
}

/** Posts the invoice of one shipment. */
export async function invoiceShipment(ctx: Context, orderId: string, shipmentId: string): Promise<Invoice> {
  const [invoice] = await invoiceShipments(ctx, [{ orderId, shipmentId }]);
  if (!invoice) throw new Error('A shipment that is billed has an invoice');
  return invoice;
}

/** The posted invoice of so many shipped whole units of A-1 in a new order of the customer. */
export async function aPostedInvoice(
  ctx: Context,
  customer: Customer,
  count = 1,
  changes: Partial<PlaceOrder> = {},
): Promise<Invoice> {
  const order = await aConfirmedOrder(as(ctx, {}), customer, count, changes);
  const { shipmentId } = await aShipment(ctx, order);
  return invoiceShipment(anAutomation(ctx), order.id, shipmentId);
}

/** The stock of a SKU in the main warehouse, in whole units. */
export async function stockOf(
  ctx: Context,
  sku = 'A-1',
): Promise<{ onHand: number; reserved: number; available: number }> {
  const level = await findStockOfSku(as(ctx, {}), sku, undefined);
  const whole = (quantity = 0) => quantity / units(1);
  return { onHand: whole(level?.onHand), reserved: whole(level?.reserved), available: whole(level?.available) };
}
