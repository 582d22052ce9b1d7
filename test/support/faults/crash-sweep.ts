import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Context } from '../../../shared/platform/context.ts';
import { driftTexts } from '../integrity.ts';
import { inFlight } from './api-caller.ts';
import { addLayer, during, isTransaction } from './client-layers.ts';
import { type CrashJob, type CrashOrder, perform } from './crash-driver.ts';
import type { Random } from './random.ts';
import { anonymous, copyOf, removeCopy, removePart, type Snapshot, stateOf } from './tenant-copies.ts';

/** Processes that live and die at the same time. */
export const AT_ONCE = 3;

export interface Driver {
  readonly file: string;
  readonly remove: () => void;
}

/** The crash driver as one file: it starts in a fifth of a second, and it starts a lot. */
export async function buildDriver(): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-driver-'));
  const file = join(folder, 'driver.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'crash-driver.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}

/** What became of a process: killed, or done after so many AWS calls. */
export async function crash(driver: Driver, order: CrashOrder): Promise<'killed' | number> {
  const child = spawn(process.execPath, [driver.file], {
    // Compiling what never changes is most of a short life.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: `${driver.file}.cache`,
      CRASH_ORDER: JSON.stringify(order),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...ended) => resolve(ended)),
  );
  if (signal === 'SIGKILL') return 'killed';
  const calls = /^calls (\d+)$/m.exec(output)?.[1];
  if (code !== 0 || calls === undefined) throw new Error(`The driver failed (${code}): ${complaints.slice(-2_000)}`);
  return Number(calls);
}

/** A job in a copy of the tenant. */
export type JobIn = (ctx: Context) => CrashJob;

interface Course {
  /** The records that the job reads and writes, and no others: a copy of them is quickly made. */
  readonly snapshot: Snapshot;
  /** The states that those go through when nothing disturbs the job: before it, and after each of its transactions. */
  readonly states: readonly string[];
  /** AWS calls that it makes when nothing disturbs it. */
  readonly calls: number;
  /** What of the books disagrees at the end only because the rest of the tenant is not there. */
  readonly partlyWrong: string;
}

/** Runs the job undisturbed to see what it touches and does, and makes sure that a repeat of it changes nothing. */
async function courseOf(ctx: Context, world: Snapshot, jobIn: JobIn): Promise<Course> {
  const first = await copyOf(ctx, world);
  const touched = new Set<string>();
  let calls = 0;
  const note = addLayer('outside', async (call, send) => {
    calls += 1;
    const reply = await send();
    const text = JSON.stringify([call.input, reply.output]).replaceAll(first.tenant, world.tenant);
    for (const [, partition = ''] of text.matchAll(/"(T#[^"]+)"/g)) touched.add(partition);
    return reply;
  });
  await during([note], () => perform(jobIn(first)));
  await removeCopy(first);
  const snapshot = { ...world, items: world.items.filter(({ PK }) => touched.has(String(PK))) };

  const copy = await copyOf(ctx, snapshot);
  const states = [await textOf(copy)];
  const look = addLayer('outside', async (call, send) => {
    const reply = await send();
    if (isTransaction(call)) states.push(await textOf(copy));
    return reply;
  });
  await during([look], () => perform(jobIn(copy)));
  await perform(jobIn(copy));
  const end = await textOf(copy);
  const partlyWrong = await partlyWrongIn(copy);
  await removePart(copy);
  if (end !== states.at(-1)) throw new Error('A repeat of the undisturbed job changes something');
  return { snapshot, states, calls, partlyWrong };
}

const textOf = async (ctx: Context): Promise<string> => JSON.stringify(await stateOf(ctx));

const partlyWrongIn = async (ctx: Context): Promise<string> =>
  (await driftTexts(ctx))
    .map((drift) => anonymous(drift, ctx.tenant))
    .sort()
    .join('\n');

export interface Sweep {
  readonly kills: number;
  /** What a crash left that no whole transaction leaves, or that a repeat did not bring to the right end. */
  readonly broken: readonly string[];
}

/**
 * Kills a process once, then repeats its job as a client or a queue does. After the kill the tenant must stand where a whole
 * number of the job's transactions leave it, events included; after the repeat, byte-equal (but for ids and times) to the end of
 * an undisturbed run, with the same books. Says what is broken.
 */
async function killOnce(
  driver: Driver,
  ctx: Context,
  { snapshot, states, partlyWrong }: Course,
  jobIn: JobIn,
  order: Omit<CrashOrder, 'job'>,
) {
  const copy = await copyOf(ctx, snapshot);
  const fate = await crash(driver, { ...order, job: jobIn(copy) });
  const left = await textOf(copy);
  await perform(jobIn(copy));
  const end = await textOf(copy);
  const wrong = await partlyWrongIn(copy);
  await removePart(copy);
  const moment = `${order.side} call ${order.at}`;
  return {
    isKilled: fate === 'killed',
    broken: [
      ...(states.includes(left) ? [] : [`${moment}: half a write`]),
      ...(end === states.at(-1) ? [] : [`${moment}: another end after the repeat`]),
      ...(wrong === partlyWrong ? [] : [`${moment}: books that disagree: ${wrong}`]),
    ],
  };
}

const sumOf = (fates: readonly { isKilled: boolean; broken: string[] }[]): Sweep => ({
  kills: fates.filter(({ isKilled }) => isKilled).length,
  broken: fates.flatMap(({ broken }) => broken),
});

/** Kills before and after each AWS call that the job makes when nothing else disturbs it. */
export async function crashSweep(
  driver: Driver,
  ctx: Context,
  world: Snapshot,
  jobIn: JobIn,
  plant?: CrashOrder['plant'],
): Promise<Sweep> {
  const course = await courseOf(ctx, world, jobIn);
  const undisturbed = await copyOf(ctx, course.snapshot);
  const calls = await crash(driver, { job: jobIn(undisturbed), at: 0, side: 'before', plant });
  await removePart(undisturbed);
  const moments = Array.from({ length: Number(calls) * 2 }, (_, index) => ({
    at: Math.floor(index / 2) + 1,
    side: index % 2 === 0 ? ('before' as const) : ('after' as const),
  }));
  return sumOf(
    await inFlight(AT_ONCE, moments, (moment) => killOnce(driver, ctx, course, jobIn, { ...moment, plant })),
  );
}

/** Tries for each kill: under faults a job may end before the call at which it was to die. */
const TRIES_A_KILL = 10;

/** Kills at random moments of random jobs, the table misbehaving besides, until so many processes are dead. */
export async function randomKills(
  driver: Driver,
  ctx: Context,
  world: Snapshot,
  jobs: readonly JobIn[],
  random: Random,
  kills: number,
): Promise<Sweep> {
  const courses = new Map<JobIn, Course>();
  const fates: Awaited<ReturnType<typeof killOnce>>[] = [];
  for (let round = 1; sumOf(fates).kills < kills; round += 1) {
    if (fates.length > kills * TRIES_A_KILL) throw new Error('Hardly any process dies');
    const jobIn = random.of('job', round).pick(jobs);
    const course = await (courses.get(jobIn) ?? courseOf(ctx, world, jobIn));
    courses.set(jobIn, course);
    const orders = Array.from({ length: AT_ONCE }, (_, process) => {
      const own = random.of('kill', round, process);
      return {
        at: own.between(1, course.calls),
        side: own.pick(['before', 'after'] as const),
        seed: own.between(1, 1_000_000),
      };
    });
    const dead = orders.map((order) => killOnce(driver, ctx, course, jobIn, order));
    fates.push(...(await Promise.all(dead)));
  }
  return sumOf(fates);
}
