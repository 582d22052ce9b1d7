import { getCustomer } from '../../../shared/customers/customer.actions.ts';
import { as } from '../../support/a-context.ts';
import { aConfirmedOrder } from '../../support/a-sale.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer = '' }) => {
    const buyer = await getCustomer(as(ctx, {}), customer);
    return { order: (await aConfirmedOrder(as(ctx, {}), buyer)).id };
  },
  needs: { placeOrder: { lines: [{ sku: 'sample', quantity: 1 }] } },
  // The branch of the samples is of another legal entity than the goods.
  lets: { placeOrder: { lines: [{ sku: 'A-1', quantity: 1 }], branchId: null } },
  takesPersonalData: ['placeOrder', 'shipOrder'],
};
