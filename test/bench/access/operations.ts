import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const key = await recorder.mutation('createCaptureKey', { label: 'Web form' });
  await recorder.query('{ captureKeys { nodes { id label } } }');
  await recorder.mutation('revokeCaptureKey', { id: key.id });
  return {};
}
