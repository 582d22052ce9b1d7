import { insert, replace, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { foldedText, type ListQuery } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { LegalEntity, MAIN_ENTITY_ID, mainEntity } from './legal-entity.model.ts';
import { listOrDefault } from './organization.store.ts';

const toLegalEntity = readerOf(LegalEntity, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a legal entity, by id or code (the id is derived from the code) | PK = entity, SK = LEGALENTITY | 1 get |
 * | its base currency, once it was changed or has a warehouse and so stays | PK = entity, SK = VALUATION | checked in the transaction |
 * | whose a prefix of numbers is | PK = NUMBERPREFIX#prefix, SK = NUMBERPREFIX | checked in the transaction |
 * | legal entities by code | GSI1PK = LEGALENTITY, GSI1SK = code in lower case | 1 query |
 *
 * Of MAIN there is no item until it is changed or another one is made.
 */
const entityKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'LEGALENTITY' });
const valuationKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'VALUATION' });
const prefixKey = (ctx: Context, prefix: string) => ({
  PK: partitionOf(ctx, `NUMBERPREFIX#${prefix}`),
  SK: 'NUMBERPREFIX',
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'LEGALENTITY');

const entityItem = (ctx: Context, entity: LegalEntity): Item & LegalEntity => ({
  ...entityKey(ctx, entity.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: foldedText(entity.code),
  ...entity,
});

export const takenCode = (id: string): DomainError =>
  duplicate('A legal entity with this code already exists.', 'code', id);

/** Refuses with DUPLICATE when the code is taken; of MAIN with CONFLICT, because nobody chose it. */
export const insertLegalEntity = (ctx: Context, entity: LegalEntity): Write =>
  insert(entityItem(ctx, entity), () =>
    entity.id === MAIN_ENTITY_ID
      ? new DomainError('CONFLICT', 'The legal entity was changed meanwhile.')
      : takenCode(entity.id),
  );
export const replaceLegalEntity = (ctx: Context, entity: LegalEntity): Write => replace(entityItem(ctx, entity));

/** A prefix stays with the legal entity that had it first: numbers of its documents begin with it. */
export const takePrefix = (ctx: Context, prefix: string, legalEntityId: string): Write =>
  update(
    prefixKey(ctx, prefix),
    {
      update: 'SET legalEntityId = :id',
      condition: 'attribute_not_exists(PK) OR legalEntityId = :id',
      values: { ':id': legalEntityId },
    },
    (stored) => duplicate('Another legal entity has this prefix.', 'numberPrefix', String(stored?.legalEntityId)),
  );

/**
 * Says that stock will be valued in the currency of the legal entity, which it keeps from now on; CONFLICT when it is another one by
 * now.
 */
export const fixCurrency = (ctx: Context, id: string, currency: string): Write =>
  update(
    valuationKey(ctx, id),
    {
      update: 'SET currency = :currency, isFixed = :yes',
      condition: 'attribute_not_exists(PK) OR currency = :currency',
      values: { ':currency': currency, ':yes': true },
    },
    () => new DomainError('CONFLICT', 'The legal entity was changed meanwhile.'),
  );

/** Takes another base currency; INVALID_STATE once it is fixed. */
export const chooseCurrency = (ctx: Context, id: string, currency: string): Write =>
  update(
    valuationKey(ctx, id),
    {
      update: 'SET currency = :currency',
      condition: 'attribute_not_exists(isFixed)',
      values: { ':currency': currency },
    },
    () =>
      new DomainError(
        'INVALID_STATE',
        'The legal entity has a warehouse, whose stock is valued in its currency; set up another one.',
        'baseCurrency',
      ),
  );

/** MAIN is always there. */
export async function findLegalEntity(ctx: Context, id: string): Promise<LegalEntity | undefined> {
  const item = isId('len', id) ? await ctx.table.get(entityKey(ctx, id)) : undefined;
  if (item) return toLegalEntity(item);
  return id === MAIN_ENTITY_ID ? mainEntity(ctx.tenant) : undefined;
}

const byCode = (ctx: Context, ascending: boolean) =>
  ({ index: 'GSI1', partition: listPartition(ctx), ascending }) as const;

const entityLists: readonly Served<LegalEntity>[] = [
  {
    scope: 'any',
    orders: [['code ASC']],
    page: (ctx, request, isReversed) =>
      listOrDefault(ctx, byCode(ctx, !isReversed), request, toLegalEntity, mainEntity(ctx.tenant)),
  },
];

export const listLegalEntities = (ctx: Context, query: ListQuery): Promise<Page<LegalEntity>> =>
  answerList(ctx, entityLists, query);

/** Ids of those that were written. */
export const listLegalEntityIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, byCode(ctx, true), request, idOfItem);
