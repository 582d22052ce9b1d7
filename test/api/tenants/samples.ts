import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  lets: { createTenant: { slug: 'made-of-samples' } },
  takesPersonalData: ['createTenant'],
};
