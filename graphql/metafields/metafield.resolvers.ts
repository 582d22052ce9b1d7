import {
  defineMetafield,
  listMetafieldDefinitions,
  recallMetafieldDefinition,
} from '../../shared/metafields/metafield.define.actions.ts';
import type { MetafieldEntry } from '../../shared/metafields/metafield.model.ts';
import { type MetafieldsChange, noRecordToSet } from '../../shared/metafields/metafield.set.actions.ts';
import { type Context, requirePermission } from '../../shared/platform/context.ts';
import { answeredNode } from '../base.resolvers.ts';
import { forbid, type Place } from '../field-access.ts';
import type { Resolvers, ResolversTypes } from '../generated/types.ts';
import { list } from '../list.ts';
import { textIn } from '../messages.ts';
import { kindOf } from '../node-kind.ts';
import { mutation } from '../payload.ts';

export type { Metafield } from '../../shared/metafields/metafield.define.actions.ts';

const record = ({ reference }: MetafieldEntry, _: unknown, ctx: Context, { path }: { readonly path: Place }) =>
  reference == null ? null : answeredNode(ctx, reference, path);

type Node = Awaited<ResolversTypes['Node']>;

export const resolvers: Resolvers = {
  Query: {
    metafieldDefinitions: list(listMetafieldDefinitions),
  },
  MetafieldDefinition: {
    name: ({ names }, _, ctx) => textIn(names, ctx.acceptLanguage),
  },
  Metafield: {
    value: ({ value }, _, ctx, { path }) => value ?? forbid(ctx, path),
  },
  MetafieldValue: { record },
  MetafieldEntry: { record },
  Mutation: {
    setMetafields: mutation(
      'setMetafields',
      'record',
      async (ctx: Context, input: MetafieldsChange) => {
        requirePermission(ctx, 'setMetafields');
        const set = (await kindOf(input.recordId))?.setMetafields;
        if (!set) throw noRecordToSet();
        return (await set(ctx, input)) as unknown as Node;
      },
      async (ctx, id) => (await (await kindOf(id))?.find(ctx, id)) as unknown as Node,
    ),
    defineMetafield: mutation('defineMetafield', 'metafieldDefinition', defineMetafield, recallMetafieldDefinition),
  },
};
