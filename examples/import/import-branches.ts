import { listAll, mutateAllPersistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import { type ImportRecord, nested } from './records.ts';

interface KnownBranch {
  readonly id: string;
  readonly code: string;
}

/** Sets up the branches that are not there yet, by their codes; those that are stay as they are. */
export async function importBranches(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  const codeOf = ({ values }: ImportRecord): string => String(values.code).toUpperCase();
  const known = new Map(
    (await listAll<KnownBranch>(run.client, 'branches', 'id code')).map(({ id, code }) => [code, id]),
  );
  for (const record of records) {
    const id = known.get(codeOf(record));
    if (id === undefined) continue;
    run.branchIds.set(record.key, id);
    run.report.add('branches', record, 'unchanged');
    run.progress.step();
  }
  const missing = records.filter((record) => !known.has(codeOf(record)));
  const made = await mutateAllPersistently<KnownBranch>(
    run.client,
    missing.map((record) => {
      const input = nested(record.values);
      const idempotencyKey = run.keyOf('branch', record.key, input);
      return { operation: 'createBranch', selection: 'branch { id code }', input: { ...input, idempotencyKey } };
    }),
  );
  for (const [index, record] of missing.entries()) {
    const branch = made[index];
    if (!branch || branch instanceof Error) run.report.fail('branches', record, branch);
    else {
      run.branchIds.set(record.key, branch.id);
      run.report.add('branches', record, 'created');
    }
    run.progress.step();
  }
}
