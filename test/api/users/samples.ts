import { createTeam } from '../../../shared/users/team.actions.ts';
import { inviteUser } from '../../../shared/users/user.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => {
    const team = await createTeam(as(ctx, {}), { name: 'Inside sales' });
    const invite = (name: string) =>
      inviteUser(as(ctx, {}), {
        email: `${name}@example.com`,
        displayName: name,
        roles: ['sales'],
        scope: 'ALL',
        teamId: team.id,
      });
    return { team: team.id, user: (await invite('kim')).id };
  },
  idFields: { assigneeId: 'user', successorId: 'user', branchIds: 'branch' },
  needs: { inviteUser: { branchIds: [], roles: ['partner'], scope: 'ACCOUNT', email: 'another@example.com' } },
  lets: {
    inviteUser: { roles: ['sales'], customerIds: [], branchIds: [], teamId: null, displayName: 'Canary second' },
  },
  ofTheTenant: ['team', 'user'],
  takesPersonalData: ['inviteUser'],
};
