import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item, Table } from '../platform/table.ts';
import { ApiClient, isClientId } from './api-client.model.ts';

const toApiClient = readerOf(ApiClient, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a machine client | PK = client, SK = APICLIENT | 1 get |
 * | whose a client id is | PK = CLIENT#<client id>, SK = CLIENT | 1 get |
 * | the tenant's machine clients, newest first | GSI1PK = APICLIENT, GSI1SK = id | 1 query |
 *
 * The marker of a client id is the one item outside of every tenant: it is read before there is one. It is written once, with the
 * record, and stays when the client is revoked, so that a client id never changes hands.
 */
const clientKey = (ctx: Pick<Context, 'tenant'>, id: string) => ({ PK: partitionOf(ctx, id), SK: 'APICLIENT' });
const markerKey = (clientId: string) => ({ PK: `CLIENT#${clientId}`, SK: 'CLIENT' });
const listPartition = (ctx: Context) => partitionOf(ctx, 'APICLIENT');

const clientItem = (ctx: Context, client: ApiClient): Item & ApiClient => ({
  ...clientKey(ctx, client.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: client.id,
  ...client,
});

/** DUPLICATE when any tenant has the client id; it does not tell which. */
export const insertApiClient = (ctx: Context, client: ApiClient): Write[] => [
  insert(clientItem(ctx, client)),
  insert(
    { ...markerKey(client.clientId), tenant: ctx.tenant, id: client.id },
    () => new DomainError('DUPLICATE', 'This client id is taken.', 'clientId'),
  ),
];
export const replaceApiClient = (ctx: Context, client: ApiClient): Write => replace(clientItem(ctx, client));

export async function findApiClient(
  ctx: Pick<Context, 'tenant' | 'table'>,
  id: string,
): Promise<ApiClient | undefined> {
  const item = isId('apc', id) ? await ctx.table.get(clientKey(ctx, id)) : undefined;
  return item && toApiClient(item);
}

/** The tenant and the record of a client id; `table` is one that reaches the markers. */
export async function findOwner(table: Table, clientId: string): Promise<{ tenant: string; id: string } | undefined> {
  const item = isClientId(clientId) ? await table.get(markerKey(clientId)) : undefined;
  return item && { tenant: String(item.tenant), id: String(item.id) };
}

const clientLists: readonly Served<ApiClient>[] = [
  {
    scope: 'any',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toApiClient,
  },
];

export const listApiClients = (ctx: Context, query: ListQuery): Promise<Page<ApiClient>> =>
  answerList(ctx, clientLists, query);
