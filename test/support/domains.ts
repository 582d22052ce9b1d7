import { existsSync } from 'node:fs';
import { domains, layers } from '../../.dependency-cruiser.ts';

/** Names of the domains, each after those that it calls. */
export function domainsInOrder(): string[] {
  const ordered: string[] = [];
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const called of domains[name]?.calls ?? []) add(called);
    ordered.push(name);
  };
  const byLayer = Object.entries(domains).sort(([, a], [, b]) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
  for (const [name] of byLayer) add(name);
  return ordered;
}

/** What `test/<folder>/<domain>/<file>.ts` exports, of every domain that has the file, each after those that it calls. */
export async function ofEveryDomain<M>(folder: string, file: string): Promise<(readonly [string, M])[]> {
  const root = `${import.meta.dirname}/../${folder}`;
  const paths = domainsInOrder().map((name) => [name, `${root}/${name}/${file}.ts`] as const);
  return Promise.all(
    paths
      .filter(([, path]) => existsSync(path))
      .map(async ([name, path]) => [name, (await import(path)) as M] as const),
  );
}
