import { createBranch } from '../../../shared/organization/branch.actions.ts';
import { createLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

const address = { street: 'Canary second', city: 'Canary second', country: 'DE' };

export const samples: DomainSamples = {
  records: async (ctx) => {
    const entity = await createLegalEntity(as(ctx, {}), { code: 'SECOND', name: 'Second', baseCurrency: 'EUR' });
    const branch = await createBranch(as(ctx, {}), { code: 'SECOND', name: 'Second', legalEntityId: entity.id });
    return { legalEntity: entity.id, branch: branch.id };
  },
  // An address of another record is unknown to it.
  lets: {
    createLegalEntity: { addresses: [address] },
    createBranch: { address },
    updateLegalEntity: { name: 'Canary second', addresses: [address] },
    updateBranch: { name: 'Canary second', address },
  },
  ofTheTenant: ['legalEntity', 'branch'],
  takesPersonalData: ['createLegalEntity', 'updateLegalEntity', 'createBranch', 'updateBranch'],
};
