import type { Invoice } from '../../shared/invoices/invoice.model.ts';
import type { Payment } from '../../shared/invoices/payment.model.ts';
import type { Order, OrderLine, Shipment } from '../../shared/orders/order.model.ts';
import { lineAmounts, orderTotals } from '../../shared/orders/order-lines.model.ts';

const ULID = '01JD3W0B5T8Q6M2Y4X9Z7K1C3E';
const now = '2026-11-21T10:00:00.000Z';
const aggregate = {
  version: 1,
  createdAt: now,
  createdBy: 'tester',
  updatedAt: now,
  updatedBy: 'tester',
  origin: 'user',
};

/** Line 1 of 10 units at 10.00 with 19 % tax, all of it reserved; its amounts follow from what it is given. */
export function aLine(changes: Partial<OrderLine> = {}): OrderLine {
  const ordered = changes.ordered ?? 10_000_000;
  const line = {
    lineNo: 1,
    productId: `prd_${ULID}`,
    sku: 'A-1',
    name: 'Product A-1',
    unit: 'PIECE',
    warehouseId: `wh_${ULID}`,
    ordered,
    cancelled: 0,
    reserved: ordered - (changes.cancelled ?? 0) - (changes.shipped ?? 0),
    shipped: 0,
    invoiced: 0,
    allowBackorder: false,
    unitPrice: { amount: '10.00' },
    discount: 0,
    taxCode: 'STANDARD',
    taxRate: 19_000_000,
    costMinor: 0,
    ...changes,
  };
  return { ...line, ...lineAmounts(line, 'EUR'), ...changes };
}

/** A confirmed order of these lines in EUR; its totals follow from the lines. */
export function anOrderOf(lines: readonly OrderLine[], changes: Partial<Order> = {}): Order {
  const { freightMinor = 0, freightTaxMinor = 0 } = changes;
  const totals = orderTotals(lines, freightMinor, freightTaxMinor);
  return {
    ...aggregate,
    id: `ord_${ULID}`,
    number: 'SO-2026-000001',
    customerId: `cus_${ULID}`,
    customerName: 'Alfreds Futterkiste',
    currency: 'EUR',
    status: 'CONFIRMED',
    holds: [],
    lines: [...lines],
    freightMinor,
    freightTaxRate: 19_000_000,
    freightTaxMinor,
    freightInvoiced: false,
    ...totals,
    unbilledMinor: totals.totalMinor,
    externalRefs: [],
    placedAt: now,
    ...changes,
  };
}

/** A shipment of these quantities of the lines of an order. */
export const aShipmentOf = (order: Order, quantities: Readonly<Record<number, number>>): Shipment => ({
  ...aggregate,
  id: `shp_${ULID}`,
  orderId: order.id,
  customerId: order.customerId,
  lines: Object.entries(quantities).map(([lineNo, quantity]) => ({
    lineNo: Number(lineNo),
    productId: `prd_${ULID}`,
    sku: 'A-1',
    quantity,
    costMinor: 0,
  })),
  shippedAt: now,
});

/** An unpaid invoice over 119.00 EUR with no lines. */
export const anInvoice = (changes: Partial<Invoice> = {}): Invoice => ({
  ...aggregate,
  id: `inv_${ULID}`,
  number: 'INV-2026-000001',
  fiscalYear: 2026,
  sequence: 1,
  orderId: `ord_${ULID}`,
  shipmentId: `shp_${ULID}`,
  customerId: `cus_${ULID}`,
  customerName: 'Alfreds Futterkiste',
  currency: 'EUR',
  lines: [],
  freightMinor: 0,
  freightTaxRate: 0,
  freightTaxMinor: 0,
  netMinor: 10_000,
  taxMinor: 1_900,
  totalMinor: 11_900,
  paidMinor: 0,
  issuedOn: '2026-11-21',
  dueOn: '2026-12-21',
  overdue: false,
  ...changes,
});

/** A payment of 100.00 EUR that pays nothing yet. */
export const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  ...aggregate,
  id: `pay_${ULID}`,
  customerId: `cus_${ULID}`,
  reference: 'BANK-1',
  method: 'BANK_TRANSFER',
  amountMinor: 10_000,
  currency: 'EUR',
  receivedAt: now,
  allocations: [],
  ...changes,
});
