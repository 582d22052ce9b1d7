import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../infra/table-definition.ts';
import { itemSize } from '../../shared/platform/item-size.ts';

export type StoredItem = Record<string, AttributeValue>;

const READ_STEP = 4096;
const WRITE_STEP = 1024;
const steps = (bytes: number, step: number): number => Math.max(1, Math.ceil(bytes / step));

/** Units of reading so many bytes at once: 1 for each 4 KB when consistent, half of it when eventually consistent. */
export const readUnits = (bytes: number, isConsistent: boolean): number =>
  steps(bytes, READ_STEP) * (isConsistent ? 1 : 0.5);

export const bytesOf = (items: readonly StoredItem[]): number => items.reduce((sum, item) => sum + itemSize(item), 0);

const writeSteps = (...items: readonly (StoredItem | undefined)[]): number =>
  steps(Math.max(...items.map((item) => (item ? itemSize(item) : 0))), WRITE_STEP);

/** Units that one index takes to follow: an entry that stays is one write, one that moves is removed and put anew. */
function indexUnits(
  { partitionKey, sortKey }: { partitionKey: string; sortKey: string },
  before: StoredItem | undefined,
  after: StoredItem | undefined,
): number {
  const entryOf = (item: StoredItem | undefined) => (item?.[partitionKey] && item[sortKey] ? item : undefined);
  const [old, next] = [entryOf(before), entryOf(after)];
  if (!old && !next) return 0;
  if (!old || !next) return writeSteps(old, next);
  const stays = [partitionKey, sortKey].every((key) => isDeepStrictEqual(old[key], next[key]));
  if (!stays) return writeSteps(old) + writeSteps(next);
  return isDeepStrictEqual(old, next) ? 0 : writeSteps(old, next);
}

/**
 * Units of a write by the documented rule: 1 for each KB of the larger of the item before and after, twice that in a
 * transaction, and what the indexes take to follow, which is no part of the transaction.
 */
export const writeUnits = (
  before: StoredItem | undefined,
  after: StoredItem | undefined,
  isTransaction: boolean,
): number =>
  writeSteps(before, after) * (isTransaction ? 2 : 1) +
  tableDefinition.indexes.reduce((sum, index) => sum + indexUnits(index, before, after), 0);
