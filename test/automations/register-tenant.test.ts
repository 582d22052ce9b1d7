import { expect, test } from 'vitest';
import { handler } from '../../functions/automations/register-tenant.ts';
import { listTenants } from '../../shared/access/tenant.actions.ts';
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import { Table } from '../../shared/platform/table.ts';
import { aContext } from '../support/a-context.ts';
import { deliver, eventsOf } from '../support/deliveries.ts';
import { transactionsOf } from '../support/table-probe.ts';

test('makes a tenant known to schedules once, however often the event comes', async () => {
  const ctx = aContext();
  const { id } = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds Futterkiste' });
  const events = await eventsOf(ctx, id);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([['Put TENANT']]);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([]);
  const known = await listTenants(new Table(dynamoClient, env().TABLE_NAME, Number.POSITIVE_INFINITY));
  expect(known.filter((tenant) => tenant === ctx.tenant)).toEqual([ctx.tenant]);
});
