import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  type QueryCommandInput,
  type QueryCommandOutput,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { localClient } from '../../infra/local/dynamodb.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import { grantsOf } from '../support/grants.ts';
import { bytesOf, readUnits, type StoredItem, writeUnits } from './units.ts';

/** What a piece of work cost at the table. */
export interface Cost {
  /** Calls sent, repeats included. */
  readonly calls: number;
  /** The longest chain of calls of which each waited for the one before. */
  readonly depth: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Items written. */
  readonly items: number;
  /** What its role must allow. */
  readonly grants: readonly string[];
}

interface Call {
  readonly grants: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly attempts: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly items: number;
}

const sum = (calls: readonly Call[], part: 'attempts' | 'readUnits' | 'writeUnits' | 'items'): number =>
  calls.reduce((total, call) => total + call[part], 0);

function depthOf(calls: readonly Call[]): number {
  const depths: number[] = [];
  for (const [index, { start }] of calls.entries()) {
    depths.push(
      1 + Math.max(0, ...calls.slice(0, index).map(({ end }, earlier) => (end <= start ? (depths[earlier] ?? 0) : 0))),
    );
  }
  return Math.max(0, ...depths);
}

const keyOf = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): StoredItem => {
  const { PK, SK } = (Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {}) as Record<
    string,
    AttributeValue
  >;
  if (!PK || !SK) throw new Error('A write without a key');
  return { PK, SK };
};
const nameOf = ({ PK, SK }: StoredItem): string => `${PK?.S}\n${SK?.S}`;

/** Counts the calls of the product's one client. Its own looks at the table before and after a transaction go by another client. */
export class Meter {
  readonly #probe = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');

  close(): void {
    this.#probe.destroy();
  }

  async measure(work: () => Promise<unknown>): Promise<Cost> {
    const calls: Call[] = [];
    dynamoClient.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = args.input as object;
          const written =
            commandName === 'TransactWriteItemsCommand'
              ? ((input as TransactWriteItemsCommandInput).TransactItems ?? [])
              : [];
          const before = await this.#imagesOf(written);
          const start = performance.now();
          const result = await next(args);
          const end = performance.now();
          const after = await this.#imagesOf(written);
          const attempts = (result.output as { $metadata: { attempts?: number } }).$metadata.attempts ?? 1;
          calls.push({
            grants: grantsOf(String(commandName), input),
            start,
            end,
            attempts,
            readUnits: unitsOfRead(String(commandName), input, result.output),
            writeUnits: written.reduce((units, write) => {
              const name = nameOf(keyOf(write));
              return units + writeUnits(before.get(name), after.get(name), true);
            }, 0),
            items: written.filter(({ ConditionCheck }) => !ConditionCheck).length,
          });
          return result;
        },
      { step: 'initialize', name: 'bench' },
    );
    try {
      await work();
    } finally {
      dynamoClient.middlewareStack.remove('bench');
    }
    calls.sort((a, b) => a.start - b.start);
    return {
      calls: sum(calls, 'attempts'),
      depth: depthOf(calls),
      readUnits: sum(calls, 'readUnits'),
      writeUnits: sum(calls, 'writeUnits'),
      items: sum(calls, 'items'),
      grants: [...new Set(calls.flatMap(({ grants }) => grants))],
    };
  }

  async #imagesOf(writes: readonly TransactWriteItem[]): Promise<Map<string, StoredItem>> {
    if (writes.length === 0) return new Map();
    const reply = await this.#probe.send(
      new BatchGetItemCommand({
        RequestItems: { [env().TABLE_NAME]: { Keys: writes.map(keyOf), ConsistentRead: true } },
      }),
    );
    if (Object.keys(reply.UnprocessedKeys ?? {}).length > 0) throw new Error('The table left keys unread');
    return new Map((reply.Responses?.[env().TABLE_NAME] ?? []).map((item) => [nameOf(item), item]));
  }
}

/** Read units of a call; a key without an item costs as much as a small item. */
export function unitsOfRead(command: string, input: object, output: object): number {
  switch (command) {
    case 'GetItemCommand': {
      const { Item } = output as GetItemCommandOutput;
      return readUnits(bytesOf(Item ? [Item] : []), (input as GetItemCommandInput).ConsistentRead ?? false);
    }
    case 'BatchGetItemCommand': {
      const [[table, { Keys = [], ConsistentRead = false }]] = Object.entries(
        (input as BatchGetItemCommandInput).RequestItems ?? {},
      ) as [[string, { Keys?: unknown[]; ConsistentRead?: boolean }]];
      const found = (output as BatchGetItemCommandOutput).Responses?.[table] ?? [];
      const missing = (Keys.length - found.length) * readUnits(0, ConsistentRead);
      return missing + found.reduce((units, item) => units + readUnits(bytesOf([item]), ConsistentRead), 0);
    }
    case 'QueryCommand': {
      const { Items = [] } = output as QueryCommandOutput;
      return readUnits(bytesOf(Items), (input as QueryCommandInput).ConsistentRead ?? false);
    }
    case 'TransactWriteItemsCommand':
    case 'UpdateItemCommand':
      return 0;
    default:
      throw new Error(`The bench does not know what ${command} costs`);
  }
}
