import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => {
    const address = { street: 'Obere Str. 57', city: 'Berlin', country: 'DE' };
    const customer = await createCustomer(as(ctx, {}), {
      kind: 'COMPANY',
      name: 'Alfreds Futterkiste',
      lifecycleStage: 'ACTIVE',
      addresses: [address],
    });
    return { customer: customer.id, address: customer.addresses[0]?.id ?? '' };
  },
  idFields: { recordId: 'customer', parentId: 'customer', ownerId: 'user', branchId: 'branch' },
  // A customer is not its own parent.
  lets: { updateCustomer: { parentId: null } },
  takesPersonalData: ['createCustomer', 'upsertCustomer', 'updateCustomer'],
};
