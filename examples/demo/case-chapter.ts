import { ensure, type Narrator, points, unlessChangedMeanwhile } from './narrator.ts';

interface Routed {
  readonly status: string;
  readonly assignee: { readonly displayName: string } | null;
  readonly queue: string | null;
  readonly routing: {
    readonly ruleVersion: string;
    readonly reasons: readonly { readonly text: string; readonly points: number | null }[];
  } | null;
}

interface Entry {
  readonly type: string;
  readonly version: number;
  readonly occurredAt: string;
  readonly actor: { readonly displayName: string };
}

/** A case about the order is opened, routed with reasons, answered and resolved. */
export async function tellCase(narrator: Narrator, orderId: string): Promise<void> {
  const { as, say, detail, title, until } = narrator;
  const service = as('service');
  title('9  The customer has a question');
  await setUpAgent(narrator);
  const { id } = await service.mutate<{ id: string }>('openCase', 'case { id }', {
    subject: 'One carton of film arrived wet',
    description: 'The second delivery stood in the rain. Can you replace a carton?',
    category: 'DELIVERY',
    priority: 'HIGH',
    channel: 'EMAIL',
    orderId,
  });
  say('Service opens a case about the order: category DELIVERY, priority HIGH.');
  const read = async () =>
    (
      await service.request<{ case: Routed }>(
        `query ($id: ID!) { case(id: $id) { status assignee { displayName } queue routing { ruleVersion reasons { text points } } } }`,
        { id },
      )
    ).case;
  const routed = await until('the case is routed', read, ({ routing }) => routing !== null);
  say(
    `Routed to ${routed.assignee?.displayName ?? `queue ${routed.queue}`} (table ${routed.routing?.ruleVersion}), because`,
  );
  for (const { text, points: given } of routed.routing?.reasons ?? [])
    detail(`${given === null ? '    ' : points(given)}  ${text}`);

  const message = (direction: string, body: string, awaitCustomer?: boolean) =>
    service.mutate('addCaseMessage', 'message { id }', { caseId: id, direction, body, awaitCustomer });
  const expectStatus = async (expected: string, event: string) => {
    const { status } = await read();
    ensure(status === expected, `The case is ${status}, not ${expected}.`);
    say(`${event} ${status}`);
  };
  await message('OUTBOUND', 'We are sorry. Please send us a photo of the carton.', true);
  await expectStatus('PENDING_CUSTOMER', 'The answer asks for a photo:');
  await message('INBOUND', 'Here it is.');
  await expectStatus('OPEN', 'The photo comes in:');
  await service.mutate('resolveCase', 'case { id }', { id, code: 'REPLACED', text: 'A new carton is on its way.' });
  await expectStatus('RESOLVED', 'A new carton is on its way:');
}

/** The whole timeline of the order. */
export async function tellTimeline({ as, detail, title }: Narrator, orderId: string): Promise<void> {
  title('11  All that happened to the order');
  const { order } = await as('sales').request<{ order: { timeline: { nodes: Entry[] } } }>(
    'query ($id: ID!) { order(id: $id) { timeline(first: 50) { nodes { type version occurredAt actor { displayName } } } } }',
    { id: orderId },
  );
  const entries = order.timeline.nodes.toReversed();
  ensure(entries[0]?.type === 'order.placed', 'The timeline does not begin with order.placed.');
  for (const { type, version, occurredAt, actor } of entries)
    detail(`${occurredAt.slice(11, 23)}  v${String(version).padEnd(3)} ${type.padEnd(20)} ${actor.displayName}`);
}

interface Agent {
  readonly actor: { readonly id: string };
  readonly skills: readonly string[];
  readonly capacity: number;
}

interface RoutingTable {
  readonly version: number;
  readonly agents: readonly Agent[];
}

const AGENT_CAPACITY = 1_000;

/** Adds whoever has the service token to the agents of the routing table, unless they are among them. */
async function setUpAgent(narrator: Narrator): Promise<void> {
  const { as, say } = narrator;
  const [{ viewer }, { caseRouting }] = await Promise.all([
    as('service').request<{ viewer: { actor: { id: string; displayName: string } } }>(
      'query { viewer { actor { id displayName } } }',
    ),
    as('admin').request<{ caseRouting: RoutingTable }>(`query {
      caseRouting {
        version queues relaxSkillsAfterMinutes
        categories { category requiredSkills fallbackQueue }
        priorities { priority weight points }
        tiers { tier points }
        criteria { criterion points }
        agents { actor { id } name skills capacity }
      }
    }`),
  ]);
  const { version, agents, ...table } = caseRouting;
  if (agents.some(({ actor }) => actor.id === viewer.actor.id)) return;
  const agent = { actor: viewer.actor.id, skills: ['orders', 'logistics', 'returns'], capacity: AGENT_CAPACITY };
  const change = () =>
    as('admin').mutate('updateCaseRouting', 'caseRouting { version }', {
      ...table,
      expectedVersion: version,
      agents: [...agents.map((one) => ({ ...one, actor: one.actor.id })), agent],
    });
  if (!(await unlessChangedMeanwhile(change))) return setUpAgent(narrator);
  say(`An admin adds ${viewer.actor.displayName} to the agents, with the skills ${agent.skills.join(', ')}.`);
}
