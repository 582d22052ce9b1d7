import { parseArgs } from 'node:util';
import { CannotStart } from './dynamodb.ts';
import { lineOf } from './notices.ts';
import { playDemo } from './play-demo.ts';
import { runningStackFile, tellRunning } from './running-stack.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';
import type { Tokens } from './tokens.ts';

const USAGE =
  'Usage: npm start -- [--demo] [--port 4000] [--data <folder>] [--host 127.0.0.1] [--throttle <calls a second>] [--concurrency <calls at a time>]';
const STOP_MILLISECONDS = 60_000;
const PARENT_MILLISECONDS = 200;

const print = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** What the command line asks for; undefined when it asks for help. Throws CannotStart for what it does not know. */
function readCommandLine(args: string[]): (StackOptions & { demo: boolean }) | undefined {
  let values: Partial<Record<'port' | 'data' | 'host' | 'throttle' | 'concurrency', string>> & {
    demo?: boolean;
    help?: boolean;
  };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        demo: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
        throttle: { type: 'string' },
        concurrency: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new CannotStart(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
  }
  if (values.help) return undefined;
  const port = Number(values.port ?? 4_000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart(`--port takes a number from 0 to 65535, not ${values.port}. ${USAGE}`);
  }
  return {
    port,
    host: values.host,
    dataFolder: values.data,
    demo: values.demo ?? false,
    throttleRate: countOf('throttle', values.throttle),
    concurrency: countOf('concurrency', values.concurrency),
  };
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new CannotStart(`--${option} takes a whole number from 1, not ${value}. ${USAGE}`);
  return count;
}

/** Everything that one needs to begin, on one screen. */
function welcome({ url }: Stack, { tenants }: Tokens, dataFolder: string | undefined, seconds: string): void {
  const port = Number(new URL(url).port);
  const rows = Object.entries(tenants).map(
    ([tenant, roles]) => `             ${[tenant.padEnd(8), ...Object.keys(roles)].join('  ')}`,
  );
  print(`
Ready after ${seconds} s. Ctrl-C stops everything.

GraphQL    ${url}/graphql
Explorer   ${url}/
Table      ${dataFolder === undefined ? 'in memory, gone at the end; keep it with: npm start -- --data <folder>' : `kept in ${dataFolder}`}
Tokens     ${url}/local/tokens/<tenant>/<role, or e-mail address of an invited user>, valid for 12 hours, of who makes tenants ${url}/local/tokens/operator; all of them: ${runningStackFile(port)}

             tenant    roles
${rows.join('\n')}

Try it     curl -s ${url}/graphql -H 'content-type: application/json' \\
             -H "authorization: Bearer $(curl -s ${url}/local/tokens/acme/admin)" \\
             -d '{"query":"{ viewer { tenant roles } customers { nodes { id name } } }"}'
Then       npm run demo      a story with real requests: from a web lead to a paid invoice
           npm run import    your own data from CSV files

Events, automations and dead letters follow as they happen.
`);
}

/** npm passes a signal to the shell between it and this process; the shell ends and tells nobody. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_MILLISECONDS).unref();
}

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2));
  if (!options) return void print(USAGE);
  let stack: Stack | undefined;
  let endDemo = (): void => {};
  let forget = (): void => {};
  let isEnding = false;
  const end = async (code: number): Promise<void> => {
    // npm passes on the Ctrl-C that the terminal has sent here as well.
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(code), STOP_MILLISECONDS).unref();
    endDemo();
    forget();
    await stack?.stop();
    // Ends what is still being started, too: the database dies with this process.
    process.exit(code);
  };
  const fail = (error: unknown): void => {
    complain(
      error instanceof CannotStart ? error.message : `The stack has failed: ${(error as Error)?.stack ?? error}`,
    );
    void end(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  if (process.env.npm_lifecycle_event) endWithParent(() => void end(0));
  process.on('uncaughtException', fail);
  process.stdout.on('error', () => void end(0));
  const started = performance.now();
  try {
    stack = await startStack({ ...options, notify: (notice) => print(lineOf(notice)), onFailure: fail });
    const tokens = await stack.tokens();
    forget = tellRunning(Number(new URL(stack.url).port), stack.url, tokens);
    welcome(stack, tokens, options.dataFolder, ((performance.now() - started) / 1_000).toFixed(1));
    if (options.demo) endDemo = playDemo(stack.url);
  } catch (error) {
    fail(error);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  complain(error.message);
  process.exitCode = 1;
}
