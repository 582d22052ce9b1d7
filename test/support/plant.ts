import { DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { localClient } from '../../infra/local/dynamodb.ts';
import { type Context, partitionOf } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';

type Item = Record<string, unknown>;

export interface Spot {
  readonly record: string;
  readonly SK: string;
}

/**
 * Breaks one item past all rules while the work runs, and puts it back: `change` gets the item, or an empty one, and returns
 * what is to be there instead; nothing to remove it.
 */
export async function whilePlanted<R>(
  ctx: Context,
  { record, SK }: Spot,
  change: (item: Item) => Item | undefined,
  work: () => Promise<R>,
): Promise<R> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const TableName = env().TABLE_NAME;
  const key = { PK: partitionOf(ctx, record), SK };
  const Key = marshall(key);
  const write = (item: Item | undefined) =>
    item
      ? client.send(
          new PutItemCommand({ TableName, Item: marshall({ ...item, ...key }, { removeUndefinedValues: true }) }),
        )
      : client.send(new DeleteItemCommand({ TableName, Key }));
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  const stored = Item && unmarshall(Item);
  await write(change(stored ?? {}));
  try {
    return await work();
  } finally {
    await write(stored);
    client.destroy();
  }
}

/** Adds one unit to the on hand of a stock level before every read of the product's client while the work runs. */
export async function whileMoving<R>(ctx: Context, { record, SK }: Spot, work: () => Promise<R>): Promise<R> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const move = new UpdateItemCommand({
    TableName: env().TABLE_NAME,
    Key: marshall({ PK: partitionOf(ctx, record), SK }),
    UpdateExpression: 'ADD onHand :unit',
    ExpressionAttributeValues: marshall({ ':unit': 1_000_000 }),
  });
  const name = `moving-${Math.random()}`;
  dynamoClient.middlewareStack.add(
    (next) => async (args) => {
      await client.send(move);
      return next(args);
    },
    { step: 'initialize', name },
  );
  try {
    return await work();
  } finally {
    dynamoClient.middlewareStack.remove(name);
    client.destroy();
  }
}
