import { prefixOf } from '../shared/platform/ids.ts';
import { resolverFiles } from './generated/resolver-map.ts';
import type { Nodes } from './resolver-file.ts';

/** The kind of the record that an id names, whatever domain it is of. */
export async function kindOf(id: string): Promise<Nodes[string] | undefined> {
  const prefix = prefixOf(id);
  const file = resolverFiles.find(({ nodes = {} }) => Object.hasOwn(nodes, prefix));
  return (await file?.load())?.nodes?.[prefix];
}
