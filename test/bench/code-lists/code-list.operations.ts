import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const names = [{ language: 'en', text: 'Platinum' }];
  await recorder.mutation('upsertCodeListEntry', { list: 'CUSTOMER_TIER', code: 'PLATINUM', names });
  await recorder.query('{ codeListEntries(list: CUSTOMER_TIER, first: 50) { nodes { code name active } } }');
  return {};
}
