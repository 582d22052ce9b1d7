import { expect, test } from 'vitest';
import type { Order } from '../../../shared/orders/order.model.ts';
import {
  BLOCK_LINES,
  faultOf,
  INLINE_LINES,
  joinOrder,
  type LineBlock,
  splitOrder,
} from '../../../shared/orders/order-blocks.model.ts';
import { sumsOf, sumsOfLines } from '../../../shared/orders/order-lines.model.ts';
import { REST } from '../../../shared/platform/attributes.ts';
import { aLine, anOrderOf } from '../../support/documents.ts';
import fc from '../../support/property.ts';

const anOrder = (count: number): Order =>
  anOrderOf(Array.from({ length: count }, (_, index) => aLine({ lineNo: index + 1 })));

/** What a table holds of an order after it was written. */
class Stored {
  head: ReturnType<typeof splitOrder>['head'] | undefined;
  readonly blocks = new Map<number, LineBlock>();

  write(order: Order): number[] {
    const { head, blocks, leftOver } = splitOrder(order);
    this.head = head;
    for (const [place, block] of blocks) this.blocks.set(place, block);
    for (const place of leftOver) this.blocks.delete(place);
    return blocks.map(([place]) => place);
  }

  read(): Order {
    if (!this.head) throw new Error('Nothing was written');
    const blocks = [...this.blocks].sort(([one], [other]) => one - other).map(([, block]) => block);
    expect([blocks.length, faultOf(this.head, blocks)]).toEqual([this.head.lineBlocks?.length ?? 0, undefined]);
    // Not the very objects: what comes from a table is a copy.
    const [head, copies] = JSON.parse(JSON.stringify([this.head, blocks])) as [typeof this.head, LineBlock[]];
    return joinOrder(head, copies);
  }
}

test('an order of any length, changed in any way, is read as it was written', () => {
  const changes = fc.array(
    fc.record({ length: fc.integer({ min: 1, max: 3 * BLOCK_LINES }), shipped: fc.array(fc.nat(3 * BLOCK_LINES)) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(changes, (steps) => {
      const stored = new Stored();
      let order = anOrder(steps[0]?.length ?? 1);
      for (const { length, shipped } of steps) {
        const lines = [...order.lines, ...anOrder(length).lines]
          .slice(0, length)
          .map((line, index) => (shipped.includes(index) ? { ...line, shipped: line.shipped + 1, reserved: 0 } : line));
        order = { ...order, version: order.version + 1, lines };
        stored.write(order);
        const read = stored.read();
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(order)));
        if (!stored.head) throw new Error('It was written');
        expect(sumsOf(stored.head)).toEqual(sumsOfLines(lines));
        order = read;
      }
    }),
    { numRuns: 60 },
  );
});

test('a usual order is one item, and blocks that did not change are not written', () => {
  const stored = new Stored();
  expect(stored.write(anOrder(INLINE_LINES))).toEqual([]);
  expect(stored.head).toMatchObject({ lines: anOrder(INLINE_LINES).lines });
  const large = new Stored();
  expect(large.write(anOrder(2 * BLOCK_LINES + 1))).toEqual([0, 1, 2]);
  expect(large.head).not.toHaveProperty('lines');
  const read = large.read();
  const shipped = read.lines.map((line) => (line.lineNo === BLOCK_LINES + 1 ? { ...line, shipped: 1 } : { ...line }));
  expect(large.write({ ...read, version: 2, lines: shipped })).toEqual([1]);
  expect(large.head?.lineBlocks).toEqual([1, 2, 1]);
});

test('what a later version stores in a block stays with it', () => {
  const order = anOrder(INLINE_LINES + 1);
  const { head, blocks } = splitOrder(order);
  const [, block] = blocks[0] as [number, LineBlock];
  if (!head.lineSums) throw new Error('It has blocks');
  const lineSums = { ...head.lineSums, [REST]: { tomorrow: 2 } };
  const read = joinOrder({ ...head, lineSums }, [{ ...block, [REST]: { tomorrow: 1 } } as LineBlock]);
  const written = splitOrder({ ...read, version: 2, lines: read.lines.map((line) => ({ ...line, shipped: 1 })) });
  expect(written.head.lineSums).toMatchObject({ [REST]: { tomorrow: 2 } });
  expect(written.blocks).toMatchObject([[0, { version: 2, [REST]: { tomorrow: 1 } }]]);
});

test('a head and blocks of different versions are no order', () => {
  const { head, blocks } = splitOrder(anOrder(BLOCK_LINES + 1));
  const [one, other] = blocks.map(([, block]) => block) as [LineBlock, LineBlock];
  expect(faultOf(head, [one, other])).toBeUndefined();
  expect(faultOf(head, [one, { ...other, version: 2 }])).toEqual({ place: 1, isLater: true });
  expect(faultOf({ lineBlocks: [1, 2] }, [one, other])).toEqual({ place: 1, isLater: false });
  expect(faultOf(head, [undefined, other])).toEqual({ place: 0, isLater: false });
});
