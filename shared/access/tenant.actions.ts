import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { newTenant } from './tenant.model.ts';
import * as store from './tenant.store.ts';

export { findTenant, insertTenant, listTenants } from './tenant.store.ts';

/** Makes the tenant known to scheduled work. Safe to repeat: a known tenant costs one read and no write. */
export async function registerTenant(ctx: Context): Promise<void> {
  requirePermission(ctx, 'tenants.register');
  if (await store.findTenant(ctx)) return;
  const known = () => new DomainError('CONFLICT', 'The tenant became known meanwhile.');
  await commit(ctx, [store.insertTenant(ctx, newTenant(ctx), known)], []);
}
