import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { withItsBranch } from '../organization/branch.model.ts';
import { insert, put, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import { listedByNumber, numberWrite } from '../platform/numbers.ts';
import { type Collection, idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import {
  holdersWithout,
  isInScope,
  listedByBranch,
  listScopedIds,
  reachedHolders,
  scopeWrites,
} from '../platform/scope.ts';
import { answerList, type Given, type KeyOrder, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Case, CaseMessage, casePriorities, isOpen } from './case.model.ts';

const toCase = readerOf(Case, { indexes: ['GSI1', 'GSI2', 'GSI3'] });
const toMessage = readerOf(CaseMessage, { indexes: ['GSI2'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a case | PK = case, SK = CASE | 1 get |
 * | its messages and notes, oldest first | PK = case, SK begins MESSAGE# | 1 query |
 * | its messages without internal notes | GSI2PK = case, GSI2SK begins MESSAGE# (sparse) | 1 query |
 * | cases, newest first | GSI1PK = CASE, GSI1SK = id | 1 query |
 * | cases in a narrow scope, newest first | those of the bound customers and of SCOPE, merged (`scope.ts`) | 1 query each, then 1 batch |
 * | cases of a customer, newest first; those that nobody has matched under UNMATCHED | GSI2PK = customer or UNMATCHED, GSI2SK begins CASE# | 1 query |
 * | open cases of an agent or a queue, most pressing and then oldest first | GSI3PK = CASEAGENT#subject or CASEQUEUE#name, GSI3SK begins OPEN#, then priority#openedAt#id | 1 query |
 * | closed cases of an agent or a queue, latest opened last | the same, GSI3SK begins SHUT#, then openedAt#id | 1 query |
 * | ids of the cases in a status, newest first | a row of the case, PK = case, SK = STATUS, GSI1PK = CASE#<status>, GSI1SK = id | 1 query, then the cases |
 *
 * The list key takes all cases of a tenant: hot above about 500 opened or changed cases a second of one tenant.
 */
const caseKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'CASE' });
const messageKey = (ctx: Context, caseId: string, id: string) => ({
  PK: partitionOf(ctx, caseId),
  SK: `MESSAGE#${id}`,
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'CASE');
const unmatchedPartition = (ctx: Context) => partitionOf(ctx, 'UNMATCHED');
const statusPartition = (ctx: Context, status = '') => partitionOf(ctx, `CASE#${status}`);

/** Sort key of a case in the lists of its customer, its maker and its agent. */
export const placeOf = (id: string): string => `CASE#${id}`;

/** An agent's or a queue's work. */
export type WorkList = { readonly assignee: string } | { readonly queue: string };

const workPartition = (ctx: Context, work: WorkList): string =>
  partitionOf(ctx, 'assignee' in work ? `CASEAGENT#${work.assignee}` : `CASEQUEUE#${work.queue}`);

/** Index keys of the work list; a case that needs no work stands behind those that do. */
function workKeys(ctx: Context, record: Case): Record<string, string> {
  const pressing = casePriorities.length - casePriorities.indexOf(record.priority);
  const work = record.assignee === undefined ? { queue: record.queue ?? '' } : { assignee: record.assignee };
  const place = `${record.openedAt}#${record.id}`;
  return { GSI3PK: workPartition(ctx, work), GSI3SK: isOpen(record) ? `OPEN#${pressing}#${place}` : `SHUT#${place}` };
}

const caseItem = (ctx: Context, record: Case): Item & Case => ({
  ...caseKey(ctx, record.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: record.id,
  GSI2PK: record.customerId == null ? unmatchedPartition(ctx) : partitionOf(ctx, record.customerId),
  GSI2SK: placeOf(record.id),
  ...workKeys(ctx, record),
  ...record,
});

export const insertCase = (ctx: Context, record: Case): Write[] => [
  insert(caseItem(ctx, record)),
  numberWrite(ctx, record),
  statusWrite(ctx, record),
  ...scopeWrites(ctx, placeOf(record.id), withItsBranch(record)),
];

/** By which a case is listed under its status: no index of the case has room for it. */
const statusWrite = (ctx: Context, { id, status }: Case): Write =>
  put({ PK: partitionOf(ctx, id), SK: 'STATUS', GSI1PK: statusPartition(ctx, status), GSI1SK: id, id });

export const replaceCase = (ctx: Context, record: Case, stored: Case): Write[] => [
  replace(caseItem(ctx, record)),
  ...(record.status === stored.status ? [] : [statusWrite(ctx, record)]),
];

/** The status under which a case is listed. */
export async function findListedStatus(ctx: Context, id: string): Promise<string | undefined> {
  const item = await ctx.table.get({ PK: partitionOf(ctx, id), SK: 'STATUS' });
  return item && String(item.GSI1PK).slice(statusPartition(ctx).length);
}

/** The case as it goes to another agent, a queue or a branch. */
export const moveCase = (ctx: Context, stored: Case, record: Case): Write[] => [
  ...replaceCase(ctx, record, stored),
  ...scopeWrites(ctx, placeOf(record.id), withItsBranch(record), withItsBranch(stored)),
];

export async function findCase(ctx: Context, id: string): Promise<Case | undefined> {
  const item = isId('cas', id) ? await ctx.table.get(caseKey(ctx, id)) : undefined;
  const record = item && toCase(item);
  if (!record || isInScope(ctx, withItsBranch(record))) return record;
  return record.customerId != null && (await isOwnCustomer(ctx, record.customerId)) ? record : undefined;
}

/** In a narrow scope the cases of those whom it reaches. */
const isReached = async (ctx: Context, given: Given): Promise<boolean> =>
  ctx.scope.kind === 'all' || reachedHolders(ctx).includes(given['assignee.id'] ?? '');

/** Those who hold it and do not list it, for the check of the books. */
export const holdersWithoutCase = (ctx: Context, record: Case): Promise<string[]> =>
  holdersWithout(ctx, placeOf(record.id), withItsBranch(record));

/** The work of a holder: what is open, what is done, or all of it, the open ones first and most pressing first. */
const workOf = (
  holder: 'assignee.id' | 'queue',
  where: NonNullable<Served<Case>['where']>,
  orders: readonly KeyOrder[],
  part: Pick<Collection, 'beginsWith' | 'ascending'>,
): Served<Case> => ({
  scope: holder === 'queue' ? 'tenant' : 'any',
  isVisible: isReached,
  where: { [holder]: 'any', ...where },
  orders,
  collection: (ctx, { 'assignee.id': assignee, queue = '' }) => ({
    index: 'GSI3',
    partition: workPartition(ctx, assignee === undefined ? { queue } : { assignee }),
    ...part,
  }),
  toRecord: toCase,
});

/** What the indexes answer of lists of cases. */
export const caseLists: readonly Served<Case>[] = [
  listedByNumber(findCase),
  listedByBranch(placeOf(''), findCase),
  {
    scope: 'tenant',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toCase,
  },
  {
    scope: 'narrow',
    orders: NEWEST_FIRST,
    page: async (ctx, request, ascending) =>
      recordsOfIds(await listScopedIds(ctx, { index: 'GSI2', beginsWith: placeOf(''), ascending }, request), (id) =>
        findCase(ctx, id),
      ),
  },
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: NEWEST_FIRST,
    isVisible: async (ctx, { 'customer.id': id }) => isId('cus', id) && (await isOwnCustomer(ctx, id)),
    collection: (ctx, given) => ({
      index: 'GSI2',
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: 'CASE#',
    }),
    toRecord: toCase,
  },
  {
    scope: 'tenant',
    where: { isMatched: [false] },
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI2', partition: unmatchedPartition(ctx), beginsWith: 'CASE#' }),
    toRecord: toCase,
  },
  {
    scope: 'tenant',
    where: { status: 'any' },
    orders: NEWEST_FIRST,
    collection: (ctx, { status }) => ({ index: 'GSI1', partition: statusPartition(ctx, status) }),
    find: findCase,
  },
  ...(['assignee.id', 'queue'] as const).flatMap((holder) => [
    workOf(holder, { isOpen: [true] }, [['priority DESC', 'openedAt ASC', 'id ASC']], {
      beginsWith: 'OPEN#',
      ascending: true,
    }),
    workOf(holder, { isOpen: [false] }, [['openedAt DESC', 'id DESC']], { beginsWith: 'SHUT#' }),
    workOf(holder, {}, [], { ascending: true }),
  ]),
];

export const listCaseIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);

export const insertMessage = (ctx: Context, message: CaseMessage): Write => {
  const key = messageKey(ctx, message.caseId, message.id);
  const shared = message.direction === 'INTERNAL' ? {} : { GSI2PK: key.PK, GSI2SK: key.SK };
  return insert({ ...key, ...shared, ...message });
};

export async function findMessage(ctx: Context, caseId: string, id: string): Promise<CaseMessage | undefined> {
  if (!isId('cas', caseId) || !isId('msg', id)) return undefined;
  const item = await ctx.table.get(messageKey(ctx, caseId, id));
  return item && toMessage(item);
}

/** Oldest first; internal notes are left out by key, so that pages stay full. */
const messageLists = (index?: 'GSI2'): readonly Served<CaseMessage>[] => [
  {
    scope: 'any',
    where: { 'case.id': 'any' },
    orders: [['id ASC']],
    collection: (ctx, given) => ({
      index,
      partition: partitionOf(ctx, given['case.id'] ?? ''),
      beginsWith: 'MESSAGE#',
      ascending: true,
    }),
    toRecord: toMessage,
  },
];
const allMessages = messageLists();
const sharedMessages = messageLists('GSI2');

export const listMessages = (
  ctx: Context,
  caseId: string,
  withNotes: boolean,
  query: ListQuery,
): Promise<Page<CaseMessage>> =>
  answerList(ctx, withNotes ? allMessages : sharedMessages, within(query, 'case.id', caseId));
