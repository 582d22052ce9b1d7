import { ensure, type Narrator, points, unlessChangedMeanwhile } from './narrator.ts';

interface Lead {
  readonly id: string;
  readonly status: string;
  readonly email: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly modelVersion: string | null;
  readonly factors: readonly { readonly reason: string; readonly points: number }[];
  readonly owner: { readonly displayName: string } | null;
  readonly queue: string | null;
  readonly routing: { readonly rule: string; readonly reasons: readonly string[] } | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly contact: { readonly id: string; readonly name: string } | null;
}

const LEAD = `id status email score grade modelVersion factors { reason points } owner { displayName } queue
  routing { rule reasons } customer { id name } contact { id name }`;

const TEAM = 'Machine sales';
const RULE = 'Good leads from the German-speaking countries';

/** A lead of a web form is scored, assigned, worked, qualified and converted; gives back the customer that it became. */
export async function tellLead(narrator: Narrator): Promise<{ customerId: string; company: string }> {
  const { as, say, detail, title, until, run } = narrator;
  const company = `Keller Maschinenbau ${run}`;
  const email = `maria.keller@${run.toLowerCase()}.example`;

  title('2  A lead comes in');
  await setUpTeam(narrator);
  const { key } = await as('admin').mutate<{ key: string }>('createCaptureKey', 'captureKey { key }', {
    label: `Contact form ${run}`,
  });
  say('An admin makes a public key for the contact form. It may capture leads and nothing else.');
  const received = await narrator.withCaptureKey(key).mutate<boolean>('captureLead', 'received', {
    name: 'Maria Keller',
    source: 'WEB',
    company,
    jobTitle: 'Head of purchasing',
    email,
    country: 'DE',
    interest: 'Two pallet jacks and stretch film',
    message: 'We move in spring. What can you deliver by March?',
    employees: 80,
    consent: { marketing: true, text: 'I want to hear about offers.', source: 'https://shop.example/contact' },
  });
  ensure(received === true, 'The form was not told that its lead was received.');
  say(`Maria Keller of ${company} fills in the form: received.`);

  const findLead = async () => {
    const { leads } = await as('sales').request<{ leads: { nodes: Lead[] } }>(
      `query { leads(first: 50) { nodes { ${LEAD} } } }`,
    );
    return leads.nodes.find((candidate) => candidate.email === email);
  };
  const isPlaced = (found: Lead | undefined) => found?.score != null && found.routing !== null;
  const lead = await until('the lead is scored and assigned', findLead, isPlaced);
  ensure(lead, 'The lead is not in the list.');
  say(`Scored by the automation: ${lead.score} of 100, grade ${lead.grade} (model ${lead.modelVersion}), because`);
  for (const factor of lead.factors) detail(`${points(factor.points)}  ${factor.reason}`);
  const sum = lead.factors.reduce((total, factor) => total + factor.points, 0);
  ensure(Math.max(0, Math.min(100, sum)) === lead.score, `The factors add up to ${sum}, the score is ${lead.score}.`);
  say(`Assigned by the automation to ${lead.owner?.displayName ?? `queue ${lead.queue}`}, because`);
  for (const reason of lead.routing?.reasons ?? []) detail(reason);

  title('3  The lead is worked and becomes a customer');
  const sales = as('sales');
  const reread = async () =>
    (await sales.request<{ lead: Lead }>(`query ($id: ID!) { lead(id: $id) { ${LEAD} } }`, { id: lead.id })).lead;
  await sales.mutate('logActivity', 'activity { id }', {
    relatedTo: [lead.id],
    kind: 'CALL',
    subject: 'Talked about the move in spring',
    outcome: 'Wants an offer by Friday',
  });
  const { score } = await until('the call is counted', reread, ({ score }) => (score ?? 0) > (lead.score ?? 0));
  say(`A call is logged: the score rises from ${lead.score} to ${score}.`);
  for (const operation of ['workLead', 'qualifyLead']) {
    const { status } = await sales.mutate<{ status: string }>(operation, 'lead { status }', { id: lead.id });
    say(`${operation}: ${status}`);
  }
  const convert = () => sales.mutate<Lead>('convertLead', `lead { ${LEAD} }`, { leadId: lead.id });
  const converted = await convert();
  ensure(converted.status === 'CONVERTED' && converted.customer && converted.contact, 'The lead was not converted.');
  say(`convertLead: customer ${converted.customer.name}, contact ${converted.contact.name}`);
  const again = await convert();
  ensure(
    again.customer?.id === converted.customer.id && again.contact?.id === converted.contact.id,
    'The second conversion gave another customer or contact.',
  );
  say('convertLead once more: the same customer and the same contact, nothing new.');
  return { customerId: converted.customer.id, company };
}

interface SalesTeam {
  readonly name: string;
  readonly members: readonly { readonly actor: { readonly id: string } }[];
}

interface Assignment {
  readonly version: number;
  readonly defaultQueue: string;
  readonly rules: readonly { readonly name: string }[];
  readonly teams: readonly SalesTeam[];
}

/** A team as it is given back. */
const asGiven = ({ name, members }: SalesTeam) => ({
  name,
  members: members.map((member) => ({ ...member, actor: member.actor.id })),
});

/** Puts a rule and a team before those that the tenant has; leaves them alone when they are there. */
async function setUpTeam(narrator: Narrator): Promise<void> {
  const { as, say } = narrator;
  const { leadAssignment } = await as('admin').request<{ leadAssignment: Assignment }>(`query {
    leadAssignment {
      version defaultQueue
      rules { name queue team when { countries sources grades minScore } }
      teams { name members { actor { id } capacity territories } }
    }
  }`);
  const { version, rules, teams, defaultQueue } = leadAssignment;
  if (rules.some(({ name }) => name === RULE)) return;
  const { viewer } = await as('sales').request<{ viewer: { actor: { id: string } } }>(
    'query { viewer { actor { id } } }',
  );
  const countries = ['DE', 'AT', 'CH'];
  const member = { actor: viewer.actor.id, capacity: 500, territories: countries };
  const change = () =>
    as('admin').mutate('updateLeadAssignment', 'leadAssignment { version }', {
      expectedVersion: version,
      rules: [{ name: RULE, when: { countries, grades: ['A', 'B'] }, team: TEAM }, ...rules],
      teams: [...teams.filter(({ name }) => name !== TEAM).map(asGiven), { name: TEAM, members: [member] }],
      defaultQueue,
    });
  if (!(await unlessChangedMeanwhile(change))) return setUpTeam(narrator);
  say(`An admin adds an assignment rule: "${RULE}" go to the team ${TEAM}.`);
}
