import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type DeadLetter, DeadLetters } from './dead-letters.ts';
import { createTable, LOCAL_REGION, localClient, startDynamo } from './dynamodb.ts';
import { type FileStore, type ObjectCreated, startFileStore } from './file-store.ts';
import type { GatewayLimits } from './gateway-limits.ts';
import { type ApiHandler, listen } from './http.ts';
import { type LocalIssuer, startIssuer } from './issuer.ts';
import { type LocalAutomation, lambdaContext, registeredAutomations } from './local-automations.ts';
import { deadLettersOf, LocalBus } from './local-bus.ts';
import { localRoutes } from './local-routes.ts';
import type { Notify } from './notices.ts';
import { readProductLog } from './product-log.ts';
import { startPutEvents } from './put-events.ts';
import { Schedules } from './schedules.ts';
import { startSendMessage } from './send-message.ts';
import { type Relay, StreamTail } from './stream-tail.ts';
import { LOCAL_OPERATORS, registerPartners, type Tokens, tokensOf } from './tokens.ts';

const NAME = 'crm-erp-local';
const FILES_FOLDER = 'files';
const SECRET = 'local';
const POSITIONS_FILE = 'stream-positions.json';
const LAST_RUNS_MILLISECONDS = 10_000;

export interface StackOptions extends GatewayLimits {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** Where the table is kept between runs; in memory without it. */
  readonly dataFolder?: string;
  /** Told of every event, run and dead letter as it happens. */
  readonly notify?: Notify;
  /** Told when the stack breaks after its start, for example because the database has died. */
  readonly onFailure?: (error: Error) => void;
  /** Instead of the lines of the registry; for tests. */
  readonly automations?: readonly LocalAutomation[];
}

export interface Stack {
  /** Without a slash at the end; the API is at `/graphql`. */
  readonly url: string;
  readonly issuer: LocalIssuer;
  /** Fresh tokens by tenant and role. */
  readonly tokens: () => Promise<Tokens>;
  /** Resolves when no event, message or scheduled run is under way. */
  readonly idle: () => Promise<void>;
  readonly deadLetters: () => readonly DeadLetter[];
  /** Sends all dead letters back to where they failed; says how many. */
  readonly redrive: () => number;
  /** Runs scheduled work now; false when it failed, undefined when there is none of that name. */
  readonly runSchedule: (name: string) => Promise<boolean> | undefined;
  readonly dynamo: { readonly endpoint: string; readonly pid: number; readonly tableName: string };
  readonly stop: () => Promise<void>;
}

let isStarted = false;

