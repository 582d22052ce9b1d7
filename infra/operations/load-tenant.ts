import { DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { clientSettings } from '../../shared/platform/deadline.ts';
import { writeAll } from './batch-writes.ts';
import { requireOptions, say } from './command-line.ts';
import { itemsOfTenant } from './table-export.ts';

/**
 * Puts everything of one tenant from an export into a table, over what has the same keys there. Event rows that are new to a
 * table with a running relay are sent: see docs/runbook.md. Safe to repeat.
 */
const options = requireOptions('infra/operations/load-tenant.ts --export <folder> --tenant <tenant> --table <name>', [
  'export',
  'tenant',
  'table',
]);

async function* puts(): AsyncGenerator<WriteRequest> {
  for await (const Item of itemsOfTenant(options.export, options.tenant)) yield { PutRequest: { Item } };
}

const count = await writeAll(new DynamoDBClient({ ...clientSettings, maxAttempts: 10 }), options.table, puts());
say(`${count} items of ${options.tenant} are in ${options.table}`);
