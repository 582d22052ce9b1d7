import { countRequest } from '../../shared/access/rate.actions.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import { Table } from '../../shared/platform/table.ts';

/**
 * A process of its own that makes so many requests of one client within one window, and waits for each sum that it shares. Prints how
 * many were let through. Arguments: tenant, requests, requests a second that are allowed, milliseconds since 1970.
 */
const [tenant = '', requests, perSecond, now] = process.argv.slice(2);
Date.now = () => Number(now);

const table = new Table(dynamoClient, env().TABLE_NAME, Number.POSITIVE_INFINITY);
let shared: Promise<unknown> = Promise.resolve();
const add = table.add.bind(table);
table.add = (...sum) => {
  const sent = add(...sum);
  shared = sent;
  return sent;
};

const identity = {
  tenant,
  actor: { subject: 'noisy', kind: 'user', roles: ['sales'] },
  scope: { kind: 'all' },
} as const;
const none = Number.POSITIVE_INFINITY;
let through = 0;
for (let index = 0; index < Number(requests); index += 1) {
  if (!countRequest(identity, { tenant: none, client: Number(perSecond), capture: none }, () => table)) through += 1;
  await shared;
}
process.stdout.write(String(through));
