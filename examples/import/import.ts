import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ApiError, graphqlClient, Refused } from '../client/graphql-client.ts';
import { CannotRun, localTokens, localUrl } from '../client/local-tokens.ts';
import { columnLines } from './columns.ts';
import { readMapping } from './mapping.ts';
import { bar, lines } from './progress.ts';
import { type ColumnResult, Report, type RowResult, summaryOf } from './report.ts';
import { runImport } from './run-import.ts';

const USAGE = `Usage: npm run import -- <folder> --mapping <file> [--report <file.jsonl>] [--columns] [--dry-run]
                         [--url http://127.0.0.1:4000/graphql] [--tenant acme] [--concurrency 8]

Imports CSV files through the public API. It can be run again: what is there already stays as it is.
  --mapping <file>       which file and column goes where, for example examples/import/northwind.mapping.json
  --report <file.jsonl>  a line of JSON for every row, and for every column of every file where it went
  --columns              shows where every column went
  --dry-run              checks the files and sends nothing
It goes to the local stack that runs (npm start), unless --url says otherwise; the token is the stack's, or API_TOKEN: an admin's,
since history is imported. The mappings in the examples are for the CSV files of Northwind, Microsoft's sample company, and classicmodels, MySQL's: folders with
employees.csv, customers.csv, products.csv, orders.csv and others, as many public repositories have them.
Exit code 0: all rows are in, 2: some are not, 1: it could not run.`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const SOME_FAILED = 2;

async function tokenFor(url: string, tenant: string): Promise<string> {
  const { API_TOKEN } = process.env;
  if (API_TOKEN) return API_TOKEN;
  const token = (await localTokens(url))[tenant]?.admin;
  if (token === undefined) throw new CannotRun(`The local stack has no tenant ${tenant}; use --tenant acme.`);
  return token;
}

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      report: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      columns: { type: 'boolean', default: false },
      url: { type: 'string', default: localUrl() },
      tenant: { type: 'string', default: 'acme' },
      concurrency: { type: 'string', default: '8' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder, ...rest] = positionals;
  const { mapping, 'dry-run': dryRun, concurrency: atOnce, ...others } = values;
  if (others.help) return undefined;
  if (folder === undefined || rest.length > 0) throw new CannotRun('Name one folder with the CSV files (see --help).');
  if (mapping === undefined) throw new CannotRun('Name the mapping with --mapping <file> (see --help).');
  const concurrency = Number(atOnce);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64)
    throw new CannotRun('--concurrency takes a number from 1 to 64.');
  return { folder, mapping, dryRun, concurrency, ...others };
}

/** Writes the results as they come, so that a run that is broken off leaves them. */
function reportFile(path: string) {
  const stream = createWriteStream(path);
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(new CannotRun(`The report cannot be written: ${error.message}`)));
  });
  return {
    opened,
    write: (result: RowResult | ColumnResult) => stream.write(`${JSON.stringify(result)}\n`),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

async function main(): Promise<void> {
  const options = readCommandLine();
  if (!options) return say(USAGE);
  const { folder, url, dryRun, concurrency } = options;
  const mapping = await readMapping(options.mapping);
  const client = dryRun ? undefined : graphqlClient({ url, token: await tokenFor(url, options.tenant) });
  const file = options.report === undefined ? undefined : reportFile(options.report);
  await file?.opened;
  const started = performance.now();
  const progress = process.stderr.isTTY ? bar() : lines(say);
  const report = await runImport({
    folder,
    mapping,
    client,
    report: new Report(file?.write),
    progress,
    concurrency,
  });
  await file?.close();
  const columns = options.columns
    ? ['', 'Columns, with the rows that have a value:', ...columnLines(report.columns)]
    : [];
  for (const line of ['', ...summaryOf(report, options.report), ...columns, '']) say(line);
  say(`${dryRun ? 'Checked, nothing sent,' : 'Done'} after ${((performance.now() - started) / 1_000).toFixed(1)} s.`);
  const hasNewOrders = report.results.some(
    ({ entity, result }) => entity === 'orders' && ['created', 'changed'].includes(result),
  );
  if (hasNewOrders) say('Invoices of what has shipped are posted by the automation, a little later.');
  if (report.failures.length > 0) process.exitCode = SOME_FAILED;
}

try {
  await main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (![CannotRun, ApiError, Refused].some((known) => error instanceof known) && !isUsage) throw error;
  const hint = isUsage
    ? ' (see --help)'
    : error instanceof ApiError
      ? ' Run it again: it goes on where it stopped.'
      : '';
  process.stderr.write(`${(error as Error).message}${hint}\n`);
  process.exitCode = 1;
}
