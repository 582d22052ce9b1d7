import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { withItsBranch } from '../organization/branch.model.ts';
import { insert, remove, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { listedByNumber, numberWrite } from '../platform/numbers.ts';
import { idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import {
  holdersWithout,
  isInScope,
  listedByBranch,
  listScopedIds,
  reachedHolders,
  scopeWrites,
} from '../platform/scope.ts';
import { type Given, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { fieldOfMarker, isOpen, Lead } from './lead.model.ts';
import { LeadLoad, NO_LOAD } from './lead-assignment.model.ts';
import { hintRemovals } from './lead-hint.store.ts';

const toLead = readerOf(Lead, { indexes: ['GSI1', 'GSI2', 'GSI3'] });
const toLoad = readerOf(LeadLoad);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a lead | PK = lead, SK = LEAD | 1 get |
 * | the open lead that takes what comes from an e-mail address | PK = LEADKEY#<kind>#<value>, SK = LEADKEY | 1 get |
 * | open leads of a person | PK = AGENT#<subject>, SK = LEADLOAD | 1 get |
 * | leads, newest first | GSI1PK = LEAD, GSI1SK = id | 1 query |
 * | leads in a narrow scope, newest first | those of SCOPE, merged (`scope.ts`) | 1 query each, then 1 batch |
 * | leads in a status, newest first | GSI2PK = LEAD#<status>, GSI2SK = id | 1 query |
 * | open leads of an owner or queue, best score first | GSI3PK = LEAD#OWNER#<subject> or LEAD#QUEUE#<queue>, GSI3SK = <score>#<id>, the score empty until there is one | 1 query |
 *
 * The list keys take all leads of a tenant: hot above about 500 new or changed leads a second of one tenant.
 */
const leadKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'LEAD' });
const markerKey = (ctx: Context, marker: string) => ({ PK: partitionOf(ctx, `LEADKEY#${marker}`), SK: 'LEADKEY' });
const loadKey = (ctx: Context, subject: string) => ({ PK: partitionOf(ctx, `AGENT#${subject}`), SK: 'LEADLOAD' });

/** Whose work list: exactly one of the two. */
export type Holder = Pick<Lead, 'owner' | 'queue'>;

const workList = (ctx: Context, { owner, queue }: Holder): string =>
  partitionOf(ctx, owner == null ? `LEAD#QUEUE#${queue}` : `LEAD#OWNER#${owner}`);

/** Sort key of a lead in the lists of its maker and its owner. */
export const placeOf = (id: string): string => `LEAD#${id}`;

/** Below 0 until it was scored. */
const scoreKey = ({ score }: Lead): string => (score == null ? '' : String(score).padStart(3, '0'));

const leadItem = (ctx: Context, lead: Lead): Item & Lead => ({
  ...leadKey(ctx, lead.id),
  GSI1PK: partitionOf(ctx, 'LEAD'),
  GSI1SK: lead.id,
  GSI2PK: partitionOf(ctx, `LEAD#${lead.status}`),
  GSI2SK: lead.id,
  ...(isOpen(lead) ? { GSI3PK: workList(ctx, lead), GSI3SK: `${scoreKey(lead)}#${lead.id}` } : {}),
  ...lead,
});

export const insertLead = (ctx: Context, lead: Lead): Write[] => [
  insert(leadItem(ctx, lead)),
  numberWrite(ctx, lead),
  ...scopeWrites(ctx, placeOf(lead.id), withItsBranch(lead)),
];
export const replaceLead = (ctx: Context, lead: Lead): Write => replace(leadItem(ctx, lead));

/** The lead as it goes to another owner, a queue or a branch. */
export const moveLead = (ctx: Context, stored: Lead, lead: Lead): Write[] => [
  replaceLead(ctx, lead),
  ...scopeWrites(ctx, placeOf(lead.id), withItsBranch(lead), withItsBranch(stored)),
];

/** Whosever it is: for a capture, which adds to the lead of a person and shows nothing of it. */
export async function findAnyLead(ctx: Context, id: string): Promise<Lead | undefined> {
  const item = isId('led', id) ? await ctx.table.get(leadKey(ctx, id)) : undefined;
  return item && toLead(item);
}

export async function findLead(ctx: Context, id: string): Promise<Lead | undefined> {
  const lead = await findAnyLead(ctx, id);
  if (!lead || isInScope(ctx, withItsBranch(lead))) return lead;
  return lead.convertedTo && (await isOwnCustomer(ctx, lead.convertedTo.customerId)) ? lead : undefined;
}

/** In a narrow scope the open leads of those whom it reaches. */
const isReached = async (ctx: Context, given: Given): Promise<boolean> =>
  ctx.scope.kind === 'all' || reachedHolders(ctx).includes(given['owner.id'] ?? '');

/** Those who hold it and do not list it, for the check of the books. */
export const holdersWithoutLead = (ctx: Context, record: Lead): Promise<string[]> =>
  holdersWithout(ctx, placeOf(record.id), withItsBranch(record));

/** What the indexes answer of lists of leads. */
export const leadLists: readonly Served<Lead>[] = [
  listedByNumber(findLead),
  listedByBranch(placeOf(''), findLead),
  {
    scope: 'tenant',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: partitionOf(ctx, 'LEAD') }),
    toRecord: toLead,
  },
  {
    scope: 'narrow',
    orders: NEWEST_FIRST,
    page: async (ctx, request, ascending) => {
      const merged = { beginsWith: placeOf(''), ascending };
      const ids = await listScopedIds(ctx, merged, request, { withCustomers: false });
      return recordsOfIds(ids, (id) => findLead(ctx, id));
    },
  },
  {
    scope: 'tenant',
    where: { status: 'any' },
    orders: NEWEST_FIRST,
    collection: (ctx, { status }) => ({ index: 'GSI2', partition: partitionOf(ctx, `LEAD#${status}`) }),
    toRecord: toLead,
  },
  ...(['owner.id', 'queue'] as const).map(
    (holder): Served<Lead> => ({
      scope: holder === 'queue' ? 'tenant' : 'any',
      isVisible: isReached,
      where: { [holder]: 'any', isOpen: [true] },
      orders: [['score DESC', 'id DESC']],
      collection: (ctx, { 'owner.id': owner, queue }) => ({
        index: 'GSI3',
        partition: workList(ctx, { owner, queue }),
      }),
      toRecord: toLead,
    }),
  ),
];

