import { expect, test } from 'vitest';
import { commit, put } from '../../../shared/platform/commit.ts';
import { partitionOf } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { addLayer, during } from '../../support/faults/client-layers.ts';

test('queryAll goes on until there is no further page, however many there are', async () => {
  const ctx = aContext();
  const partition = partitionOf(ctx, 'thing');
  const keys = Array.from({ length: 7 }, (_, n) => ({ PK: partition, SK: `X#${n}` }));
  await commit(ctx, keys.map(put), []);
  let pages = 0;
  // Stands for the 1 MB at which DynamoDB ends a page.
  const shortPages = addLayer('outside', ({ input }, send) => {
    pages += 1;
    expect(input.Limit).toBeUndefined();
    return send({ ...input, Limit: 2 });
  });
  const items = await during([shortPages], () => as(ctx, {}).table.queryAll({ partition, ascending: true }));
  expect(items).toEqual(keys);
  expect(pages).toBe(4);
});
