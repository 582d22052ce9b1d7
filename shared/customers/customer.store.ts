import { check, insert, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { keyBeginning, type ListQuery, textKey, within } from '../platform/list-query.ts';
import { MAX_SUM_MINOR } from '../platform/money.ts';
import { listedByNumber, numberWrite } from '../platform/numbers.ts';
import {
  type Collection,
  emptyPage,
  idOfItem,
  listPage,
  type Page,
  type PageRequest,
  recordsOfIds,
} from '../platform/page.ts';
import { boundCustomers, holdersWithout, isInScope, listScopedIds, scopeWrites } from '../platform/scope.ts';
import { answerList, type Given, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { CreditProfile, Customer, customerArchived } from './customer.model.ts';
import { customerKey, isOwnCustomer } from './customer.own.store.ts';
import { foldedName } from './legal-forms.ts';

const toCustomer = readerOf(Customer, { indexes: ['GSI1', 'GSI2', 'GSI3'] });
const toCredit = readerOf(CreditProfile);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a customer | PK = customer, SK = CUSTOMER | 1 get |
 * | its credit | PK = customer, SK = CREDIT | 1 get |
 * | customers, newest first | GSI1PK = CUSTOMER, of archived ones CUSTOMER#ARCHIVED, GSI1SK = id | 1 query |
 * | customers of a narrow scope, newest first | the bound ones by key, the others of SCOPE (`scope.ts`), merged | 1 query each, then 1 batch |
 * | the customers right below one in its group, newest first | GSI2PK = the customer above, GSI2SK = CUSTOMER#id, of archived ones ARCHIVED#id | 1 query |
 * | customers by name, by its beginning | GSI3PK as GSI1PK, GSI3SK = name, folded (`legal-forms.ts`) | 1 query |
 *
 * The list keys take all customers of a tenant: hot above about 500 new or changed customers a second of one tenant.
 */
const creditKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'CREDIT' });
/** Archived customers have lists of their own. */
const listPartition = (ctx: Context, isArchived = false) =>
  partitionOf(ctx, isArchived ? 'CUSTOMER#ARCHIVED' : 'CUSTOMER');

export const placeOf = (id: string): string => `CUSTOMER#${id}`;

const archivedPlaceOf = (id: string): string => `ARCHIVED#${id}`;

const customerItem = (ctx: Context, customer: Customer): Item & Customer => ({
  ...customerKey(ctx, customer.id),
  GSI1PK: listPartition(ctx, customer.archivedAt != null),
  GSI1SK: customer.id,
  ...(customer.parentId == null
    ? {}
    : {
        GSI2PK: partitionOf(ctx, customer.parentId),
        GSI2SK: (customer.archivedAt == null ? placeOf : archivedPlaceOf)(customer.id),
      }),
  GSI3PK: listPartition(ctx, customer.archivedAt != null),
  GSI3SK: textKey(foldedName(customer.name), customer.id),
  ...customer,
});

export const insertCustomer = (ctx: Context, customer: Customer): Write[] => [
  insert(customerItem(ctx, customer)),
  numberWrite(ctx, customer),
  ...scopeWrites(ctx, placeOf(customer.id), customer),
];
export const replaceCustomer = (ctx: Context, customer: Customer): Write => replace(customerItem(ctx, customer));

/** The customer with what may be another owner or branch. */
export const changeCustomer = (ctx: Context, stored: Customer, customer: Customer): Write[] => [
  replaceCustomer(ctx, customer),
  ...scopeWrites(ctx, placeOf(customer.id), customer, stored),
];

/** Whosever it is: for rules that hold for a whole group, of which nothing is told. */
export async function findAnyCustomer(ctx: Context, id: string): Promise<Customer | undefined> {
  const item = isId('cus', id) ? await ctx.table.get(customerKey(ctx, id)) : undefined;
  return item && toCustomer(item);
}

export async function findCustomer(ctx: Context, id: string): Promise<Customer | undefined> {
  const customer = await findAnyCustomer(ctx, id);
  return customer && isInScope(ctx, { ...customer, customerId: id }) ? customer : undefined;
}

const childrenOf = (ctx: Context, given: Given): Collection => ({
  index: 'GSI2',
  partition: partitionOf(ctx, given['parent.id'] ?? ''),
  beginsWith: placeOf(''),
});

/** Who says nothing of archived customers means the others. */
const statesOfLists = [
  [{}, false],
  [{ where: { isArchived: [false] } }, false],
  [{ where: { isArchived: [true] } }, true],
] as const;

const findUnlessArchived = async (ctx: Context, id: string): Promise<Customer | undefined> => {
  const customer = await findCustomer(ctx, id);
  return customer?.archivedAt == null ? customer : undefined;
};

