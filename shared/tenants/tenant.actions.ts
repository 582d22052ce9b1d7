import { findTenant, insertTenant } from '../access/tenant.actions.ts';
import { newTenant, type Tenant } from '../access/tenant.model.ts';
import { firstBranchWrites } from '../organization/branch.actions.ts';
import { firstEntityWrites } from '../organization/legal-entity.actions.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission, TENANT_ID } from '../platform/context.ts';
import { duplicate, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { OPERATOR } from '../platform/subjects.ts';
import { invitationWrites } from '../users/user.actions.ts';
import { NewTenant } from './new-tenant.model.ts';
import { TenantCreated } from './tenant.events.ts';
import { tableOf } from './tenant.store.ts';

export { findTenant };

/**
 * The context in which an operator makes the tenant: that of the tenant to be, and so the session that reaches its records and no others. For
 * whoever may not make tenants, and for what cannot be one, it stays as it is.
 */
export function ofNewTenant(ctx: Context, slug: string): Context {
  if (!ctx.permissions.has('tenants.create') || !TENANT_ID.test(slug)) return ctx;
  const { actor } = ctx;
  return {
    ...ctx,
    tenant: slug,
    actor: { ...actor, subject: OPERATOR, signedInAs: actor.signedInAs ?? actor.subject },
    table: tableOf(ctx, slug),
  };
}

/**
 * Makes a tenant with its first legal entity, branch and administrator, who is invited, in one transaction. Tokens that name it can be used at
 * once. Its record is one of its own, and all that is seen of it. DUPLICATE when it is there already, also when nobody made it but it is used.
 */
export async function createTenant(ctx: Context, input: NewTenant): Promise<Tenant> {
  requirePermission(ctx, 'createTenant');
  const { slug, baseCurrency, timeZone, administrator, ...known } = parse(NewTenant, input);
  const tenant = newTenant(ctx, known);
  const taken = () => duplicate('A tenant with this slug already exists.', 'slug', slug);
  const parts = [
    firstEntityWrites(ctx, { name: known.name, country: known.country, baseCurrency, timeZone }),
    firstBranchWrites(ctx),
    invitationWrites(ctx, {
      email: administrator.email,
      displayName: administrator.displayName ?? administrator.email.slice(0, 100),
      roles: ['admin'],
      scope: 'ALL',
      language: known.languages[0],
      timeZone,
    }),
  ];
  const { country, languages } = known;
  await commit(
    ctx,
    [
      insertTenant(ctx, tenant, taken),
      ...parts.flatMap(({ writes }) => writes.map((write) => ({ ...write, refusal: taken }))),
    ],
    [draft(TenantCreated, tenant, { baseCurrency, country, languages }), ...parts.flatMap(({ events }) => events)],
  );
  return tenant;
}
