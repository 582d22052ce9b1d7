import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing; `table` runs against DynamoDB Local; `e2e` against the whole local stack; `faults` against a table that
 * misbehaves; `infra` loads CDK (slow).
 */
export default defineConfig({
  // The server and the schema must share one copy of graphql: the CommonJS one, as in Node.
  resolve: { alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/node_modules/graphql/index.js` }] },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'table',
          include: ['test/{table,api,automations}/**/*.test.ts'],
          globalSetup: 'test/support/dynamo.setup.ts',
          setupFiles: 'test/support/local-env.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/e2e/faults/*.test.ts'],
          setupFiles: 'test/support/faults/own-dynamo.ts',
          // FAULT_SEEDS=100 and the like make a run as long as one wants.
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'infra', include: ['test/infra/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
