import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { requireOptions, say } from './command-line.ts';
import { itemsOfTenant } from './table-export.ts';

/** Takes everything of one tenant out of an export of the table: one file of the same format. */
const options = requireOptions('infra/operations/export-tenant.ts --export <folder> --tenant <tenant> --to <file.gz>', [
  'export',
  'tenant',
  'to',
]);

let count = 0;
async function* lines(): AsyncGenerator<string> {
  for await (const Item of itemsOfTenant(options.export, options.tenant)) {
    count += 1;
    yield `${JSON.stringify({ Item })}\n`;
  }
}

await pipeline(Readable.from(lines()), createGzip(), createWriteStream(options.to));
say(`${count} items of ${options.tenant} are in ${options.to}`);
