import { openCase } from '../../../shared/cases/case.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer }) => ({
    case: (await openCase(as(ctx, {}), { customerId: customer, subject: 'Late', category: 'DELIVERY' })).id,
  }),
  lets: {
    openCase: { orderId: undefined, invoiceId: undefined },
    upsertCase: { orderId: undefined, invoiceId: undefined },
    assignCase: { assigneeId: 'kim' },
  },
  takesPersonalData: ['openCase', 'upsertCase', 'updateCase', 'addCaseMessage'],
};
