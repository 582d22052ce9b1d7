import type * as z from 'zod/mini';
import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { findContact } from '../contacts/contact.actions.ts';
import { isLinkedTo } from '../contacts/contact.model.ts';
import { getCustomer } from '../customers/customer.actions.ts';
import { findInvoice } from '../invoices/invoice.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { findOrderHead } from '../orders/order.actions.ts';
import { branchForNew, namedBranch } from '../organization/branch.actions.ts';
import { movedToBranch, ofBranch } from '../organization/branch.model.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { type ExternalRef, externalRefWrites } from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { nextNumber } from '../platform/numbers.ts';
import type { Page } from '../platform/page.ts';
import { answerList } from '../platform/served-list.ts';
import { readSettings } from '../platform/settings.ts';
import { loadWrites, type Room } from './agent-load.store.ts';
import { caseCategories } from './case.code-lists.ts';
import {
  CaseMatched,
  CaseMessageAdded,
  CaseOpened,
  CaseReopened,
  CaseStatusChanged,
  CaseUpdated,
} from './case.events.ts';
import {
  CASE_NUMBERS,
  Case,
  CaseChanges,
  type CaseMessage,
  canReopen,
  isOpen,
  NewCase,
  NewCaseMessage,
  REOPEN_DAYS,
  reopenedChanges,
  requireTransition,
  stateFault,
  statusAfterMessage,
} from './case.model.ts';
import * as store from './case.store.ts';
import {
  caseRoutingTable,
  fallbackQueueOf,
  type RoutingTable,
  requiredSkillsOf,
  routingTableOf,
  weightOf,
} from './case-routing.model.ts';

export { findCase, findListedStatus, holdersWithoutCase, listCaseIds } from './case.store.ts';

/** The case, or NOT_FOUND under the named input field. */
export async function getCase(ctx: Context, id: string, field = 'id'): Promise<Case> {
  const record = await store.findCase(ctx, id);
  if (!record) throw notFound('No case has this id.', field);
  return record;
}

/** The tenant's routing table with its version. */
export const readCaseRouting = async (ctx: Context): Promise<RoutingTable> =>
  routingTableOf(await readSettings(ctx, caseRoutingTable));

/** One page of cases. */
export const listCases = (ctx: Context, query: ListQuery): Promise<Page<Case>> =>
  answerList(ctx, store.caseLists, query);

/** What was said in a case, oldest first; internal notes only for those who may know of them. */
export const listCaseMessages = (ctx: Context, caseId: string, query: ListQuery): Promise<Page<CaseMessage>> =>
  store.listMessages(ctx, caseId, ctx.permissions.has('cases.readInternal'), query);

/**
 * Opens a case for a customer, named directly or by an order or invoice, or for a sender whom nobody knows yet; links that do not exist are refused with NOT_FOUND,
 * links of different customers with VALIDATION. It waits in its category's queue until it is routed.
 */
export async function openCase(ctx: Context, input: NewCase & WithMetafields): Promise<Case> {
  requirePermission(ctx, 'openCase');
  return insertNewCase(ctx, input);
}

/** A new case; an external id that is taken meanwhile is CONFLICT: look again. */
export async function insertNewCase(
  ctx: Context,
  input: NewCase & WithMetafields,
  externalRefs: readonly ExternalRef[] = [],
): Promise<Case> {
  const { branchId, ...given } = parse(NewCase, input);
  const [customerId, branch, routing, refused, metafields] = await Promise.all([
    linkedCustomer(ctx, given),
    branchForNew(ctx, branchId),
    readCaseRouting(ctx),
    refusedCodes(ctx, usesIn({ category: caseCategories }, input)),
    givenMetafields(ctx, 'CASE', input),
  ]);
  refuseCodes(refused);
  const its = ofBranch(branch());
  const record: Case = Case.parse({
    ...newAggregate(ctx, ctx.newId('cas')),
    ...metafields(),
    number: await nextNumber(ctx, CASE_NUMBERS),
    ...given,
    ...its,
    customerId,
    externalRefs,
    status: 'NEW',
    requiredSkills: given.requiredSkills ?? requiredSkillsOf(routing, given.category),
    queue: fallbackQueueOf(routing, given.category),
    weight: weightOf(routing, given.priority),
    waitingSince: ctx.now,
    openedAt: ctx.now,
    reopenedCount: 0,
  });
  const { category, priority, channel } = record;
  const links = { orderId: record.orderId ?? undefined, invoiceId: record.invoiceId ?? undefined };
  await commit(
    ctx,
    [
      ...store.insertCase(ctx, record),
      ...externalRefWrites(ctx, 'cas', record.id, externalRefs, { field: 'externalRef', code: 'CONFLICT' }),
    ],
    [draft(CaseOpened, record, { customerId, ...links, category, priority, channel })],
  );
  return record;
}

