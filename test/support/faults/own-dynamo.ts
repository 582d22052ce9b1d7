import { afterAll, afterEach, vi } from 'vitest';
import { createTable, LOCAL_REGION, startDynamo } from '../../../infra/local/dynamodb.ts';
import { startBucket } from '../file-bucket.ts';
import { queueSettings } from '../queue-settings.ts';
import { enterRun } from './callers.ts';

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

const bucket = await startBucket();
afterAll(bucket.close);
afterAll(dynamo.stop);

/** Ten times what the product gives itself: a run is not to give up because the machine is busy. */
const DEADLINE_MILLISECONDS = 100_000;

// Each message of a batch is a run of its own, whose faults do not depend on how the others get on.
vi.mock('../../../functions/automation-context.ts', async (original) => {
  const module = await original<typeof import('../../../functions/automation-context.ts')>();
  const automationContext: typeof module.automationContext = (name, tenant, correlationId) => {
    enterRun();
    return module.automationContext(name, tenant, correlationId, DEADLINE_MILLISECONDS);
  };
  return { ...module, automationContext };
});

// Here, so that no fault test can forget it. The product's client must not be loaded before the settings above.
const { expectBooksAtRest, watchTenants } = await import('./books-at-rest.ts');
watchTenants();
afterEach(expectBooksAtRest);
