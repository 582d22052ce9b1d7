import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tokens } from './tokens.ts';

const FOLDER = join(import.meta.dirname, '../../.local/stacks');

/** Path of the file in which a running stack says where it is, as a person reads it. */
export const runningStackFile = (port: number): string => `.local/stacks/${port}.json`;

/**
 * Writes where the stack is and its tokens, for programs on this machine that look for it; only its owner may read the file. Returns
 * what removes it: a stack that is killed leaves it behind, hence the process id.
 */
export function tellRunning(port: number, url: string, tokens: Tokens): () => void {
  const file = join(FOLDER, `${port}.json`);
  mkdirSync(FOLDER, { recursive: true });
  // An older file would keep its mode.
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify({ url, pid: process.pid, ...tokens }, undefined, 2)}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}
