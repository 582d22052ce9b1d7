import { type Context, requirePermission } from '../../shared/platform/context.ts';
import { noSuchRecord, type ReferenceChange, type References } from '../../shared/platform/external-refs.actions.ts';
import type { Resolvers, ResolversTypes } from '../generated/types.ts';
import { kindOf } from '../node-kind.ts';
import { mutation } from '../payload.ts';

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
