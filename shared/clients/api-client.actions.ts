import { getCustomer } from '../customers/customer.actions.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { ApiClientCreated, ApiClientRevoked, ApiClientUpdated } from './api-client.events.ts';
import { type ApiClient, ApiClientChanges, ApiClientRights, isRevoked, NewApiClient } from './api-client.model.ts';
import * as store from './api-client.store.ts';
import { forgetApiClient } from './identify.actions.ts';

export { findApiClient, listApiClients } from './api-client.store.ts';

const rightsOf = ({ roles, scope, customerIds }: ApiClient) => ({ roles, scope, customerIds });

async function getApiClient(ctx: Context, id: string): Promise<ApiClient> {
  const client = await store.findApiClient(ctx, id);
  if (!client) throw notFound('No machine client has this id.');
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
  forgetApiClient(client);
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
  forgetApiClient(client);
  return client;
}
