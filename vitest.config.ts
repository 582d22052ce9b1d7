import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing; `table` runs against DynamoDB Local; `e2e` against the whole local stack; `faults` against a table that
 * misbehaves; `infra` loads CDK (slow).
 */
export default defineConfig({
  // The server and the schema must share one copy of graphql: the CommonJS one, as in Node.
  resolve: { alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/node_modules/graphql/index.js` }] },
  test: {
    // Only for what hangs: more than ten times what the slowest test takes on an idle machine. No test is tried again.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    retry: 0,
    reporters: ['default', './test/support/slowest-tests.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'table',
          include: ['test/{table,api,automations}/**/*.test.ts'],
          globalSetup: 'test/support/dynamo.setup.ts',
          setupFiles: 'test/support/local-env.ts',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/*.test.ts', 'test/e2e/clients/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/e2e/faults/*.test.ts'],
          setupFiles: 'test/support/faults/own-dynamo.ts',
          // `npm run prove` makes a test as long as one wants.
          testTimeout: 0,
          maxWorkers: 2,
        },
      },
      { extends: true, test: { name: 'infra', include: ['test/infra/**/*.test.ts'] } },
    ],
  },
});
