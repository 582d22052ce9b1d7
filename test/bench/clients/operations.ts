import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  // A client is of one tenant only, and is measured in several.
  const shop = { clientId: `shop-of-${recorder.tenant}`, name: 'Shop', roles: ['partner'], scope: 'ACCOUNT' };
  const client = await recorder.mutation('createApiClient', shop);
  await recorder.mutation('updateApiClient', { id: client.id, name: 'Web shop' });
  await recorder.query('query ($id: ID!) { apiClient(id: $id) { id clientId roles scope } }', { id: client.id });
  await recorder.query('{ apiClients { nodes { id clientId name } } }');
  await recorder.mutation('revokeApiClient', { id: client.id });
  return {};
}
