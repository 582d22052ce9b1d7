import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { EmailAddress, PhoneNumber } from '../platform/contact-data.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef } from '../platform/external-refs.ts';
import type { NumberSeries } from '../platform/numbers.ts';

export const CASE_NUMBERS: NumberSeries = { prefix: 'CS', isYearly: true };

/** From the least to the most pressing. */
export const casePriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type CasePriority = (typeof casePriorities)[number];

export const caseChannels = ['WEB', 'EMAIL', 'PHONE', 'API'] as const;

/**
 * What may follow what. RESOLVED and CLOSED lead back to OPEN only inside the reopen window; work on a new case may begin
 * with any step.
 */
export const caseTransitions = {
  NEW: ['OPEN', 'PENDING_CUSTOMER', 'ON_HOLD', 'RESOLVED'],
  OPEN: ['PENDING_CUSTOMER', 'ON_HOLD', 'RESOLVED'],
  PENDING_CUSTOMER: ['OPEN', 'ON_HOLD', 'RESOLVED'],
  ON_HOLD: ['OPEN', 'PENDING_CUSTOMER', 'RESOLVED'],
  RESOLVED: ['CLOSED', 'OPEN'],
  CLOSED: ['OPEN'],
} as const satisfies Record<string, readonly string[]>;
export type CaseStatus = keyof typeof caseTransitions;
export const caseStatuses = Object.keys(caseTransitions) as [CaseStatus, ...CaseStatus[]];

/** States that an agent sets by hand; the others come from resolving, closing and reopening. */
export const workStatuses = ['OPEN', 'PENDING_CUSTOMER', 'ON_HOLD'] as const;

export const REOPEN_DAYS = 14;
const DAY_MILLISECONDS = 24 * 3600 * 1000;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const Skill = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.refine(
    (skill) => NAME.test(skill),
    withCode('VALIDATION', 'A skill is 1 to 40 lower-case letters, digits or dashes.'),
  ),
);
export const QueueName = z
  .string()
  .check(
    z.refine(
      (queue) => NAME.test(queue),
      withCode('VALIDATION', 'A queue is 1 to 40 lower-case letters, digits or dashes.'),
    ),
  );
/** Subject of the agent's token. */
export const AgentSubject = text(128);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Why a case went where it went; kept on the case. `points` add up to the score of the agent that was chosen. */
export const RoutingReason = z.object({ text: z.string(), points: z.optional(z.int()) });
export type RoutingReason = z.infer<typeof RoutingReason>;

/** What the decision was made from. */
export const RoutingInputs = z.object({
  category: z.string(),
  priority: z.enum(casePriorities),
  /** Absent where no customer is known. */
  customerTier: z.nullish(z.string()),
  requiredSkills: z.array(z.string()),
  weight: z.int(),
  waitedMinutes: z.int(),
  skillsRelaxed: z.boolean(),
  agentsConsidered: z.int(),
});
export type RoutingInputs = z.infer<typeof RoutingInputs>;

/** RoutingDecision: who or what chose the agent or the queue, by which version of the table, and why. */
export const RoutingDecision = z.object({
  decidedBy: z.enum(['AUTOMATION', 'PERSON']),
  ruleVersion: z.string(),
  assignee: z.optional(z.string()),
  queue: z.optional(z.string()),
  inputs: RoutingInputs,
  reasons: z.array(RoutingReason),
  decidedAt: z.string(),
});
export type RoutingDecision = z.infer<typeof RoutingDecision>;

export const Resolution = z.object({
  code: z.optional(z.string()),
  text: z.string(),
  resolvedAt: z.string(),
  resolvedBy: z.string(),
});
export type Resolution = z.infer<typeof Resolution>;

/** Who got in touch, as long as nobody knows whose customer that is. */
export const CaseParty = z
  .object({ name: z.nullish(text(200)), email: z.nullish(EmailAddress), phone: z.nullish(PhoneNumber) })
  .check(
    z.refine(({ name, email, phone }) => name != null || email != null || phone != null, {
      ...withCode('VALIDATION', 'Say who got in touch: a name, an e-mail address or a phone number.'),
    }),
  );
