import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localClient } from '../../infra/local/dynamodb.ts';
import { type LocalAutomation, registeredAutomations } from '../../infra/local/local-automations.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { LeadAssigned, LeadCaptured, LeadScored } from '../../shared/leads/lead.events.ts';
import type { EventEnvelope } from '../../shared/platform/events.ts';

const CAPTURE =
  'mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { lead { id } userErrors { code message } } }';

interface LogLine {
  readonly message: string;
  readonly correlationId: string;
  readonly actor: string;
  readonly automation?: string;
  readonly eventId?: string;
  readonly records?: readonly string[];
  readonly events?: readonly string[];
}

let stack: Stack;
const { info } = console;
const lines: LogLine[] = [];
const travelled: EventEnvelope[] = [];

/** Sees what goes over the bus, as any consumer does. */
const listener: LocalAutomation = {
  name: 'test-listener',
  line: {
    does: 'Remembers the events.',
    domain: 'leads',
    permissions: [],
    records: [],
    on: [LeadCaptured.type, LeadScored.type, LeadAssigned.type],
  },
  load: async () => (event) => {
    for (const { body } of (event as SQSEvent).Records) travelled.push(JSON.parse(body).detail as EventEnvelope);
  },
};

beforeAll(async () => {
  stack = await startStack({ automations: [...registeredAutomations(), listener] });
  const { rootLogger } = await import('../../shared/platform/logger.ts');
  rootLogger.setLogLevel('INFO');
  console.info = (text: string) => lines.push(JSON.parse(text) as LogLine);
});
afterAll(async () => {
  console.info = info;
  await stack.stop();
});

async function captureLead(name: string): Promise<{ requestId: string; leadId: string }> {
  const token = (await stack.tokens()).tenants.acme?.admin;
  const reply = await fetch(`${stack.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: CAPTURE,
      variables: { input: { name, source: 'WEB', email: `${name}@example.com`, consent: { marketing: true } } },
    }),
  });
  const { data } = (await reply.json()) as { data: { captureLead: { lead: { id: string } } } };
  return { requestId: reply.headers.get('x-request-id') ?? '', leadId: data.captureLead.lead.id };
}

async function eventRowsOf(leadId: string): Promise<EventEnvelope[]> {
  const client = localClient(stack.dynamo.endpoint);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: stack.dynamo.tableName,
      KeyConditionExpression: 'PK = :lead AND begins_with(SK, :event)',
      ExpressionAttributeValues: { ':lead': { S: `T#acme#${leadId}` }, ':event': { S: 'EVENT#' } },
    }),
  );
  client.destroy();
  return Items.map((item) => unmarshall(item) as EventEnvelope);
}

test('one id leads from the reply to the log, the event, the automation that reacts, and what that one causes', async () => {
  const { requestId, leadId } = await captureLead('maria');
  const other = await captureLead('antonio');
  await stack.idle();
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);

  const rows = await eventRowsOf(leadId);
  const chain = ['lead.captured', 'lead.scored', 'lead.assigned'];
  expect(rows.map(({ type, actor, correlationId }) => [type, actor, correlationId])).toEqual([
    ['lead.captured', expect.any(String), requestId],
    ['lead.scored', 'aut_score-lead', requestId],
    ['lead.assigned', 'aut_assign-lead', requestId],
  ]);
  expect(
    travelled.filter(({ correlationId }) => correlationId === requestId).map(({ type, id }) => [type, id]),
  ).toEqual(rows.map(({ type, id }) => [type, id]));

  const mine = lines.filter(({ correlationId }) => correlationId === requestId);
  const committed = mine.filter(({ message }) => message === 'committed');
  expect(committed.map(({ actor, records, events }) => [actor, records, events])).toEqual(
    // Lines name an automation as it is called, without what tells it from a person. What was submitted is an activity.
    chain.map((type, index) => [
      rows[index]?.actor.replace(/^aut_/, ''),
      [leadId, ...(index === 0 ? [expect.stringMatching(/^act_/)] : [])],
      [type, ...(index === 0 ? ['activity.logged'] : [])],
    ]),
  );
  const done = mine.filter(({ message }) => message === 'automation done');
  expect(done.map(({ automation, eventId }) => [automation, eventId])).toEqual(
    expect.arrayContaining([
      ['score-lead', rows[0]?.id],
      ['assign-lead', rows[1]?.id],
    ]),
  );
  expect(JSON.stringify(mine)).not.toMatch(new RegExp(`${other.requestId}|${other.leadId}`));
});

test('a refusal is found in the log under the id of its reply', async () => {
  const token = (await stack.tokens()).tenants.acme?.admin;
  const reply = await fetch(`${stack.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: CAPTURE, variables: { input: { name: '', source: 'WEB' } } }),
  });
  const requestId = reply.headers.get('x-request-id');
  expect(lines.filter(({ correlationId }) => correlationId === requestId)).toMatchObject([
    { message: 'refused', operation: 'captureLead', codes: ['VALIDATION'] },
  ]);
});
