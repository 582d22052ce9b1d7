import { ensure, type Narrator, row } from './narrator.ts';

/** What the rest of the story needs of the company. */
export interface Company {
  /** Ids of the sellers. */
  readonly sellers: readonly string[];
  readonly branchId: string;
}

interface Named {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
}

const BRANCH = 'NORTH';
const TEAM = 'Field sales';
const TIER = 'KEY_ACCOUNT';
export const FIELD = { namespace: 'erp', key: 'loading-dock' } as const;

/** A branch, a team with two sellers, a tier and a custom field of the tenant's own. */
export async function tellCompany(narrator: Narrator): Promise<Company> {
  const { as, say, detail, title, run } = narrator;
  const admin = as('admin');
  title('1  A company moves in');
  const { branches, teams } = await admin.request<{ branches: { nodes: Named[] }; teams: { nodes: Named[] } }>(
    '{ branches(first: 100) { nodes { id code name } } teams(first: 100) { nodes { id name } } }',
  );
  let branch = branches.nodes.find(({ code }) => code === BRANCH);
  if (!branch) {
    const address = { street: 'Am Kai 3', city: 'Hamburg', postalCode: '20457', country: 'DE' };
    const input = { code: BRANCH, name: 'Branch North', address };
    branch = await admin.mutate<Named>('createBranch', 'branch { id code name }', input);
    say(`Branch ${branch.code} is set up.`);
  }
  let team = teams.nodes.find(({ name }) => name === TEAM);
  if (!team) {
    team = await admin.mutate<Named>('createTeam', 'team { id name }', { name: TEAM });
    say(`Team ${team.name} is set up.`);
  }

  say(`An admin invites two people of the team ${TEAM}:`);
  const sellers: string[] = [];
  for (const [displayName, scope, reaches] of [
    ['Ida Brandt', 'TEAM', 'all that the team works'],
    ['Jonas Weiß', 'OWN', 'what is his own'],
  ] as const) {
    const [first = ''] = displayName.split(' ');
    const user = await admin.mutate<{ id: string; status: string }>('inviteUser', 'user { id status }', {
      email: `${first.toLowerCase()}@${run.toLowerCase()}.example`,
      displayName,
      roles: ['sales'],
      scope,
      teamId: team.id,
      language: 'de-DE',
    });
    ensure(user.status === 'INVITED', `${displayName} is ${user.status}, not INVITED.`);
    detail(row(displayName, `sales, sees ${reaches}`));
    sellers.push(user.id);
  }

  await admin.mutate('upsertCodeListEntry', 'codeListEntry { code }', {
    list: 'CUSTOMER_TIER',
    code: TIER,
    names: [
      { language: 'en', text: 'Key account' },
      { language: 'de', text: 'Schlüsselkunde' },
    ],
  });
  say(`upsertCodeListEntry: customers can have the tier ${TIER}, Schlüsselkunde in German.`);
  await admin.mutate('defineMetafield', 'metafieldDefinition { key }', {
    ...FIELD,
    ownerType: 'CUSTOMER',
    type: 'TEXT',
    names: [{ language: 'en', text: 'Loading dock' }],
  });
  say(`defineMetafield: customers have the field ${FIELD.namespace}.${FIELD.key}.`);
  return { sellers, branchId: branch.id };
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly displayName: string } | null;
  readonly branch: { readonly name: string } | null;
  readonly tier: string;
  readonly metafields: readonly { readonly value: { readonly text: string } | null }[];
}

const ACCOUNT = 'id name tier owner { displayName } branch { name } metafields { value { text } }';

/** The customer gets an owner, a branch, a tier, a field of its own, a second contact, an activity and a task. */
export async function tellAccount(
  { as, say, detail, title, run }: Narrator,
  customerId: string,
  { sellers, branchId }: Company,
): Promise<void> {
  const sales = as('sales');
  title('4  The customer is looked after');
  const [, ownerId] = sellers;
  const account = await sales.mutate<Account>('updateCustomer', `customer { ${ACCOUNT} }`, {
    id: customerId,
    ownerId,
    branchId,
    tier: TIER,
    email: `office@${run.toLowerCase()}.example`,
    metafields: [{ ...FIELD, value: { text: 'Gate 4, from 7 to 11' } }],
  });
  const [dock] = account.metafields;
  ensure(account.owner && dock?.value, 'The customer has not become what was asked for.');
  detail(row('Owner', account.owner.displayName));
  detail(row('Branch', account.branch?.name ?? ''));
  detail(row('Tier', account.tier));
  detail(row('Loading dock', dock.value.text));
  const contact = await sales.mutate<{ id: string }>('addContact', 'contact { id }', {
    customerId,
    name: 'Jan Petersen',
    jobTitle: 'Warehouse clerk',
    email: `jan.petersen@${run.toLowerCase()}.example`,
    role: 'LOGISTICS',
  });
  say('addContact: Jan Petersen, as LOGISTICS.');
  await sales.mutate('logActivity', 'activity { id }', {
    kind: 'MEETING',
    subject: 'Looked at the loading dock',
    relatedTo: [customerId, contact.id],
    durationMinutes: 45,
  });
  const task = await sales.mutate<{ id: string; owner: { displayName: string } }>(
    'createTask',
    'task { id owner { displayName } }',
    { subject: 'Send the list of delivery times', relatedTo: [customerId], ownerId, priority: 'HIGH' },
  );
  say(`A meeting is logged, and ${task.owner.displayName} has a task.`);
  await sales.mutate('completeTask', 'task { status }', { id: task.id });
  const { customer } = await sales.request<{
    customer: { activities: { nodes: object[] }; tasks: { nodes: { status: string }[] } };
  }>('query ($id: ID!) { customer(id: $id) { activities { nodes { kind } } tasks { nodes { status } } } }', {
    id: customerId,
  });
  ensure(customer.tasks.nodes[0]?.status === 'DONE', 'The task is not done.');
  ensure(customer.activities.nodes.length > 0, 'The meeting is not on the customer.');
  say('completeTask: the customer shows a meeting, and a task that is done.');
}
