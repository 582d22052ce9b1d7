import { addressesOf, MAX_ADDRESSES, type Place, placeKey } from './addresses.ts';
import { chunksOf, inFlight, lookUp, type Mutation, mutateAllPersistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import { type ImportRecord, nested } from './records.ts';
import type { Outcome } from './report.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface ImportedCustomer extends Versioned {
  readonly addresses: readonly Place[];
}

/** What orders need of their customer. */
export const CUSTOMER = 'id version addresses { id label street city region postalCode country uses isDefault }';
const ROWS_A_STEP = 5;

/** Creates or changes the customers by their external id, each with its owner, with the places that it has goods shipped to and with its contact. */
export async function importCustomers(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  await inFlight(chunksOf(records, ROWS_A_STEP), run.concurrency, async (chunk) => {
    const known = await knownOf<ImportedCustomer>(run, 'customerByExternalRef', CUSTOMER, chunk);
    const inputs = chunk.map((record, index) => inputOf(run, record, known[index]?.addresses ?? []));
    const upserts = await mutateAllPersistently<ImportedCustomer>(
      run.client,
      inputs.map(({ input }) => ({ operation: 'upsertCustomer', selection: `customer { ${CUSTOMER} }`, input })),
    );
    for (const [index, record] of chunk.entries()) {
      const customer = upserts[index];
      const notes = [...record.notes, ...(inputs[index]?.notes ?? [])];
      if (!customer || customer instanceof Error) run.report.fail('customers', record, customer);
      else {
        run.report.add('customers', { ...record, notes }, outcomeOf(known[index], customer));
        run.customers.set(record.key, customer);
      }
      run.progress.step();
    }
    await importContacts(
      run,
      chunk.filter(({ key, values }) => run.customers.has(key) && values['contact.name'] !== undefined),
    );
  });
}

async function importContacts(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  const known = await knownOf<Versioned>(run, 'contactByExternalRef', 'id version', records);
  const upserts = await mutateAllPersistently<Versioned>(
    run.client,
    records.map(({ key, values }): Mutation => {
      const customerId = run.customers.get(key)?.id;
      const input = { externalRef: run.refOf(key), customerId, ...(nested(values).contact as object) };
      return { operation: 'upsertContact', selection: 'contact { id version }', input };
    }),
  );
  for (const [index, record] of records.entries()) {
    const contact = upserts[index];
    if (!contact || contact instanceof Error) run.report.fail('contacts', record, contact);
    else run.report.add('contacts', { ...record, notes: [] }, outcomeOf(known[index], contact));
  }
}

const knownOf = <Found>(
  run: ImportRun,
  root: string,
  selection: string,
  records: readonly ImportRecord[],
): Promise<(Found | null)[]> =>
  lookUp<Found>(
    run.client,
    { root, argument: 'ref', selection },
    records.map(({ key }) => run.refOf(key)),
  );

function outcomeOf(before: Versioned | null | undefined, now: Versioned): Outcome {
  if (!before) return 'created';
  return before.version === now.version ? 'unchanged' : 'changed';
}

interface Profile {
  readonly address?: Place;
  readonly contact?: object;
  readonly creditLimit?: object;
  readonly owner?: string;
  readonly branch?: string;
}

function inputOf(
  run: ImportRun,
  { key, values }: ImportRecord,
  known: readonly Place[],
): { input: object; notes: string[] } {
  const { address, contact: _, creditLimit: __, owner, branch, ...profile } = nested(values) as Profile;
  const notes: string[] = [];
  const ownerId = owner === undefined ? undefined : run.userIds.get(owner);
  if (owner !== undefined && ownerId === undefined) notes.push(`owner ${owner} is no user who is there: none`);
  const branchId = branch === undefined ? undefined : run.branchIds.get(branch);
  if (branch !== undefined && branchId === undefined) notes.push(`branch ${branch} is none that is there: none`);
  const all = addressesOf(address, run.shipTos.get(key) ?? [], known);
  const surplus = all.length - MAX_ADDRESSES;
  if (surplus > 0)
    notes.push(`${surplus} addresses are those of orders alone: a customer has at most ${MAX_ADDRESSES}`);
  const input = {
    externalRef: run.refOf(key),
    ...profile,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(branchId === undefined ? {} : { branchId }),
    ...(all.length === 0 ? {} : { addresses: all.slice(0, MAX_ADDRESSES) }),
  };
  return { input, notes };
}

/** Where an order goes: at an address of its customer, if it is one. */
export function shipToOf(run: ImportRun, customer: string, place: Place | undefined): object {
  if (!place) return {};
  const own = run.customers.get(customer)?.addresses.find((address) => placeKey(address) === placeKey(place));
  return { shippingAddress: { ...place, ...(own ? { id: own.id } : {}), uses: ['SHIPPING'] } };
}
