import { put, type Write } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import type { Table } from './table.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | every tenant that scheduled work visits | GSI3PK = TENANTS | 1 query |
 *
 * The one list that no tenant owns. Only schedules read it, each tenant is then visited under its own context.
 */
const TENANTS = 'TENANTS';

/** Makes the tenant known to scheduled automations. Describes the same item every time, so repeating it changes nothing. */
export const tenantWrite = (ctx: Context): Write =>
  put({ PK: partitionOf(ctx, 'TENANT'), SK: 'TENANT', GSI3PK: TENANTS, GSI3SK: ctx.tenant });

export async function listTenants(table: Table): Promise<string[]> {
  const items = await table.queryAll({ index: 'GSI3', partition: TENANTS, ascending: true });
  return items.map((item) => String(item.GSI3SK));
}
