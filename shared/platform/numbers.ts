import { insert, type Write } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { DomainError } from './errors.ts';
import { listMergedIds, recordsOfIds } from './page.ts';
import { type KeyOrder, NEWEST_FIRST, type Served } from './served-list.ts';

/**
 * A series of numbers for people, declared beside the kind of record that it numbers: unique in the tenant, neither without gaps nor
 * strictly ascending, because each process takes a block of them in advance.
 */
export interface NumberSeries {
  /** What its numbers begin with, for example SO. */
  readonly prefix: string;
  /** Counted anew each calendar year in UTC, which is part of the number. */
  readonly isYearly?: boolean;
}

/** Numbers that a process takes at once. What is left of them when it ends is never given. */
export const BLOCK = 50;
const DIGITS = 6;
/** Series of tenants whose blocks a process holds. */
const HELD_BLOCKS = 1_000;
const A_NUMBER = /^[A-Z0-9._-]{1,64}$/;

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | how far the blocks of a series have come | PK = NUMBERS#<what its numbers begin with>, SK = NUMBERS | 1 update in 50 |
 * | the record of a number, unique per tenant | PK = NUMBER#<number>, SK = NUMBER | 1 get |
 */
const blocksKey = (ctx: Context, head: string) => ({ PK: partitionOf(ctx, `NUMBERS#${head}`), SK: 'NUMBERS' });
const numberKey = (ctx: Context, number: string) => ({ PK: partitionOf(ctx, `NUMBER#${number}`), SK: 'NUMBER' });

const headOf = ({ prefix, isYearly }: NumberSeries, now: string, entity?: string): string =>
  [entity, prefix, isYearly ? now.slice(0, 4) : undefined].filter((part) => part !== undefined).join('-');

/** What is left of a block. */
interface Block {
  next: number;
  readonly last: number;
}

/** The blocks of one process. */
export class NumberBlocks {
  readonly #blocks = new Map<string, Block>();
  readonly #refills = new Map<string, Promise<void>>();

  /** A number that nobody has and nobody else is given. `entity` is the prefix of a legal entity that has numbers of its own. */
  async take(ctx: Context, series: NumberSeries, entity?: string): Promise<string> {
    const head = headOf(series, ctx.now, entity);
    for (let block = this.#left(ctx, head); ; block = this.#left(ctx, head)) {
      if (block) {
        const number = block.next;
        block.next += 1;
        return `${head}-${String(number).padStart(DIGITS, '0')}`;
      }
      await this.#refill(ctx, head);
    }
  }

  #left(ctx: Context, head: string): Block | undefined {
    const block = this.#blocks.get(nameOf(ctx, head));
    return block && block.next <= block.last ? block : undefined;
  }

  /** One block for all that wait for one; whose call failed does not fail the others. */
  async #refill(ctx: Context, head: string): Promise<void> {
    const name = nameOf(ctx, head);
    const other = this.#refills.get(name);
    if (other) return other.catch(() => undefined);
    const own = this.#takeBlock(ctx, head).finally(() => this.#refills.delete(name));
    this.#refills.set(name, own);
    return own;
  }

  async #takeBlock(ctx: Context, head: string): Promise<void> {
    const last = await ctx.table.add(blocksKey(ctx, head), 'last', BLOCK);
    this.#blocks.delete(nameOf(ctx, head));
    this.#blocks.set(nameOf(ctx, head), { next: last - BLOCK + 1, last });
    const [longestUnused] = this.#blocks.keys();
    if (this.#blocks.size > HELD_BLOCKS && longestUnused !== undefined) this.#blocks.delete(longestUnused);
  }
}

const nameOf = (ctx: Context, head: string): string => `${ctx.table.name} ${ctx.tenant} ${head}`;

const ofThisProcess = new NumberBlocks();

/** The number of a new record; its insert carries `numberWrite`. To be taken when nothing is left to be refused: what is taken is used up, and a refusal writes nothing. */
export const nextNumber = async (ctx: Context, series: NumberSeries, entity?: string): Promise<string> =>
  ctx.rehearsal ? `${headOf(series, ctx.now, entity)}-${ctx.newId('num')}` : ofThisProcess.take(ctx, series, entity);

interface Numbered {
  readonly id: string;
  readonly number: string;
}

/** By which a record is found, and by which no second one has its number, whatever became of the blocks: CONFLICT, and another is taken. */
export const numberWrite = (ctx: Context, { id, number }: Numbered): Write =>
  insert(
    { ...numberKey(ctx, number), recordId: id },
    () => new DomainError('CONFLICT', 'This number was given meanwhile.'),
  );

/** Id of the record that has exactly this number, or undefined. */
export async function findByNumber(ctx: Context, number: string): Promise<string | undefined> {
  const item = A_NUMBER.test(number) ? await ctx.table.get(numberKey(ctx, number)) : undefined;
  return item && String(item.recordId);
}

/** The last number of the blocks that were taken of a number's series. */
export async function lastOfBlocks(ctx: Context, number: string): Promise<number> {
  const item = await ctx.table.get(blocksKey(ctx, number.slice(0, number.lastIndexOf('-'))));
  return Number(item?.last ?? 0);
}

/** The list of the one record of a kind that has a number. */
export const listedByNumber = <R>(
  find: (ctx: Context, id: string) => Promise<R | undefined>,
  orders: readonly KeyOrder[] = NEWEST_FIRST,
): Served<R> => ({
  scope: 'any',
  where: { number: 'any' },
  orders,
  page: async (ctx, request, ascending, { number = '' }) => {
    const beginsWith = `NUMBER#${number}#`;
    const id = await findByNumber(ctx, number);
    const known = id === undefined ? [] : [{ place: beginsWith + id, id }];
    const ids = await listMergedIds(ctx, { beginsWith, collections: [], known, ascending }, request);
    return recordsOfIds(ids, (each) => find(ctx, each));
  },
});
