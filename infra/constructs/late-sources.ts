import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLateConstants } from './late-constants.ts';

/** What a bundle is made of; the rest are packages. */
const SOURCES = ['functions', 'graphql', 'shared'];

const made = new Map<string, string>();

/**
 * A copy of a product's sources to bundle from, kept while the process lives. In it constants are made late, so that a function carries, and
 * makes, the shapes that it uses and not all of the modules that it uses one shape of. It lies beside the packages, which are so
 * found from it.
 */
export function lateSources(product: string): string {
  const known = made.get(product);
  if (known !== undefined) return known;
  const cache = join(product, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'crm-erp-sources-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(join(product, 'package.json'), join(copy, 'package.json'));
  for (const folder of SOURCES) cpSync(join(product, folder), join(copy, folder), { recursive: true });
  const paths = SOURCES.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: copy }));
  const modules = new Map(paths.map((path) => [path, readFileSync(join(copy, path), 'utf8')]));
  for (const [path, text] of withLateConstants(modules)) writeFileSync(join(copy, path), text);
  made.set(product, copy);
  return copy;
}
