import { ScanCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { localClient } from '../../infra/local/dynamodb.ts';
import type { Context } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';

/** One call that the product's client sent to the table. */
export interface TableCall {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

/** Whose a token is: read once a minute by a process and not by a request, so a test that is about requests does not see it. */
export const isAboutCaller = ({ input }: { readonly input: object }): boolean =>
  JSON.stringify(input).includes('"USERKEY"');

/** Runs the work and returns the table calls it made, in order; what they wrote is real. */
export const tableCalls = async (work: () => Promise<unknown>): Promise<TableCall[]> =>
  (await allTableCalls(work)).filter((call) => call.name === 'TransactWriteItemsCommand' || !isAboutCaller(call));

/** The same, with the reads of whose a token is. */
export async function allTableCalls(work: () => Promise<unknown>): Promise<TableCall[]> {
  const calls: TableCall[] = [];
  const name = `probe-${Math.random()}`;
  dynamoClient.middlewareStack.add(
    (next, context) => async (args) => {
      calls.push({ name: String(context.commandName), input: args.input as unknown as Record<string, unknown> });
      return next(args);
    },
    { step: 'initialize', name },
  );
  try {
    await work();
  } finally {
    dynamoClient.middlewareStack.remove(name);
  }
  return calls;
}

/**
 * What the transactions of the work wrote, one text an item: `Put ORDER`, `Update STOCK#…`, `Put EVENT order.placed`. Exact: an
 * item more or less shows.
 */
export async function transactionsOf(work: () => Promise<unknown>): Promise<string[][]> {
  const calls = await tableCalls(work);
  return calls
    .filter(({ name }) => name === 'TransactWriteItemsCommand')
    .map(({ input }) => ((input as unknown as TransactWriteItemsCommandInput).TransactItems ?? []).map(describeItem));
}

type TransactItem = NonNullable<TransactWriteItemsCommandInput['TransactItems']>[number];

function describeItem(item: TransactItem): string {
  const [operation, body] = Object.entries(item)[0] ?? ['', {}];
  const { Key, Item } = body as { Key?: Record<string, { S: string }>; Item?: Record<string, { S: string }> };
  const SK = (Item ?? Key)?.SK?.S ?? '';
  if (SK.startsWith('EVENT#')) return `${operation} EVENT ${Item?.type?.S}`;
  const row = SK.replace(/^LEDGER#.*/, 'LEDGER#*');
  return `${operation} ${row.replace(/_[0-9A-Z]{26}/g, '_*').replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '*')}`;
}

/** Every item of a tenant, for showing that a refusal wrote nothing. Tests alone may scan. */
export async function itemsOf({ tenant }: Pick<Context, 'tenant'>): Promise<Record<string, unknown>[]> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const items: Record<string, unknown>[] = [];
  let start: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: env().TABLE_NAME,
        ConsistentRead: true,
        ExclusiveStartKey: start,
        FilterExpression: 'begins_with(PK, :tenant)',
        ExpressionAttributeValues: { ':tenant': { S: `T#${tenant}#` } },
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  client.destroy();
  return items.sort((a, b) => `${a.PK}${a.SK}`.localeCompare(`${b.PK}${b.SK}`));
}

/** All but how far blocks of numbers have come, which may be taken for what is refused then. */
export const recordsOf = async (ctx: Pick<Context, 'tenant'>): Promise<Record<string, unknown>[]> =>
  (await itemsOf(ctx)).filter(({ SK }) => SK !== 'NUMBERS');

/** The code that the work is refused with; throws unless it is refused and has written nothing in the tenant. */
export async function refusalOf(ctx: Context, work: () => Promise<unknown>): Promise<string> {
  const before = JSON.stringify(await recordsOf(ctx));
  let refusal: { code?: string } | undefined;
  try {
    await work();
  } catch (error) {
    refusal = error as { code?: string };
  }
  if (!refusal) throw new Error('Expected a refusal, but it went through');
  if (!refusal.code) throw refusal;
  if (JSON.stringify(await recordsOf(ctx)) !== before)
    throw new Error(`Refused with ${refusal.code}, but something was written`);
  return refusal.code;
}
