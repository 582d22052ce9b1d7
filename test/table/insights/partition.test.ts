import { expect, test } from 'vitest';
import { withWholeIndex } from '../../../shared/insights/integrity.partition.ts';
import { commit, put } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { idOfItem, listPage, type PageRequest } from '../../../shared/platform/page.ts';
import { aContext } from '../../support/a-context.ts';
import { tableCalls } from '../../support/table-probe.ts';

/** Documents of two kinds of one customer, alternately. */
async function documents(ctx: Context, partition: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = `doc_${String(index).padStart(3, '0')}`;
    const GSI2SK = `${index % 2 === 0 ? 'ORDER' : 'INVOICE'}#${id}`;
    return put({ PK: partitionOf(ctx, id), SK: 'DOCUMENT', GSI2PK: partition, GSI2SK, id });
  });
  for (let from = 0; from < count; from += 90) await commit(ctx, rows.slice(from, from + 90), []);
}

async function idsOf(
  ctx: Context,
  partition: string,
  beginsWith: string,
  request: PageRequest = {},
): Promise<string[]> {
  const page = await listPage(ctx, { index: 'GSI2', partition, beginsWith }, { first: 100, ...request }, idOfItem);
  const ids = page.edges.map(({ node }) => node);
  return page.hasNextPage
    ? [...ids, ...(await idsOf(ctx, partition, beginsWith, { after: page.edges.at(-1)?.cursor ?? null }))]
    : ids;
}

test('the lists of a customer are the same from one read of the index, page after page', async () => {
  const ctx = aContext();
  const partition = partitionOf(ctx, 'customer');
  await documents(ctx, partition, 290);
  const plain = [await idsOf(ctx, partition, 'ORDER#'), await idsOf(ctx, partition, 'INVOICE#')];
  let whole: string[][] = [];
  const calls = await tableCalls(async () => {
    const held = await withWholeIndex(ctx, partition);
    whole = [await idsOf(held, partition, 'ORDER#'), await idsOf(held, partition, 'INVOICE#')];
  });
  expect([whole, whole.map(({ length }) => length), calls.length]).toEqual([plain, [145, 145], 1]);
});

test('a customer with more documents than are held is read a page at a time', async () => {
  const ctx = aContext();
  const partition = partitionOf(ctx, 'customer');
  await documents(ctx, partition, 301);
  expect(await withWholeIndex(ctx, partition)).toBe(ctx);
});
