import {
  BatchGetItemCommand,
  type ConsumedCapacity,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { localClient } from '../../infra/local/dynamodb.ts';
import { toAttributes } from '../../shared/platform/attributes.ts';
import { env } from '../../shared/platform/env.ts';
import { unitsOfRead } from './meter.ts';
import { type StoredItem, writeUnits } from './units.ts';

const reported = (capacity: ConsumedCapacity | undefined): number => capacity?.CapacityUnits ?? Number.NaN;

/** Item of about so many bytes, its entries in so many indexes under the given sort key. */
const anItem = (sort: string, bytes: number, indexes: number, indexSort = 'a'): StoredItem =>
  toAttributes({
    PK: 'counting',
    SK: sort,
    ...Object.fromEntries(
      [1, 2, 3].slice(0, indexes).flatMap((index) => [
        [`GSI${index}PK`, 'counting'],
        [`GSI${index}SK`, indexSort],
      ]),
    ),
    text: 'é'.repeat(bytes / 2),
    list: [1, -22, { deep: true, none: null }],
  });

/**
 * Counts single writes and reads and compares with what DynamoDB Local reports, where it is right; for transactions it is not.
 * Throws on the first difference.
 */
export async function checkCounting(): Promise<number> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const TableName = env().TABLE_NAME;
  let checks = 0;
  const agree = (what: string, counted: number, report: number): void => {
    checks += 1;
    if (counted !== report) throw new Error(`Units of ${what}: counted ${counted}, the table reports ${report}`);
  };
  const put = async (what: string, before: StoredItem | undefined, after: StoredItem): Promise<void> => {
    const { ConsumedCapacity } = await client.send(
      new PutItemCommand({ TableName, Item: after, ReturnConsumedCapacity: 'TOTAL' }),
    );
    agree(what, writeUnits(before, after, false), reported(ConsumedCapacity));
  };
  for (const bytes of [100, 900, 1_100, 3_000, 5_000, 9_000]) {
    for (const indexes of [0, 1, 3]) {
      const item = anItem('item', bytes, indexes);
      const what = `an item of ${bytes} bytes in ${indexes} indexes`;
      await put(what, undefined, item);
      await put(`${what} with a change`, item, { ...item, more: { N: '1' } });
      const moved = { ...anItem('item', bytes, indexes, 'b'), more: { N: '1' } };
      await put(`${what} with a new index key`, { ...item, more: { N: '1' } }, moved);
      for (const ConsistentRead of [true, false]) {
        const get = { TableName, Key: toAttributes({ PK: 'counting', SK: 'item' }), ConsistentRead };
        const one = await client.send(new GetItemCommand({ ...get, ReturnConsumedCapacity: 'TOTAL' }));
        agree(`getting ${what}`, unitsOfRead('GetItemCommand', get, one), reported(one.ConsumedCapacity));
      }
      const removed = await client.send(
        new DeleteItemCommand({
          TableName,
          Key: toAttributes({ PK: 'counting', SK: 'item' }),
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      agree(`deleting ${what}`, writeUnits(moved, undefined, false), reported(removed.ConsumedCapacity));
    }
  }
  const items = [300, 2_500, 6_000].map((bytes) => anItem(`row-${bytes}`, bytes, 1));
  for (const item of items) await put('a row', undefined, item);
  for (const ConsistentRead of [true, false]) {
    const Keys = items.map(({ PK = { S: '' }, SK = { S: '' } }) => ({ PK, SK }));
    const batch = { RequestItems: { [TableName]: { Keys, ConsistentRead } } };
    const many = await client.send(new BatchGetItemCommand({ ...batch, ReturnConsumedCapacity: 'TOTAL' }));
    agree('a batch of reads', unitsOfRead('BatchGetItemCommand', batch, many), reported(many.ConsumedCapacity?.[0]));
  }
  for (const IndexName of [undefined, 'GSI1']) {
    const query = {
      TableName,
      IndexName,
      ConsistentRead: !IndexName,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': IndexName ? `${IndexName}PK` : 'PK' },
      ExpressionAttributeValues: { ':pk': { S: 'counting' } },
    };
    const page = await client.send(new QueryCommand({ ...query, ReturnConsumedCapacity: 'TOTAL' }));
    agree(
      `a query of ${IndexName ?? 'the table'}`,
      unitsOfRead('QueryCommand', query, page),
      reported(page.ConsumedCapacity),
    );
  }
  client.destroy();
  return checks;
}
