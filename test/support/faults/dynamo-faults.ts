import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  addLayer,
  type ClientCall,
  type ClientReply,
  isTransaction,
  type Layer,
  transactItemsOf,
} from './client-layers.ts';
import type { Random } from './random.ts';
import { staleIndex } from './stale-index.ts';
import { realConflicts } from './transaction-conflicts.ts';

/** How probable each fault is, per call. */
export interface FaultProfile {
  readonly throttle: number;
  readonly conflict: number;
  readonly inProgress: number;
  readonly serverError: number;
  readonly timeoutBefore: number;
  readonly lostAcknowledgement: number;
  readonly unprocessed: number;
  /** Age of what an index shows at worst, in milliseconds. */
  readonly staleIndex: readonly [number, number];
}

/** The profile that the promises are measured under. */
export const F1: FaultProfile = {
  throttle: 0.05,
  conflict: 0.05,
  inProgress: 0.01,
  serverError: 0.01,
  timeoutBefore: 0.02,
  lostAcknowledgement: 0.05,
  unprocessed: 0.05,
  staleIndex: [50, 500],
};

/** How often each fault struck: a run without faults proves nothing. */
export type Injected = Record<Exclude<keyof FaultProfile, 'staleIndex'> | 'realConflict' | 'staleRead', number>;

const clientError = (name: string, httpStatusCode: number): Error =>
  Object.assign(new Error(`${name} (injected)`), { name, $fault: 'client', $metadata: { httpStatusCode } });

/** What DynamoDB answers when other work holds some items of the transaction. */
export const conflictOn = (count: number, isHeld: (index: number) => boolean): Error =>
  new TransactionCanceledException({
    message: 'Transaction cancelled (injected)',
    CancellationReasons: Array.from({ length: count }, (_, index) => ({
      Code: isHeld(index) ? 'TransactionConflict' : 'None',
    })),
    $metadata: { httpStatusCode: 400 },
  });

/** Leaves a part of a batch unread, as a busy partition does. */
function leaveUnprocessed(random: Random, reply: ClientReply): ClientReply {
  const responses = reply.output.Responses as Record<string, Record<string, unknown>[]> | undefined;
  for (const [table, items] of Object.entries(responses ?? {})) {
    const unread = items.filter(() => random.chance(0.5));
    if (unread.length === 0) continue;
    reply.output.Responses = { ...responses, [table]: items.filter((item) => !unread.includes(item)) };
    const already =
      (reply.output.UnprocessedKeys as Record<string, { Keys: unknown[] }> | undefined)?.[table]?.Keys ?? [];
    const Keys = [...already, ...unread.map(({ PK, SK }) => ({ PK, SK }))];
    reply.output.UnprocessedKeys = { [table]: { Keys, ConsistentRead: true } };
  }
  return reply;
}

/** Faults of the service and of the way to it. `share` is what of the profile strikes here. */
const faultLayer =
  (random: Random, profile: FaultProfile, injected: Injected, shareOf: (call: ClientCall) => number): Layer =>
  async (call, send) => {
    const share = shareOf(call);
    const strikes = (fault: Exclude<keyof FaultProfile, 'staleIndex'>) => {
      if (!random.chance(profile[fault] * share)) return false;
      injected[fault] += 1;
      return true;
    };
    const transaction = isTransaction(call);
    if (strikes('throttle')) throw clientError('ThrottlingException', 400);
    if (strikes('serverError')) throw clientError('InternalServerError', 500);
    if (strikes('timeoutBefore')) throw clientError('TimeoutError', 0);
    if (transaction && strikes('inProgress')) throw clientError('TransactionInProgressException', 400);
    if (transaction && strikes('conflict')) {
      const count = transactItemsOf(call).length;
      const struck = random.between(0, count - 1);
      throw conflictOn(count, (index) => index === struck);
    }
    const reply = await send();
    if (transaction && strikes('lostAcknowledgement')) throw clientError('TimeoutError', 0);
    if (call.name === 'BatchGetItemCommand' && strikes('unprocessed')) return leaveUnprocessed(random, reply);
    return reply;
  };

/**
 * Makes the product's table behave as badly as the profile says, and adds what DynamoDB Local lacks: conflicts of transactions
 * that overlap in time, and indexes that are read late. Half of the faults of transactions strike outside the client's retries,
 * as if those were used up, so that `commit` has to deal with them.
 */
export function addFaults(
  random: Random,
  profile: FaultProfile = F1,
): { readonly remove: () => void; readonly injected: Readonly<Injected> } {
  const injected: Injected = {
    throttle: 0,
    conflict: 0,
    inProgress: 0,
    serverError: 0,
    timeoutBefore: 0,
    lostAcknowledgement: 0,
    unprocessed: 0,
    realConflict: 0,
    staleRead: 0,
  };
  const added = [
    addLayer(
      'outside',
      faultLayer(random, profile, injected, (call) => (isTransaction(call) ? 0.5 : 0)),
    ),
    addLayer(
      'wire',
      faultLayer(random, profile, injected, (call) => (isTransaction(call) ? 0.5 : 1)),
    ),
    addLayer(
      'wire',
      staleIndex(random, profile.staleIndex, () => {
        injected.staleRead += 1;
      }),
    ),
    addLayer(
      'wire',
      realConflicts(() => {
        injected.realConflict += 1;
      }),
    ),
  ];
  return { remove: () => added.forEach((remove) => void remove()), injected };
}
