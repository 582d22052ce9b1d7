import { createLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => ({
    legalEntity: (await createLegalEntity(as(ctx, {}), { code: 'SAMPLE', name: 'Sample', baseCurrency: 'EUR' })).id,
  }),
  ofTheTenant: ['legalEntity'],
  takesPersonalData: ['createLegalEntity', 'updateLegalEntity'],
};
