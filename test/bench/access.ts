import { readFileSync, writeFileSync } from 'node:fs';
import { automations } from '../../functions/automations/registry.ts';
import type { Row } from './recorder.ts';

const path = `${import.meta.dirname}/access.json`;

/** What each function asks of its role, by function: `action resource`, sorted. */
export type Access = Readonly<Record<string, readonly string[]>>;

export const recordedAccess = (): Access => JSON.parse(readFileSync(path, 'utf8')) as Access;

/** What the functions asked for in this run; a row of no other function is the API's. */
export function accessOf(rows: readonly Pick<Row, 'name' | 'grants'>[], others: Access): Access {
  const byFunction = new Map<string, Set<string>>(
    Object.entries(others).map(([name, grants]) => [name, new Set(grants)]),
  );
  for (const { name, grants } of rows) {
    const [title = ''] = name.split(',');
    const owner = title in automations || title === 'fan-out' ? title : 'graphql';
    byFunction.set(owner, new Set([...(byFunction.get(owner) ?? []), ...grants]));
  }
  return Object.fromEntries([...byFunction].toSorted().map(([name, grants]) => [name, [...grants].toSorted()]));
}

export const writeAccess = (access: Access): void => writeFileSync(path, `${JSON.stringify(access, null, 2)}\n`);

/** Every function whose recorded access is not what it asked for in this run, as one line. */
export function staleAccess(access: Access): string[] {
  const recorded = recordedAccess();
  return [...new Set([...Object.keys(recorded), ...Object.keys(access)])]
    .filter((name) => JSON.stringify(recorded[name]) !== JSON.stringify(access[name]))
    .map(
      (name) => `${name}: test/bench/access.json is not what it asks for now, run: npm run bench -- --quick --update`,
    );
}
