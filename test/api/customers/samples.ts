import { addContact } from '../../../shared/customers/customer.actions.ts';
import { as } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => {
    const customer = await aCustomer(as(ctx, {}));
    const contact = await addContact(as(ctx, {}), { customerId: customer.id, name: 'Maria Anders' });
    return { customer: customer.id, contact: contact.id };
  },
  takesPersonalData: ['createCustomer', 'upsertCustomer', 'updateCustomer', 'addContact', 'updateContact'],
};
