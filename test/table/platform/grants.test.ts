import { QueryCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoClient } from '../../../shared/platform/dynamo-client.ts';
import { env } from '../../../shared/platform/env.ts';
import { grantsOf } from '../../support/grants.ts';

const TableName = env().TABLE_NAME;
const Key = { PK: { S: 'T#acme#x' }, SK: { S: 'X' } };

describe('the table under test', () => {
  it('refuses a Scan of the product, as the roles do', async () => {
    await expect(dynamoClient.send(new ScanCommand({ TableName }))).rejects.toThrow(
      'No role allows dynamodb:Scan table',
    );
  });

  it('refuses an index that no role names', async () => {
    const query = new QueryCommand({ TableName, IndexName: 'GSI4', KeyConditionExpression: 'a = b' });
    await expect(dynamoClient.send(query)).rejects.toThrow('No role allows dynamodb:Query index/GSI4');
  });
});

it('a transaction needs the actions of the writes in it', () => {
  const { input } = new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { TableName, Item: Key } },
      { Put: { TableName, Item: Key } },
      { Delete: { TableName, Key } },
      { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_exists(PK)' } },
    ],
  });
  expect(grantsOf('TransactWriteItemsCommand', input)).toEqual([
    'dynamodb:PutItem table',
    'dynamodb:DeleteItem table',
    'dynamodb:ConditionCheckItem table',
  ]);
});
