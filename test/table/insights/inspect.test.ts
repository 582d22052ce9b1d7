import { expect, test } from 'vitest';
import { aContext } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { disagreements } from '../../support/books.ts';
import { expectIntegrity } from '../../support/integrity.ts';
import { tableCalls } from '../../support/table-probe.ts';

test('finds nothing in a tenant in which everything happened, and writes nothing', async () => {
  const ctx = aContext();
  await aMixedTenant(ctx);
  expect(await disagreements(ctx)).toEqual([]);
  const calls = await tableCalls(() => expectIntegrity(ctx));
  expect(new Set(calls.map(({ name }) => name))).toEqual(
    new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']),
  );
});
