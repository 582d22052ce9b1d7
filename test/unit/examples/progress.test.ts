import { expect, test } from 'vitest';
import { lines } from '../../../examples/import/progress.ts';

test('a pipeline is told of each tenth, with the time left until all is done', () => {
  const told: string[] = [];
  const progress = lines((line) => told.push(line));
  for (const [what, total] of [
    ['orders', 40],
    ['products', 3],
  ] as const) {
    progress.start(what, total);
    for (let count = 0; count < total; count += 1) progress.step();
    progress.stop();
  }
  const left = (done: number, what: string, total: number) =>
    expect.stringMatching(new RegExp(`^${what}: ${done} of ${total}, \\d+ s left$`));
  expect(told).toEqual([
    ...[4, 8, 12, 16, 20, 24, 28, 32, 36].map((done) => left(done, 'orders', 40)),
    'orders: 40 of 40',
    ...[1, 2].map((done) => left(done, 'products', 3)),
    'products: 3 of 3',
  ]);
});
