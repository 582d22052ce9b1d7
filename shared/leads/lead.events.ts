import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';
import { LeadGrade } from './lead-scoring.model.ts';

export const LeadCaptured = defineEvent(
  'lead.captured',
  1,
  'A person who may buy got in touch for the first time. `customerId` is the customer whose tax id, e-mail or domain the person has.',
  z.object({ source: z.string(), customerId: z.optional(z.string()) }),
);
export const LeadCapturedAgain = defineEvent(
  'lead.captured-again',
  1,
  'The person of an open lead got in touch again; an activity was logged on that lead instead of a second lead.',
  z.object({ source: z.string(), activityId: z.string() }),
);
export const LeadUpdated = defineEvent(
  'lead.updated',
  1,
  'The profile of a lead changed; `changed` names the fields. `mergedFrom` is the lead that filled them.',
  z.object({ changed: z.array(z.string()), mergedFrom: z.optional(z.string()) }),
);
export const LeadActivityLogged = defineEvent(
  'lead.activity-logged',
  1,
  'A call, e-mail, meeting, visit, note or web contact was logged on a lead.',
  z.object({ activityId: z.string(), kind: z.string() }),
);
export const LeadScored = defineEvent(
  'lead.scored',
  1,
  'The score of a lead or its reasons changed.',
  z.object({ score: z.int(), grade: LeadGrade, modelVersion: z.string() }),
);
export const LeadAssigned = defineEvent(
  'lead.assigned',
  1,
  'A lead got another owner or queue, by a person or by the rule that is named.',
  z.object({ owner: z.optional(z.string()), queue: z.optional(z.string()), rule: z.optional(z.string()) }),
);
export const LeadWorkStarted = defineEvent('lead.work-started', 1, 'Somebody began to work a lead.', z.object({}));
export const LeadNurtured = defineEvent('lead.nurtured', 1, 'A lead is not ready and is kept warm.', z.object({}));
export const LeadQualified = defineEvent('lead.qualified', 1, 'A lead is ready to become a customer.', z.object({}));
export const LeadDisqualified = defineEvent(
  'lead.disqualified',
  1,
  'A lead was closed without a customer.',
  z.object({ reason: z.string() }),
);
export const LeadReopened = defineEvent('lead.reopened', 1, 'A disqualified lead is open again.', z.object({}));
export const LeadConverted = defineEvent(
  'lead.converted',
  1,
  'A lead became a customer with a contact.',
  z.object({ customerId: z.string(), contactId: z.string() }),
);
export const LeadMerged = defineEvent(
  'lead.merged',
  1,
  'A lead was closed because another lead is the same person.',
  z.object({ targetId: z.string() }),
);