/** The one customer that all links of the new case lead to; undefined for a sender whom nobody knows yet. */
export async function linkedCustomer(ctx: Context, links: CaseLinks): Promise<string | undefined> {
  const { customerId, orderId, invoiceId, contactId, party } = links;
  const [customer, order, invoice] = await Promise.all([
    customerId == null ? undefined : getCustomer(ctx, customerId),
    orderId == null ? undefined : findOrderHead(ctx, orderId),
    invoiceId == null ? undefined : findInvoice(ctx, invoiceId),
  ]);
  if (orderId != null && !order) throw notFound('No order has this id.', 'orderId');
  if (invoiceId != null && !invoice) throw notFound('No invoice has this id.', 'invoiceId');
  const linked = customer?.id ?? order?.customerId ?? invoice?.customerId;
  if (linked === undefined) {
    if (party == null)
      throw new DomainError(
        'VALIDATION',
        'Link the case to a customer, an order or an invoice, or say who got in touch.',
        'customerId',
      );
    if (contactId != null) throw notFound('The customer has no contact with this id.', 'contactId');
    return undefined;
  }
  if (order && order.customerId !== linked)
    throw new DomainError('VALIDATION', 'The order belongs to another customer.', 'orderId');
  if (invoice && invoice.customerId !== linked)
    throw new DomainError('VALIDATION', 'The invoice belongs to another customer.', 'invoiceId');
  if (order && invoice && invoice.orderId !== order.id)
    throw new DomainError('VALIDATION', 'The invoice belongs to another order.', 'invoiceId');
  await requireContactOf(ctx, contactId, linked);
  return linked;
}

/** NOT_FOUND unless the contact, if one is named, acts for the customer. */
export async function requireContactOf(
  ctx: Context,
  contactId: string | null | undefined,
  customerId: string,
): Promise<void> {
  const contact = contactId == null ? undefined : await findContact(ctx, contactId);
  if (contactId != null && !(contact && isLinkedTo(contact, customerId)))
    throw notFound('The customer has no contact with this id.', 'contactId');
}

type CaseLinks = Pick<z.output<typeof NewCase>, 'customerId' | 'orderId' | 'invoiceId' | 'contactId' | 'party'>;

/** Corrects what an open case is about; a higher priority must fit into the capacity of its agent (LIMIT_EXCEEDED). */
export async function updateCase(
  ctx: Context,
  input: CaseChanges & WithMetafields & { id: string; expectedVersion?: number | null },
): Promise<Case> {
  requirePermission(ctx, 'updateCase');
  return changeCase(ctx, input.id, input, { expectedVersion: input.expectedVersion });
}

export interface CaseLink {
  readonly customerId: string;
  readonly contactId?: string | null | undefined;
}

interface Correction {
  readonly expectedVersion?: number | null | undefined;
  /** Whose the case of an unknown sender turned out to be. */
  readonly link?: CaseLink | undefined;
}

export async function changeCase(
  ctx: Context,
  id: string,
  input: CaseChanges & WithMetafields,
  { expectedVersion, link }: Correction = {},
): Promise<Case> {
  const { branchId, ...given } = parse(CaseChanges, input);
  const [stored, branch, routing, refused, metafields] = await Promise.all([
    getCase(ctx, id),
    branchId == null ? undefined : namedBranch(ctx, branchId),
    readCaseRouting(ctx),
    refusedCodes(ctx, usesIn({ category: caseCategories }, given)),
    givenMetafields(ctx, 'CASE', input),
  ]);
  requireVersion(stored, expectedVersion);
  refuseCodes(refused, stored);
  const { category = stored.category, priority = stored.priority } = given;
  const changes: Partial<Case> = {
    ...given,
    ...(branch && movedToBranch(branch())),
    ...(category !== stored.category && { requiredSkills: requiredSkillsOf(routing, category) }),
    ...(given.requiredSkills && { requiredSkills: given.requiredSkills }),
    ...(priority !== stored.priority && { weight: weightOf(routing, priority) }),
    ...metafields(stored),
  };
  const changed = changedFields(stored, changes);
  if (changed.length === 0 && !link) return stored;
  if (changed.length > 0 && !isOpen(stored)) throw stateFault(stored);
  const record = withChanges(ctx, stored, { ...changes, ...(link ? linked(link) : {}) });
  await commit(
    ctx,
    [
      ...store.moveCase(ctx, stored, record),
      ...loadWrites(ctx, stored, record, roomOf(routing, stored.assignee, 'priority')),
    ],
    [
      ...(link
        ? [draft(CaseMatched, record, { customerId: link.customerId, contactId: link.contactId ?? undefined })]
        : []),
      ...(changed.length > 0 ? [draft(CaseUpdated, record, { changed, priority, weight: record.weight })] : []),
    ],
  );
  return record;
}

