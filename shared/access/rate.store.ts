import { partitionOf } from '../platform/context.ts';
import type { Table } from '../platform/table.ts';
import { type Share, WINDOW_SECONDS } from './rate-limiter.ts';

/** Windows that are over are of no use to anybody. */
const KEPT_SECONDS = 10 * WINDOW_SECONDS;

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | requests that all processes let through in a window | PK = RATE#<key>#<window>, SK = RATE | 1 update |
 */
export const sharedCounts =
  ({ tenant, table }: { readonly tenant: string; readonly table: Table }): Share =>
  (key, window, requests) =>
    table.add({ PK: partitionOf({ tenant }, `RATE#${key}#${window}`), SK: 'RATE' }, 'requests', requests, {
      ttl: (window + 1) * WINDOW_SECONDS + KEPT_SECONDS,
    });