/**
 * Starts the whole backend in this process around DynamoDB Local: the API, the relay and the automations are the handlers that
 * are deployed. Once a process, because the handlers read their settings once. Throws CannotStart with what to do when
 * something on this machine keeps it from starting; nothing is left running then.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  if (isStarted) throw new Error('A process can start the stack only once.');
  isStarted = true;
  const closers: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await start(options, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: StackOptions, closers: (() => unknown)[], stop: () => Promise<void>): Promise<Stack> {
  const { host = '127.0.0.1', port = 0, notify = () => undefined, onFailure, automations } = options;
  const { throttleRate, concurrency } = options;
  const folder = options.dataFolder === undefined ? undefined : resolve(options.dataFolder);
  const front = await listen({ host, port, throttleRate, concurrency });
  closers.push(front.close);

  const dynamo = await startDynamo(folder);
  let isStopping = false;
  closers.push(dynamo.stop, () => {
    isStopping = true;
  });
  void dynamo.ended.then(() => {
    if (!isStopping) onFailure?.(new Error('The local database has stopped by itself.'));
  });
  const issuer = await startIssuer();
  closers.push(issuer.close);

  const deadLetters = new DeadLetters();
  let tail: StreamTail | undefined;
  const look = () => tail?.wake();
  // The bus is made before its handlers can be loaded, because they are loaded with its address in the settings.
  let bus: LocalBus | undefined;
  const endpoint = await startPutEvents((entries) => bus?.put(entries) ?? []);
  closers.push(endpoint.close);
  const queues = await startSendMessage((name, message) => bus?.send(name, message));
  closers.push(queues.close);
  const files = await startFiles(folder, closers, (created) => bus?.fileArrived(created));
  const lines = automations ?? registeredAutomations();
  setEnvironment({
    dynamoEndpoint: dynamo.endpoint,
    busEndpoint: endpoint.url,
    queueEndpoint: queues.url,
    fileEndpoint: files.url,
    issuer,
    lines,
  });
  const log = readProductLog(notify);
  closers.push(log.release);

  const [streamArn, { api, relay, fanOut }] = await Promise.all([tableWithStream(dynamo.endpoint), loadProduct()]);
  const loaded = await Promise.all(
    lines.map(async ({ load, ...automation }) => ({
      ...automation,
      handler: await load(),
    })),
  );
  const reactions = loaded.map(({ name, line, handler }) =>
    'on' in line
      ? { name, handler, on: [...line.on], series: line.series, keepsFiles: line.files !== undefined }
      : { name, handler, on: [], isScheduled: true },
  );
  bus = new LocalBus({ reactions, deadLetters, notify, reasonOf: log.reasonOf, onRun: look });
  const { settledOf } = bus;
  const schedules = new Schedules({
    names: loaded.flatMap(({ name, line }) => ('schedule' in line ? [name] : [])),
    fanOut,
    queueUrlOf: (name) => queueUrl(queues.url, name),
    settled: settledOf.bind(bus),
    hasFailed: (name) => deadLetters.list().some(({ from }) => from === name),
    notify,
  });
  tail = new StreamTail({
    endpoint: dynamo.endpoint,
    streamArn,
    relay,
    deadLetters,
    notify,
    positions: folder === undefined ? {} : await readPositions(folder),
  });
  const moving = { bus, tail, schedules };
  closers.push(() => lastRuns({ ...moving, deadLetters, folder }));
  // The first to close, so that nothing new comes in while the rest ends.
  closers.push(front.close);
  tail.start();
  schedules.start();

  const controls = {
    tokens: () => tokensOf(issuer),
    signIn: (tenant: string, email: string) => issuer.userToken(tenant, [], email, undefined, email),
    deadLetters: () => deadLetters.list(),
    redrive: () => deadLetters.redrive(),
    runSchedule: (name: string) => schedules.run(name),
  };
  front.open(api, localRoutes(controls), look);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${front.port}`;
  await registerPartners(url, issuer);
  return {
    url,
    issuer,
    ...controls,
    idle: idleOf(moving),
    dynamo: { endpoint: dynamo.endpoint, pid: dynamo.pid, tableName: NAME },
    stop,
  };
}

/** The files of records: beside the table where that is kept, else in a folder that goes with the stack. */
async function startFiles(
  folder: string | undefined,
  closers: (() => unknown)[],
  onCreated: (created: ObjectCreated) => void,
): Promise<FileStore> {
  const own = folder === undefined ? await mkdtemp(join(tmpdir(), `${NAME}-`)) : undefined;
  if (own !== undefined) closers.push(() => rm(own, { recursive: true, force: true }));
  const store = await startFileStore({
    bucket: NAME,
    folder: own ?? join(folder ?? '', FILES_FOLDER),
    secret: SECRET,
    onCreated,
  });
  closers.push(store.close);
  return store;
}

const queueUrl = (endpoint: string, queue: string): string => `${endpoint}/000000000000/${queue}`;

