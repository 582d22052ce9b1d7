import { type Context, requirePermission } from '../../shared/platform/context.ts';
import { noSuchRecord, type ReferenceChange, type References } from '../../shared/platform/external-refs.actions.ts';
import { prefixOf } from '../../shared/platform/ids.ts';
import { resolverFiles } from '../generated/resolver-map.ts';
import type { Resolvers, ResolversTypes } from '../generated/types.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

/** The kind of the record that an id names, whatever domain it is of. */
async function kindOf(id: string): Promise<Nodes[string] | undefined> {
  const prefix = prefixOf(id);
  const file = resolverFiles.find(({ nodes = {} }) => Object.hasOwn(nodes, prefix));
  return (await file?.load())?.nodes?.[prefix];
}

type Operation = 'addExternalRef' | 'moveExternalRef' | 'removeExternalRef';
type Node = Awaited<ResolversTypes['Node']>;

const changing = (operation: Operation, change: keyof References) =>
  mutation(
    operation,
    'record',
    async (ctx: Context, input: ReferenceChange) => {
      requirePermission(ctx, operation);
      const references = (await kindOf(input.recordId))?.references;
      if (!references) throw noSuchRecord();
      return (await references[change](ctx, input)) as unknown as Node;
    },
    async (ctx, id) => (await (await kindOf(id))?.find(ctx, id)) as unknown as Node,
  );

export const resolvers: Resolvers = {
  Mutation: {
    addExternalRef: changing('addExternalRef', 'add'),
    moveExternalRef: changing('moveExternalRef', 'move'),
    removeExternalRef: changing('removeExternalRef', 'remove'),
  },
};
