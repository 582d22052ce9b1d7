import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import * as store from './tenant.store.ts';

export { listTenants } from './tenant.store.ts';

/** Makes the tenant known to scheduled work. Safe to repeat: a known tenant costs one read and no write. */
export async function registerTenant(ctx: Context): Promise<void> {
  requirePermission(ctx, 'tenants.register');
  if (await store.isTenantKnown(ctx)) return;
  await commit(ctx, [store.insertTenant(ctx)], []);
}
