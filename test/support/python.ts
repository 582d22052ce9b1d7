import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../e2e/deploy/processes.ts';

const MINIMUM_MINOR = 10;

/** A Python that can make environments of its own, or undefined. */
export function findPython(): string | undefined {
  return ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10'].find((command) => {
    const { status, stdout } = spawnSync(command, ['-c', 'import sys, venv, ensurepip; print(*sys.version_info[:2])'], {
      encoding: 'utf8',
    });
    const [major = 0, minor = 0] = (stdout ?? '').split(' ').map(Number);
    return status === 0 && major === 3 && minor >= MINIMUM_MINOR;
  });
}

/** Installs packages of exact versions into the folder's `venv` unless the same are there already. */
export async function installPackages(python: string, folder: string, packages: readonly string[]): Promise<void> {
  const marker = join(folder, `installed-${packages.join('-').replaceAll(/[^\w.-]/g, '')}`);
  if (existsSync(marker)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const logFile = join(folder, 'install.log');
  await run({ name: 'python venv', command: python, args: ['-m', 'venv', join(folder, 'venv')], cwd: folder, logFile });
  await run({
    name: 'pip install',
    command: join(folder, 'venv/bin/pip'),
    args: ['install', '--disable-pip-version-check', ...packages],
    cwd: folder,
    logFile,
  });
  await writeFile(marker, '');
}
