import { automation, type Company } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export const seeded = ['ACTIVITY', 'TASK'];

export async function recordOperations(recorder: Recorder, { customer }: Company) {
  const call = { relatedTo: [customer], kind: 'CALL', subject: 'Asked for a price' };
  const { id } = await recorder.mutation('logActivity', call, 'on a customer');
  await recorder.query('query ($id: ID!) { activity(id: $id) { subject relatedTo { id } } }', { id });
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { name activities(first: 50) { nodes { kind subject body occurredAt } } } }',
    { id: customer },
    'with activities',
  );
  const task = await recorder.mutation('createTask', {
    subject: 'Send the offer',
    dueAt: '2026-12-01T09:00:00Z',
    relatedTo: [customer],
  });
  await recorder.mutation('updateTask', { id: task.id, priority: 'HIGH' });
  await recorder.query('query ($id: ID!) { task(id: $id) { subject status } }', { id: task.id });
  const { viewer } = await recorder.query<{ viewer: { actor: { id: string } } }>('{ viewer { actor { id } } }');
  await recorder.query(
    'query ($id: ID!) { tasks(where: { owner: { id: { eq: $id } }, status: { eq: OPEN } }, orderBy: [{ field: DUE_AT }], first: 50) { nodes { subject dueAt } } }',
    { id: viewer.actor.id },
    'open ones of an owner',
  );
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { name tasks(first: 50) { nodes { subject status dueAt } } } }',
    { id: customer },
    'with tasks',
  );
  await recorder.mutation('completeTask', { id: task.id });
  const other = await recorder.prepare('createTask', { subject: 'Visit', relatedTo: [customer] });
  await recorder.mutation('cancelTask', { id: other.id });
  const invite = async (name: string): Promise<string> =>
    (
      await recorder.prepare('inviteUser', {
        email: `${name}@activities.example`,
        displayName: name,
        roles: ['sales'],
        scope: 'ALL',
      })
    ).id;
  const [gone, successorId] = [await invite('gone'), await invite('heir')];
  await recorder.mutation('createTask', { subject: 'Call', relatedTo: [customer], ownerId: gone }, 'for a user');
  await recorder.prepare('deactivateUser', { id: gone, successorId });
  await automation(recorder, 'hand-over-tasks', gone, 'user.deactivated', 'one task');
  return {};
}
