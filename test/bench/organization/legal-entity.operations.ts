import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const { id } = await recorder.mutation('createLegalEntity', { code: 'SOUTH', name: 'South', baseCurrency: 'EUR' });
  await recorder.mutation('updateLegalEntity', { id, name: 'South Ltd' });
  await recorder.query('query ($id: ID!) { legalEntity(id: $id) { id name } }', { id });
  await recorder.query('{ legalEntities { nodes { id name } } }');
  return { legalEntity: id };
}
