import { AsyncLocalStorage } from 'node:async_hooks';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Decisions } from './callers.ts';
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
  /** How late an index is, in calls of the table: what it does in 50 to 500 ms. */
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
  staleIndex: [10, 100],
};

/** How often each fault struck: a run without faults proves nothing. */
export type Injected = Record<Exclude<keyof FaultProfile, 'staleIndex'> | 'realConflict' | 'staleRead', number>;

export const noneInjected = (): Injected => ({
  throttle: 0,
  conflict: 0,
  inProgress: 0,
  serverError: 0,
  timeoutBefore: 0,
  lostAcknowledgement: 0,
  unprocessed: 0,
  realConflict: 0,
  staleRead: 0,
});

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
async function underFaults(
  random: Random,
  { profile, injected, share }: { profile: FaultProfile; injected: Injected; share: number },
  call: ClientCall,
  send: () => Promise<ClientReply>,
): Promise<ClientReply> {
  const strikes = (fault: Exclude<keyof FaultProfile, 'staleIndex'>) => {
    if (!random.of(fault).chance(profile[fault] * share)) return false;
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
    const struck = random.of('item').between(0, count - 1);
    throw conflictOn(count, (index) => index === struck);
  }
  const reply = await send();
  if (transaction && strikes('lostAcknowledgement')) throw clientError('TimeoutError', 0);
  if (call.name === 'BatchGetItemCommand' && strikes('unprocessed'))
    return leaveUnprocessed(random.of('unread'), reply);
  return reply;
}

interface CallUnderWay {
  readonly random: Random;
  attempts: number;
}

/**
 * Where faults strike: half of those of transactions outside the client's retries, as if those were used up, so that `commit` has
 * to deal with them; the others on each attempt.
 */
export function faultLayers(
  random: Random,
  profile: FaultProfile,
  injected: Injected,
): { readonly outside: Layer; readonly wire: Layer } {
  const decisions = new Decisions(random);
  const underWay = new AsyncLocalStorage<CallUnderWay>();
  return {
    outside: (call, send) => {
      const own: CallUnderWay = { random: decisions.next(), attempts: 0 };
      const share = isTransaction(call) ? 0.5 : 0;
      return underFaults(own.random, { profile, injected, share }, call, () => underWay.run(own, send));
    },
    wire: (call, send) => {
      const own = underWay.getStore();
      // Under way before there were faults.
      if (!own) return send();
      own.attempts += 1;
      const share = isTransaction(call) ? 0.5 : 1;
      return underFaults(own.random.of('attempt', own.attempts), { profile, injected, share }, call, send);
    },
  };
}

/**
 * Makes the product's table behave as badly as the profile says, and adds what DynamoDB Local lacks: conflicts of transactions
 * that overlap in time, and indexes that are read late. What strikes a call depends on the seed, its caller and its number alone.
 */
export function addFaults(
  random: Random,
  profile: FaultProfile = F1,
): { readonly remove: () => void; readonly injected: Readonly<Injected> } {
  const injected = noneInjected();
  const layers = faultLayers(random.of('table'), profile, injected);
  const added = [
    addLayer('outside', layers.outside),
    addLayer('wire', layers.wire),
    addLayer(
      'wire',
      staleIndex(random.of('index'), profile.staleIndex, () => {
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
