import { findRelated } from '../../../graphql/related.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import { createTask } from '../../../shared/activities/task.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx, { customer = '' }) => {
    const call = { relatedTo: [customer], kind: 'CALL', subject: 'Called' };
    const task = { subject: 'Send the offer', relatedTo: [customer] };
    return {
      activity: (await logActivity(as(ctx, {}), call, findRelated)).id,
      task: (await createTask(as(ctx, {}), task, findRelated)).id,
    };
  },
  idFields: { relatedTo: 'customer', ownerId: 'user', participants: 'contact' },
  lets: { logActivity: { kind: 'CALL' }, createTask: { ownerId: null } },
  takesPersonalData: ['logActivity', 'createTask'],
};
