import { createBranch } from '../../../shared/organization/branch.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => ({ branch: (await createBranch(as(ctx, {}), { code: 'SAMPLE', name: 'Sample' })).id }),
  ofTheTenant: ['branch'],
  takesPersonalData: ['createBranch', 'updateBranch'],
};
