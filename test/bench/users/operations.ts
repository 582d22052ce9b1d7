import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const team = await recorder.mutation('createTeam', { name: 'Sales' });
  await recorder.mutation('updateTeam', { id: team.id, name: 'Inside sales' });
  const invite = (name: string) => ({
    email: `${name}@example.com`,
    displayName: name,
    roles: ['sales'],
    scope: 'ALL',
    teamId: team.id,
  });
  const user = await recorder.mutation('inviteUser', invite('kim'));
  await recorder.mutation('setUserAccess', { id: user.id, roles: ['service'] });
  await recorder.query('query ($id: ID!) { user(id: $id) { id displayName roles scope } }', { id: user.id });
  await recorder.query('{ users { nodes { id displayName status } } }');
  await recorder.query('query ($id: ID!) { team(id: $id) { id name members { nodes { displayName } } } }', {
    id: team.id,
  });
  await recorder.query('{ teams { nodes { id name } } }');
  await recorder.mutation('deactivateUser', { id: user.id });
  return {};
}
