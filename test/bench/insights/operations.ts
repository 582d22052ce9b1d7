import { checkIntegrity } from '../../../shared/insights/integrity.actions.ts';
import { REPORT_ID } from '../../../shared/insights/integrity.model.ts';
import { aContext } from '../../support/a-context.ts';
import { automation } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  await recorder.mutation('checkIntegrity', {});
  await recorder.query('{ integrityReport { __typename } }');
  // Without time: the rest is left to the automation.
  await checkIntegrity({ ...aContext({ tenant: recorder.tenant }), deadline: 0 });
  await automation(recorder, 'continue-check', REPORT_ID, 'integrity.instalment-done');
  return {};
}
