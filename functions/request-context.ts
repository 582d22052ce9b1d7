import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { limits } from '../graphql/limits.ts';
import type { Identity } from '../shared/access/identity.ts';
import { permissionsOf, permissionsOfOperator } from '../shared/access/permissions.ts';
import type { Context } from '../shared/platform/context.ts';
import { clientOf } from '../shared/platform/dynamo-client.ts';
import { env } from '../shared/platform/env.ts';
import { newId } from '../shared/platform/ids.ts';
import { loggerFor } from '../shared/platform/logger.ts';
import { Table } from '../shared/platform/table.ts';

/** The context of a request: who is calling, and all that its actions depend on. */
export function contextOf(
  event: APIGatewayProxyEventV2,
  { tenant, actor, scope, isOperator }: Identity,
  end: number,
): Context {
  const correlationId = event.requestContext.requestId;
  return {
    tenant,
    actor,
    scope,
    permissions: isOperator ? permissionsOfOperator(actor.roles) : permissionsOf(actor.roles),
    now: new Date().toISOString(),
    newId,
    correlationId,
    acceptLanguage: event.headers['accept-language'],
    deadline: Date.now() + end - performance.now(),
    table: new Table(clientOf(tenant), env().TABLE_NAME, end, limits.tableCalls),
    // A logger takes a tenth of a small request's time to make; most requests log nothing.
    get log() {
      return loggerFor({ correlationId, tenant, actor: actor.subject });
    },
  };
}
