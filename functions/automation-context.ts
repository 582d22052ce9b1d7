import { permissionsOfAutomation } from '../shared/access/permissions.ts';
import type { Context } from '../shared/platform/context.ts';
import { clientOf } from '../shared/platform/dynamo-client.ts';
import { env } from '../shared/platform/env.ts';
import { newId } from '../shared/platform/ids.ts';
import { loggerFor } from '../shared/platform/logger.ts';
import { automationSubject } from '../shared/platform/subjects.ts';
import { Table } from '../shared/platform/table.ts';

const ROLES = ['automation'];
/** Two thirds of what the function has for all messages of a batch, which are tried at the same time. */
export const EVENT_MILLISECONDS = 20_000;

/**
 * The context of an automation: acts as itself in the tenant of the event, and carries on the request's correlation id. No retry
 * is started after the milliseconds; for answers of the table to what is begun by then it waits as long, and longer where told.
 */
export const automationContext = (
  automation: string,
  tenant: string,
  correlationId: string,
  milliseconds: number,
  longer = 0,
): Context => ({
  tenant,
  actor: { subject: automationSubject(automation), kind: 'automation', roles: ROLES },
  scope: { kind: 'all' },
  permissions: permissionsOfAutomation(automation),
  now: new Date().toISOString(),
  newId,
  correlationId,
  deadline: Date.now() + milliseconds,
  table: new Table(clientOf(tenant), env().TABLE_NAME, performance.now() + milliseconds + longer),
  log: loggerFor({ correlationId, tenant, actor: automation }),
});
