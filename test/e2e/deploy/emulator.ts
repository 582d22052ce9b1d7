import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, start } from './processes.ts';

/** MiniStack checks token signatures with `cryptography`, which it does not bring by itself. */
export const EMULATOR_PACKAGES = ['ministack==1.5.33', 'cryptography==50.0.2'];
const START_MILLISECONDS = 60_000;

/** An AWS emulator that runs until the process group is stopped. */
export interface Emulator {
  readonly endpoint: string;
  readonly logFile: string;
  /** Environment in which AWS clients and the deployment talk to the emulator and to nothing else. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts the emulator on a free port of the loopback interface and waits until it answers. */
export async function startEmulator(folder: string, workFolder: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://localhost:${port}`;
  const logFile = join(workFolder, 'ministack.log');
  const temporary = join(workFolder, 'tmp');
  await mkdir(temporary, { recursive: true });
  // The emulator's own workers are CommonJS scripts in this folder, and the project's package says ES modules.
  await writeFile(join(temporary, 'package.json'), '{ "type": "commonjs" }');
  const environment = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const child = start({
    name: 'ministack',
    command: join(folder, 'venv/bin/ministack'),
    args: [],
    cwd: workFolder,
    logFile,
    environment: {
      ...environment,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      SFTP_ENABLED: '0',
      IOT_MTLS_ENABLED: '0',
      // The only place that shows whose credentials a call of a function was signed with.
      CLOUDTRAIL_RECORDING: '1',
      TMPDIR: temporary,
    },
  });
  const giveUp = Date.now() + START_MILLISECONDS;
  while (!(await answers(`${endpoint}/_ministack/health`))) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}`);
    if (Date.now() > giveUp) throw new Error('the emulator did not answer in time');
    await wait(200);
  }
  return {
    endpoint,
    logFile,
    environment: { ...environment, AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_S3: endpoint },
  };
}

const answers = async (url: string): Promise<boolean> => (await fetch(url).catch(() => undefined))?.ok === true;
