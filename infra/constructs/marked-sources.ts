import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a bundle is made of; the rest are packages. */
const SOURCES = ['functions', 'graphql', 'shared'];

/** True for what the bundler keeps though nothing uses it, as it may do more than give a value. Functions are only made. */
function mayDoMore(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node)) return true;
  return ts.forEachChild(node, (child) => mayDoMore(child) || undefined) ?? false;
}

/** The values of a module's constants, where the bundler cannot see by itself that they are no more than values. */
const valuesOf = (source: ts.SourceFile): ts.Expression[] =>
  source.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => declarationList.flags & ts.NodeFlags.Const)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer && mayDoMore(initializer) ? [initializer] : []));

/** A module whose constants are left out of a bundle in which nothing uses them. Pure. */
export function marked(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return valuesOf(source).reduceRight(
    (rest, value) =>
      `${rest.slice(0, value.getStart())}/* @__PURE__ */ (() => (${value.getText()}))()${rest.slice(value.getEnd())}`,
    text,
  );
}

const made = new Map<string, string>();

/**
 * A copy of a product's sources to bundle from, kept while the process lives. In it a constant under `shared/` says that it does nothing but
 * hold a value, which is so of all there: a function carries, and makes when it starts, the shapes that it uses and not all of the
 * modules that it uses one shape of. It lies beside the packages, which are so found from it.
 */
export function markedSources(product: string): string {
  const known = made.get(product);
  if (known !== undefined) return known;
  const cache = join(product, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'crm-erp-sources-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(join(product, 'package.json'), join(copy, 'package.json'));
  for (const folder of SOURCES) cpSync(join(product, folder), join(copy, folder), { recursive: true });
  for (const file of globSync('shared/**/*.ts', { cwd: copy })) {
    const path = join(copy, file);
    writeFileSync(path, marked(file, readFileSync(path, 'utf8')));
  }
  made.set(product, copy);
  return copy;
}
