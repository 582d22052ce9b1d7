import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type GraphqlClient, graphqlClient, Refused } from '../client/graphql-client.ts';

export interface StoryOptions {
  readonly url: string;
  /** Where forms with a capture key send leads; /capture beside the API when absent. */
  readonly captureUrl?: string;
  readonly token: (role: string, tenant?: string) => Promise<string> | string;
  readonly log: (line: string) => void;
  /** Called while the story waits for an automation, for stacks that need a push. */
  readonly settle?: () => Promise<void>;
}

export interface MoneyText {
  readonly amountMinor: number;
  readonly formatted: string;
}

/** What the chapters of a story share: callers by role, a voice, patience. */
export interface Narrator {
  /** Makes names of this run unlike those of any other. */
  readonly run: string;
  /** A client that acts in the role. */
  readonly as: (role: string) => GraphqlClient;
  readonly withCaptureKey: (key: string) => GraphqlClient;
  readonly title: (text: string) => void;
  readonly say: (text: string) => void;
  readonly detail: (text: string) => void;
  /** Reads until the condition holds, a minute at most; automations act shortly after the request that caused them. */
  readonly until: <Value>(what: string, read: () => Promise<Value>, holds: (value: Value) => boolean) => Promise<Value>;
  /** The code with which the API refuses the request; throws when it is accepted or refused with another one. */
  readonly refusal: (expected: string, request: () => Promise<unknown>) => Promise<void>;
}

const PATIENCE_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 150;

/** Throws with the message unless the condition holds. */
export function ensure(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function narratorOf({ url, captureUrl, token, log, settle }: StoryOptions): Narrator {
  const clients = new Map<string, GraphqlClient>();
  return {
    run: randomBytes(3).toString('hex').toUpperCase(),
    as: (role) => {
      const client = clients.get(role) ?? graphqlClient({ url, token: async () => token(role) });
      clients.set(role, client);
      return client;
    },
    withCaptureKey: (key) =>
      graphqlClient({ url: captureUrl ?? url.replace(/graphql$/, 'capture'), headers: { 'x-capture-key': key } }),
    title: (text) => {
      log('');
      log(text);
    },
    say: (text) => log(`  ${text}`),
    detail: (text) => log(`      ${text}`),
    until: async (what, read, holds) => {
      for (const end = Date.now() + PATIENCE_MILLISECONDS; Date.now() < end; await wait(PAUSE_MILLISECONDS)) {
        const value = await read();
        if (holds(value)) return value;
        await settle?.();
      }
      throw new Error(`After ${PATIENCE_MILLISECONDS / 1000} seconds still not: ${what}.`);
    },
    refusal: async (expected, request) => {
      const refused = await request().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (refused instanceof Refused && refused.code === expected) return;
      throw new Error(
        refused instanceof Error ? refused.message : `The request was accepted; ${expected} was expected.`,
        { cause: refused },
      );
    },
  };
}

/** A line of a table: a label, then the rest. */
export const row = (label: string, text: string): string => `${label.padEnd(34)} ${text}`;

export const points = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value)}`.padStart(4);

/** False when somebody else changed the record since it was read, so that it must be read again. */
export async function unlessChangedMeanwhile(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'CONFLICT') return false;
    throw error;
  }
}
