import QuickLRU from 'quick-lru';
import { type Identity, identityOf } from '../access/identity.ts';
import { getCustomer } from '../customers/customer.actions.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Table } from '../platform/table.ts';
import { ApiClientCreated, ApiClientRevoked, ApiClientUpdated } from './api-client.events.ts';
import { type ApiClient, ApiClientChanges, ApiClientRights, isRevoked, NewApiClient } from './api-client.model.ts';
import * as store from './api-client.store.ts';

export const { findApiClient, listApiClients } = store;

/** How long a process may go on with what it read of a client: a change or a revocation takes effect within it everywhere. */
const REMEMBERED_MILLISECONDS = 60_000;
const remembered = new QuickLRU<string, Identity>({ maxSize: 1_000, maxAge: REMEMBERED_MILLISECONDS });

const rightsOf = ({ roles, scope, customerIds }: ApiClient) => ({ roles, scope, customerIds });

async function getApiClient(ctx: Context, id: string): Promise<ApiClient> {
  const client = await store.findApiClient(ctx, id);
  if (!client) throw notFound('machine client');
  return client;
}

const requireCustomers = (ctx: Context, ids: readonly string[] = []): Promise<unknown> =>
  Promise.all(ids.map((id, index) => getCustomer(ctx, id, `customerIds.${index}`)));

/** Lets a client of the issuer use the API in this tenant. DUPLICATE when a tenant has it already, even revoked. */
export async function createApiClient(ctx: Context, input: NewApiClient): Promise<ApiClient> {
  requirePermission(ctx, 'createApiClient');
  const given = parse(NewApiClient, input);
  await requireCustomers(ctx, given.customerIds);
  const client: ApiClient = { ...newAggregate(ctx, ctx.newId('apc')), ...given };
  await commit(ctx, store.insertApiClient(ctx, client), [draft(ApiClientCreated, client, rightsOf(client))]);
  return client;
}

/** Changes name and rights; writes nothing when nothing differs. INVALID_STATE once the client is revoked. */
export async function updateApiClient(
  ctx: Context,
  input: ApiClientChanges & { id: string; expectedVersion?: number | null },
): Promise<ApiClient> {
  requirePermission(ctx, 'updateApiClient');
  const changes = parse(ApiClientChanges, input);
  const [stored] = await Promise.all([getApiClient(ctx, input.id), requireCustomers(ctx, changes.customerIds)]);
  requireVersion(stored, input.expectedVersion);
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  if (isRevoked(stored)) throw new DomainError('INVALID_STATE', 'The machine client is revoked; make another.', 'id');
  const client = withChanges(ctx, stored, changes as Partial<ApiClient>);
  parse(ApiClientRights, client);
  await commit(
    ctx,
    [store.replaceApiClient(ctx, client)],
    [draft(ApiClientUpdated, client, { ...rightsOf(client), changed })],
  );
  remembered.delete(client.clientId);
  return client;
}

/** Refuses the client from now on, for good. Repeating it changes nothing. */
export async function revokeApiClient(
  ctx: Context,
  input: { id: string; expectedVersion?: number | null },
): Promise<ApiClient> {
  requirePermission(ctx, 'revokeApiClient');
  const stored = await getApiClient(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (isRevoked(stored)) return stored;
  const client = withChanges(ctx, stored, { revokedAt: ctx.now });
  await commit(ctx, [store.replaceApiClient(ctx, client)], [draft(ApiClientRevoked, client, {})]);
  remembered.delete(client.clientId);
  return client;
}

/**
 * The identity of a machine client, from its record; UNAUTHENTICATED for an unknown or revoked one. `own` reaches what no tenant
 * owns, `tableOf` the records of a tenant. What was found is remembered for a minute.
 */
export async function identifyApiClient(
  own: Table,
  tableOf: (tenant: string) => Table,
  clientId: string,
): Promise<Identity> {
  const known = remembered.get(clientId);
  if (known) return known;
  const owner = await store.findOwner(own, clientId);
  const client = owner && (await store.findApiClient({ tenant: owner.tenant, table: tableOf(owner.tenant) }, owner.id));
  if (!client || isRevoked(client))
    throw new DomainError('UNAUTHENTICATED', 'This machine client is unknown or revoked.');
  const { roles, scope, customerIds } = client;
  const identity = identityOf(
    owner.tenant,
    { subject: clientId, kind: 'client' },
    roles,
    scope === 'ACCOUNT' ? customerIds : undefined,
  );
  remembered.set(clientId, identity);
  return identity;
}
