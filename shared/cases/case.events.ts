import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const CaseOpened = defineEvent(
  'case.opened',
  1,
  'A case was opened, perhaps about an order or an invoice; it waits in a queue to be routed. Without `customerId` nobody knows yet whose it is.',
  z.object({
    customerId: z.optional(z.string()),
    orderId: z.optional(z.string()),
    invoiceId: z.optional(z.string()),
    category: z.string(),
    priority: z.string(),
    channel: z.string(),
  }),
);

const place = { assignee: z.optional(z.string()), queue: z.optional(z.string()) };

export const CaseRouted = defineEvent(
  'case.routed',
  1,
  'The routing table gave a case to an agent or left it in a queue; the reasons are kept on the case.',
  z.object({ ...place, ruleVersion: z.string() }),
);

export const CaseAssigned = defineEvent(
  'case.assigned',
  1,
  'A person gave a case to an agent or a queue; automations no longer route it.',
  z.object(place),
);

export const CaseMessageAdded = defineEvent(
  'case.message-added',
  1,
  'A message or an internal note was added to a case; its text stays in the case.',
  z.object({ messageId: z.string(), direction: z.string() }),
);

export const CaseStatusChanged = defineEvent(
  'case.status-changed',
  1,
  'Work on a case began, stopped or went on.',
  z.object({ from: z.string(), to: z.string() }),
);

export const CaseUpdated = defineEvent(
  'case.updated',
  1,
  'What a case is about or how pressing it is changed; `changed` names the fields, not their values.',
  z.object({ changed: z.array(z.string()), priority: z.string(), weight: z.int() }),
);

export const CaseResolved = defineEvent(
  'case.resolved',
  1,
  'A case was resolved; it no longer counts against the capacity of its agent.',
  z.object({ customerId: z.optional(z.string()), code: z.optional(z.string()) }),
);

export const CaseReopened = defineEvent(
  'case.reopened',
  1,
  'A resolved or closed case was opened again; it waits in a queue to be routed anew.',
  z.object({ customerId: z.optional(z.string()), reopenedCount: z.int() }),
);

export const CaseClosed = defineEvent('case.closed', 1, 'A resolved case was closed.', z.object({}));

export const CaseMatched = defineEvent(
  'case.matched',
  1,
  'It became known, or was corrected, whose the case of an unknown sender is.',
  z.object({ customerId: z.string(), contactId: z.optional(z.string()) }),
);
