import { inflateRawSync } from 'node:zlib';
import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { localClient } from '../../../infra/local/dynamodb.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { env } from '../../../shared/platform/env.ts';
import { as, aTenant } from '../a-context.ts';
import { itemsOf, recordsOf } from '../table-probe.ts';
import { expectBooks, forgetTenant } from './books-at-rest.ts';

const BATCH_WRITE_LIMIT = 25;

type StoredItem = Record<string, unknown>;

/** A tenant as it stands, to be had again as often as needed: what led to it is done once. */
export interface Snapshot {
  readonly tenant: string;
  readonly items: readonly StoredItem[];
}

export const snapshotOf = async ({ tenant }: Pick<Context, 'tenant'>): Promise<Snapshot> => ({
  tenant,
  items: await itemsOf({ tenant }),
});

/** A new tenant in the state of the snapshot, with the same ids. */
export async function copyOf(ctx: Context, { tenant, items }: Snapshot): Promise<Context> {
  const copy = as({ ...ctx, tenant: `${aTenant()}-copy` }, {});
  const text = JSON.stringify(items)
    .replaceAll(`T#${tenant}#`, `T#${copy.tenant}#`)
    .replaceAll(`"tenant":"${tenant}"`, `"tenant":"${copy.tenant}"`);
  await writeAll((JSON.parse(text) as StoredItem[]).map((item) => ({ PutRequest: { Item: toAttributes(item) } })));
  return copy;
}

/**
 * Checks the books of a tenant and removes all that it has: a table that grows with every copy makes every look at it slower.
 */
export async function removeCopy(ctx: Pick<Context, 'tenant'>): Promise<void> {
  await expectBooks(ctx);
  await removePart(ctx);
}

/** Removes a copy that was only a part of a tenant, and so has no books that could agree. */
export async function removePart({ tenant }: Pick<Context, 'tenant'>): Promise<void> {
  forgetTenant({ tenant });
  const items = await itemsOf({ tenant });
  await writeAll(items.map(({ PK, SK }) => ({ DeleteRequest: { Key: toAttributes({ PK, SK }) } })));
}

async function writeAll(requests: WriteRequest[]): Promise<void> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  for (let start = 0; start < requests.length; start += BATCH_WRITE_LIMIT) {
    const batch = requests.slice(start, start + BATCH_WRITE_LIMIT);
    await client.send(new BatchWriteItemCommand({ RequestItems: { [env().TABLE_NAME]: batch } }));
  }
  client.destroy();
}

/** What depends on when it was done. Numbers of documents are given in the order in which they are posted: like ids, they may differ between equal outcomes. */
const IDENTITIES: readonly (readonly [RegExp, string])[] = [
  [/[0-9A-HJKMNP-TV-Z]{26}/g, '<ulid>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>'],
  [/(INV|SO|CS)-\d{4}-\d{6}|\b(C|L)-\d{6}/g, '<number>'],
  [/"waitedMinutes":\d+/g, '"waitedMinutes":<time>'],
  [/"sequence":\d+/g, '"sequence":<number>'],
  [/"correlationId":"[^"]*"/g, '"correlationId":"<request>"'],
];

/** What a tenant's state comes to: its items without ids and times, one text each, in an order of their own. Byte-equal or not. */
export async function stateOf({ tenant }: Pick<Context, 'tenant'>): Promise<string[]> {
  return (await recordsOf({ tenant })).map((item) => anonymous(JSON.stringify(item, sorted), tenant)).sort();
}

/** The text without what is another in every run. */
export const anonymous = (text: string, tenant: string): string =>
  IDENTITIES.reduce((left, [pattern, name]) => left.replaceAll(pattern, name), text.replaceAll(tenant, '<tenant>'));

/** Keys in one order, and the packed images of a result as what they say. */
function sorted(_name: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return JSON.parse(inflateRawSync(value).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
