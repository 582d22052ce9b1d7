import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import DataLoader from 'dataloader';
import pRetry from 'p-retry';
import { fromAttributes, toAttributes } from './attributes.ts';
import { isPassingFault, outOfTime, within } from './deadline.ts';
import { DomainError } from './errors.ts';

/** Access patterns of the whole table are listed at the head of each `*.store.ts`. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export type Item = Record<string, unknown> & Key;

export type IndexName = 'GSI1' | 'GSI2' | 'GSI3';

/** One page of an item collection; sort keys are compared as text. */
export interface PageQuery {
  /** Without an index the collection is a record's own partition. */
  readonly index?: IndexName;
  readonly partition: string;
  readonly beginsWith?: string;
  readonly between?: readonly [string, string];
  readonly ascending?: boolean;
  readonly limit: number;
  readonly startKey?: Record<string, string>;
}

export interface ItemPage {
  readonly items: Item[];
  /** More items follow. */
  readonly hasMore: boolean;
}

/** Calls that an action makes at most, which a mutation is priced at: it reads all it needs in one turn or two and writes once. */
export const ACTION_CALLS = 8;

const BATCH_GET_LIMIT = 100;

const toItem = (attributes: Record<string, AttributeValue>): Item => fromAttributes(attributes) as Item;

/**
 * The table as one request sees it. Reads by key are strongly consistent and gathered: all keys that are asked for in one
 * turn of the event loop cost one round trip. Reads through an index are eventually consistent, as AWS offers no other. What is
 * not answered within the time that the request has left is refused with BUSY, and so is a read that failed for all attempts.
 */
export class Table {
  readonly #client: DynamoDBClient;
  readonly name: string;
  readonly #end: number;
  #callsLeft: number;
  readonly #loader: DataLoader<Key, Item | undefined, string>;
  #isGathering = false;
  #recalled: readonly Item[] = [];
  #transaction: string | undefined;

