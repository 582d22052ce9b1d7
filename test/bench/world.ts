import { randomUUID } from 'node:crypto';
import { createTable, LOCAL_REGION, startDynamo } from '../../infra/local/dynamodb.ts';
import { startBucket } from '../support/file-bucket.ts';
import { operatorSettings } from '../support/operators.ts';
import { queueSettings } from '../support/queue-settings.ts';

/** DynamoDB Local with an empty table, and the settings by which the product's own code finds it. Call before importing any of it. */
export async function startWorld(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const { endpoint, stop } = await startDynamo();
  const tableName = `bench-${randomUUID()}`;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: tableName,
    BUS_NAME: 'bench',
    STAGE: 'local',
    ...queueSettings,
    ...operatorSettings,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  });
  await createTable(endpoint, tableName);
  const bucket = await startBucket();
  return { endpoint, stop: () => Promise.all([bucket.close(), stop()]).then(() => undefined) };
}
