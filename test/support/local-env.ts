import { randomUUID } from 'node:crypto';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { createTable, LOCAL_REGION } from '../../infra/local/dynamodb.ts';
import { Table } from '../../shared/platform/table.ts';
import { startBucket } from './file-bucket.ts';
import { inSession, refuseWhatIsNotGranted } from './grants.ts';
import { operatorSettings } from './operators.ts';
import { queueSettings } from './queue-settings.ts';

const PATIENCE_MILLISECONDS = 60_000;

// The product's own clients read these when they are made, so they are set before any test imports them.
const endpoint = inject('dynamoEndpoint');
const tableName = `test-${randomUUID()}`;
Object.assign(process.env, {
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: LOCAL_REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  TABLE_NAME: tableName,
  BUS_NAME: 'test',
  ...queueSettings,
  ...operatorSettings,
  STAGE: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
});

/** Of this test file. */
export const bucket = await startBucket();
afterAll(bucket.close);

// Without IAM all sessions are one client; here each says whose it is, so that what IAM would refuse is refused.
vi.mock('../../shared/platform/dynamo-client.ts', async (original) => {
  const clients = await original<typeof import('../../shared/platform/dynamo-client.ts')>();
  return { ...clients, clientOf: (tenant: string) => inSession(clients.dynamoClient, { tenant, function: 'graphql' }) };
});
vi.mock('../../functions/automation-context.ts', async (original) => {
  const { automationContext, ...rest } = await original<typeof import('../../functions/automation-context.ts')>();
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  return {
    ...rest,
    automationContext: (...given: Parameters<typeof automationContext>) => {
      const [name, tenant, , milliseconds, longer = 0] = given;
      const end = performance.now() + milliseconds + longer;
      return {
        ...automationContext(...given),
        table: new Table(inSession(dynamoClient, { tenant, function: name }), tableName, end),
      };
    },
  };
});

beforeAll(() => createTable(endpoint, tableName, { isFollowed: false }));
// How long the product waits is shown in the tests of its deadlines; the others wait for a machine at its limits.
beforeAll(async () => {
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  const handler = dynamoClient.config.requestHandler as NodeHttpHandler;
  for (const timeout of ['connectionTimeout', 'requestTimeout', 'socketTimeout'] as const)
    handler.updateHttpClientConfig(timeout, PATIENCE_MILLISECONDS);
});
vi.mock('../../shared/platform/deadline.ts', async (original) => ({
  ...(await original<typeof import('../../shared/platform/deadline.ts')>()),
  REQUEST_MILLISECONDS: 600_000,
}));
beforeAll(async () => refuseWhatIsNotGranted((await import('../../shared/platform/dynamo-client.ts')).dynamoClient));
