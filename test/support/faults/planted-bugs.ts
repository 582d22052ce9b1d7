import { randomUUID } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { localClient } from '../../../infra/local/dynamodb.ts';
import { addLayer, isTransaction, keyOf, type Layer, type TransactItem, transactItemsOf } from './client-layers.ts';
import { Meeting } from './meeting.ts';

/*
 * Bugs that the checks must catch, planted between the product and its table: the product's code stays as it is, what reaches the
 * table is what the buggy code would have sent. Each returns how to take it out again.
 */

let planted = false;

/** Every planted bug says so: the books that a test leaves are checked unless it has planted one. */
export const notePlant = (): void => {
  planted = true;
};
export const isPlanted = (): boolean => planted;
export const forgetPlants = (): void => {
  planted = false;
};

const plantLayer = (layer: Layer): (() => void) => {
  notePlant();
  return addLayer('outside', layer);
};

/** Plants a layer that can have its calls wait for each other. */
const plantRace = (layer: (meet: () => Promise<void>) => Layer): (() => void) => {
  const meeting = new Meeting();
  const race = layer(() => meeting.meet());
  return plantLayer((call, send) => meeting.attend(() => race(call, send)));
};

const raw = () => localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');

const without = (item: TransactItem, names: readonly string[]): TransactItem =>
  Object.fromEntries(
    Object.entries(item).map(([operation, body]) => [
      operation,
      Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name))),
    ]),
  ) as TransactItem;

/** Values and names that a write no longer uses are refused by the service. */
function withoutCondition(item: TransactItem): TransactItem {
  const bare = without(item, ['ConditionExpression', 'ReturnValuesOnConditionCheckFailure']);
  const [operation, body] = Object.entries(bare)[0] as [string, Record<string, unknown>];
  const text = String(body.UpdateExpression ?? '');
  const used = (entries: unknown) => {
    const kept = Object.entries((entries ?? {}) as object).filter(([name]) =>
      new RegExp(`${name}(?![a-zA-Z0-9_])`).test(text),
    );
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  return {
    [operation]: {
      ...body,
      ExpressionAttributeNames: used(body.ExpressionAttributeNames),
      ExpressionAttributeValues: used(body.ExpressionAttributeValues),
    },
  } as TransactItem;
}

/** Forgets the condition of every write to these items. */
export const plantNoCondition = (pattern: RegExp): (() => void) =>
  plantRace((meet) => async (call, send) => {
    if (!isTransaction(call)) return send();
    // Whoever else is at it has read by then: the race is certain, not only possible.
    await meet();
    const TransactItems = transactItemsOf(call).map((item) =>
      pattern.test(keyOf(item).SK) && !item.ConditionCheck ? withoutCondition(item) : item,
    );
    return send({ ...call.input, TransactItems });
  });

/** Counts in the program instead of in the table: reads the stock, as all others do, and writes back what it worked out. */
export const plantReadModifyWrite = (): (() => void) =>
  plantRace((meet) => async (call, send) => {
    if (!isTransaction(call)) return send();
    const client = raw();
    const TransactItems = await Promise.all(
      transactItemsOf(call).map(async (item) => {
        const { Update } = item;
        const values = Update?.ExpressionAttributeValues as Record<string, { N: string }> | undefined;
        if (!Update || !keyOf(item).SK.startsWith('STOCK#') || !values?.[':quantity'] || values[':value']) return item;
        const reply = await client.send(
          new GetItemCommand({ TableName: String(Update.TableName), Key: Update.Key as never, ConsistentRead: true }),
        );
        const taken = Number(values[':quantity'].N);
        const counted = (name: string, change: number) => ({ N: String(Number(reply.Item?.[name]?.N ?? 0) + change) });
        return {
          Update: {
            TableName: Update.TableName,
            Key: Update.Key,
            UpdateExpression: 'SET available = :available, reserved = :reserved',
            ExpressionAttributeValues: {
              ':available': counted('available', -taken),
              ':reserved': counted('reserved', taken),
            },
          },
        };
      }),
    );
    client.destroy();
    await meet();
    return send({ ...call.input, TransactItems });
  });

/**
 * Writes these items in a transaction of their own, before or after the rest: a number that is reserved before its document is
 * posted, an event that is sent after the state, an idempotency record that is kept beside the effect.
 */
export function plantSplit(pattern: RegExp, when: 'before' | 'after'): () => void {
  const reserved = new Set<unknown>();
  return plantRace((meet) => async (call, send) => {
    const items = isTransaction(call) ? transactItemsOf(call) : [];
    const own = items.filter((item) => pattern.test(keyOf(item).SK));
    const rest = items.filter((item) => !own.includes(item));
    if (own.length === 0 || rest.length === 0) return send();
    const alone = (TransactItems: readonly TransactItem[]) =>
      send({ ...call.input, TransactItems, ClientRequestToken: randomUUID() });
    if (when === 'after') {
      await alone(rest);
      await meet();
      return alone(own);
    }
    if (!reserved.has(call.input.ClientRequestToken)) await alone(own);
    await meet();
    reserved.add(call.input.ClientRequestToken);
    return send({ ...call.input, TransactItems: rest });
  });
}

/** Tells about events before the transaction that makes them true. */
export const plantTellBeforeCommit = (tell: (eventId: string) => void): (() => void) =>
  plantRace((meet) => async (call, send) => {
    for (const item of isTransaction(call) ? transactItemsOf(call) : []) {
      const { SK } = keyOf(item);
      if (SK.startsWith('EVENT#')) tell(SK.slice('EVENT#'.length));
    }
    if (isTransaction(call)) await meet();
    return send();
  });

/** Lets the table forget these items an hour after they were made. */
export const plantShortMemory = (pattern: RegExp): (() => void) =>
  plantLayer((call, send) => {
    if (!isTransaction(call)) return send();
    const TransactItems = transactItemsOf(call).map((item): TransactItem => {
      if (!item.Put?.Item || !pattern.test(keyOf(item).SK)) return item;
      const ttl = { N: String(Date.parse(item.Put.Item.createdAt?.S ?? '') / 1000 + 3600) };
      return { Put: { ...item.Put, Item: { ...item.Put.Item, ttl } as never } };
    });
    return send({ ...call.input, TransactItems });
  });

/** Does not know which errors pass: gives up at the first. */
export const plantGivingUp = (): (() => void) =>
  plantLayer((_, send) =>
    send().catch((error: unknown) => {
      // Not as the cause: the retry would find it there.
      throw new Error(`gave up: ${String(error)}`);
    }),
  );

/** Sends a transaction again under another token, so that the table takes it for another one. */
export const plantNewTokens = (): (() => void) =>
  plantLayer((call, send) =>
    isTransaction(call) ? send({ ...call.input, ClientRequestToken: randomUUID() }) : send(),
  );

/** Takes what a batch left unread for what is not there. */
export const plantForgottenKeys = (): (() => void) =>
  plantLayer(async (_, send) => {
    const reply = await send();
    delete reply.output.UnprocessedKeys;
    return reply;
  });
