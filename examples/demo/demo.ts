import { readFile } from 'node:fs/promises';
import { parseArgs, styleText } from 'node:util';
import { CannotRun, localTokens, localUrl } from '../client/local-tokens.ts';
import { runStory } from './story.ts';

const USAGE = `Usage: npm run demo -- [--url http://127.0.0.1:4000/graphql] [--capture-url <url>] [--tenant acme] [--token-file <file>]

Tells a story with real requests, to the local stack that runs unless --url says otherwise. The tokens are those of the local stack (npm start) unless there is
  --token-file <file>   JSON: { "admin": "…", "sales": "…", "service": "…", "warehouse": "…", "finance": "…" }
  API_TOKEN             one token with all of these roles`;

type TokenOf = (role: string) => string;

async function tokensFrom({ url, tenant, file }: { url: string; tenant: string; file?: string }): Promise<TokenOf> {
  const { API_TOKEN } = process.env;
  if (file === undefined && API_TOKEN) return () => API_TOKEN;
  const tokens = file === undefined ? (await localTokens(url))[tenant] : await readTokens(file);
  if (!tokens) throw new CannotRun(`The local stack has no tenant ${tenant}; use --tenant acme.`);
  return (role) => {
    const token = tokens[role];
    if (token === undefined) throw new CannotRun(`There is no token for the role ${role}.`);
    return token;
  };
}

async function readTokens(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    throw new CannotRun(`The token file cannot be read: ${(error as Error).message}`);
  }
}

const isTerminal = process.stdout.isTTY === true;

/** Headings bold, reasons and tables dim, refusals yellow; plain when it goes to a file. */
function show(line: string): void {
  const style = /^\S/.test(line)
    ? 'bold'
    : line.startsWith('      ')
      ? 'dim'
      : line.includes('refused with')
        ? 'yellow'
        : undefined;
  process.stdout.write(`${isTerminal && style ? styleText(style, line) : line}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: localUrl() },
      'capture-url': { type: 'string' },
      tenant: { type: 'string', default: 'acme' },
      'token-file': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return show(USAGE);
  const { url, tenant } = values;
  const token = await tokensFrom({ url, tenant, file: values['token-file'] });
  const started = performance.now();
  await runStory({ url, captureUrl: values['capture-url'], token, log: show });
  show(`\nDone after ${((performance.now() - started) / 1_000).toFixed(1)} s; every reply was as expected.`);
}

try {
  await main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${(error as Error).message}${isUsage ? `\n${USAGE}` : ''}\n`);
  process.exitCode = 1;
}
