import { expect, test } from 'vitest';
import { RateLimiter, type Share, WINDOW_SECONDS } from '../../../shared/access/rate-limiter.ts';

const limit = (key: string, requests: number) => ({ name: 'client', key, requests });
const START = Date.UTC(2026, 10, 21, 10);

/** How many of so many requests are let through. */
const letThrough = (count: number, take: () => unknown): number =>
  Array.from({ length: count }, take).filter((refusal) => refusal === undefined).length;

test('lets a limit through in a window and says when the next one begins', () => {
  const limiter = new RateLimiter();
  const at = (seconds: number) => limiter.take([limit('a', 5)], undefined, START + seconds * 1_000);
  expect(letThrough(8, () => at(3))).toBe(5);
  expect(at(3.5)).toMatchObject({ retryAfterSeconds: 7 });
  expect(letThrough(8, () => at(WINDOW_SECONDS))).toBe(5);
});

test('what one key uses up is not missing to another; of several limits the first that is used up refuses', () => {
  const limiter = new RateLimiter();
  const take = (client: string) => () => limiter.take([limit(client, 3), limit('tenant', 5)], undefined, START);
  expect(letThrough(10, take('noisy'))).toBe(3);
  expect(letThrough(10, take('quiet'))).toBe(2);
  expect(take('third')()?.limit.key).toBe('tenant');
});

test('processes that share their counts let through hardly more than one would', async () => {
  const sums = new Map<string, number>();
  const share: Share = async (key, window, requests) => {
    const sum = (sums.get(`${key} ${window}`) ?? 0) + requests;
    sums.set(`${key} ${window}`, sum);
    return sum;
  };
  const processes = Array.from({ length: 4 }, () => new RateLimiter());
  let through = 0;
  for (let turn = 0; turn < 100; turn += 1)
    for (const process of processes) {
      if (!process.take([limit('a', 100)], share, START)) through += 1;
      await Promise.resolve();
    }
  expect(through).toBeGreaterThanOrEqual(100);
  expect(through).toBeLessThanOrEqual(100 + 4 * (100 / 20));
});

test('a caller far below its limit is not counted elsewhere, and a count that fails refuses nobody', async () => {
  const limiter = new RateLimiter();
  let shared = 0;
  const fails: Share = async () => {
    shared += 1;
    throw new Error('no table');
  };
  letThrough(4, () => limiter.take([limit('a', 100)], fails, START));
  expect(shared).toBe(0);
  for (let turn = 0; turn < 200; turn += 1) {
    limiter.take([limit('a', 100)], fails, START);
    await Promise.resolve();
  }
  expect(shared).toBeGreaterThan(1);
  expect(letThrough(10, () => limiter.take([limit('b', 100)], fails, START))).toBe(10);
});

test('made-up keys do not fill the memory', () => {
  const limiter = new RateLimiter();
  for (let index = 0; index < 30_000; index += 1) limiter.take([limit(`made-up-${index}`, 5)], undefined, START);
  expect(limiter.size).toBeLessThanOrEqual(5_000);
});
