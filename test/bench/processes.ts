import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const BARE = 'bare handler with DynamoDB client';

export const BARE_SOURCE = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async () => client.config.serviceId;`;

/** As the service loads it. */
export const IMPORT = `const { handler } = require(process.argv[1]);`;
/** What the module system has read of the bundle. */
export const BYTES = `${IMPORT}
const { statSync } = require('node:fs');
const { dirname } = require('node:path');
const files = Object.keys(require.cache).filter((file) => file.startsWith(dirname(process.argv[1])));
report(files.reduce((bytes, file) => bytes + statSync(file).size, 0));`;
/** To the first reply, to the request in BENCH_REQUEST by the caller in BENCH_TOKEN: verified, parsed, validated and executed. */
export const REPLY = `${IMPORT}
const event = { version: '2.0', rawPath: '/graphql', rawQueryString: '', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + process.env.BENCH_TOKEN }, requestContext: { requestId: 'r', http: { method: 'POST', path: '/graphql' } }, body: process.env.BENCH_REQUEST, isBase64Encoded: false };
handler(event, {}).then(({ statusCode, body }) => {
  if (statusCode !== 200 || body.includes('"errors":')) throw new Error(body);
  report();
});`;
/** It needs no table, so that what is measured is the function. */
export const VERSION = JSON.stringify({ query: '{ apiVersion }' });

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What a fresh process reports; milliseconds of processor time from its start, if nothing else. Waiting for others does not count. */
export async function reportOf(script: string, file: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const program = `const report = (value) => {
  const { user, system } = process.cpuUsage();
  process.stdout.write('\\n' + (value ?? (user + system) / 1000));
  process.exit();
};
${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', program, file], {
    env: environment,
  });
  return Number(stdout.trim().split('\n').at(-1));
}
