import { automation, type Company } from '../operations.ts';
import type { Recorder } from '../recorder.ts';

export const seeded = ['CONTACT'];

export async function recordOperations(recorder: Recorder, { customer }: Company) {
  const contact = await recorder.mutation('addContact', {
    customerId: customer,
    name: 'Maria Anders',
    email: 'maria@alfreds.example',
  });
  const { id } = contact;
  const other = await recorder.prepare('createCustomer', { kind: 'COMPANY', name: 'Sister' });
  await recorder.mutation('linkContact', { contactId: id, customerId: other.id, role: 'BUYER' });
  await recorder.mutation('updateContact', { id, jobTitle: 'Buyer' });
  await recorder.query('query ($id: ID!) { contact(id: $id) { id name } }', { id });
  await recorder.query('query ($id: ID!) { contact(id: $id) { links { customer { name } } } }', { id }, 'with links');
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { name contacts { nodes { name jobTitle } } } }',
    { id: customer },
    'with contacts',
  );
  await recorder.query('{ contacts(first: 40) { nodes { id name } } }');
  await recorder.mutation('unlinkContact', { contactId: id, customerId: other.id });
  const upsert = { externalRef: { system: 'northwind', id: 'MARIA' }, customerId: customer, name: 'Maria' };
  await recorder.mutation('upsertContact', upsert, 'new');
  await recorder.mutation('upsertContact', upsert, 'unchanged');
  await recorder.query('query ($ref: ExternalRefInput!) { contactByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'northwind', id: 'MARIA' },
  });
  const rows = ['A', 'B'].map((name) => ({ customerId: customer, name, externalRef: { system: 'bulk', id: name } }));
  await recorder.mutation('bulkUpsertContacts', { rows }, '2 rows');
  const added = rows.map(({ name }) => ({ customerId: customer, name }));
  await recorder.mutation('bulkAddContacts', { rows: added }, '2 rows');
  await recorder.mutation('bulkUpdateContacts', { rows: [{ id, jobTitle: 'Head' }] }, '1 rows');
  await recorder.prepare('attachFile', {
    recordId: id,
    fileName: 'card.png',
    contentType: 'image/png',
    size: 3,
  });
  await recorder.mutation('removeContact', { id });
  await automation(recorder, 'keep-files', id, 'contact.removed', 'of a contact with a file');
  return {};
}
