import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A command that is part of the run: its output goes to a log file that is shown when it fails. */
export interface Command {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly logFile: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const TAIL_LINES = 40;
const GRACE_MILLISECONDS = 5_000;
/** Nothing that the run starts may find the way to a real account. */
const WITHOUT_ACCOUNT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
const running = new Set<ChildProcess>();

/** Starts the command in its own process group, so that what it starts ends with it. */
export function start({ command, args, cwd, logFile, environment }: Command): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...WITHOUT_ACCOUNT, ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  running.add(child);
  child.once('close', () => {
    running.delete(child);
    log.end();
  });
  return child;
}

/** Runs the command to its end; throws with the end of its output when it fails. */
export async function run(command: Command): Promise<void> {
  const child = start(command);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command.name} ended with ${code}:\n${await tail(command.logFile)}`);
}

/** The last lines of a log file; empty if there is none. */
export async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

/** Ends every command that still runs, with all that it started. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signal(child, 'SIGTERM');
  const force = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MILLISECONDS);
  await ended;
  clearTimeout(force);
  signal(child, 'SIGKILL');
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
