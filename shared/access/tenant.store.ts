import { insert, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Table } from '../platform/table.ts';
import { TENANT_RECORD, Tenant } from './tenant.model.ts';

const toTenant = readerOf(Tenant, { indexes: ['GSI3'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the tenant, and whether schedules know it | PK = TENANT, SK = TENANT | 1 get |
 * | every tenant that scheduled work visits | GSI3PK = TENANTS | 1 query |
 *
 * The one list that no tenant owns. Only schedules read it; each tenant is then visited under its own context.
 */
const TENANTS = 'TENANTS';
const tenantKey = (ctx: Context) => ({ PK: partitionOf(ctx, TENANT_RECORD), SK: 'TENANT' });

export async function findTenant(ctx: Context): Promise<Tenant | undefined> {
  const item = await ctx.table.get(tenantKey(ctx));
  return item && toTenant(item);
}

export const insertTenant = (ctx: Context, tenant: Tenant, refusal: Write['refusal']): Write =>
  insert({ ...tenantKey(ctx), GSI3PK: TENANTS, GSI3SK: ctx.tenant, ...tenant }, refusal);

export async function listTenants(table: Table): Promise<string[]> {
  const items = await table.queryAll({ index: 'GSI3', partition: TENANTS, ascending: true });
  return items.map((item) => String(item.GSI3SK));
}
