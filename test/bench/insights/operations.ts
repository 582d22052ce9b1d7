import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  await recorder.mutation('checkIntegrity', {});
  await recorder.query('{ integrityReport { __typename } }');
  return {};
}