export type CaseParty = z.infer<typeof CaseParty>;

/** Case [ticket]: a request with its resolution, of a customer or of a sender whom nobody knows yet. Exactly one of `assignee` and `queue` is set. */
export const Case = z
  .extend(Aggregate, {
    number: z.string(),
    legalEntityId: z.nullish(z.string()),
    branchId: z.nullish(z.string()),
    subject: z.string(),
    description: z.nullish(z.string()),
    category: z.string(),
    priority: z.enum(casePriorities),
    status: z.enum(caseStatuses),
    channel: z.enum(caseChannels),
    /** Absent until the sender is matched with a customer. */
    customerId: z.nullish(z.string()),
    /** The sender of a case that was opened without a customer; kept when it is matched. */
    party: z.nullish(
      z.object({ name: z.nullish(z.string()), email: z.nullish(z.string()), phone: z.nullish(z.string()) }),
    ),
    externalRefs: z.array(ExternalRef),
    orderId: z.nullish(z.string()),
    invoiceId: z.nullish(z.string()),
    contactId: z.nullish(z.string()),
    requiredSkills: z.array(z.string()),
    assignee: z.optional(z.string()),
    queue: z.optional(z.string()),
    /** Who had the case when it was resolved: knows it best when it comes back. */
    lastAssignee: z.optional(z.string()),
    /** What the case takes of its agent's capacity while it is open. */
    weight: z.int().check(z.positive()),
    /** Since when it waits in a queue; skills are relaxed after a while. */
    waitingSince: z.string(),
    routing: z.optional(RoutingDecision),
    resolution: z.optional(Resolution),
    openedAt: z.string(),
    closedAt: z.optional(z.string()),
    reopenedCount: z.int(),
  })
  .check(
    z.refine(({ assignee, queue }) => (assignee === undefined) !== (queue === undefined), {
      error: 'A case has an assignee or a queue.',
    }),
    z.refine(({ customerId, party }) => customerId != null || party != null, {
      error: 'A case has a customer or a sender.',
    }),
  );
export type Case = z.infer<typeof Case>;

/** A new case; it is linked to a customer, or to an order or invoice whose customer it takes, or has the sender as a party. */
export const NewCase = z.object({
  subject: text(200),
  description: z.nullish(text(10_000)),
  category: z.pipe(
    z.nullish(Code),
    z.transform((category) => category ?? 'GENERAL'),
  ),
  priority: z.pipe(
    z.nullish(z.enum(casePriorities)),
    z.transform((priority) => priority ?? 'NORMAL'),
  ),
  channel: z.pipe(
    z.nullish(z.enum(caseChannels)),
    z.transform((channel) => channel ?? 'API'),
  ),
  customerId: z.nullish(z.string()),
  orderId: z.nullish(z.string()),
  invoiceId: z.nullish(z.string()),
  contactId: z.nullish(z.string()),
  party: z.nullish(CaseParty),
  branchId: z.nullish(z.string()),
  requiredSkills: z.nullish(z.pipe(z.array(Skill).check(z.maxLength(10)), z.transform(distinct))),
});
export type NewCase = z.input<typeof NewCase>;

/** The state that a case of another system should have. */
export const CaseUpsert = z.extend(NewCase, { externalRef: ExternalRef });
export type CaseUpsert = z.input<typeof CaseUpsert>;

export const CaseMatch = z.object({ caseId: z.string(), customerId: z.string(), contactId: z.nullish(z.string()) });
export type CaseMatch = z.input<typeof CaseMatch>;

/** What may be corrected while the case is open; a new category brings its skills unless skills are given. */
export const CaseChanges = z.partial(
  z.object({
    subject: text(200),
    description: z.nullable(text(10_000)),
    category: Code,
    priority: z.enum(casePriorities),
    requiredSkills: z.pipe(z.array(Skill).check(z.maxLength(10)), z.transform(distinct)),
    branchId: z.nullish(z.string()),
  }),
);
export type CaseChanges = z.input<typeof CaseChanges>;

