import QuickLRU from 'quick-lru';
import { type Identity, identityOf } from '../access/identity.ts';
import { DomainError } from '../platform/errors.ts';
import type { Table } from '../platform/table.ts';
import { type ApiClient, isRevoked } from './api-client.model.ts';
import * as store from './api-client.store.ts';

/** How long a process may go on with what it read of a client: a change or a revocation takes effect within it everywhere. */
const REMEMBERED_MILLISECONDS = 60_000;
const remembered = new QuickLRU<string, Identity>({ maxSize: 1_000, maxAge: REMEMBERED_MILLISECONDS });

/** Makes a change of a client hold in this process at once. */
export const forgetApiClient = ({ clientId }: ApiClient): boolean => remembered.delete(clientId);

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
    { subject: client.id, signedInAs: clientId, kind: 'client' },
    roles,
    scope === 'ACCOUNT' ? customerIds : undefined,
  );
  remembered.set(clientId, identity);
  return identity;
}
