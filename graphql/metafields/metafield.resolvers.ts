import {
  defineMetafield,
  listMetafieldDefinitions,
  recallMetafieldDefinition,
} from '../../shared/metafields/metafield.define.actions.ts';
import type { MetafieldEntry } from '../../shared/metafields/metafield.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { answeredNode } from '../base.resolvers.ts';
import { forbid, type Place } from '../field-access.ts';
import type { Resolvers } from '../generated/types.ts';
import { list } from '../list.ts';
import { textIn } from '../messages.ts';
import { mutation } from '../payload.ts';

export type { Metafield } from '../../shared/metafields/metafield.define.actions.ts';

const record = ({ reference }: MetafieldEntry, _: unknown, ctx: Context, { path }: { readonly path: Place }) =>
  reference == null ? null : answeredNode(ctx, reference, path);

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
    defineMetafield: mutation('defineMetafield', 'metafieldDefinition', defineMetafield, recallMetafieldDefinition),
  },
};
