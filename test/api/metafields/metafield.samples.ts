import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  needs: {
    defineMetafield: {
      ownerType: 'CUSTOMER',
      namespace: 'sample',
      key: 'sample',
      type: 'TEXT',
      listOf: null,
      referenceTo: null,
      names: [{ language: 'en', text: 'Sample' }],
    },
  },
};
