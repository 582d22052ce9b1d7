import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SQSRecord } from 'aws-lambda';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { automations } from '../../../functions/automations/registry.ts';
import { startApi } from '../../support/api.ts';

/**
 * STS and DynamoDB as the AWS clients of the product meet them, behind one address. A session's access key names its tenant, so
 * the signature of a call shows in whose session it was made.
 */
interface Asked {
  readonly sessions: URLSearchParams[];
  readonly tableCalls: { readonly operation: string; readonly accessKey: string; readonly token: unknown }[];
}
let asked: Asked = { sessions: [], tableCalls: [] };
let sessionSeconds = 3_600;
let isRefusing = false;

const textOf = async (request: IncomingMessage): Promise<string> =>
  Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();

const server = createServer(async (request, response) => {
  const body = await textOf(request);
  const operation = request.headers['x-amz-target'];
  if (operation !== undefined) {
    const accessKey = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    asked.tableCalls.push({
      operation: String(operation).replace('DynamoDB_20120810.', ''),
      accessKey,
      token: request.headers['x-amz-security-token'],
    });
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    return;
  }
  const parameters = new URLSearchParams(body);
  asked.sessions.push(parameters);
  const tenant = parameters.get('Tags.member.1.Value');
  response.setHeader('content-type', 'text/xml').statusCode = isRefusing ? 403 : 200;
  response.end(
    isRefusing
      ? '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not you</Message></Error></ErrorResponse>'
      : `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>SESSION-${tenant}</AccessKeyId>` +
          `<SecretAccessKey>secret</SecretAccessKey><SessionToken>token-${tenant}</SessionToken>` +
          `<Expiration>${new Date(Date.now() + sessionSeconds * 1_000).toISOString()}</Expiration>` +
          '</Credentials></AssumeRoleResult></AssumeRoleResponse>',
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(async () => {
  await api.stop();
  server.closeAllConnections();
  server.close();
});

const ROLE = 'arn:aws:iam::123456789012:role/data';
Object.assign(process.env, {
  AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'FUNCTION',
  AWS_SECRET_ACCESS_KEY: 'secret',
  DATA_ROLE_ARN: ROLE,
  TABLE_NAME: 'crm-erp',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
});
// Only now: the clients read the settings when they are made.
const api = await startApi();
const { clientOf } = await import('../../../shared/platform/dynamo-client.ts');

beforeEach(() => {
  asked = { sessions: [], tableCalls: [] };
  sessionSeconds = 3_600;
  isRefusing = false;
});

const read = (tenant: string) =>
  clientOf(tenant).send(new GetItemCommand({ TableName: 'crm-erp', Key: { PK: { S: 'x' }, SK: { S: 'x' } } }));
const tenantsOf = (sessions: readonly URLSearchParams[]) =>
  sessions.map((session) => session.get('Tags.member.1.Value'));
const keysOf = () => asked.tableCalls.map(({ accessKey }) => accessKey);

describe('a client of a tenant', () => {
  it('opens one session of the data role, tagged with the tenant alone, and signs every call with it', async () => {
    await Promise.all([read('acme'), read('acme')]);
    await read('acme');
    const [session, ...more] = asked.sessions;
    expect(more).toEqual([]);
    expect(Object.fromEntries(session ?? [])).toEqual({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: ROLE,
      RoleSessionName: 'tenant-acme',
      DurationSeconds: '3600',
      'Tags.member.1.Key': 'tenant',
      'Tags.member.1.Value': 'acme',
    });
    const call = { operation: 'GetItem', accessKey: 'SESSION-acme', token: 'token-acme' };
    expect(asked.tableCalls).toEqual([call, call, call]);
  });

  it('never uses the session of another', async () => {
    await Promise.all(['globex', 'initech', 'globex', 'initech'].map(read));
    expect(tenantsOf(asked.sessions).sort()).toEqual(['globex', 'initech']);
    expect(keysOf().sort()).toEqual(['SESSION-globex', 'SESSION-globex', 'SESSION-initech', 'SESSION-initech']);
  });

  it('opens a session anew before it ends', async () => {
    sessionSeconds = 60;
    await read('hooli');
    const { length } = asked.sessions;
    sessionSeconds = 3_600;
    await read('hooli');
    await read('hooli');
    expect(asked.sessions).toHaveLength(length + 1);
    expect(keysOf()).toEqual(['SESSION-hooli', 'SESSION-hooli', 'SESSION-hooli']);
  });

  it('is forgotten when 250 others were asked for since', () => {
    const names = Array.from({ length: 250 }, (_, index) => `tenant-${index}`);
    const first = clientOf('first');
    for (const name of names.slice(0, 249)) clientOf(name);
    expect(clientOf('first')).toBe(first);
    for (const name of names) clientOf(name);
    expect(clientOf('first')).not.toBe(first);
  });
});

describe('without a session there is no way to the table', () => {
  it('for a client, which asks again the next time', async () => {
    isRefusing = true;
    await expect(read('umbrella')).rejects.toThrow('Not you');
    expect(asked.tableCalls).toEqual([]);
    isRefusing = false;
    await read('umbrella');
    expect(keysOf()).toEqual(['SESSION-umbrella']);
  });

  it('for a request, which ends as INTERNAL and says nothing of roles', async () => {
    isRefusing = true;
    const { errors, text } = await api.call('{ customers { nodes { id } } }', {}, { tenant: 'stark' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect(text).not.toMatch(/Not you|role|AccessDenied/i);
    expect([tenantsOf(asked.sessions), asked.tableCalls]).toEqual([['stark'], []]);
  });

  it('for an automation, whose message goes back to the queue', async () => {
    isRefusing = true;
    const { handler } = await import('../../../functions/automations/score-lead.ts');
    const [type] = automations['score-lead'].on;
    const id = '01J00000000000000000000000';
    const detail = {
      id,
      type,
      version: 1,
      tenant: 'wayne',
      aggregateId: `led_${id}`,
      aggregateVersion: 1,
      occurredAt: '2026-11-21T10:00:00.000Z',
      actor: 'tester',
      correlationId: 'c',
      data: { source: 'WEB' },
    };
    const record = { messageId: 'm', body: JSON.stringify({ detail }) } as SQSRecord;
    const reply = await handler({ Records: [record] }, {} as never, () => undefined);
    expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
    expect([tenantsOf(asked.sessions), asked.tableCalls]).toEqual([['wayne'], []]);
  });
});
