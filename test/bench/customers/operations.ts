import { address, automation, eur, range } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export const seeded = ['CUSTOMER'];

export async function recordOperations(recorder: Recorder) {
  const profile = {
    kind: 'COMPANY',
    name: 'Alfreds Futterkiste',
    email: 'maria@alfreds.example',
    addresses: [address],
  };
  await recorder.mutation(
    'createCustomer',
    { kind: 'COMPANY', name: 'First' },
    'the first of a process: takes 50 numbers',
  );
  const customer = await recorder.mutation('createCustomer', {
    ...profile,
    externalRefs: [{ system: 'northwind', id: 'ALFKI' }],
  });
  await recorder.mutation('createCustomer', { ...profile, email: 'ana@alfreds.example' }, 'without external id');
  const other = { externalRef: { system: 'northwind', id: 'ANATR' }, kind: 'COMPANY', name: 'Ana Trujillo' };
  await recorder.mutation('upsertCustomer', other, 'new');
  await recorder.mutation('upsertCustomer', other, 'unchanged');
  await recorder.mutation('updateCustomer', { id: customer.id, tier: 'GOLD' });
  await recorder.mutation('setCreditTerms', { customerId: customer.id, creditLimit: eur(100_000_000) });
  const ref = { system: 'shop', id: '77' };
  await recorder.mutation('addExternalRef', { recordId: customer.id, ref });
  const second = await recorder.prepare('createCustomer', { ...profile, email: null });
  await recorder.mutation('moveExternalRef', { recordId: second.id, ref });
  await recorder.mutation('removeExternalRef', { recordId: second.id, ref });
  await recorder.mutation('createCustomer', profile, 'with an e-mail address that another has');
  await recorder.mutation('archiveCustomer', { id: second.id });
  await recorder.mutation('restoreCustomer', { id: second.id });
  await recorder.mutation('updateCustomerRules', { taxId: 'REFUSE' });
  await recorder.prepare('createCustomer', {
    ...profile,
    email: null,
    phone: '+49 30 22667788',
    taxId: 'DE 136695976',
  });
  const found = (field: string, argument: string, value: string) =>
    recorder.query(`query ($value: String!) { customersBy${field}(${argument}: $value) { id } }`, { value });
  await found('Email', 'email', profile.email);
  await found('Phone', 'phone', '+49 (30) 22 66 77 88');
  await found('TaxId', 'taxId', 'DE136695976');
  await recorder.query('{ customerRules { email } }');
  await recorder.query('query ($id: ID!) { customer(id: $id) { id name } }', { id: customer.id });
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { id name creditExposure { amountMinor } } }',
    { id: customer.id },
    'with credit',
  );
  await recorder.query('query ($ref: ExternalRefInput!) { customerByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'northwind', id: 'ALFKI' },
  });
  for (const index of range(40)) await recorder.prepare('createCustomer', { kind: 'COMPANY', name: `Buyer ${index}` });
  await recorder.query('{ customers(first: 40) { nodes { id name } } }', {}, '40');
  await recorder.query(
    '{ customers(first: 40, where: { name: { startsWith: "B" } }) { nodes { id name } } }',
    {},
    'by name',
  );
  await handOver(recorder);
  await severalAtOnce(recorder, customer.id);
  return { customer: customer.id };
}

/** Ten rows in one call, tried first and not. */
async function severalAtOnce(recorder: Recorder, id: string): Promise<void> {
  const known = (index: number) => ({
    externalRef: { system: 'bulk', id: `${index}` },
    kind: 'COMPANY',
    name: `Bulk ${index}`,
  });
  const rows = range(10).map(known);
  await recorder.mutation('bulkUpsertCustomers', { rows }, '10 rows, new');
  await recorder.mutation('bulkUpsertCustomers', { rows }, '10 rows, unchanged');
  const unchecked = { errorPolicy: 'REJECT_FAILED_ROWS', rows: range(10).map((index) => known(index + 10)) };
  await recorder.mutation('bulkUpsertCustomers', unchecked, '10 rows, new, not tried first');
  const created = range(2).map((index) => ({ kind: 'COMPANY', name: `Created ${index}` }));
  await recorder.mutation('bulkCreateCustomers', { rows: created }, '2 rows');
  await recorder.mutation('bulkUpdateCustomers', { rows: [{ id, tier: 'STANDARD' }] }, '1 rows');
}

/** A customer that goes to a successor. */
async function handOver(recorder: Recorder): Promise<void> {
  const invite = async (name: string): Promise<string> =>
    (
      await recorder.prepare('inviteUser', {
        email: `${name}@customers.example`,
        displayName: name,
        roles: ['sales'],
        scope: 'ALL',
      })
    ).id;
  const [gone, successorId] = [await invite('gone'), await invite('heir')];
  await recorder.mutation('createCustomer', { kind: 'COMPANY', name: 'Owned', ownerId: gone }, 'with an owner');
  await recorder.prepare('deactivateUser', { id: gone, successorId });
  await automation(recorder, 'hand-over-customers', gone, 'user.deactivated', 'one customer');
}
