import { GetItemCommand, QueryCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { newTenant } from '../../../shared/access/tenant.model.ts';
import { insertTenant, listTenants } from '../../../shared/access/tenant.store.ts';
import { commit, insert } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { clientOf, dynamoClient } from '../../../shared/platform/dynamo-client.ts';
import { env } from '../../../shared/platform/env.ts';
import { Table } from '../../../shared/platform/table.ts';
import { aContext } from '../../support/a-context.ts';
import { grantsOf } from '../../support/grants.ts';
import { itemsOf } from '../../support/table-probe.ts';

const TableName = env().TABLE_NAME;
const item = (tenant: string) => ({ PK: { S: `T#${tenant}#x` }, SK: { S: 'X' } });
const captureKey = (tenant: string) => ({ PK: partitionOf({ tenant }, `cap_${'0'.repeat(26)}`), SK: 'CAPTUREKEY' });

/** The negative control of all tests against the table: what a store with a bug would ask for. */
describe('a session of one tenant', () => {
  const here = aContext();
  const there = aContext();
  const own = { PK: partitionOf(here, 'x'), SK: 'X' };
  const foreign = { PK: partitionOf(there, 'x'), SK: 'X' };
  const refusal = (what: string) => `A function in a session of ${here.tenant} may not dynamodb:${what}`;

  it('reads its own keys', async () => {
    expect(await here.table.getMany([own, { ...own, SK: 'Y' }])).toEqual([undefined, undefined]);
  });

  it('reads no key of another, alone or among its own', async () => {
    await expect(here.table.get(foreign)).rejects.toThrow(refusal(`GetItem table ${foreign.PK}`));
    here.table.forget();
    await expect(here.table.getMany([own, foreign])).rejects.toThrow(
      refusal(`BatchGetItem table ${own.PK} ${foreign.PK}`),
    );
  });

  it('reads no tenant whose name begins like its own', async () => {
    const PK = partitionOf({ tenant: `${here.tenant}-2` }, 'x');
    await expect(here.table.get({ PK, SK: 'X' })).rejects.toThrow(refusal(`GetItem table ${PK}`));
  });

  it.each([undefined, 'GSI1', 'GSI2', 'GSI3'] as const)('queries no partition of another: %s', async (index) => {
    await expect(here.table.queryAll({ index, partition: foreign.PK })).rejects.toThrow(
      refusal(`Query ${index ? `index/${index}` : 'table'} ${foreign.PK}`),
    );
  });

  it('does not read which tenants there are', async () => {
    await expect(listTenants(here.table)).rejects.toThrow(refusal('Query index/GSI3 TENANTS'));
  });

  it('writes nothing of another, not even along with its own', async () => {
    await expect(commit(here, [insert(own), insert(foreign)], [])).rejects.toThrow(
      refusal(`PutItem table ${foreign.PK}`),
    );
    expect([await itemsOf(here), await itemsOf(there)]).toEqual([[], []]);
  });

  it('is told from another by the table that a store was given, not by what the store believes', async () => {
    const confused: Context = { ...here, tenant: there.tenant };
    await expect(
      commit(confused, [insertTenant(confused, newTenant(confused), () => new Error())], []),
    ).rejects.toThrow(refusal('PutItem table'));
  });

  it('puts nothing of its own into the lists of another, which IAM would not see', async () => {
    const planted = insert({ ...own, GSI1PK: foreign.PK, GSI1SK: 'X' });
    await expect(commit(here, [planted], [])).rejects.toThrow(
      `Index keys of another tenant than ${here.tenant}: ${foreign.PK}`,
    );
  });

  it('does for an automation what its line in the registry says', async () => {
    const scoring = aContext({ tenant: here.tenant, roles: ['automation'], kind: 'automation', subject: 'score-lead' });
    await expect(scoring.table.queryAll({ index: 'GSI3', partition: own.PK })).rejects.toThrow(
      `score-lead in a session of ${here.tenant} may not dynamodb:Query index/GSI3 ${own.PK}`,
    );
  });
});

describe('a function by itself', () => {
  const own = new Table(dynamoClient, TableName, Number.POSITIVE_INFINITY);

  it('reads which tenants there are, and a capture key of any of them', async () => {
    expect(await listTenants(own)).toEqual([]);
    expect(await own.get(captureKey('acme'))).toBeUndefined();
  });

  it('reaches nothing else', async () => {
    own.forget();
    const keys = [
      { PK: 'T#acme#cap_short', SK: 'CAPTUREKEY' },
      { PK: 'T#acme#x', SK: 'X' },
    ];
    for (const key of keys) await expect(own.get(key)).rejects.toThrow(`may not dynamodb:GetItem table ${key.PK}`);
    await expect(own.getMany([captureKey('acme'), captureKey('globex')])).rejects.toThrow(
      'may not dynamodb:BatchGetItem',
    );
    await expect(own.queryAll({ index: 'GSI3', partition: 'T#acme#INVOICE#OPEN' })).rejects.toThrow(
      'A function by itself',
    );
  });

  it('scans nothing, as no session does', async () => {
    await expect(dynamoClient.send(new ScanCommand({ TableName }))).rejects.toThrow(
      'A function by itself may not dynamodb:Scan table',
    );
    await expect(clientOf('acme').send(new ScanCommand({ TableName }))).rejects.toThrow('may not dynamodb:Scan table');
  });
});

describe('a call', () => {
  it('that names no key is refused', async () => {
    const query = new QueryCommand({ TableName, KeyConditionExpression: 'a = b' });
    await expect(clientOf('acme').send(query)).rejects.toThrow('may not dynamodb:Query table');
    const get = new GetItemCommand({ TableName, Key: { SK: { S: 'X' } } });
    await expect(clientOf('acme').send(get)).rejects.toThrow('may not dynamodb:GetItem table');
  });

  it('of an index that no role names is refused', async () => {
    const query = new QueryCommand({
      TableName,
      IndexName: 'GSI4',
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'GSI4PK' },
      ExpressionAttributeValues: { ':pk': { S: 'T#acme#x' } },
    });
    await expect(clientOf('acme').send(query)).rejects.toThrow('may not dynamodb:Query index/GSI4 T#acme#x');
  });

  it('that is a transaction needs the actions of the writes in it', () => {
    const { input } = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: item('acme') } },
        { Put: { TableName, Item: item('acme') } },
        { Delete: { TableName, Key: item('acme') } },
        { ConditionCheck: { TableName, Key: item('acme'), ConditionExpression: 'attribute_exists(PK)' } },
      ],
    });
    expect(grantsOf('TransactWriteItemsCommand', input)).toEqual([
      'dynamodb:PutItem table',
      'dynamodb:DeleteItem table',
      'dynamodb:ConditionCheckItem table',
    ]);
  });
});