export const messageDirections = ['INBOUND', 'OUTBOUND', 'INTERNAL'] as const;
export type MessageDirection = (typeof messageDirections)[number];

/** CaseMessage: what was said to or by the customer, or an internal note. Never changed once written. */
export const CaseMessage = z.object({
  id: z.string(),
  caseId: z.string(),
  direction: z.enum(messageDirections),
  body: z.string(),
  author: z.string(),
  sentAt: z.string(),
});
export type CaseMessage = z.infer<typeof CaseMessage>;

export const NewCaseMessage = z.object({
  caseId: z.string(),
  direction: z.enum(messageDirections),
  body: text(20_000),
  awaitCustomer: z.nullish(z.boolean()),
});
export type NewCaseMessage = z.input<typeof NewCaseMessage>;

/** To one agent or to one queue, never both. */
export const Assignment = z.object({ assigneeId: z.nullish(z.string()), queue: z.nullish(QueueName) }).check(
  z.refine(({ assigneeId, queue }) => (assigneeId == null) !== (queue == null), {
    ...withCode('VALIDATION', 'Name an assignee or a queue, and only one of them.'),
    path: ['assigneeId'],
  }),
);
export type Assignment = z.input<typeof Assignment>;

export const NewResolution = z.object({
  code: z.nullish(
    z.string().check(
      z.trim(),
      z.refine(
        (code) => /^[A-Z][A-Z0-9_]{0,39}$/.test(code),
        withCode('VALIDATION', 'A resolution code is 1 to 40 upper-case letters, digits or underscores.'),
      ),
    ),
  ),
  text: text(5_000),
});
export type NewResolution = z.input<typeof NewResolution>;

export const WorkStatus = z.object({ status: z.enum(workStatuses) });

/** True while the case needs work: it counts against its agent's capacity and stands in a work list. */
export const isOpen = ({ status }: Pick<Case, 'status'>): boolean => status !== 'RESOLVED' && status !== 'CLOSED';

/** Throws INVALID_STATE unless the table lets the case go to the state. */
export function requireTransition({ status }: Pick<Case, 'status'>, next: CaseStatus): void {
  // A status of a later version leads nowhere from here.
  const allowed: readonly CaseStatus[] | undefined = caseTransitions[status];
  if (!allowed?.includes(next))
    throw new DomainError('INVALID_STATE', 'The case is {status} and cannot become {next}.', 'id', {
      params: { status, next },
    });
}

/** For what needs an open case. */
export const stateFault = ({ status }: Pick<Case, 'status'>): DomainError =>
  new DomainError('INVALID_STATE', 'The case is {status}; reopen it first.', 'id', { params: { status } });

/** True for a resolved or closed case until 14 days after its resolution. */
export const canReopen = (record: Pick<Case, 'status' | 'resolution'>, now: string): boolean =>
  !isOpen(record) &&
  record.resolution !== undefined &&
  Date.parse(now) - Date.parse(record.resolution.resolvedAt) <= REOPEN_DAYS * DAY_MILLISECONDS;

/** What a reopened case looks like: waits in a queue to be routed anew, and remembers who had it. */
export const reopenedChanges = (record: Case, queue: string, now: string): Partial<Case> => ({
  status: 'OPEN',
  assignee: undefined,
  queue,
  lastAssignee: record.assignee,
  waitingSince: now,
  routing: undefined,
  resolution: undefined,
  closedAt: undefined,
  reopenedCount: record.reopenedCount + 1,
});

/** The state after a message: the customer's answer ends the waiting for it, an agent's question may begin it. */
export function statusAfterMessage(
  { status }: Pick<Case, 'status'>,
  direction: MessageDirection,
  awaitCustomer: boolean,
): CaseStatus {
  if (direction === 'INBOUND') return status === 'PENDING_CUSTOMER' ? 'OPEN' : status;
  if (direction === 'INTERNAL') return status;
  if (awaitCustomer) return 'PENDING_CUSTOMER';
  return status === 'NEW' ? 'OPEN' : status;
}
