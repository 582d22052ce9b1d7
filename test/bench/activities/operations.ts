import type { Company } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export const seeded = ['ACTIVITY'];

export async function recordOperations(recorder: Recorder, { customer }: Company) {
  const call = { relatedTo: [customer], kind: 'CALL', subject: 'Asked for a price' };
  const { id } = await recorder.mutation('logActivity', call, 'on a customer');
  await recorder.query('query ($id: ID!) { activity(id: $id) { subject relatedTo { id } } }', { id });
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { name activities(first: 50) { nodes { kind subject body occurredAt } } } }',
    { id: customer },
    'with activities',
  );
  return {};
}