/** The settings that the stack gives to its functions, and clients that talk to this machine only. */
function setEnvironment(at: {
  dynamoEndpoint: string;
  busEndpoint: string;
  queueEndpoint: string;
  fileEndpoint: string;
  issuer: LocalIssuer;
  lines: readonly LocalAutomation[];
}): void {
  const urlOf = (queue: string): string => queueUrl(at.queueEndpoint, queue);
  const ordered = at.lines.flatMap(({ name, line }) =>
    'on' in line && line.series !== undefined ? [{ url: urlOf(name), series: line.series, types: [...line.on] }] : [],
  );
  const names = ['outbox-relay', ...at.lines.map(({ name }) => name)];
  // Each of them would make the clients look elsewhere than here.
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'])
    delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: 'production',
    STAGE: 'local',
    TABLE_NAME: NAME,
    BUS_NAME: NAME,
    FILES_URL: `${at.fileEndpoint}/${NAME}`,
    ORDERED_QUEUES: JSON.stringify(ordered),
    SCHEDULED_QUEUES: JSON.stringify(Object.fromEntries(at.lines.map(({ name }) => [name, urlOf(name)]))),
    DEAD_LETTERS: JSON.stringify(Object.fromEntries(names.map((name) => [name, urlOf(deadLettersOf(name))]))),
    OIDC_ISSUER: at.issuer.issuer,
    OIDC_JWKS_URI: at.issuer.jwksUri,
    OIDC_AUDIENCE: at.issuer.audience,
    OPERATORS: LOCAL_OPERATORS,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: at.dynamoEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: at.dynamoEndpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: at.busEndpoint,
    AWS_ENDPOINT_URL_SQS: at.queueEndpoint,
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    POWERTOOLS_METRICS_DISABLED: 'true',
  });
}

async function tableWithStream(endpoint: string): Promise<string> {
  await createTable(endpoint, NAME);
  const client = localClient(endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: NAME }));
  client.destroy();
  return Table?.LatestStreamArn ?? '';
}

/** The handlers of the stack. Loaded only now, when the settings that they read are in place. */
async function loadProduct(): Promise<{ api: ApiHandler; relay: Relay; fanOut: (tick: unknown) => Promise<void> }> {
  const [graphql, outboxRelay, fanOut] = await Promise.all([
    import('../../functions/graphql.ts'),
    import('../../functions/outbox-relay.ts'),
    import('../../functions/fan-out.ts'),
  ]);
  const relay: Relay = async (Records) =>
    (await outboxRelay.handler({ Records }, lambdaContext('outbox-relay', 'local'), () => undefined)) ?? undefined;
  return { api: graphql.handler, relay, fanOut: fanOut.handler };
}

interface Moving {
  readonly bus: LocalBus;
  readonly tail: StreamTail;
  readonly schedules: Schedules;
}

const idleOf =
  ({ bus, tail, schedules }: Moving) =>
  async (): Promise<void> => {
    for (let isIdle = false; !isIdle; ) {
      await Promise.all([bus.settled(), schedules.settled()]);
      const { runs } = bus;
      await tail.caughtUp();
      isIdle = bus.isIdle && schedules.isIdle && bus.runs === runs;
    }
  };

/**
 * Stops taking work, gives what runs a moment to end, and remembers how far the stream was dealt with. When something is still
 * open or given up, the older position stays: the next run delivers it again, which is harmless.
 */
async function lastRuns(parts: Moving & { deadLetters: DeadLetters; folder: string | undefined }): Promise<void> {
  const { bus, tail, schedules, deadLetters, folder } = parts;
  schedules.stop();
  await tail.stop();
  const timeout = new Promise<void>((done) => setTimeout(done, LAST_RUNS_MILLISECONDS).unref());
  await Promise.race([bus.settled(), timeout]);
  bus.stop();
  if (folder !== undefined && bus.isIdle && deadLetters.list().length === 0)
    await writePositions(folder, tail.positions);
}

const Positions = z.record(z.string(), z.string());

async function readPositions(folder: string): Promise<Record<string, string>> {
  try {
    return Positions.parse(JSON.parse(await readFile(resolve(folder, POSITIONS_FILE), 'utf8')));
  } catch {
    return {};
  }
}

async function writePositions(folder: string, positions: Readonly<Record<string, string>>): Promise<void> {
  const file = resolve(folder, POSITIONS_FILE);
  await writeFile(`${file}.new`, JSON.stringify(positions));
  await rename(`${file}.new`, file);
}
