import { createApiClient } from '../../../shared/clients/api-client.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => ({
    apiClient: (
      await createApiClient(as(ctx, {}), {
        clientId: `shop-of-${ctx.tenant}`,
        name: 'Shop',
        roles: ['partner'],
        scope: 'ACCOUNT',
      })
    ).id,
  }),
  idFields: { customerIds: 'customer' },
  needs: { createApiClient: { clientId: 'sample', roles: ['partner'], scope: 'ACCOUNT' } },
  ofTheTenant: ['apiClient'],
};
