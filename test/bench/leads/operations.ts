import { automation } from '../operations.ts';
import { type Recorder, selectionLike } from '../recorder.ts';

export const explained = { leads: 'the page of 50 is full' };

export const seeded = ['LEAD'];

export async function recordOperations(recorder: Recorder) {
  const { leadScoring } = await recorder.query<{ leadScoring: object }>(
    `{ leadScoring { ${selectionLike('UpdateLeadScoringInput')} } }`,
  );
  await recorder.mutation('updateLeadScoring', leadScoring);
  const { leadAssignment } = await recorder.query<{ leadAssignment: object }>(
    `{ leadAssignment { ${selectionLike('UpdateLeadAssignmentInput')} } }`,
  );
  await recorder.mutation('updateLeadAssignment', leadAssignment);
  const capture = (name: string) => ({
    name,
    source: 'WEB',
    company: `${name} Ltd`,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
    phone: `+49 30 9018${name.length}00`,
    consent: { marketing: true },
  });
  // The first of a process takes a block of numbers.
  await recorder.prepare('captureLead', capture('The Very First Of All'));
  const lead = await recorder.mutation('captureLead', capture('Web Lead'));
  await automation(recorder, 'score-lead', lead.id, 'lead.captured');
  await automation(recorder, 'assign-lead', lead.id, 'lead.scored');
  await assignToAPerson(recorder, leadAssignment, capture('Personal Lead'));
  await recorder.mutation('captureLead', capture('Web Lead'), 'known already');
  await recorder.mutation('updateLead', { id: lead.id, interest: 'Tea' });
  const externalRef = { system: 'mailer', id: '1' };
  await recorder.mutation('upsertLead', { ...capture('Imported Lead'), externalRef });
  await recorder.mutation('upsertLead', { ...capture('Imported Lead'), jobTitle: 'Owner', externalRef }, 'changed');
  const rows = ['Bulk A', 'Bulk BC'].map((name) => ({ ...capture(name), externalRef: { system: 'bulk', id: name } }));
  await recorder.mutation('bulkUpsertLeads', { rows }, '2 rows');
  const { id } = await recorder.prepare('captureLead', capture('Changed In Bulk'));
  await recorder.mutation('bulkUpdateLeads', { rows: [{ id, interest: 'Green tea' }] }, '1 rows');
  await recorder.mutation('logActivity', { relatedTo: [lead.id], kind: 'CALL', subject: 'Asked for a price' });
  await recorder.mutation('claimLead', { id: (await recorder.prepare('captureLead', capture('Claimed Lead One'))).id });
  await recorder.mutation('assignLead', { id: lead.id, ownerId: await invite(recorder, 'sally') });
  await handOver(recorder, capture('Handed Over'));
  await recorder.mutation('workLead', { id: lead.id });
  const rejected = await recorder.prepare('captureLead', capture('Rejected Leads'));
  await recorder.mutation('disqualifyLead', { id: rejected.id, reason: 'NO_BUDGET' });
  await recorder.mutation('reopenLead', { id: rejected.id });
  await recorder.mutation('nurtureLead', { id: rejected.id });
  await recorder.mutation('mergeLeads', { sourceId: rejected.id, targetId: lead.id });
  await recorder.query(
    'query ($id: ID!) { lead(id: $id) { possibleDuplicates { lead { id } reasons } } }',
    { id: lead.id },
    'with who may be the same',
  );
  await recorder.mutation('qualifyLead', { id: lead.id });
  await recorder.mutation('convertLead', { leadId: lead.id });
  await recorder.query('query ($id: ID!) { lead(id: $id) { id name status } }', { id: lead.id });
  await recorder.query('{ leadByExternalRef(ref: { system: "mailer", id: "1" }) { id } }');
  await recorder.query('{ leads(first: 50) { nodes { id name score grade } } }');
  return { lead: lead.id };
}

const invite = async (recorder: Recorder, name: string): Promise<string> =>
  (
    await recorder.prepare('inviteUser', {
      email: `${name}@leads.example`,
      displayName: name,
      roles: ['sales'],
      scope: 'ALL',
    })
  ).id;

/** A lead and a place in the rules that go to a successor. */
async function handOver(recorder: Recorder, lead: object): Promise<void> {
  const [gone, successorId] = [await invite(recorder, 'gone'), await invite(recorder, 'heir')];
  const { id } = await recorder.prepare('captureLead', lead);
  await recorder.prepare('assignLead', { id, ownerId: gone });
  await recorder.prepare('deactivateUser', { id: gone, successorId });
  await automation(recorder, 'hand-over-leads', gone, 'user.deactivated', 'one lead');
}

/** A lead that the rules give to a person with room for it; the rules are then as before. */
async function assignToAPerson(recorder: Recorder, before: object, lead: object): Promise<void> {
  await recorder.prepare('updateLeadAssignment', {
    ...before,
    rules: [{ name: 'All', when: {}, team: 'Sales' }],
    teams: [{ name: 'Sales', members: [{ actor: await invite(recorder, 'sam'), capacity: 5 }] }],
  });
  const { id } = await recorder.prepare('captureLead', lead);
  await automation(recorder, 'score-lead', id, 'lead.captured', 'for a person');
  await automation(recorder, 'assign-lead', id, 'lead.scored', 'to a person');
  await recorder.prepare('updateLeadAssignment', before);
}
