import { getCustomer } from '../../../shared/customers/customer.actions.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { as } from '../../support/a-context.ts';
import { aPostedInvoice } from '../../support/a-sale.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer = '' }) => {
    const buyer = await getCustomer(as(ctx, {}), customer);
    const invoice = await aPostedInvoice(as(ctx, {}), buyer);
    const amount = { amountMinor: 100, currency: 'EUR' };
    const payment = await recordPayment(as(ctx, {}), { customerId: customer, reference: 'bank-1', amount });
    return { invoice: invoice.id, payment: payment.id };
  },
  takesPersonalData: ['recordPayment'],
};
