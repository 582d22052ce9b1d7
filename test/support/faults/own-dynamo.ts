import { afterAll, afterEach } from 'vitest';
import { createTable, LOCAL_REGION, startDynamo } from '../../../infra/local/dynamodb.ts';
import { queueSettings } from '../queue-settings.ts';

// A DynamoDB Local for each test file: it gets slower with all that was ever written to it, and these files write a lot.
const dynamo = await startDynamo();
Object.assign(process.env, {
  AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
  AWS_REGION: LOCAL_REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  TABLE_NAME: 'faults',
  BUS_NAME: 'test',
  ...queueSettings,
  STAGE: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
});
await createTable(dynamo.endpoint, 'faults');

afterAll(dynamo.stop);

// Here, so that no fault test can forget it. The product's client must not be loaded before the settings above.
const { expectBooksAtRest, watchTenants } = await import('./books-at-rest.ts');
watchTenants();
afterEach(expectBooksAtRest);
