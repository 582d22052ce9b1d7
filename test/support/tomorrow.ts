import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { localClient } from '../../infra/local/dynamodb.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';

type Attributes = Record<string, AttributeValue>;

/** What tomorrow's version stores in every map: sets, binary data and exact numbers among it, which today's never stores. */
const TOMORROWS = 'tomorrow';
const mark = (number: number): AttributeValue => ({
  M: {
    mark: { N: String(number) },
    set: { SS: ['a', 'b'] },
    exact: { N: '12345678901234567890.123456789' },
    numbers: { NS: ['12345678901234567890', '0.5'] },
    bytes: { B: new Uint8Array([1, 2]) },
  },
});

/** An index that a kind has no keys of today; tomorrow's version lists it there. */
const freeIndex: Readonly<Record<string, string>> = {
  APICLIENT: 'GSI2',
  BRANCH: 'GSI2',
  CAPTUREKEY: 'GSI2',
  CONTACT: 'GSI2',
  LEGALENTITY: 'GSI2',
  PAYMENT: 'GSI1',
  SETTINGS: 'GSI2',
  STOCK: 'GSI2',
  WAREHOUSE: 'GSI2',
};

/** Maps whose names are data: what stands in them has marks, they themselves have none. */
const OF_FREE_NAMES = new Set(['activityCounts', 'held', 'metafields']);

const keyOf = ({ Put, Update, Delete }: TransactWriteItem): Attributes | undefined => {
  const { PK, SK } = (Put?.Item ?? Update?.Key ?? Delete?.Key ?? {}) as Attributes;
  return PK && SK ? { PK, SK } : undefined;
};

/** Places of marks by what they hold: the path without positions in lists. */
function marksIn(item: Attributes, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  const visit = ({ L = [], M = {} }: AttributeValue, place: string): void => {
    for (const entry of L) visit(entry, `${place}[]`);
    for (const [text, where] of marksIn(M, `${place}.`)) found.set(text, where);
  };
  for (const [name, value] of Object.entries(item)) {
    if (name === TOMORROWS) found.set(JSON.stringify(value), path.replace(/\.$/, '') || 'record');
    else visit(value, `${path}${name}`);
  }
  return found;
}

const WRITTEN_ONCE = /^(EVENT#|IDEMPOTENCY$)/;

/**
 * A table on which tomorrow's version works too: whatever today's writes gets, right after, attributes that today's does not know, in
 * every map, and keys of another index. Tells what of that a later write of today's lost, and what it let out into events.
 */
export class Tomorrow {
  readonly #client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  readonly #name = `tomorrow-${Math.random()}`;
  #marks = 0;
  /** `<kind> <path>` of everything that was lost with a record that is still there. */
  readonly lost = new Set<string>();
  readonly leaked = new Set<string>();
  /** Kinds of items of tomorrow's shape that were written again. */
  readonly rewritten = new Set<string>();

  constructor() {
    dynamoClient.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'TransactWriteItemsCommand') return next(args);
          const written = (args.input as unknown as TransactWriteItemsCommandInput).TransactItems ?? [];
          const keys = written.map(keyOf).filter((key) => key !== undefined);
          const before = await Promise.all(keys.map((key) => this.#read(key)));
          const result = await next(args);
          for (const [index, key] of keys.entries()) await this.#compare(key, before[index]);
          return result;
        },
      { step: 'initialize', name: this.#name },
    );
  }

  stop(): void {
    dynamoClient.middlewareStack.remove(this.#name);
    this.#client.destroy();
  }

  async #read(Key: Attributes): Promise<Attributes | undefined> {
    const input = { TableName: env().TABLE_NAME, Key, ConsistentRead: true };
    return (await this.#client.send(new GetItemCommand(input))).Item;
  }

  async #compare(key: Attributes, before: Attributes | undefined): Promise<void> {
    const after = await this.#read(key);
    if (!after) return;
    const sort = key.SK?.S ?? '';
    const kind = /^[A-Z]+/.exec(sort)?.[0] ?? '';
    const kept = marksIn(after);
    if (WRITTEN_ONCE.test(sort)) {
      if (kept.size > 0) this.leaked.add(`${kind} ${[...kept.values()].join()}`);
      return;
    }
    if (before) {
      this.rewritten.add(kind);
      for (const [text, place] of marksIn(before)) if (!kept.has(text)) this.lost.add(`${kind} ${place}`);
      const index = freeIndex[kind];
      if (index && !after[`${index}PK`]) this.lost.add(`${kind} ${index}`);
    }
    await this.#client.send(new PutItemCommand({ TableName: env().TABLE_NAME, Item: this.#decorated(after, kind) }));
  }

  #decorated(item: Attributes, kind: string): Attributes {
    const index = freeIndex[kind];
    const keys = index ? { [`${index}PK`]: { S: `${item.PK?.S}#TOMORROW` }, [`${index}SK`]: item.SK } : {};
    return { ...keys, ...this.#marked(item) } as Attributes;
  }

  #marked(map: Attributes): Attributes {
    const parts = Object.entries(map).map(([name, value]) => [
      name,
      name === TOMORROWS ? value : OF_FREE_NAMES.has(name) && value.M ? this.#named(value.M) : this.#within(value),
    ]);
    this.#marks += 1;
    if (!map[TOMORROWS]) parts.push([TOMORROWS, mark(this.#marks)]);
    return Object.fromEntries(parts) as Attributes;
  }

  #named(map: Attributes): AttributeValue {
    return { M: Object.fromEntries(Object.entries(map).map(([name, value]) => [name, this.#within(value)])) };
  }

  #within(value: AttributeValue): AttributeValue {
    if (value.M) return { M: this.#marked(value.M) };
    return value.L ? { L: value.L.map((entry) => this.#within(entry)) } : value;
  }
}