/** A case of an unknown sender with its customer; the contact is one of the customer's, or nobody. */
export const linked = ({ customerId, contactId }: CaseLink): Partial<Case> => ({
  customerId,
  contactId: contactId ?? undefined,
});

/** What the agent may hold; whoever is not in the table may take nothing more. */
export const roomOf = (routing: RoutingTable, assignee: string | undefined, field: string): Room => ({
  capacity: routing.agents.find(({ actor }) => actor === assignee)?.capacity ?? 0,
  refusal: () => new DomainError('LIMIT_EXCEEDED', 'The agent has no capacity left for this case.', field),
});

/**
 * Adds a message. What a customer writes ends the waiting for it, and reopens a resolved case inside the reopen window; what
 * an agent writes begins the work, and the waiting when asked to. A note inside changes nothing.
 */
export async function addCaseMessage(ctx: Context, input: NewCaseMessage): Promise<CaseMessage> {
  requirePermission(ctx, 'addCaseMessage');
  const { caseId, direction, body, awaitCustomer } = parse(NewCaseMessage, input);
  if (direction !== 'INBOUND') requirePermission(ctx, 'cases.answer');
  const [stored, routing] = await Promise.all([getCase(ctx, caseId, 'caseId'), readCaseRouting(ctx)]);
  const message = { id: ctx.newId('msg'), caseId, direction, body, author: ctx.actor.subject, sentAt: ctx.now };
  const { record, events } =
    direction === 'INBOUND' && !isOpen(stored)
      ? reopened(ctx, stored, routing, 'caseId')
      : answered(ctx, stored, statusAfterMessage(stored, direction, awaitCustomer ?? false));
  await commit(
    ctx,
    [store.insertMessage(ctx, message), ...(record === stored ? [] : store.moveCase(ctx, stored, record))],
    [draft(CaseMessageAdded, record, { messageId: message.id, direction }), ...events],
    messageResult(message),
  );
  return message;
}

interface Change {
  readonly record: Case;
  readonly events: EventDraft[];
}

function answered(ctx: Context, stored: Case, status: Case['status']): Change {
  if (status === stored.status) return { record: stored, events: [] };
  requireTransition(stored, status);
  const record = withChanges(ctx, stored, { status });
  return { record, events: [draft(CaseStatusChanged, record, { from: stored.status, to: status })] };
}

/** The case back in the queue of its category; INVALID_STATE for an open case and after the reopen window. */
export function reopened(ctx: Context, stored: Case, routing: RoutingTable, field: string): Change {
  if (isOpen(stored))
    throw new DomainError('INVALID_STATE', 'The case is {status}, not resolved.', field, {
      params: { status: stored.status },
    });
  if (!canReopen(stored, ctx.now)) {
    throw new DomainError(
      'INVALID_STATE',
      'The case was resolved more than {days, plural, one {# day} other {# days}} ago; open a new one.',
      field,
      { params: { days: REOPEN_DAYS } },
    );
  }
  const queue = fallbackQueueOf(routing, stored.category);
  const record = withChanges(ctx, stored, reopenedChanges(stored, queue, ctx.now));
  const { customerId, reopenedCount } = record;
  return { record, events: [draft(CaseReopened, record, { customerId: customerId ?? undefined, reopenedCount })] };
}

/** What a repeated request finds its message by. */
const messageResult = ({ caseId, id }: CaseMessage): string => `${caseId}/${id}`;

/** The message that a request added earlier. */
export const recallCaseMessage = (ctx: Context, result: string): Promise<CaseMessage | undefined> => {
  const [caseId = '', id = ''] = result.split('/');
  return store.findMessage(ctx, caseId, id);
};
