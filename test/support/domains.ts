import { globSync } from 'node:fs';
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

/**
 * What the files `<file>.ts` and `<entity>.<file>.ts` in `test/<folder>/<domain>/` export, each domain after those that it calls.
 */
export async function ofEveryDomain<M>(folder: string, file: string): Promise<(readonly [domain: string, M])[]> {
  const root = `${import.meta.dirname}/../${folder}`;
  const files = domainsInOrder().flatMap((domain) =>
    globSync(`${domain}/{${file},*.${file}}.ts`, { cwd: root })
      .sort()
      .map((path) => [domain, `${root}/${path}`] as const),
  );
  return Promise.all(files.map(async ([domain, path]) => [domain, (await import(path)) as M] as const));
}
