import { handler } from '../../../functions/automations/keep-files.ts';
import { arrivalOf, tell } from '../../support/files.ts';
import { automation } from '../operations.ts';
import type { Id, Recorder } from '../recorder.ts';

export const seeded = ['ATTACHMENT'];

const file = { fileName: 'offer.pdf', contentType: 'application/pdf', size: 3 };

async function upload(recorder: Recorder, { id }: Id): Promise<void> {
  const { signUpload } = await import('../../../shared/platform/files.ts');
  const { url, headers } = await signUpload(recorder, { id, ...file });
  const { status } = await fetch(url, { method: 'PUT', headers, body: 'pdf' });
  if (status !== 200) throw new Error(`The bucket refused the file with ${status}`);
}

export async function recordOperations(recorder: Recorder) {
  const { legalEntities } = await recorder.ask<{ legalEntities: { nodes: Id[] } }>(
    '{ legalEntities { nodes { id } } }',
  );
  const recordId = legalEntities.nodes[0]?.id ?? '';
  const first = await recorder.mutation('attachFile', { recordId, ...file });
  const arrived = async () => {
    if ((await tell(handler, arrivalOf(recorder, { ...first, size: file.size }))).length > 0)
      throw new Error('keep-files failed');
  };
  await upload(recorder, first);
  await recorder.record('keep-files, a file that has arrived', arrived);
  await recorder.record('keep-files, a file that has arrived, delivered again', arrived);
  await recorder.query('query ($id: ID!) { attachment(id: $id) { fileName status downloadUrl record { id } } }', {
    id: first.id,
  });
  await recorder.query(
    'query ($id: ID!) { legalEntity(id: $id) { name attachments(first: 50) { nodes { fileName status downloadUrl } } } }',
    { id: recordId },
    'with attachments',
  );
  await recorder.mutation('removeAttachment', { id: first.id });
  await automation(recorder, 'keep-files', first.id, 'attachment.removed', 'a file that was removed');
  await recorder.query('{ fileRules { version allowedTypes } }');
  await recorder.mutation('updateFileRules', { allowedTypes: ['application/pdf', 'image/*'] });
  return {};
}
