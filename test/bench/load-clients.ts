import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { localClient } from '../../infra/local/dynamodb.ts';
import type { TableCall } from '../support/table-probe.ts';

/** A slice of load: so many clients, each sending its next request when the one before is answered. */
export interface Slice {
  readonly clients: number;
  readonly seconds: number;
  /** Requests to the API, or the table calls that one of them makes, sent straight to the table. */
  readonly target:
    | { readonly url: string; readonly token: string; readonly bodies: readonly string[] }
    | { readonly endpoint: string; readonly samples: readonly (readonly TableCall[])[] };
}

export interface SliceResult {
  readonly perSecond: number;
  readonly milliseconds: number[];
  /** How often each code was answered instead of a result. */
  readonly errors: Readonly<Record<string, number>>;
}

/** In a body it stands for something that no other request has. */
export const UNIQUE = '00UNIQUE00';

type Once = (number: number) => Promise<string | undefined>;

const commands: Readonly<Record<string, new (input: never) => unknown>> = {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
};

/** The first code in a reply that says so; undefined when all is well. */
function codeOf(status: number, text: string): string | undefined {
  if (status !== 200) return `HTTP ${status}`;
  const { data, errors = [] } = JSON.parse(text) as {
    data?: Record<string, { userErrors?: { code: string }[] } | null>;
    errors?: { extensions?: { code?: string } }[];
  };
  const [error] = errors;
  if (error) return error.extensions?.code ?? 'untyped';
  const [payload] = Object.values(data ?? {});
  return payload === null || payload === undefined ? 'nothing' : payload.userErrors?.[0]?.code;
}

const askApi =
  ({ url, token, bodies }: Extract<Slice['target'], { url: string }>): Once =>
  async (number) => {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: (bodies[number % bodies.length] ?? '').replaceAll(UNIQUE, ulid()),
    });
    return codeOf(reply.status, await reply.text());
  };

/** Names in the keys of what a transaction adds: a repeat needs others. */
function newNames(calls: readonly TableCall[]): string[] {
  const NAME = /[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}/g;
  const writes = calls.flatMap(({ input }) => (input.TransactItems ?? []) as Record<string, Record<string, object>>[]);
  const kept = JSON.stringify(writes.flatMap(({ Update, ConditionCheck }) => [Update?.Key, ConditionCheck?.Key]));
  const added = JSON.stringify(
    writes.map(({ Put }) => [Put?.Item && [(Put.Item as { PK: object }).PK, (Put.Item as { SK: object }).SK]]),
  );
  return [...new Set(added.match(NAME) ?? [])].filter((name) => !kept.includes(name));
}

function askTable(client: DynamoDBClient, samples: readonly (readonly TableCall[])[]): Once {
  const prepared = samples.map((calls) => ({ text: JSON.stringify(calls), names: newNames(calls) }));
  return async (number) => {
    const sample = prepared[number % prepared.length];
    if (!sample) throw new Error('Nothing to send');
    const fresh = sample.names.reduce(
      (text, name) =>
        text.replaceAll(name, name.length === 26 ? ulid() : (randomUUID() + randomUUID()).replaceAll('-', '')),
      sample.text,
    );
    for (const { name, input } of JSON.parse(fresh) as TableCall[]) {
      const Command = commands[name];
      if (!Command) throw new Error(`The load does not know ${name}`);
      const token = name === 'TransactWriteItemsCommand' ? { ClientRequestToken: randomUUID() } : {};
      await client.send(new Command({ ...input, ...token } as never) as GetItemCommand);
    }
    return undefined;
  };
}

async function run({ clients, seconds, target }: Slice): Promise<SliceResult> {
  const table = 'endpoint' in target ? localClient(target.endpoint) : undefined;
  const once = 'url' in target ? askApi(target) : askTable(table as DynamoDBClient, target.samples);
  const milliseconds: number[] = [];
  const errors: Record<string, number> = {};
  const started = performance.now();
  let number = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1_000) {
      const begun = performance.now();
      number += 1;
      const code = await once(number).catch((error: Error) => `${error.name}`);
      if (code === undefined) milliseconds.push(performance.now() - begun);
      else errors[code] = (errors[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  table?.destroy();
  return { perSecond: milliseconds.length / ((performance.now() - started) / 1_000), milliseconds, errors };
}

// In a thread of its own, so that the clients do not slow down what they measure.
parentPort?.on('message', async (slice: Slice) => parentPort?.postMessage(await run(slice)));
