import { Refused } from '../client/graphql-client.ts';
import { chunksOf, inFlight, lookUp, mutateAllPersistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportRecord } from './records.ts';
import { RowProblem } from './transforms.ts';

const ROWS_A_STEP = 5;

/** Records the payments that are not there yet; one is known by its reference. */
export async function importPayments(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  await inFlight(chunksOf(records, ROWS_A_STEP), run.concurrency, async (chunk) => {
    const isKnown = ({ values }: ImportRecord): boolean => run.customers.has(String(values.customer));
    for (const record of chunk.filter((each) => !isKnown(each)))
      run.report.fail(
        'payments',
        record,
        new RowProblem(
          `There is no customer ${run.mapping.system}:${record.values.customer}.`,
          'customer',
          'NOT_FOUND',
        ),
      );
    const payments = chunk.filter(isKnown);
    const outcomes = await mutateAllPersistently(
      run.client,
      payments.map(({ values: { customer, ...payment } }) => ({
        operation: 'recordPayment',
        selection: 'payment { id }',
        input: { ...payment, customerId: run.customers.get(String(customer))?.id },
      })),
    );
    for (const [index, record] of payments.entries()) {
      const outcome = outcomes[index];
      if (!(outcome instanceof Error)) run.report.add('payments', record, 'created');
      else if (outcome instanceof Refused && outcome.code === 'DUPLICATE')
        run.report.add('payments', record, 'unchanged');
      else run.report.fail('payments', record, outcome);
    }
    for (const _ of chunk) run.progress.step();
  });
}

interface Limited {
  readonly id: string;
  readonly creditLimit: { readonly amountMinor: number; readonly currency: string } | null;
}

/** Sets the credit limits that are others than there. Last of all: the orders of the files were placed under none. */
export async function setCreditLimits(run: ImportRun, customers: readonly ImportRecord[]): Promise<void> {
  const limited = customers.filter(({ key, values }) => values.creditLimit !== undefined && run.customers.has(key));
  const found = await lookUp<Limited>(
    run.client,
    { root: 'customerByExternalRef', argument: 'ref', selection: 'id creditLimit { amountMinor currency }' },
    limited.map(({ key }) => run.refOf(key)),
  );
  const isSet = ({ values }: ImportRecord, { creditLimit }: Limited): boolean => {
    const wanted = values.creditLimit as Limited['creditLimit'];
    return creditLimit?.amountMinor === wanted?.amountMinor && creditLimit?.currency === wanted?.currency;
  };
  const toSet = limited.flatMap((record, index) => {
    const customer = found[index];
    if (customer && !isSet(record, customer)) return [{ record, customer }];
    run.report.add('credit limits', { ...record, notes: [] }, 'unchanged');
    return [];
  });
  const outcomes = await mutateAllPersistently(
    run.client,
    toSet.map(({ record, customer }) => ({
      operation: 'setCreditTerms',
      selection: 'customer { id }',
      input: { customerId: customer.id, creditLimit: record.values.creditLimit },
    })),
  );
  for (const [index, { record, customer }] of toSet.entries()) {
    const outcome = outcomes[index];
    if (outcome instanceof Error) run.report.fail('credit limits', record, outcome);
    else run.report.add('credit limits', { ...record, notes: [] }, customer.creditLimit ? 'changed' : 'created');
  }
}