/** Those who hold it and do not list it, for the check of the books. */
export const holdersWithoutCustomer = (ctx: Context, record: Customer): Promise<string[]> =>
  holdersWithout(ctx, placeOf(record.id), record);

/** What the indexes answer of lists of customers. */
export const customerLists: readonly Served<Customer>[] = [
  listedByNumber(findCustomer),
  ...statesOfLists.map(
    ([where, isArchived]): Served<Customer> => ({
      scope: 'tenant',
      ...where,
      orders: NEWEST_FIRST,
      collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx, isArchived) }),
      toRecord: toCustomer,
    }),
  ),
  {
    scope: 'narrow',
    orders: NEWEST_FIRST,
    page: async (ctx, request, ascending) => {
      const known = boundCustomers(ctx).map((id) => ({ place: placeOf(id), id }));
      const merged = { beginsWith: placeOf(''), known, ascending };
      const ids = await listScopedIds(ctx, merged, request, { withCustomers: false });
      return recordsOfIds(ids, (id) => findUnlessArchived(ctx, id));
    },
  },
  {
    scope: 'tenant',
    where: { 'parent.id': 'any' },
    orders: NEWEST_FIRST,
    collection: childrenOf,
    toRecord: toCustomer,
  },
  {
    scope: 'narrow',
    where: { 'parent.id': 'any' },
    orders: NEWEST_FIRST,
    page: async (ctx, request, isReversed, given) => {
      if (!(await isOwnCustomer(ctx, given['parent.id'] ?? ''))) return emptyPage;
      const collection = { ...childrenOf(ctx, given), ascending: isReversed };
      return recordsOfIds(await listPage(ctx, collection, request, idOfItem), (id) => findCustomer(ctx, id));
    },
  },
  ...statesOfLists.map(
    ([where, isArchived]): Served<Customer> => ({
      scope: 'tenant',
      ...where,
      orders: [['name ASC', 'id ASC']],
      narrowedBy: 'beginning',
      beginning: (text) => keyBeginning(foldedName(text)),
      collection: (ctx) => ({ index: 'GSI3', partition: listPartition(ctx, isArchived), ascending: true }),
      toRecord: toCustomer,
    }),
  ),
];

export const listChildren = (ctx: Context, parentId: string, query: ListQuery): Promise<Page<Customer>> =>
  answerList(ctx, customerLists, within(query, 'parent.id', parentId));

/** Of every customer right below one, whosever they are; of the archived ones by themselves. */
export const listChildIds = (
  ctx: Context,
  parentId: string,
  isArchived: boolean,
  request: PageRequest,
): Promise<Page<string>> => {
  const children = childrenOf(ctx, { 'parent.id': parentId });
  return listPage(ctx, isArchived ? { ...children, beginsWith: archivedPlaceOf('') } : children, request, idOfItem);
};

/** Demands that the customer is still right below the same one as read, or below none. */
export const checkParentUnchanged = (ctx: Context, { id, parentId }: Pick<Customer, 'id' | 'parentId'>): Write =>
  check(
    customerKey(ctx, id),
    parentId == null
      ? {
          condition: 'attribute_exists(PK) AND (attribute_not_exists(parentId) OR attribute_type(parentId, :null))',
          values: { ':null': 'NULL' },
        }
      : { condition: 'parentId = :parent', values: { ':parent': parentId } },
    () => new DomainError('CONFLICT', 'The group of the customer changed meanwhile.'),
  );

const listIds =
  (isArchived: boolean) =>
  (ctx: Context, request: PageRequest): Promise<Page<string>> =>
    listPage(ctx, { index: 'GSI1', partition: listPartition(ctx, isArchived) }, request, idOfItem);

export const listCustomerIds = listIds(false);
export const listArchivedCustomerIds = listIds(true);

export const insertCredit = (ctx: Context, credit: CreditProfile): Write =>
  insert({ ...creditKey(ctx, credit.customerId), ...credit });

export async function findCredit(ctx: Context, customerId: string): Promise<CreditProfile | undefined> {
  const [item, isOwn] = await Promise.all([
    isId('cus', customerId) ? ctx.table.get(creditKey(ctx, customerId)) : undefined,
    isOwnCustomer(ctx, customerId),
  ]);
  return item && isOwn ? toCredit(item) : undefined;
}

/** Sets or lifts the limit without touching the amounts that orders and payments move at the same time. */
export const updateCreditLimit = (
  ctx: Context,
  customerId: string,
  limit: { amountMinor: number; currency: string } | null,
): Write =>
  limit
    ? update(
        creditKey(ctx, customerId),
        {
          update: 'SET limitMinor = :limit, currency = :currency',
          condition: 'attribute_exists(PK) AND (currency = :currency OR exposureMinor = :zero)',
          values: { ':limit': limit.amountMinor, ':currency': limit.currency, ':zero': 0 },
        },
        (stored) =>
          stored
            ? new DomainError(
                'CURRENCY_MISMATCH',
                'The open amounts of the customer are in {currency}.',
                'creditLimit.currency',
                { params: { currency: String(stored.currency) } },
              )
            : notFound('No customer has this id.', 'customerId'),
      )
    : update(creditKey(ctx, customerId), { update: 'REMOVE limitMinor', condition: 'attribute_exists(PK)' }, () =>
        notFound('No customer has this id.', 'customerId'),
      );

