import { getCustomer } from '../../shared/customers/customer.actions.ts';
import { findInvoice, getInvoice, listInvoices } from '../../shared/invoices/invoice.actions.ts';
import {
  type Invoice,
  invoiceIdOf,
  nextDueOn,
  openInstalmentsOf,
  openMinor,
  paymentStatusOf,
  taxesOf,
} from '../../shared/invoices/invoice.model.ts';
import { allocatePayment, findPayment, listPayments, recordPayment } from '../../shared/invoices/payment.actions.ts';
import { allocatedMinor, unallocatedMinor } from '../../shared/invoices/payment.model.ts';
import { getOrderHead, listShipments } from '../../shared/orders/order.actions.ts';
import { findBranchOf } from '../../shared/organization/branch.actions.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import { within } from '../../shared/platform/list-query.ts';
import type { Money } from '../../shared/platform/money.ts';
import { MAX_PAGE_SIZE } from '../../shared/platform/page.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type {
  PricedCashDiscount as CashDiscount,
  PricedInstalment as Instalment,
  PricedInvoiceLine as InvoiceLine,
  PricedInvoiceTax as InvoiceTax,
} from '../../shared/invoices/invoice.model.ts';
export type { PricedAllocation as PaymentAllocation } from '../../shared/invoices/payment.model.ts';

const money = (amountMinor: number, { currency }: Pick<Invoice, 'currency'>): Money => ({ amountMinor, currency });

export const resolvers: Resolvers = {
  Query: {
    invoice: record('inv', findInvoice),
    invoices: list(listInvoices),
    payment: record('pay', findPayment),
  },
  Customer: {
    invoices: listById((ctx, id, query) => listInvoices(ctx, within(query, 'customer.id', id))),
    payments: listById(listPayments),
  },
  Order: {
    invoices: inTurns(2, async ({ id }, _, ctx) => {
      const shipments = await listShipments(ctx, id, { first: MAX_PAGE_SIZE });
      const invoices = await Promise.all(shipments.edges.map(({ node }) => findInvoice(ctx, invoiceIdOf(node.id))));
      return invoices.filter((invoice) => invoice !== undefined);
    }),
  },
  Shipment: {
    invoice: ({ id }, _, ctx) => findInvoice(ctx, invoiceIdOf(id)),
  },
  Invoice: {
    branch: (record, _, ctx) => findBranchOf(ctx, record),
    order: ({ orderId }, _, ctx) => getOrderHead(ctx, orderId),
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
    discount: ({ discount }) => discount ?? 0,
    legalEntity: (invoice, _, ctx) => getLegalEntity(ctx, entityIdOf(invoice)),
    paymentStatus: paymentStatusOf,
    isOverdue: ({ overdue }) => overdue,
    lines: (invoice) => invoice.lines.map((line) => ({ ...line, currency: invoice.currency })),
    freight: (invoice) => money(invoice.freightMinor, invoice),
    net: (invoice) => money(invoice.netMinor, invoice),
    taxes: taxesOf,
    tax: (invoice) => money(invoice.taxMinor, invoice),
    total: (invoice) => money(invoice.totalMinor, invoice),
    paid: (invoice) => money(invoice.paidMinor, invoice),
    open: (invoice) => money(openMinor(invoice), invoice),
    suppliedOn: ({ suppliedOn, issuedOn }) => suppliedOn ?? issuedOn,
    nextDueOn,
    instalments: (invoice) => openInstalmentsOf(invoice).map((part) => ({ ...part, currency: invoice.currency })),
    cashDiscount: ({ cashDiscount, currency }) => cashDiscount && { ...cashDiscount, currency },
    timeline: listById(listTimeline),
  },
  Instalment: {
    amount: (part) => money(part.amountMinor, part),
    open: (part) => money(part.openMinor, part),
  },
  CashDiscount: {
    amount: (discount) => money(discount.amountMinor, discount),
  },
  InvoiceLine: {
    components: ({ components }) => components ?? [],
    unitPrice: ({ unitPrice, currency, unit }) => ({ ...unitPrice, currency, unit }),
    net: (line) => money(line.netMinor, line),
    tax: (line) => money(line.taxMinor, line),
  },
  InvoiceTax: {
    net: (tax) => money(tax.netMinor, tax),
    tax: (tax) => money(tax.taxMinor, tax),
  },
  Payment: {
    legalEntity: (payment, _, ctx) => getLegalEntity(ctx, entityIdOf(payment)),
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
    amount: (payment) => money(payment.amountMinor, payment),
    allocated: (payment) => money(allocatedMinor(payment), payment),
    unallocated: (payment) => money(unallocatedMinor(payment), payment),
    allocations: (payment) => payment.allocations.map((allocation) => ({ ...allocation, currency: payment.currency })),
    timeline: listById(listTimeline),
  },
  PaymentAllocation: {
    invoice: ({ invoiceId }, _, ctx) => getInvoice(ctx, invoiceId),
    amount: (allocation) => money(allocation.amountMinor, allocation),
  },
  Mutation: {
    recordPayment: mutation('recordPayment', 'payment', recordPayment, findPayment),
    allocatePayment: mutation('allocatePayment', 'payment', allocatePayment, findPayment),
  },
};

export const nodes: Nodes = {
  inv: { type: 'Invoice', find: findInvoice },
  pay: { type: 'Payment', find: findPayment },
};
