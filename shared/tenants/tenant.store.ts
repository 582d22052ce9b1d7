import type { Context } from '../platform/context.ts';
import { clientOf } from '../platform/dynamo-client.ts';
import type { Table } from '../platform/table.ts';

/** The table as a session of another tenant than the caller's sees it. */
export const tableOf = (ctx: Context, tenant: string): Table => ctx.table.by(clientOf(tenant));