/** Opens or closes the customer's credit for new orders, together with the customer. */
export const updateCreditArchived = (ctx: Context, { id, archivedAt }: Customer): Write =>
  update(
    creditKey(ctx, id),
    archivedAt == null
      ? { update: 'REMOVE archivedAt', condition: 'attribute_exists(PK)' }
      : { update: 'SET archivedAt = :at', condition: 'attribute_exists(PK)', values: { ':at': archivedAt } },
    () => notFound('No customer has this id.', 'id'),
  );

/** What a move of open amounts must not go against. */
export interface CreditGuard {
  readonly limit?: boolean;
  /** An archived customer orders nothing new. */
  readonly archive?: boolean;
}

/** Moves open amounts; a guarded move stays under the limit that was read, and without one under the largest sum. */
export const updateCreditAmounts = (
  ctx: Context,
  credit: Pick<CreditProfile, 'customerId' | 'limitMinor'>,
  change: { currency: string; unbilledMinor: number; receivableMinor: number },
  { limit: guardLimit = false, archive = false }: CreditGuard = {},
): Write => {
  const total = change.unbilledMinor + change.receivableMinor;
  const limited = guardLimit && credit.limitMinor != null;
  return update(
    creditKey(ctx, credit.customerId),
    {
      update:
        'SET unbilledMinor = unbilledMinor + :unbilled, receivableMinor = receivableMinor + :receivable, exposureMinor = exposureMinor + :total, currency = :currency',
      condition: [
        'attribute_exists(PK)',
        '(attribute_not_exists(currency) OR currency = :currency OR attribute_type(currency, :null) OR (exposureMinor = :zero AND attribute_not_exists(limitMinor)))',
        ...(archive ? ['attribute_not_exists(archivedAt)'] : []),
        ...(guardLimit ? ['exposureMinor <= :room'] : []),
        ...(limited ? ['limitMinor = :limit'] : []),
        ...(guardLimit && !limited ? ['attribute_not_exists(limitMinor)'] : []),
      ].join(' AND '),
      values: {
        ':unbilled': change.unbilledMinor,
        ':receivable': change.receivableMinor,
        ':total': total,
        ':currency': change.currency,
        ':null': 'NULL',
        ':zero': 0,
        ...(guardLimit ? { ':room': (credit.limitMinor ?? MAX_SUM_MINOR) - total } : {}),
        ...(limited ? { ':limit': credit.limitMinor } : {}),
      },
    },
    (stored) =>
      archive && stored?.archivedAt != null ? customerArchived() : creditRefusal(stored, credit, change.currency),
  );
};

/** Demands that limit and exposure are still as read, so that an order is put on hold only while it really does not fit. */
export const checkCreditUnchanged = (ctx: Context, credit: CreditProfile): Write =>
  check(
    creditKey(ctx, credit.customerId),
    {
      condition: 'exposureMinor = :exposure AND limitMinor = :limit AND attribute_not_exists(archivedAt)',
      values: { ':exposure': credit.exposureMinor, ':limit': credit.limitMinor },
    },
    () => new DomainError('CONFLICT', 'The credit of the customer changed meanwhile.'),
  );

function creditRefusal(stored: Item | undefined, read: Pick<CreditProfile, 'limitMinor'>, currency: string): Error {
  if (!stored) return notFound('No customer has this id.', 'customerId');
  if (stored.currency != null && stored.currency !== currency) {
    return new DomainError('CURRENCY_MISMATCH', 'The open amounts of the customer are in {currency}.', 'currency', {
      params: { currency: String(stored.currency) },
    });
  }
  if ((stored.limitMinor ?? null) !== (read.limitMinor ?? null))
    return new DomainError('CONFLICT', 'The credit limit changed meanwhile.');
  if (stored.limitMinor == null)
    return new DomainError(
      'LIMIT_EXCEEDED',
      'The open amounts of the customer would be too large to count.',
      'customerId',
    );
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return new DomainError('CREDIT_LIMIT_EXCEEDED', 'This would exceed the credit limit of the customer.', 'customerId', {
    details: {
      type: 'CreditLimitDetails',
      limit: money(Number(stored.limitMinor)),
      available: money(Number(stored.limitMinor) - Number(stored.exposureMinor)),
    },
  });
}
