import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What to tell a person, in one line; the command ends with exit code 1. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

const LOCAL_URL = 'http://127.0.0.1:4000/graphql';
/** Where a running stack says on which port it is. */
const RUNNING = join(import.meta.dirname, '../../.local/stacks');

const STARTING = 503;
const START_SECONDS = 30;

type Tokens = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The API of the local stack that runs, whatever its port; of several, the one that was started on the usual port or else any. */
export function localUrl(): string {
  const urls = runningUrls();
  return urls.includes(LOCAL_URL) ? LOCAL_URL : (urls[0] ?? LOCAL_URL);
}

function runningUrls(): string[] {
  try {
    return readdirSync(RUNNING)
      .map((file) => JSON.parse(readFileSync(join(RUNNING, file), 'utf8')) as { url: string; pid: number })
      .filter(({ pid }) => isAlive(pid))
      .map(({ url }) => `${url}/graphql`);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The ready-made tokens of the local stack that serves this API, by tenant and role. Throws CannotRun when there is none. */
export async function localTokens(url: string): Promise<Tokens> {
  let reply = await ask(url);
  for (let second = 0; reply.status === STARTING && second < START_SECONDS; second++) {
    await wait(1_000);
    reply = await ask(url);
  }
  if (!reply.ok)
    throw new CannotRun(`${new URL('/local/tokens', url)} gives no tokens: say how to sign in (see --help).`);
  return ((await reply.json()) as { tenants: Tokens }).tenants;
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(new URL('/local/tokens', url), { signal: AbortSignal.timeout(10_000) });
  } catch {
    throw new CannotRun(`Nothing answers at ${url}. Start the local stack in another terminal: npm start`);
  }
}
