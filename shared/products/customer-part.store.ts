import { insert, remove, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicateOf } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { foldedText, type ListQuery, within } from '../platform/list-query.ts';
import { listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import { CustomerPart } from './customer-part.model.ts';

const toPart = readerOf(CustomerPart);

/**
 * Access patterns; the partition is that of the customer:
 * | what | key | cost |
 * |---|---|---|
 * | the part number of a customer for a product, all of them | PK = customer, SK = PART#<product> | 1 get, 1 query |
 * | the product of a part number, unique for the customer; the numbers of a customer in their order | PK = customer, SK = PARTNUMBER#<folded number> | 1 get, 1 query |
 */
const partKey = (ctx: Context, customerId: string, productId: string) => ({
  PK: partitionOf(ctx, customerId),
  SK: `PART#${productId}`,
});
const numberKey = (ctx: Context, customerId: string, partNumber: string) => ({
  PK: partitionOf(ctx, customerId),
  SK: `PARTNUMBER#${foldedText(partNumber.trim())}`,
});

/** Describes the state of a part number in place of the one before; refuses with DUPLICATE one that the customer has for another product. */
export function partWrites(ctx: Context, part: CustomerPart, before: CustomerPart | undefined): Write[] {
  const { customerId, productId, partNumber } = part;
  const record = { ...partKey(ctx, customerId, productId), ...part };
  const had = before?.partNumber;
  const marker = partNumber ? numberKey(ctx, customerId, partNumber) : undefined;
  const left = had ? numberKey(ctx, customerId, had) : undefined;
  const own = { condition: 'productId = :product', values: { ':product': productId } };
  const moved = () => new DomainError('CONFLICT', 'The part number went to another product meanwhile.');
  return [
    before ? replace(record) : insert(record, () => new DomainError('CONFLICT', 'The part number was set meanwhile.')),
    ...(marker
      ? [
          marker.SK === left?.SK
            ? { ...insert({ ...marker, ...part }, moved), ...own }
            : insert(
                { ...marker, ...part },
                (stored) =>
                  new DomainError('DUPLICATE', 'The customer knows another product by this number.', 'partNumber', {
                    details: duplicateOf(stored?.productId),
                  }),
              ),
        ]
      : []),
    ...(left && left.SK !== marker?.SK ? [remove(left, moved, own)] : []),
  ];
}

/** What a customer calls a product, also when it was taken away again; undefined when it never had a name for it. */
export async function findPart(ctx: Context, customerId: string, productId: string): Promise<CustomerPart | undefined> {
  const wellFormed = isId('cus', customerId) && isId('prd', productId);
  const item = wellFormed ? await ctx.table.get(partKey(ctx, customerId, productId)) : undefined;
  return item && toPart(item);
}

/** What the customer calls by the number, in any case; undefined when that is nothing. */
export async function findPartByNumber(
  ctx: Context,
  customerId: string,
  partNumber: string,
): Promise<CustomerPart | undefined> {
  const wellFormed = isId('cus', customerId) && partNumber.trim() !== '';
  const item = wellFormed ? await ctx.table.get(numberKey(ctx, customerId, partNumber)) : undefined;
  return item && toPart(item);
}

/** What a customer ever called a product, by product. */
export const listAllParts = (ctx: Context, customerId: string, request: PageRequest): Promise<Page<CustomerPart>> =>
  listPage(ctx, { partition: partitionOf(ctx, customerId), beginsWith: 'PART#', ascending: true }, request, toPart);

const partLists: readonly Served<CustomerPart>[] = [
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: [],
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: 'PARTNUMBER#',
      ascending: true,
    }),
    toRecord: toPart,
  },
];

/** The part numbers of a customer, in their order. */
export const listParts = (ctx: Context, customerId: string, query: ListQuery): Promise<Page<CustomerPart>> =>
  answerList(ctx, partLists, within(query, 'customer.id', customerId));
