import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => {
    const capture = (name: string) =>
      captureLead(as(ctx, {}), { name: `Lead ${name}`, email: `${name}@example.com`, source: 'WEB' });
    return { lead: (await capture('one')).id, otherLead: (await capture('two')).id };
  },
  idFields: { sourceId: 'lead', targetId: 'otherLead', existingCustomerId: 'customer' },
  lets: {
    updateLead: { email: 'canary.second@canary.example', phone: '+49 30 22667788-1', taxId: 'Canary second' },
  },
  takesPersonalData: ['captureLead', 'upsertLead', 'updateLead'],
};
