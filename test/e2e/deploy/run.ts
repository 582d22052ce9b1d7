import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LocalIssuer, startIssuer } from '../../../infra/local/issuer.ts';
import { findPython, installPackages } from '../../support/python.ts';
import { EMULATOR_PACKAGES, type Emulator, startEmulator } from './emulator.ts';
import { checkDelivery, checkSessions, checkTheDoor, TENANT } from './flows.ts';
import { run, stopAll, tail } from './processes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const work = join(root, '.local/deploy');
const emulatorFolder = join(root, '.local/ministack');
const STACK = 'crm-erp-local';
const DEMO = 'demo';
const story = join(root, 'examples/demo/story.ts');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await work();
  say(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

const npmTool = (name: string, args: readonly string[], cwd: string, environment = {}) =>
  run({
    name: `${name} ${args[0]}`,
    command: join(root, 'node_modules/.bin', name),
    args,
    cwd,
    logFile: join(work, `${name}-${args[0]}.log`),
    environment,
  });

/** Synthesizes the stack for the issuer, puts it on the emulator and returns its outputs. */
async function deploy(
  emulator: Emulator,
  issuer: { issuer: string; jwksUri: string; audience: string },
): Promise<Record<string, string>> {
  const assembly = join(work, 'cdk.out');
  const context = {
    stage: 'local',
    oidcIssuer: issuer.issuer,
    oidcJwksUri: issuer.jwksUri,
    oidcAudience: issuer.audience,
  };
  const flags = Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  await step('synthesize', () => npmTool('cdk', ['synth', '--quiet', '--output', assembly, ...flags], root));
  // Outside the project, so that the tool does not synthesize again with another context.
  await step('bootstrap', () =>
    npmTool('cdklocal', ['bootstrap', 'aws://000000000000/us-east-1'], work, emulator.environment),
  );
  const outputs = join(work, 'outputs.json');
  const deployArguments = [
    'deploy',
    STACK,
    '--app',
    assembly,
    '--require-approval',
    'never',
    '--outputs-file',
    outputs,
  ];
  await step('deploy', () => npmTool('cdklocal', deployArguments, work, emulator.environment));
  return (JSON.parse(await readFile(outputs, 'utf8')) as Record<string, Record<string, string>>)[STACK] ?? {};
}

type Story = (options: {
  url: string;
  token: (role: string, tenant?: string) => Promise<string>;
  log: (line: string) => void;
}) => Promise<void>;

/** The flows that the local runtime is tested with too: a program that uses nothing but the public API. */
async function tellStory(url: string, issuer: LocalIssuer): Promise<void> {
  const { runStory } = (await import(story)) as { runStory: Story };
  await runStory({
    url,
    token: (role, tenant = DEMO) => issuer.userToken(tenant, [role]),
    log: (line) => say(`          ${line}`),
  });
}

/** Deploys the synthesized stack to an emulator on this machine and drives it over HTTP. */
async function main(python: string): Promise<void> {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await step('install the emulator', () => installPackages(python, emulatorFolder, EMULATOR_PACKAGES));
  const emulator = await step('start the emulator', () => startEmulator(emulatorFolder, work));
  const issuer = await startIssuer();
  try {
    const outputs = await deploy(emulator, issuer);
    const apiId = /^https?:\/\/([^.]+)\./.exec(outputs.ApiUrl ?? '')?.[1];
    if (apiId === undefined) throw new Error(`no API in the outputs: ${JSON.stringify(outputs)}`);
    const deployment = {
      url: `${emulator.endpoint}/_aws/execute-api/${apiId}/$default/graphql`,
      issuer,
      emulator,
      stack: STACK,
    };
    await step('only tokens of the issuer open the door', () => checkTheDoor(deployment));
    await step('a committed event reaches the automations', () => checkDelivery(deployment));
    if (existsSync(story)) {
      await step('the demo story', () => tellStory(deployment.url, issuer));
      await step('written in sessions of one tenant', () => checkSessions(deployment, [TENANT, DEMO]));
    }
  } catch (error) {
    say(`--- end of the emulator's log\n${await tail(emulator.logFile)}\n---`);
    throw error;
  } finally {
    await issuer.close();
  }
}

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => void stopAll().finally(() => process.exit(1)));
}
const started = Date.now();
const python = findPython();
try {
  if (python === undefined) {
    say('SKIP deploy test: it needs python3 >= 3.10 with venv');
  } else {
    await main(python);
    say(`deploy test passed in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
} catch (error) {
  say(`deploy test FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
