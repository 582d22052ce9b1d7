import { insert, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import type { Table } from '../platform/table.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | whether schedules know the tenant | PK = TENANT, SK = TENANT | 1 get |
 * | every tenant that scheduled work visits | GSI3PK = TENANTS | 1 query |
 *
 * The one list that no tenant owns. Only schedules read it; each tenant is then visited under its own context.
 */
const TENANTS = 'TENANTS';
const tenantKey = (ctx: Context) => ({ PK: partitionOf(ctx, 'TENANT'), SK: 'TENANT' });

export const isTenantKnown = async (ctx: Context): Promise<boolean> =>
  (await ctx.table.get(tenantKey(ctx))) !== undefined;

export const insertTenant = (ctx: Context): Write =>
  insert(
    { ...tenantKey(ctx), GSI3PK: TENANTS, GSI3SK: ctx.tenant, createdAt: ctx.now },
    () => new DomainError('CONFLICT', 'The tenant became known meanwhile.'),
  );

export async function listTenants(table: Table): Promise<string[]> {
  const items = await table.queryAll({ index: 'GSI3', partition: TENANTS, ascending: true });
  return items.map((item) => String(item.GSI3SK));
}
