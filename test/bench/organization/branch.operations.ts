import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const { id } = await recorder.mutation('createBranch', { code: 'PORT', name: 'Port' });
  await recorder.mutation('updateBranch', { id, name: 'At the port' });
  await recorder.query('query ($id: ID!) { branch(id: $id) { id name } }', { id });
  await recorder.query('{ branches { nodes { id name } } }');
  return { branch: id };
}
