import { randomUUID } from 'node:crypto';
import { beforeAll, inject } from 'vitest';
import { createTable, LOCAL_REGION } from '../../infra/local/dynamodb.ts';
import { refuseWhatIsNotGranted } from './grants.ts';

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
  STAGE: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
});

beforeAll(() => createTable(endpoint, tableName));
beforeAll(async () => refuseWhatIsNotGranted((await import('../../shared/platform/dynamo-client.ts')).dynamoClient));
