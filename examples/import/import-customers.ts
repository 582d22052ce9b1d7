import { chunksOf, inFlight, lookUp, type Mutation, mutateAllPersistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import { type ImportRecord, nested } from './records.ts';

interface KnownCustomer {
  readonly id: string;
  readonly version: number;
  readonly contacts: { readonly nodes: readonly { readonly name: string }[] };
}

const KNOWN = 'id version contacts(first: 50) { nodes { name } }';
const ROWS_A_STEP = 5;

/** Creates or changes the customers by their external id, and adds the contact person where the customer has none of that name. */
export async function importCustomers(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  await inFlight(chunksOf(records, ROWS_A_STEP), run.concurrency, async (chunk) => {
    const refs = chunk.map(({ key }) => run.refOf(key));
    const known = await lookUp<KnownCustomer>(
      run.client,
      { root: 'customerByExternalRef', argument: 'ref', selection: KNOWN },
      refs,
    );
    const upserts = await mutateAllPersistently<KnownCustomer>(run.client, chunk.map(upsertOf(run)));
    const missing = chunk.map((record, index) => contactOf(run, record, upserts[index]));
    const added = await mutateAllPersistently(
      run.client,
      missing.flatMap((contact) => contact ?? []),
    );
    const contacts = missing.map((contact) => contact && added.shift());
    for (const [index, record] of chunk.entries()) {
      const customer = upserts[index];
      const contact = contacts[index];
      if (!customer || customer instanceof Error) run.report.fail('customers', record, customer);
      else if (contact instanceof Error) run.report.fail('customers', record, contact);
      else {
        const before = known[index];
        const isChanged = contact !== undefined || before?.version !== customer.version;
        run.report.add('customers', record, before ? (isChanged ? 'changed' : 'unchanged') : 'created');
        run.customerIds.set(record.key, customer.id);
      }
      run.progress.step();
    }
  });
}

const upsertOf =
  (run: ImportRun) =>
  ({ key, values }: ImportRecord): Mutation => {
    const { address, contact: _, ...profile } = nested(values);
    const input = {
      externalRef: run.refOf(key),
      ...profile,
      ...(address === undefined ? {} : { addresses: [address] }),
    };
    return { operation: 'upsertCustomer', selection: `customer { ${KNOWN} }`, input };
  };

/** The contact to add; undefined when there is none to add. */
function contactOf(
  run: ImportRun,
  { key, values }: ImportRecord,
  customer: KnownCustomer | Error | undefined,
): Mutation | undefined {
  const { contact } = nested(values) as { contact?: { name?: string } };
  if (contact?.name === undefined || !customer || customer instanceof Error) return undefined;
  if (customer.contacts.nodes.some(({ name }) => name === contact.name)) return undefined;
  const input = {
    customerId: customer.id,
    ...contact,
    idempotencyKey: run.keyOf('contact', key, contact),
  };
  return { operation: 'addContact', selection: 'contact { id }', input };
}