  /**
   * @param end time of `performance.now()` after which nothing is waited for
   * @param calls that may be made; one more is refused with LIMIT_EXCEEDED
   */
  constructor(client: DynamoDBClient, name: string, end: number, calls = Number.POSITIVE_INFINITY) {
    this.#client = client;
    this.name = name;
    this.#end = end;
    this.#callsLeft = calls;
    this.#loader = new DataLoader((keys: readonly Key[]) => this.#readMany(keys), {
      cacheKeyFn: ({ PK, SK }) => `${PK}\n${SK}`,
      maxBatchSize: BATCH_GET_LIMIT,
    });
  }

  /** The same for records that another session reaches, with what is left of time and calls. */
  by(client: DynamoDBClient): Table {
    return new Table(client, this.name, this.#end, this.#callsLeft);
  }

  /** The item, or undefined. */
  get(key: Key): Promise<Item | undefined> {
    this.#isGathering = true;
    return this.#loader.load({ PK: key.PK, SK: key.SK });
  }

  /** Whether a read that is made now shares its round trip with others. */
  get isGathering(): boolean {
    return this.#isGathering;
  }

  /** Calls that may still be made. What lost a race and is run again is given back what it had: nobody asked for that. */
  get callsLeft(): number {
    return this.#callsLeft;
  }

  /** Forgets what was read since there were so many calls left, and that it was read. */
  startOver(callsLeft: number): void {
    this.forget();
    this.#callsLeft = callsLeft;
  }

  #count(): void {
    if (this.#callsLeft <= 0)
      throw new DomainError(
        'LIMIT_EXCEEDED',
        'This needs too many reads at once. Ask for smaller pages or fewer lists.',
      );
    this.#callsLeft -= 1;
  }

  /** The items in the order of the keys; undefined where there is none. */
  getMany(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)));
  }

  /** Forgets what was read, so that the next read sees what was written meanwhile. */
  forget(): void {
    this.#isGathering = false;
    this.#recalled = [];
    this.#loader.clearAll();
  }

  /** Reads by key find these from now on, as they were: what an earlier request was answered with. */
  recall(items: readonly Item[]): void {
    this.forget();
    for (const item of items) this.#loader.prime({ PK: item.PK, SK: item.SK }, item);
    this.#recalled = items;
  }

  /** What reads find as it was. */
  get recalled(): readonly Item[] {
    return this.#recalled;
  }

  /** Reads find things as they are again, unless they did so all the time. */
  forgetRecalled(): void {
    if (this.#recalled.length > 0) this.forget();
  }

  async query(query: PageQuery): Promise<ItemPage> {
    const input: QueryCommandInput = { ...this.#conditionOf(query), ScanIndexForward: query.ascending ?? false };
    const items: Item[] = [];
    let start = query.startKey ? toAttributes(query.startKey) : undefined;
    do {
      // One more than asked for tells whether more follow; a 1 MB page may end earlier, hence the loop.
      const command = new QueryCommand({
        ...input,
        Limit: Number.isFinite(query.limit) ? query.limit + 1 - items.length : undefined,
        ExclusiveStartKey: start,
      });
      this.#count();
      const page = await orBusy(within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal })));
      items.push(...(page.Items ?? []).map(toItem));
      start = page.LastEvaluatedKey;
    } while (start && items.length <= query.limit);
    return { items: items.slice(0, query.limit), hasMore: items.length > query.limit };
  }

  /** How many items a collection has; undefined when they are more than the limit, or than one call reads (1 MB). */
  async countAll(query: Omit<PageQuery, 'startKey'>): Promise<number | undefined> {
    const command = new QueryCommand({ ...this.#conditionOf(query), Select: 'COUNT', Limit: query.limit + 1 });
    this.#count();
    const page = await orBusy(within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal })));
    return page.LastEvaluatedKey || (page.Count ?? 0) > query.limit ? undefined : (page.Count ?? 0);
  }

  #conditionOf(query: PageQuery): QueryCommandInput {
    const [partitionName, sortName] = query.index ? [`${query.index}PK`, `${query.index}SK`] : ['PK', 'SK'];
    const names: Record<string, string> = { '#pk': partitionName };
    const values: Record<string, AttributeValue> = { ':pk': { S: query.partition } };
    let condition = '#pk = :pk';
    if (query.beginsWith !== undefined) {
      condition += ' AND begins_with(#sk, :from)';
      values[':from'] = { S: query.beginsWith };
    } else if (query.between) {
      condition += ' AND #sk BETWEEN :from AND :to';
      values[':from'] = { S: query.between[0] };
      values[':to'] = { S: query.between[1] };
    }
    if (condition.includes('#sk')) names['#sk'] = sortName;
    return {
      TableName: this.name,
      IndexName: query.index,
      KeyConditionExpression: condition,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ConsistentRead: !query.index,
    };
  }

  /** All items of a collection, however many; for those that fit in memory. */
  async queryAll(query: Omit<PageQuery, 'limit' | 'startKey'>): Promise<Item[]> {
    return (await this.query({ ...query, limit: Number.POSITIVE_INFINITY })).items;
  }

  /** Adds to a counter beside the business records, where a repeated addition does no harm; gives the sum. */
  async add(key: Key, attribute: string, amount: number, { ttl }: { readonly ttl?: number } = {}): Promise<number> {
    const command = new UpdateItemCommand({
      TableName: this.name,
      Key: toAttributes({ PK: key.PK, SK: key.SK }),
      UpdateExpression: `ADD #counter :amount${ttl === undefined ? '' : ' SET #ttl = :ttl'}`,
      ExpressionAttributeNames: { '#counter': attribute, ...(ttl === undefined ? {} : { '#ttl': 'ttl' }) },
      ExpressionAttributeValues: toAttributes({ ':amount': amount, ':ttl': ttl }),
      ReturnValues: 'UPDATED_NEW',
    });
    this.#count();
    const added = within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal }));
    const { Attributes = {} } = await orBusy(added);
    return Number(fromAttributes(Attributes)[attribute]);
  }

  /**
   * Sends one transaction. Only `commit` calls this; the token makes a repeat of the same transaction harmless. It counts, once, but is
   * never one too many: the reads that it follows from were allowed.
   */
  async transact(items: TransactWriteItem[], token: string): Promise<void> {
    const command = new TransactWriteItemsCommand({ TransactItems: items, ClientRequestToken: token });
    if (token !== this.#transaction) this.#callsLeft -= 1;
    this.#transaction = token;
    await within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal }));
  }

  async #readMany(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    this.#isGathering = false;
    this.#count();
    const [only] = keys;
    if (keys.length === 1 && only) return [await this.#readOne(only)];
    const found = new Map<string, Item>();
    let pending: Record<string, AttributeValue>[] = keys.map(({ PK, SK }) => toAttributes({ PK, SK }));
    await orBusy(
      pRetry(
        async () => {
          const command = new BatchGetItemCommand({
            RequestItems: { [this.name]: { Keys: pending, ConsistentRead: true } },
          });
          const reply = await within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal }));
          for (const entry of reply.Responses?.[this.name] ?? []) {
            const item = toItem(entry);
            found.set(`${item.PK}\n${item.SK}`, item);
          }
          pending = (reply.UnprocessedKeys?.[this.name]?.Keys ?? []) as Record<string, AttributeValue>[];
          if (pending.length > 0) throw new UnprocessedKeysError(pending.length);
        },
        {
          retries: 8,
          minTimeout: 20,
          maxTimeout: 500,
          randomize: true,
          shouldRetry: ({ error }) => error instanceof UnprocessedKeysError,
        },
      ),
    );
    return keys.map(({ PK, SK }) => found.get(`${PK}\n${SK}`));
  }

  async #readOne({ PK, SK }: Key): Promise<Item | undefined> {
    const command = new GetItemCommand({
      TableName: this.name,
      Key: toAttributes({ PK, SK }),
      ConsistentRead: true,
    });
    const reply = await orBusy(within(this.#end, (abortSignal) => this.#client.send(command, { abortSignal })));
    return reply.Item && toItem(reply.Item);
  }
}

/** What a read that may work a moment later ends in. */
async function orBusy<R>(read: Promise<R>): Promise<R> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DomainError) throw error;
    throw error instanceof UnprocessedKeysError || isPassingFault(error as Error & { cause?: Error })
      ? outOfTime(error)
      : error;
  }
}

class UnprocessedKeysError extends Error {
  constructor(count: number) {
    super(`DynamoDB left ${count} keys of a batch unread`);
  }
}
