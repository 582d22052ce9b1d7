import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const PROCESS = `${import.meta.dirname}/../../support/rate-process.ts`;
const WINDOW = Date.UTC(2026, 10, 21, 10);

/** What a process lets through of 150 requests of one client where 100 a window are allowed. */
async function letThrough(tenant: string): Promise<number> {
  const { stdout } = await run(process.execPath, [PROCESS, tenant, '150', '10', String(WINDOW)], { env: process.env });
  return Number(stdout);
}

test('two processes together let through the limit and at most a twentieth of it for each', async () => {
  const [one = 0, other = 0] = await Promise.all([letThrough('shared'), letThrough('shared')]);
  expect(one + other).toBeGreaterThanOrEqual(100);
  expect(one + other).toBeLessThanOrEqual(100 + 2 * (100 / 20));
});
