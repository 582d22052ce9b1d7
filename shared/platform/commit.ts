import { randomUUID } from 'node:crypto';
import { TransactionCanceledException, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import pRetry from 'p-retry';
import { staleVersion } from './aggregate.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { type Context, partitionOf, type Rehearsal } from './context.ts';
import { isPassingFault, outOfTime } from './deadline.ts';
import { DomainError, limitExceeded } from './errors.ts';
import type { EventDraft } from './events.ts';
import { IdempotencyKeyTaken, idempotencyItem } from './idempotency.ts';
import { itemSize } from './item-size.ts';
import type { Item, Key } from './table.ts';

/** What DynamoDB takes in one transaction, checked before anything is sent. */
export const MAX_ITEMS = 100;
export const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;
export const MAX_ITEM_BYTES = 400 * 1024;

/** A described write: what to do, and which refusal it means when its condition fails on the stored item. */
export interface Write {
  readonly operation: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
  readonly key: Key;
  readonly item?: Item;
  /** The item as it stands afterwards, for a repeat of the request; of a Put it is what is put. */
  readonly image?: Item;
  readonly update?: string;
  readonly condition?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly refusal: (stored: Item | undefined) => Error;
}

const IS_NEW = 'attribute_not_exists(PK)';

/** Writes a new item; refuses (DUPLICATE unless told otherwise) when its key is taken. */
export const insert = (
  item: Item,
  refusal: Write['refusal'] = () => new DomainError('DUPLICATE', 'This record already exists.'),
): Write => ({
  operation: 'Put',
  key: { PK: item.PK, SK: item.SK },
  item,
  condition: IS_NEW,
  refusal,
});

/** Replaces a record by its next version; refuses with CONFLICT unless the stored one is its predecessor. */
export const replace = (item: Item & { readonly version: number }): Write => ({
  operation: 'Put',
  key: { PK: item.PK, SK: item.SK },
  item,
  condition: '#version = :previous',
  names: { '#version': 'version' },
  values: { ':previous': item.version - 1 },
  refusal: (stored) =>
    stored ? staleVersion(stored.version) : new DomainError('NOT_FOUND', 'The record was removed.'),
});

/** Writes whatever was there before: only for items that always hold the same for their key, or that another item of the transaction guards. */
export const put = (item: Item): Write => ({
  operation: 'Put',
  key: { PK: item.PK, SK: item.SK },
  item,
  refusal: () => new Error('A write without a condition cannot be refused'),
});

/** Changes attributes in place under a condition, for counters that many writers share. */
export const update = (
  key: Key,
  expression: Pick<Write, 'update' | 'condition' | 'names' | 'values'>,
  refusal: Write['refusal'],
): Write => ({ operation: 'Update', key: { PK: key.PK, SK: key.SK }, ...expression, refusal });

/** Removes an item; refuses when the condition (by default: that it exists) does not hold. */
export const remove = (
  key: Key,
  refusal: Write['refusal'],
  expression: Pick<Write, 'condition' | 'names' | 'values'> = { condition: 'attribute_exists(PK)' },
): Write => ({ operation: 'Delete', key: { PK: key.PK, SK: key.SK }, ...expression, refusal });

/** Demands that an item is as described without changing it. */
export const check = (
  key: Key,
  expression: Pick<Write, 'condition' | 'names' | 'values'>,
  refusal: Write['refusal'],
): Write => ({ operation: 'ConditionCheck', key: { PK: key.PK, SK: key.SK }, ...expression, refusal });

function toTransactItem(table: string, write: Write): TransactWriteItem {
  const expressions = {
    TableName: table,
    ConditionExpression: write.condition,
    ExpressionAttributeNames: write.names,
    ExpressionAttributeValues: write.values && toAttributes(write.values),
    ReturnValuesOnConditionCheckFailure: write.condition ? ('ALL_OLD' as const) : undefined,
  };
  const Key = toAttributes({ ...write.key });
  switch (write.operation) {
    case 'Put':
      return { Put: { ...expressions, Item: toAttributes(write.item ?? {}) } };
    case 'Update':
      return { Update: { ...expressions, Key, UpdateExpression: write.update } };
    case 'Delete':
      return { Delete: { ...expressions, Key } };
    case 'ConditionCheck':
      return { ConditionCheck: { ...expressions, Key, ConditionExpression: write.condition } };
  }
}

function requireWithinLimits(items: readonly TransactWriteItem[], writes: readonly Write[]): void {
  if (items.length > MAX_ITEMS) {
    throw limitExceeded(
      'This needs {value, number} writes at once; at most {limit, number} fit. Split it.',
      undefined,
      MAX_ITEMS,
      items.length,
    );
  }
  const seen = new Set<string>();
  for (const { key } of writes) {
    const name = `${key.PK} ${key.SK}`;
    if (seen.has(name)) throw new Error(`Two writes to one item in one transaction: ${key.SK}`);
    seen.add(name);
  }
  const sizes = items.map((item) => itemSize(item.Put?.Item ?? {}));
  const largest = Math.max(...sizes);
  if (largest > MAX_ITEM_BYTES) {
    throw limitExceeded(
      'The record would have {value, number} bytes; at most {limit, number} fit. Split it.',
      undefined,
      MAX_ITEM_BYTES,
      largest,
    );
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all > MAX_TRANSACTION_BYTES) {
    throw limitExceeded(
      'All records together would have {value, number} bytes; at most {limit, number} fit. Split it.',
      undefined,
      MAX_TRANSACTION_BYTES,
      all,
    );
  }
}

/**
 * Row of an event in its record's own partition: the outbox that the relay reads, and the record's timeline. Copies of it stand on
 * the timelines of the other records that it is about; the relay leaves them alone.
 */
function eventRows(ctx: Context, { alsoOn = [], ...event }: EventDraft): Item[] {
  const id = ctx.newId('evt').slice('evt_'.length);
  const row = {
    PK: partitionOf(ctx, event.aggregateId),
    SK: `EVENT#${id}`,
    id,
    tenant: ctx.tenant,
    occurredAt: ctx.now,
    actor: ctx.actor.subject,
    correlationId: ctx.correlationId,
    ...event,
    // Streams of DynamoDB Local lose an empty map: an event without data has no attribute for it.
    data: Object.keys(event.data).length > 0 ? event.data : undefined,
  };
  return [row, ...alsoOn.map((recordId) => ({ ...row, PK: partitionOf(ctx, recordId), isCopy: true }))];
}

/** What the transaction leaves of the records that it results in; what it changes beside them is linked to and read as it is then. */
function imagesOf(ctx: Context, writes: readonly Write[], result: string): Item[] {
  const partitions = new Set(result.split(/[/,]/).map((id) => partitionOf(ctx, id)));
  return writes.flatMap(({ key, item, image = item }) => (image && partitions.has(key.PK) ? [image] : []));
}

/** Reasons for which the same transaction may simply be sent again. */
const TRANSIENT = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/** The refusal of the first condition that failed, or undefined when the transaction may be sent again. */
function refusalOf(cancelled: TransactionCanceledException, writes: readonly Write[]): Error | undefined {
  const reasons = cancelled.CancellationReasons ?? [];
  // A failed idempotency condition means that this very request already took effect: it decides over all others.
  for (const [index, reason] of [...reasons.entries()].reverse()) {
    if (reason.Code === 'ConditionalCheckFailed' && writes[index]?.key.SK === 'IDEMPOTENCY')
      return new IdempotencyKeyTaken();
  }
  for (const [index, reason] of reasons.entries()) {
    if (reason.Code === 'ConditionalCheckFailed') {
      return writes[index]?.refusal(reason.Item && (fromAttributes(reason.Item) as Item)) ?? cancelled;
    }
  }
  return reasons.some((reason) => reason.Code !== undefined && TRANSIENT.has(reason.Code)) ? undefined : cancelled;
}

/**
 * The only way to write: state, event rows and the idempotency record go in one transaction, all or nothing.
 *
 * Throws the refusal of the first write whose condition failed, LIMIT_EXCEEDED before anything is sent, BUSY when contention
 * or faults outlast the deadline. A lost acknowledgement is safe: the same transaction is sent again under the same token,
 * which DynamoDB honours for ten minutes. Only when every reply was lost does BUSY leave open whether it was written: the
 * caller repeats with its idempotency key and learns it.
 *
 * @param result id that a repeat of the request is answered with; by default the record of the first event
 */
export async function commit(
  ctx: Context,
  writes: readonly Write[],
  events: readonly EventDraft[],
  result: string | undefined = events[0]?.aggregateId,
): Promise<void> {
  if (ctx.rehearsal) return rehearse(ctx, ctx.rehearsal, writes, events);
  if (await ctx.idempotency?.earlier()) throw new IdempotencyKeyTaken();
  const all = [
    ...writes,
    ...events.flatMap((event) => eventRows(ctx, event).map((row) => insert(row))),
    ...(ctx.idempotency && result
      ? [
          insert(
            idempotencyItem(ctx, ctx.idempotency, result, imagesOf(ctx, writes, result)),
            () => new IdempotencyKeyTaken(),
          ),
        ]
      : []),
  ];
  const items = all.map((write) => toTransactItem(ctx.table.name, write));
  requireWithinLimits(items, all);
  await sendUntilDecided(ctx, items, all);
  if (result) ctx.idempotency?.written();
  ctx.table.forget();
  // Leads from the id of a request to what it changed, and from there to the automations.
  if (events.length > 0) {
    const records = [...new Set(events.map(({ aggregateId }) => aggregateId))];
    const causes = [...new Set(events.flatMap(({ correlationId }) => correlationId ?? []))];
    ctx.log.info('committed', {
      records,
      events: events.map(({ type }) => type),
      ...(causes.length > 1 ? { causes } : {}),
    });
  }
}

/** Those of the names or values that an expression uses: the table takes no others. */
const usedIn = <V>(expression: string, given: Readonly<Record<string, V>> = {}): Record<string, V> | undefined => {
  const used = Object.entries(given).filter(([name]) => new RegExp(`${name}(?!\\w)`).test(expression));
  return used.length > 0 ? Object.fromEntries(used) : undefined;
};

/** The conditions of the writes and nothing else: refuses as `commit` would at this moment. */
async function rehearse(
  ctx: Context,
  { claims }: Rehearsal,
  writes: readonly Write[],
  events: readonly EventDraft[],
): Promise<void> {
  const all = [...writes, ...events.flatMap((event) => eventRows(ctx, event).map((row) => insert(row)))];
  requireWithinLimits(
    all.map((write) => toTransactItem(ctx.table.name, write)),
    all,
  );
  const checks = writes.flatMap(({ key, condition, names, values, refusal }) =>
    condition === undefined
      ? []
      : [check(key, { condition, names: usedIn(condition, names), values: usedIn(condition, values) }, refusal)],
  );
  if (checks.length > 0)
    await sendUntilDecided(
      ctx,
      checks.map((write) => toTransactItem(ctx.table.name, write)),
      checks,
    );
  for (const { key, condition, refusal } of checks)
    if (condition === IS_NEW) claims.set(`${key.PK} ${key.SK}`, refusal);
}

async function sendUntilDecided(ctx: Context, items: TransactWriteItem[], writes: readonly Write[]): Promise<void> {
  const token = randomUUID();
  // A fault leaves unknown whether the transaction took effect: its token makes sending it again right.
  const isTransient = (error: Error): boolean =>
    error instanceof TransactionCanceledException
      ? refusalOf(error, writes) === undefined
      : isPassingFault(error as Error & { cause?: Error });
  try {
    await pRetry(() => ctx.table.transact(items, token), {
      retries: 12,
      minTimeout: 15,
      maxTimeout: 400,
      randomize: true,
      shouldRetry: ({ error }) => Date.now() < ctx.deadline && isTransient(error),
    });
  } catch (error) {
    ctx.table.forget();
    if (error instanceof TransactionCanceledException) {
      const refusal = refusalOf(error, writes);
      if (refusal) throw refusal;
    } else if (!(error instanceof Error) || !isTransient(error)) {
      throw error;
    }
    throw outOfTime();
  }
}
