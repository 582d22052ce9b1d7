import { createReadStream, globSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type ExportedItem = Record<string, AttributeValue>;

/** A line of a full export, or of one of a time range; of an item that was deleted there is no image. */
interface Line {
  readonly Item?: ExportedItem;
  readonly NewImage?: ExportedItem;
}

/**
 * The items of an export of the table to S3 (DynamoDB JSON), full or of a time range, whose folder was copied here. The export
 * is how operators see all items: nothing may scan the table.
 */
export async function* itemsOfExport(folder: string): AsyncGenerator<ExportedItem> {
  const files = globSync('**/data/*.gz', { cwd: folder });
  if (files.length === 0) throw new Error(`There are no data files of an export under ${folder}`);
  for (const file of files.sort()) {
    const input = createReadStream(join(folder, file)).pipe(createGunzip());
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (text === '') continue;
      const { Item, NewImage } = JSON.parse(text) as Line;
      const item = Item ?? NewImage;
      if (item) yield item;
    }
  }
}

/** The items of one tenant: every key starts with it, and nothing of a tenant lies elsewhere. */
export async function* itemsOfTenant(folder: string, tenant: string): AsyncGenerator<ExportedItem> {
  if (!/^[^#\s]+$/.test(tenant)) throw new Error('Name one tenant');
  for await (const item of itemsOfExport(folder)) if (item.PK?.S?.startsWith(`T#${tenant}#`)) yield item;
}
