import { automations, type Permission } from '../../shared/access/generated/permissions.ts';
import { scopeOf } from '../../shared/access/identity.ts';
import { permissionsOf, permissionsOfAutomation } from '../../shared/access/permissions.ts';
import type { Role } from '../../shared/access/roles.ts';
import type { Actor, Context, RecordScope } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import { newId } from '../../shared/platform/ids.ts';
import { loggerFor } from '../../shared/platform/logger.ts';
import { automationOf, automationSubject } from '../../shared/platform/subjects.ts';
import { Table } from '../../shared/platform/table.ts';
import { inSession } from './grants.ts';

interface ContextOptions {
  readonly tenant?: string;
  readonly roles?: readonly Role[];
  readonly subject?: string;
  readonly kind?: Actor['kind'];
  readonly form?: Actor['form'];
  /** Binds the caller to these customers. */
  readonly customerIds?: readonly string[];
  /** What it reaches, instead of what roles and customers say. */
  readonly scope?: RecordScope;
  readonly now?: string;
  readonly correlationId?: string;
  /** What the caller may do, instead of what the roles add up to. */
  readonly permissions?: readonly Permission[];
}

let tenants = 0;

/** A tenant that no other test of this file uses. */
export function aTenant(): string {
  tenants += 1;
  return `tenant-${tenants}`;
}

/** An automation may do what its line says; one that the registry does not have, what all of them may do together. */
function permissionsFor(kind: Actor['kind'], subject: string, roles: readonly Role[]): ReadonlySet<Permission> {
  if (roles.includes('automation') && automations[subject]) return permissionsOfAutomation(subject);
  return kind === 'automation' ? new Set(Object.values(automations).flat()) : permissionsOf(roles);
}

/** A context against the test file's own table; an admin in a tenant of its own unless told otherwise. */
export function aContext(options: ContextOptions = {}): Context {
  const {
    tenant = aTenant(),
    roles = ['admin'],
    subject = 'tester',
    kind = 'user',
    form,
    customerIds,
    scope,
    now = '2026-11-21T10:00:00.000Z',
    correlationId = 'test-request',
    permissions,
  } = options;
  return {
    tenant,
    actor: { subject: kind === 'automation' ? automationSubject(subject) : subject, kind, roles, form },
    scope: scope ?? scopeOf(roles, customerIds),
    permissions: permissions ? new Set(permissions) : permissionsFor(kind, subject, roles),
    now,
    newId,
    correlationId,
    // Nothing is to be given up because the machine is busy.
    deadline: Number.POSITIVE_INFINITY,
    table: new Table(
      inSession(dynamoClient, { tenant, function: kind === 'automation' ? subject : undefined }),
      env().TABLE_NAME,
      Number.POSITIVE_INFINITY,
    ),
    log: loggerFor({ correlationId }),
  };
}

/** The same tenant and table seen by another caller or at another time, with nothing cached. */
export const as = (ctx: Context, options: Omit<ContextOptions, 'tenant'>): Context =>
  aContext({
    now: ctx.now,
    roles: ctx.actor.roles as Role[],
    subject: automationOf(ctx.actor.subject) ?? ctx.actor.subject,
    customerIds: options.roles === undefined && ctx.scope.kind === 'account' ? ctx.scope.customerIds : undefined,
    correlationId: ctx.correlationId,
    ...options,
    tenant: ctx.tenant,
  });
