import { ensure, type Narrator } from './narrator.ts';

interface Opened {
  readonly id: string;
  readonly customer: { readonly name: string } | null;
  readonly isMatched: boolean;
  readonly suggestedCustomers: readonly { readonly customer: { readonly id: string; readonly name: string } }[];
}

const CASE = 'id isMatched customer { name } suggestedCustomers { customer { id name } }';

/** Somebody whom nobody knows gets in touch; who it may be is found by the address, and said by a person. */
export async function tellStranger({ as, say, title, run }: Narrator, customerId: string): Promise<void> {
  const service = as('service');
  title('10  Somebody unknown writes');
  const opened = await service.mutate<Opened>('openCase', `case { ${CASE} }`, {
    subject: 'Where is our delivery?',
    channel: 'EMAIL',
    party: { name: 'Maria from the office', email: `office@${run.toLowerCase()}.example` },
  });
  ensure(!opened.isMatched && opened.customer === null, 'The case has a customer already.');
  say('A case of Maria from the office is opened, of no customer. Who it may be:');
  for (const { customer } of opened.suggestedCustomers) say(`  ${customer.name}`);
  ensure(
    opened.suggestedCustomers.some(({ customer }) => customer.id === customerId),
    'The customer is not suggested.',
  );
  const matched = await service.mutate<Opened>('matchCase', `case { ${CASE} }`, { caseId: opened.id, customerId });
  ensure(matched.isMatched, 'The case is still of nobody.');
  say(`matchCase: it is a case of ${matched.customer?.name}.`);
  await service.mutate('openCase', 'case { id }', {
    subject: 'Do you rent pallet jacks?',
    channel: 'PHONE',
    party: { name: 'Somebody from Kiel', phone: '+49 431 55501' },
  });
  say('Another one stays unknown: cases(where: { isMatched: { eq: false } }) lists it.');
}