export const listLeadIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: partitionOf(ctx, 'LEAD') }, request, idOfItem);

/** The open leads that hold the markers, in the markers' order; undefined where nobody does. */
export const findMarkerHolders = async (ctx: Context, markers: readonly string[]): Promise<(string | undefined)[]> =>
  (await ctx.table.getMany(markers.map((marker) => markerKey(ctx, marker)))).map((item) => item && String(item.leadId));

const markerMoved = (): DomainError => new DomainError('CONFLICT', 'Another lead took or left these contact data.');

/** Takes a marker that was seen free; CONFLICT when another lead took it meanwhile: look again. */
export const insertMarker = (ctx: Context, marker: string, leadId: string): Write =>
  insert({ ...markerKey(ctx, marker), leadId }, markerMoved);

/** Takes a marker that must be free: DUPLICATE when an open lead holds it. */
export const claimMarker = (ctx: Context, marker: string, leadId: string): Write =>
  insert({ ...markerKey(ctx, marker), leadId }, (stored) =>
    duplicate('Another open lead has this value. Merge them.', fieldOfMarker(marker), String(stored?.leadId)),
  );

const heldBy = (leadId: string) => ({ condition: 'leadId = :lead', values: { ':lead': leadId } });

export const moveMarker = (ctx: Context, marker: string, from: string, to: string): Write =>
  update(
    markerKey(ctx, marker),
    {
      update: 'SET leadId = :target',
      condition: 'leadId = :lead',
      values: { ':lead': from, ':target': to },
    },
    markerMoved,
  );

export const removeMarker = (ctx: Context, marker: string, leadId: string): Write =>
  remove(markerKey(ctx, marker), markerMoved, heldBy(leadId));

export async function findLoad(ctx: Context, subject: string): Promise<LeadLoad> {
  const item = await ctx.table.get(loadKey(ctx, subject));
  return item ? toLoad(item) : NO_LOAD;
}

/** One open lead more by the rules; CONFLICT when the person has reached the capacity meanwhile. */
export const takeCapacity = (ctx: Context, subject: string, capacity: number): Write =>
  update(
    loadKey(ctx, subject),
    {
      update: 'SET #open = if_not_exists(#open, :zero) + :one, lastAssignedAt = :now',
      condition: 'attribute_not_exists(#open) OR #open < :capacity',
      names: { '#open': 'open' },
      values: { ':zero': 0, ':one': 1, ':now': ctx.now, ':capacity': capacity },
    },
    () => new DomainError('CONFLICT', 'The person has no room for another lead.'),
  );

const addLoad = (ctx: Context, subject: string, change: number): Write =>
  update(
    loadKey(ctx, subject),
    {
      update: 'SET #open = if_not_exists(#open, :zero) + :change',
      names: { '#open': 'open' },
      values: { ':zero': 0, ':change': change },
    },
    () => new Error('A write without a condition cannot be refused'),
  );

/** Keeps the count of open leads right when leads change hands; a person may go beyond the capacity of the rules. */
export const moveLoad = (
  ctx: Context,
  from: string | null | undefined,
  to: string | null | undefined,
  leads = 1,
): Write[] =>
  from === to || leads === 0
    ? []
    : [...(from == null ? [] : [addLoad(ctx, from, -leads)]), ...(to == null ? [] : [addLoad(ctx, to, leads)])];

/** What closing a lead sets free: its markers and its place in the owner's load. */
export const releaseLead = (ctx: Context, { id, markers, hints, owner }: Lead): Write[] => [
  ...markers.map((marker) => removeMarker(ctx, marker, id)),
  ...hintRemovals(ctx, hints ?? [], id),
  ...moveLoad(ctx, owner, undefined),
];
