import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import {
  automations,
  type EventAutomation,
  type ScheduledAutomation,
} from '../../../functions/automations/registry.ts';
import type { LocalIssuer } from '../../../infra/local/issuer.ts';
import type { Emulator } from './emulator.ts';

/** The deployed stack as the flows see it. */
export interface Deployment {
  readonly url: string;
  readonly issuer: LocalIssuer;
  readonly emulator: Emulator;
  /** Name of the stack; table, functions and queues begin with it. */
  readonly stack: string;
}

export const TENANT = 'acme';
/** Long enough for a second delivery, after the visibility timeout: the emulator may lose what a function printed in its first run. */
const DELIVERY_MILLISECONDS = 600_000;
/** The API and the automations that the demo story sets off. */
const SESSIONS_OF = 5;

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

async function post(
  url: string,
  headers: Record<string, string>,
  query = '{ __typename }',
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!text.startsWith('{')) return { status: response.status, body: text };
  const { extensions: _cost, ...body } = JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, body };
}

/** Whoever has no token of the issuer, for the audience and not expired, is refused; the others get their reply. */
export async function checkTheDoor({ url, issuer }: Deployment): Promise<void> {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const claims = {
    sub: 'eve',
    aud: issuer.audience,
    token_use: 'id',
    'custom:tenant': TENANT,
    'cognito:groups': ['admin'],
  };
  const valid = await issuer.userToken(TENANT, ['admin']);
  const refused: Record<string, Record<string, string>> = {
    'no token': {},
    'a token that is none': bearer('a.b.c'),
    'a token with another signature': bearer(`${valid.slice(0, -8)}AAAAAAAA`),
    'a token for another audience': bearer(await issuer.sign({ ...claims, aud: 'other' })),
    'an expired token': bearer(await issuer.sign(claims, '-1h')),
  };
  for (const [what, headers] of Object.entries(refused))
    expectEqual(`status for ${what}`, (await post(url, headers)).status, 401);
  const machine = await issuer.clientToken(issuer.audience);
  expectEqual('status for a machine client that nobody registered', (await post(url, bearer(machine))).status, 401);
  await register(url, bearer(valid), issuer.audience);
  for (const token of [valid, machine]) {
    expectEqual('reply to a valid token', await post(url, bearer(token)), {
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  }
  // No authorizer stands before the public route: the refusal is the function's own.
  const { status, body } = await post(url.replace(/graphql$/, 'capture'), {});
  expectEqual('status of a capture without a key', status, 401);
  expectEqual(
    'code of it',
    (body as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code,
    'UNAUTHENTICATED',
  );
}

/** Makes a machine client known, as an admin does. */
async function register(url: string, headers: Record<string, string>, clientId: string): Promise<void> {
  const input = `{ clientId: "${clientId}", name: "Shop", roles: ["partner"], scope: ACCOUNT }`;
  const query = `mutation { createApiClient(input: ${input}) { userErrors { code } } }`;
  expectEqual('reply to a registration', await post(url, headers, query), {
    status: 200,
    body: { data: { createApiClient: { userErrors: [] } } },
  });
}

interface Awaited {
  readonly automation: string;
  readonly eventId: string;
}

/**
 * Commits one event row of each type that the registry names and waits until every automation that names it took it from
 * its queue. The rows have no data, so an automation may well refuse them: what is checked is the way, not the work.
 */
export async function checkDelivery({ emulator, stack }: Deployment): Promise<void> {
  const lines = Object.entries<EventAutomation | ScheduledAutomation>(automations);
  const reacting = lines.flatMap(([automation, line]) =>
    'on' in line ? line.on.map((type) => ({ automation, type })) : [],
  );
  if (reacting.length === 0) throw new Error('the registry names no event');
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const ids = new Map(
    [...new Set(reacting.map(({ type }) => type))].map((type, index) => [type, `deploytest${index}`]),
  );
  for (const [type, id] of ids) {
    const row = { ...envelope(type, id), PK: `T#${TENANT}#${id}`, SK: `EVENT#${id}` };
    await client.send(new PutItemCommand({ TableName: stack, Item: marshall(row) }));
  }
  let missing: Awaited[] = reacting.map(({ automation, type }) => ({ automation, eventId: ids.get(type) ?? '' }));
  for (const giveUp = Date.now() + DELIVERY_MILLISECONDS; missing.length > 0; await wait(500)) {
    if (Date.now() > giveUp) throw new Error(`not delivered: ${JSON.stringify(missing)}`);
    const logs = new Map<string, string>();
    for (const { automation } of missing)
      logs.set(automation, await logOf(emulator, `/aws/lambda/${stack}-${automation}`));
    missing = missing.filter(({ automation, eventId }) => !logs.get(automation)?.includes(eventId));
  }
}

const envelope = (type: string, id: string) => ({
  id,
  type,
  version: 1,
  tenant: TENANT,
  aggregateId: id,
  aggregateVersion: 1,
  occurredAt: new Date().toISOString(),
  actor: 'deploy-test',
  correlationId: id,
  data: {},
});

/** Calls of one kind that the emulator was asked for, newest first; at most fifty. */
async function trailOf(emulator: Emulator, AttributeKey: string, AttributeValue: string): Promise<TrailEvent[]> {
  const text = await ask(emulator, 'cloudtrail', 'CloudTrail_20131101.LookupEvents', {
    LookupAttributes: [{ AttributeKey, AttributeValue }],
  });
  const { Events } = JSON.parse(text) as { Events: { CloudTrailEvent: string }[] };
  return Events.map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent) as TrailEvent);
}

interface TrailEvent {
  readonly userIdentity: { readonly accessKeyId: string };
  readonly requestParameters: Readonly<Record<string, string>>;
}

/**
 * The functions wrote everything in sessions of their data roles, each opened for one tenant. That IAM would refuse the rest is
 * not seen here: the emulator knows no leading keys.
 */
export async function checkSessions({ emulator, stack }: Deployment, tenants: readonly string[]): Promise<void> {
  const writes = await trailOf(emulator, 'EventName', 'TransactWriteItems');
  const byTheFunctionItself = writes.filter(({ userIdentity }) => !userIdentity.accessKeyId.startsWith('ASIA'));
  expectEqual('transactions outside a session', [writes.length > 0, byTheFunctionItself.length], [true, 0]);

  const sessions = (await trailOf(emulator, 'EventSource', 'sts.amazonaws.com'))
    .map(({ requestParameters }) => requestParameters)
    .filter(({ Action, RoleArn }) => Action === 'AssumeRole' && RoleArn?.includes(`role/${stack}-`));
  for (const session of sessions) {
    const tags = Object.entries(session).filter(([name]) => name === 'RoleSessionName' || name.startsWith('Tags.'));
    const tenant = tenants.find((known) => known === session['Tags.member.1.Value']);
    expectEqual(`tags of a session of ${session.RoleArn}`, Object.fromEntries(tags.sort()), {
      RoleSessionName: `tenant-${tenant}`,
      'Tags.member.1.Key': 'tenant',
      'Tags.member.1.Value': tenant,
    });
  }
  const functions = new Set(sessions.map(({ RoleArn }) => RoleArn));
  if (functions.size < SESSIONS_OF) throw new Error(`sessions of ${functions.size} functions, expected ${SESSIONS_OF}`);
}

const logOf = (emulator: Emulator, logGroupName: string): Promise<string> =>
  ask(emulator, 'logs', 'Logs_20140328.FilterLogEvents', { logGroupName });

async function ask({ endpoint }: Emulator, service: string, target: string, input: object): Promise<string> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(input),
  });
  return response.ok ? await response.text() : '';
}
