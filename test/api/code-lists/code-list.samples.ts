import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  needs: {
    upsertCodeListEntry: { list: 'CUSTOMER_TIER', code: 'SAMPLE', names: [{ language: 'en', text: 'Sample' }] },
  },
};
