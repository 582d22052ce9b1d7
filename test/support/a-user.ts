import type { Context } from '../../shared/platform/context.ts';
import { isDomainError } from '../../shared/platform/errors.ts';
import { inviteUser } from '../../shared/users/user.actions.ts';
import type { NewUser } from '../../shared/users/user.model.ts';
import { as } from './a-context.ts';

/** Id of the tenant's user of this name, who is invited if there is none yet. */
export async function aUser(ctx: Context, name: string, changes: Partial<NewUser> = {}): Promise<string> {
  const admin = as(ctx, { roles: ['admin'], kind: 'user', subject: 'tester', customerIds: undefined });
  const email = `${name}@users.example`;
  try {
    const { id } = await inviteUser(admin, { email, displayName: name, roles: ['sales'], scope: 'ALL', ...changes });
    return id;
  } catch (error) {
    if (!isDomainError(error, 'DUPLICATE')) throw error;
    return String(error.details?.id);
  }
}
