import { addContact } from '../../../shared/contacts/contact.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer = '' }) => {
    const contact = await addContact(as(ctx, {}), { customerId: customer, name: 'Maria Anders' });
    return { contact: contact.id };
  },
  takesPersonalData: ['addContact', 'upsertContact', 'updateContact'],
};
