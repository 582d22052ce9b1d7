import { prefixOf } from '../shared/platform/ids.ts';
import { resolverFiles } from './generated/resolver-map.ts';
import type { ResolverModule } from './resolver-file.ts';

/** A kind of record that can be fetched by its id: its type, and the file that finds it. */
export interface NodeKind {
  readonly type: string;
  readonly load: () => Promise<ResolverModule>;
}

/** Every kind of node by the prefix of its ids. */
const kinds: ReadonlyMap<string, NodeKind> = new Map(
  resolverFiles.flatMap(({ load, nodes = {} }) =>
    Object.entries(nodes).map(([prefix, type]) => [prefix, { type, load }] as const),
  ),
);

export const nodeKindOf = (id: string): NodeKind | undefined => kinds.get(prefixOf(id));
