import { REPORT_ID } from '../../../shared/insights/integrity.model.ts';
import { automation } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  await recorder.mutation('checkIntegrity', {});
  await recorder.query('{ integrityReport { __typename } }');
  await automation(recorder, 'continue-check', REPORT_ID, 'integrity.instalment-done');
  return {};
}
