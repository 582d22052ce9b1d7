import type { TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import type { Caller, startApi } from './api.ts';
import type { UserError } from './mutate.ts';
import { schema } from './sample-input.ts';

export interface RowResult {
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly UserError[];
}
export interface BulkReply {
  readonly results: readonly RowResult[];
  readonly doneCount: number;
  readonly refusedCount: number;
  readonly userErrors: readonly UserError[];
}

type Api = Awaited<ReturnType<typeof startApi>>;

/** The field of a row's payload that holds its record. */
function recordField(name: string): string {
  const type = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Payload`);
  const results = type && 'getFields' in type ? type.getFields().results : undefined;
  const [payload = ''] = /\w+/.exec(String(results?.type)) ?? [];
  const row = schema.getType(payload);
  const fields = row && 'getFields' in row ? Object.keys(row.getFields()) : [];
  return fields.find((field) => field !== 'userErrors') ?? '';
}

/** Sends one bulk mutation; the record of each row is told as `record`. */
export async function sendRows(
  api: Api,
  name: string,
  input: object,
  caller: Caller,
  selection = 'id version',
): Promise<BulkReply> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const errors = 'userErrors { code field }';
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    results { record: ${recordField(name)} { ${selection} } ${errors} } doneCount refusedCount ${errors} } }`;
  const { data, text } = await api.call<Record<string, BulkReply>>(document, { input }, caller);
  const reply = data?.[name];
  if (!reply) throw new Error(text);
  return reply;
}

/** Whether a transaction writes anything; a trial of rows only asks. */
const isWriting = (input: object): boolean =>
  ((input as TransactWriteItemsCommandInput).TransactItems ?? []).some((item) => !item.ConditionCheck);

/** Lets no transaction through after so many that wrote while the work runs, as if the process had died there. */
export async function dyingAfter<R>(transactions: number, work: () => Promise<R>): Promise<R> {
  let written = 0;
  const name = `dying-${Math.random()}`;
  dynamoClient.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand' && isWriting(args.input)) {
        written += 1;
        if (written > transactions) throw new Error('The process died');
      }
      return next(args);
    },
    { step: 'initialize', name },
  );
  try {
    return await work();
  } finally {
    dynamoClient.middlewareStack.remove(name);
  }
}

/** Does something before the first transaction that writes, once all rows were tried. */
export async function beforeWriting<R>(meanwhile: () => Promise<unknown>, work: () => Promise<R>): Promise<R> {
  let isDone = false;
  const name = `meanwhile-${Math.random()}`;
  dynamoClient.middlewareStack.add(
    (next, context) => async (args) => {
      if (!isDone && context.commandName === 'TransactWriteItemsCommand' && isWriting(args.input)) {
        isDone = true;
        await meanwhile();
      }
      return next(args);
    },
    { step: 'initialize', name },
  );
  try {
    return await work();
  } finally {
    dynamoClient.middlewareStack.remove(name);
  }
}
