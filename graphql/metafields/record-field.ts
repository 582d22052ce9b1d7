import type { GraphQLFieldResolver } from 'graphql';
import type { Metafield } from '../../shared/metafields/metafield.define.actions.ts';
import type { Aggregate } from '../../shared/platform/aggregate.ts';
import type { Context } from '../../shared/platform/context.ts';
import { type MetafieldOwnerType, ownerKinds } from '../../shared/platform/generated/metafield-owners.ts';
import { prefixOf } from '../../shared/platform/ids.ts';
import { readTogether } from '../turns.ts';

const kinds: ReadonlyMap<string, MetafieldOwnerType> = new Map(
  Object.entries(ownerKinds).map(([type, prefix]) => [prefix, type as MetafieldOwnerType]),
);

const ownerTypeOf = (id: string): MetafieldOwnerType => {
  const type = kinds.get(prefixOf(id));
  if (!type) throw new Error(`Records such as ${id} have no custom fields`);
  return type;
};

const actions = () => import('../../shared/metafields/metafield.define.actions.ts');

interface Asked {
  readonly namespace?: string | null;
  readonly keys?: readonly string[] | null;
}

const resolve = async (parent: Aggregate, asked: Asked, ctx: Context): Promise<Metafield[]> =>
  (await actions()).metafieldsOf(ctx, ownerTypeOf(parent.id), parent, asked);

/** Reads what is defined together with the record. */
const begin = (ctx: Context, id: string): void => {
  actions()
    .then(({ knownDefinitions }) => knownDefinitions(ctx, ownerTypeOf(id)))
    // Whoever resolves the field gets the error.
    .catch(() => undefined);
};

/** Of the field `metafields`, which every record of a kind with custom fields has. */
export const metafieldsField = Object.assign(readTogether(resolve), { begin }) as unknown as GraphQLFieldResolver<
  unknown,
  unknown
>;
