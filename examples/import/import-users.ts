import { listAll, mutateAllPersistently, persistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportRecord } from './records.ts';
import { RowProblem } from './transforms.ts';

interface KnownUser {
  readonly id: string;
  readonly email: string;
  readonly status: string;
}

interface KnownTeam {
  readonly id: string;
  readonly name: string;
}

/**
 * Invites the people who are not there yet, by their e-mail addresses. The rights of those who are there stay as they are: what somebody
 * may do is decided here and not in the other system. Whoever others report to leads a team under the own name; all others are in
 * the team of the one they report to.
 */
export async function importUsers(run: ImportRun, given: readonly ImportRecord[]): Promise<void> {
  const records = withoutSharedAddresses(run, given);
  const known = new Map(
    (await listAll<KnownUser>(run.client, 'users', 'id email status')).map((user) => [keyOf(user.email), user]),
  );
  const missing = records.filter((record) => !known.has(emailOf(record)));
  for (const record of records) {
    const user = known.get(emailOf(record));
    if (!user) continue;
    // Whoever has left owns nothing any more.
    if (user.status !== 'DEACTIVATED') run.userIds.set(record.key, user.id);
    run.report.add('users', record, 'unchanged');
    run.progress.step();
  }
  const teams = await teamsOf(run, records, missing);
  const invited = await mutateAllPersistently<KnownUser>(
    run.client,
    missing.map((record) => {
      const { reportsTo: _, roles, ...person } = record.values;
      const teamId = teams.get(teamKeyOf(record, records) ?? '');
      const input = { ...person, roles: [roles].flat(), ...(teamId === undefined ? {} : { teamId }) };
      const idempotencyKey = run.keyOf('user', record.key, input);
      return { operation: 'inviteUser', selection: 'user { id email status }', input: { ...input, idempotencyKey } };
    }),
  );
  for (const [index, record] of missing.entries()) {
    const user = invited[index];
    const manager = record.values.reportsTo;
    if (!user || user instanceof Error) run.report.fail('users', record, user);
    else {
      run.userIds.set(record.key, user.id);
      const isKnown = manager === undefined || records.some(({ key }) => key === manager);
      const notes = isKnown ? [] : [`reports to ${manager}, who is not in the file: no team`];
      run.report.add('users', { ...record, notes: [...record.notes, ...notes] }, 'created');
    }
    run.progress.step();
  }
}

const keyOf = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
const emailOf = ({ values }: ImportRecord): string => keyOf(String(values.email));

/** An address is one person's: whoever comes second with it is refused, in every run. */
function withoutSharedAddresses(run: ImportRun, records: readonly ImportRecord[]): ImportRecord[] {
  const first = new Map<string, ImportRecord>();
  for (const record of records) {
    const earlier = first.get(emailOf(record));
    if (!earlier) first.set(emailOf(record), record);
    else
      run.report.fail(
        'users',
        record,
        new RowProblem(`Line ${earlier.line} has the same e-mail address.`, 'email', 'DUPLICATE_ROW'),
      );
  }
  return [...first.values()];
}

/** Key of the person under whose name the team is. */
function teamKeyOf({ key, values }: ImportRecord, records: readonly ImportRecord[]): string | undefined {
  const leads = records.some((other) => other.values.reportsTo === key);
  return leads ? key : (values.reportsTo as string | undefined);
}

/** The teams of these people by the keys of those who lead them; made where there is none of the name. */
async function teamsOf(
  run: ImportRun,
  records: readonly ImportRecord[],
  members: readonly ImportRecord[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(members.map((record) => teamKeyOf(record, records)));
  const leaders = records.filter(({ key }) => wanted.has(key));
  if (leaders.length === 0) return new Map();
  const known = new Map((await listAll<KnownTeam>(run.client, 'teams', 'id name')).map(({ id, name }) => [name, id]));
  const teams = new Map<string, string>();
  for (const { key, values } of leaders) {
    const name = String(values.displayName);
    const input = { name, idempotencyKey: run.keyOf('team', key, { name }) };
    const id =
      known.get(name) ??
      (await persistently(() => run.client.mutate<KnownTeam>('createTeam', 'team { id }', input))).id;
    teams.set(key, id);
  }
  return teams;
}
