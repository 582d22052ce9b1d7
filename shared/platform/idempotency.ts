import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { type Context, type PendingIdempotency, partitionOf } from './context.ts';
import { DomainError } from './errors.ts';
import type { Item, Key } from './table.ts';

/** Keys are remembered for two days; the promise is one. */
const REMEMBERED_SECONDS = 48 * 3600;
const MAX_KEY_LENGTH = 255;

/** Another request with the same key committed first; `once` answers with that request's result. */
export class IdempotencyKeyTaken extends Error {}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Without what has no value: null and absent are the same body. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part == null ? [] : [[name, withoutNulls(part)]])),
  );
}

/** Larger ones are not remembered: a repeat is answered with the record as it is then. */
const MAX_IMAGE_BYTES = 128 * 1024;

/** Items in a tenth to a third of their size: the record of a key costs what it has bytes. */
function packed(images: readonly Item[]): Uint8Array | undefined {
  if (images.length === 0) return undefined;
  const bytes = deflateRawSync(JSON.stringify(images));
  return bytes.length > MAX_IMAGE_BYTES ? undefined : bytes;
}
const unpacked = (image: unknown): readonly Item[] =>
  image instanceof Uint8Array ? (JSON.parse(inflateRawSync(image).toString('utf8')) as Item[]) : [];

/**
 * The record of a key, part of the business transaction: the effect and the memory of it are one. It holds the images of what the
 * operation results in, so that a repeat is answered with them also when the records have moved on.
 */
export const idempotencyItem = (
  ctx: Context,
  pending: PendingIdempotency,
  result: string,
  images: readonly Item[],
): Item => ({
  ...pending.key,
  operation: pending.operation,
  fingerprint: pending.fingerprint,
  result,
  image: packed(images),
  leftOut: pending.leftOut,
  createdAt: ctx.now,
  ttl: pending.expiresAt,
});

/** Throws VALIDATION for a key that is none. */
export function requireKey(idempotencyKey: string): void {
  if (idempotencyKey.length === 0 || idempotencyKey.length > MAX_KEY_LENGTH)
    throw new DomainError('VALIDATION', 'An idempotency key has 1 to {maximum, number} characters.', 'idempotencyKey', {
      params: { maximum: MAX_KEY_LENGTH },
    });
}

function keyOf(ctx: Context, operation: string, idempotencyKey: string, row: number | undefined): Key {
  const { subject, signedInAs = subject } = ctx.actor;
  const place = row === undefined ? '' : `\n${row}`;
  const scope = sha256(`${ctx.actor.kind}\n${signedInAs}\n${operation}\n${idempotencyKey}${place}`);
  return { PK: partitionOf(ctx, `IDEMPOTENCY#${scope}`), SK: 'IDEMPOTENCY' };
}

/** True if one of the rows of a key took effect. One round trip. */
export async function hasRows(
  ctx: Context,
  operation: string,
  idempotencyKey: string,
  rows: readonly number[],
): Promise<boolean> {
  ctx.table.forget();
  const records = await ctx.table.getMany(rows.map((row) => keyOf(ctx, operation, idempotencyKey, row)));
  return records.some((record) => record !== undefined);
}

/**
 * Runs an operation at most once per key (Stripe's semantics): the same key with the same input gives the first result and
 * no second effect, also for many at once, as it was when it was stored; with another input IDEMPOTENCY_KEY_REUSED and no effect. Refused attempts are
 * not remembered. Keys are scoped to tenant, caller (as it signs in: its first request may give it a record) and operation and live 48 hours. Costs one item, no round trip: the
 * record is read together with the operation's own first reads and written in its transaction.
 *
 * @param row of which call of several under one key it is about
 */
export async function once<R>(
  ctx: Context,
  operation: string,
  idempotencyKey: string | null | undefined,
  input: unknown,
  run: (ctx: Context) => Promise<R>,
  recall: (ctx: Context, result: string, record: Item) => Promise<R>,
  row?: number,
): Promise<R> {
  ctx.table.forgetRecalled();
  if (idempotencyKey == null) return run(ctx);
  requireKey(idempotencyKey);
  const fingerprint = sha256(canonicalize(withoutNulls(input)) ?? '');
  const key = keyOf(ctx, operation, idempotencyKey, row);
  const expiresAt = Math.floor(Date.parse(ctx.now) / 1000) + REMEMBERED_SECONDS;
  const answer = (record: Item): Promise<R> => {
    if (record.fingerprint !== fingerprint) {
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', 'idempotencyKey');
    }
    ctx.table.recall(unpacked(record.image));
    return recall(ctx, String(record.result), record);
  };

  let isWritten = false;
  let earlier: Promise<Item | undefined> | undefined;
  const written = () => {
    isWritten = true;
  };
  const pending = { key, operation, fingerprint, expiresAt, earlier: () => earlier, written };
  const attempt = settled(run({ ...ctx, idempotency: pending }));
  // An operation that begins with its transaction is not kept waiting: the transaction has the condition.
  earlier = ctx.table.isGathering ? ctx.table.get(key) : undefined;
  const [record, outcome] = await Promise.all([earlier, attempt]);
  if (record) return answer(record);
  if (outcome.status === 'fulfilled' && (earlier || isWritten)) return outcome.value;
  // A refusal may be the shadow of a twin that committed after the read above, for example OUT_OF_STOCK by its reservation.
  ctx.table.forget();
  const twin = await ctx.table.get(key);
  if (twin) return answer(twin);
  if (outcome.status === 'fulfilled') return outcome.value;
  throw outcome.reason;
}

const settled = async <R>(promise: Promise<R>): Promise<PromiseSettledResult<R>> =>
  (await Promise.allSettled([promise]))[0];
