import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type Order, type OrderHead, OrderLine } from './order.model.ts';
import { sumsOfLines } from './order-lines.model.ts';

/** Up to so many lines an order is one item. */
export const INLINE_LINES = 25;
/** So many lines of a larger order lie together. */
export const BLOCK_LINES = 50;

/** Lines of an order beside its head, as of the version of the order that wrote them. */
export const LineBlock = z.object({ version: z.number(), lines: z.array(OrderLine) });
export type LineBlock = z.infer<typeof LineBlock>;

/** What the order was read from: what did not change is not written, and what this version does not know of it is kept. */
const READ = Symbol('what an order was read from');
interface Read {
  readonly blocks: readonly LineBlock[];
  readonly sums: OrderHead['lineSums'];
}
type Whole = Order & { readonly [READ]?: Read };

/** An order as it is stored. */
export interface SplitOrder {
  readonly head: OrderHead;
  /** Those that are to be written, by their place. */
  readonly blocks: readonly (readonly [place: number, block: LineBlock])[];
  /** Places of blocks that are left over. */
  readonly leftOver: readonly number[];
}

/** The items of an order: lines within the head, or in blocks, of which those count that differ from what is stored. */
export function splitOrder(order: Order): SplitOrder {
  const { lines, [READ]: { blocks: read, sums } = { blocks: [], sums: undefined }, ...rest } = order as Whole;
  const chunks = lines.length <= INLINE_LINES ? [] : chunksOf(lines);
  const leftOver = read.map((_, place) => place).slice(chunks.length);
  if (chunks.length === 0) return { head: { ...rest, lines }, blocks: [], leftOver };
  const blocks = chunks.map((chunk, place): LineBlock => {
    const stored = read[place];
    return stored && isDeepStrictEqual(stored.lines, chunk)
      ? stored
      : { ...stored, version: order.version, lines: chunk };
  });
  return {
    head: { ...rest, lineBlocks: blocks.map(({ version }) => version), lineSums: { ...sums, ...sumsOfLines(lines) } },
    blocks: [...blocks.entries()].filter(([place, block]) => block !== read[place]),
    leftOver,
  };
}

const chunksOf = (lines: readonly OrderLine[]): OrderLine[][] =>
  Array.from({ length: Math.ceil(lines.length / BLOCK_LINES) }, (_, place) =>
    lines.slice(place * BLOCK_LINES, (place + 1) * BLOCK_LINES),
  );

/** Places of the blocks that hold the lines at these positions, from 0. */
export const blocksOf = (positions: readonly number[]): number[] => [
  ...new Set(positions.map((position) => Math.floor(position / BLOCK_LINES))),
];

/** What of a head and blocks that were read after it does not belong together; undefined when they are one order. */
export function faultOf(
  { lineBlocks }: Pick<OrderHead, 'lineBlocks'>,
  blocks: readonly (LineBlock | undefined)[],
): { readonly place: number; readonly isLater: boolean } | undefined {
  const versions = lineBlocks ?? [];
  const place = versions.findIndex((version, index) => blocks[index]?.version !== version);
  if (place < 0) return undefined;
  return { place, isLater: (blocks[place]?.version ?? 0) > (versions[place] ?? 0) };
}

/** The order of a head and its blocks. */
export function joinOrder(head: OrderHead, blocks: readonly LineBlock[]): Order {
  const { lines, lineBlocks, lineSums, ...rest } = head;
  if (!lineBlocks) return { ...rest, lines: lines ?? [] };
  const order: Whole = { ...rest, lines: blocks.flatMap((block) => block.lines), [READ]: { blocks, sums: lineSums } };
  return order;
}
