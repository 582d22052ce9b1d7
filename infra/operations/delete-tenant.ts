import { DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { clientSettings } from '../../shared/platform/deadline.ts';
import { writeAll } from './batch-writes.ts';
import { requireOptions, say } from './command-line.ts';
import { itemsOfTenant } from './table-export.ts';

/**
 * Deletes every item of one tenant that an export of the table has. What was written after the export stays: close the tenant
 * first, and look into a second export afterwards (docs/runbook.md). Safe to repeat.
 */
const options = requireOptions(
  'infra/operations/delete-tenant.ts --export <folder> --tenant <tenant> --table <name> --confirm <the tenant again>',
  ['export', 'tenant', 'table', 'confirm'],
);
if (options.confirm !== options.tenant) throw new Error('--confirm does not name the tenant: nothing was deleted');

async function* deletions(): AsyncGenerator<WriteRequest> {
  for await (const { PK, SK } of itemsOfTenant(options.export, options.tenant))
    if (PK && SK) yield { DeleteRequest: { Key: { PK, SK } } };
}

const count = await writeAll(new DynamoDBClient({ ...clientSettings, maxAttempts: 10 }), options.table, deletions());
say(`${count} items of ${options.tenant} are deleted from ${options.table}`);
