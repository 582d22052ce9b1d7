import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const named = { names: [{ language: 'en', text: 'Colour' }] };
  await recorder.mutation('defineMetafield', {
    ownerType: 'CUSTOMER',
    namespace: 'erp',
    key: 'colour',
    type: 'TEXT',
    ...named,
  });
  await recorder.query(
    '{ metafieldDefinitions(where: { ownerType: { eq: CUSTOMER } }, first: 50) { nodes { namespace key name } } }',
  );
  return {};
}
