import { aUser } from '../a-user.ts';
import { gone, lead, openCase, type Plant, plus, set } from './plant.ts';

/** Leads and cases, who holds them and how many. */
export const workPlants: readonly Plant[] = [
  {
    what: 'a lead with an owner and a queue',
    at: lead,
    change: set({ queue: 'HOT' }),
    finds: ['LEAD_HOLDER', 'LEAD_LOAD', 'RECORD_UNREADABLE', 'RECORD_UNREADABLE'],
    shows: ({ made }) => ({ recordId: made.lead.id, expected: 'exactly one holder', found: 'both or none' }),
  },
  {
    what: 'a wrong count of open leads',
    at: async ({ ctx }) => ({ record: `AGENT#${await aUser(ctx, 'ann')}`, SK: 'LEADLOAD' }),
    change: plus('open', 1),
    finds: ['LEAD_LOAD'],
    shows: () => ({ expected: '1', found: '2' }),
  },
  {
    what: 'a count of open leads of a person who has none any more',
    at: async ({ ctx }) => ({ record: `AGENT#${await aUser(ctx, 'bob')}`, SK: 'LEADLOAD' }),
    change: plus('open', -1),
    finds: ['LEAD_LOAD'],
  },
  {
    what: 'a marker that leads to a closed lead',
    at: () => ({ record: 'LEADKEY#email#one@example.com', SK: 'LEADKEY' }),
    change: (_, { made }) => ({ leadId: made.merged.id }),
    finds: ['LEAD_MARKER', 'LEAD_MARKER'],
  },
  {
    what: 'a marker that is gone',
    at: () => ({ record: 'LEADKEY#email#one@example.com', SK: 'LEADKEY' }),
    change: gone,
    finds: ['LEAD_MARKER'],
    shows: ({ made }) => ({ recordId: made.lead.id, detail: 'email', found: 'no lead' }),
  },
  {
    what: 'a phone number that an open lead is not listed under',
    at: ({ made }) => ({ record: 'LEADKEY#phone#+4930901820', SK: `LEADHINT#${made.lead.id}` }),
    change: gone,
    finds: ['LEAD_HINT'],
    shows: ({ made }) => ({ recordId: made.lead.id, detail: 'phone', expected: 'true', found: 'false' }),
  },
  {
    what: 'a lead of a customer that does not exist',
    at: lead,
    change: set({ customerMatch: { customerId: 'cus_01J00000000000000000000000', by: 'EMAIL' } }),
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'an external id that does not lead to its lead',
    at: () => ({ record: 'REF#led#mail#1', SK: 'REF' }),
    change: gone,
    finds: ['EXTERNAL_REF'],
  },
  {
    what: 'a case with an assignee and a queue',
    at: openCase,
    change: set({ queue: 'service' }),
    finds: ['CASE_HOLDER', 'CASE_LOAD', 'CASE_COUNT'],
  },
  {
    what: 'a case that is listed under another status',
    at: ({ made }) => ({ record: made.openCase.id, SK: 'STATUS' }),
    change: (item) => ({ ...item, GSI1PK: String(item.GSI1PK).replace(/#[A-Z]+$/, '#CLOSED') }),
    finds: ['CASE_STATUS'],
    shows: ({ made }) => ({ recordId: made.openCase.id, found: 'CLOSED' }),
  },
  {
    what: 'a wrong load of an agent',
    at: () => ({ record: 'AGENT#lee', SK: 'CASELOAD' }),
    change: plus('load', 2),
    finds: ['CASE_LOAD'],
    shows: () => ({ recordId: 'lee', expected: '0', found: '2' }),
  },
  {
    what: 'a wrong count of open cases',
    at: () => ({ record: 'AGENT#kim', SK: 'CASELOAD' }),
    change: plus('openCases', 1),
    finds: ['CASE_COUNT'],
  },
];
