import { findRelated } from '../../../graphql/related.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer = '' }) => {
    const call = { relatedTo: [customer], kind: 'CALL', subject: 'Called' };
    return { activity: (await logActivity(as(ctx, {}), call, findRelated)).id };
  },
  idFields: { relatedTo: 'customer', participants: 'contact' },
  lets: { logActivity: { kind: 'CALL' } },
  takesPersonalData: ['logActivity'],
};
