import { automation, type Company, idOf, range } from '../operations.ts';
import { type Recorder, selectionLike } from '../recorder.ts';

export const explained = { cases: 'the page of 50 is full' };

export const seeded = ['CASE'];

export async function recordOperations(recorder: Recorder, company: Company) {
  const customerId = idOf(company, 'customer');
  const { caseRouting } = await recorder.query<{ caseRouting: object }>(
    `{ caseRouting { ${selectionLike('UpdateCaseRoutingInput')} } }`,
  );
  const people: string[] = [];
  for (const index of range(5)) people.push(await invite(recorder, `agent-${index}`));
  const agents = people.map((actor) => ({ actor, skills: [], capacity: 20 }));
  await recorder.mutation('updateCaseRouting', { ...caseRouting, agents });
  const open = { customerId, subject: 'Where is my parcel?', description: 'It should be here.' };
  // The first of a process takes a block of numbers.
  await recorder.prepare('openCase', open);
  const opened = await recorder.mutation('openCase', open);
  await automation(recorder, 'route-case', opened.id, 'case.opened', '5 agents');
  const { id } = opened;
  await recorder.mutation('updateCase', { id, priority: 'HIGH' });
  await recorder.mutation('addCaseMessage', { caseId: id, direction: 'OUTBOUND', body: 'We are looking into it.' });
  await recorder.mutation('assignCase', { id, assigneeId: people[4] });
  await recorder.mutation('rerouteCase', { id });
  const others = range(85).map((index) => ({ actor: `agent-${index}`, skills: [], capacity: 20 }));
  const many = [...agents, ...others];
  await recorder.mutation('updateCaseRouting', { ...caseRouting, agents: many }, '90 agents');
  await recorder.mutation('rerouteCase', { id }, '90 agents');
  await handOver(recorder, { ...caseRouting, agents: many }, open);
  await recorder.mutation('setCaseStatus', { id, status: 'PENDING_CUSTOMER' });
  await recorder.mutation('resolveCase', { id, text: 'Found.' });
  await recorder.mutation('reopenCase', { id });
  await recorder.prepare('resolveCase', { id, text: 'Found again.' });
  await recorder.mutation('closeCase', { id });
  const party = { name: 'M. Anders', email: 'maria@alfreds.example' };
  const unknown = await recorder.mutation('openCase', { subject: 'Broken', party }, 'of an unknown sender');
  await recorder.query(
    'query ($id: ID!) { case(id: $id) { suggestedCustomers { customer { id } reasons } } }',
    { id: unknown.id },
    'with suggested customers',
  );
  await recorder.mutation('matchCase', { caseId: unknown.id, customerId });
  const externalRef = { system: 'desk', id: '1' };
  await recorder.mutation('upsertCase', { subject: 'Broken', customerId, externalRef });
  await recorder.mutation('upsertCase', { subject: 'Broken again', customerId, externalRef }, 'changed');
  await recorder.query('{ caseByExternalRef(ref: { system: "desk", id: "1" }) { id } }');
  await recorder.query('{ cases(where: { status: { eq: CLOSED } }) { nodes { id } } }', {}, 'in a status');
  await recorder.query('query ($id: ID!) { case(id: $id) { id status assignee { id displayName } } }', { id });
  await recorder.query('{ cases(first: 50) { nodes { id subject status } } }');
  await recorder.query('{ agentLoads { actor { id } load } }');
  const rows = ['A', 'B'].map((name) => ({ subject: name, customerId, externalRef: { system: 'bulk', id: name } }));
  await recorder.mutation('bulkUpsertCases', { rows }, '2 rows');
  await recorder.mutation('bulkOpenCases', { rows: [open, open] }, '2 rows');
  await recorder.mutation('bulkUpdateCases', { rows: [{ id: unknown.id, priority: 'LOW' }] }, '1 rows');
  return { case: id };
}

const invite = async (recorder: Recorder, name: string): Promise<string> =>
  (
    await recorder.prepare('inviteUser', {
      email: `${name}@cases.example`,
      displayName: name,
      roles: ['service'],
      scope: 'ALL',
    })
  ).id;

/** A case and a place in the table that go to a successor. */
async function handOver(recorder: Recorder, routing: { agents: readonly object[] }, open: object): Promise<void> {
  const [gone, successorId] = [await invite(recorder, 'gone'), await invite(recorder, 'heir')];
  const agent = { actor: gone, skills: [], capacity: 20 };
  await recorder.prepare('updateCaseRouting', { ...routing, agents: [agent] });
  const { id } = await recorder.prepare('openCase', open);
  await recorder.prepare('assignCase', { id, assigneeId: gone });
  await recorder.prepare('deactivateUser', { id: gone, successorId });
  await automation(recorder, 'hand-over-cases', gone, 'user.deactivated', 'one case');
  await recorder.prepare('updateCaseRouting', routing);
}
