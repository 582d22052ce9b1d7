import type { GraphQLFieldResolver } from 'graphql';
import { actorField } from './actors.ts';
import { baseResolvers, typeOf } from './base.resolvers.ts';
import { attachmentsField } from './files/record-field.ts';
import { bareTypes } from './generated/bare-types.ts';
import type { Resolvers } from './generated/types.ts';
import { type FieldGuard, type FieldResolvers, LazySchema } from './lazy-schema.ts';
import { metafieldsField } from './metafields/record-field.ts';
import { totalCount } from './payload.ts';
import type { NodeRecord } from './resolver-file.ts';
import { scalars } from './scalars.ts';

/** Gives fields of the schema their resolvers. */
export function attachResolvers(schema: LazySchema, resolvers: Resolvers): void {
  for (const [type, fields] of Object.entries(resolvers as Readonly<Record<string, FieldResolvers>>))
    schema.attach(type, fields);
}

/**
 * The schema of an SDL that codegen wrote, whose types are made when a document first needs them; the resolvers of the domains come then
 * too (`resolver-loading.ts`). Descriptions are for introspection: without it nobody sees them, and the bare SDL is enough.
 */
export function makeSchema(sdl = bareTypes, guard?: FieldGuard): LazySchema {
  const schema = new LazySchema(sdl, {
    scalars,
    resolveType: (value) => typeOf(value as NodeRecord),
    fieldResolvers: {
      Actor: actorField as GraphQLFieldResolver<unknown, unknown>,
      AttachmentConnection: attachmentsField,
      Metafield: metafieldsField,
      totalCount: totalCount as GraphQLFieldResolver<unknown, unknown>,
    },
    guard,
  });
  attachResolvers(schema, baseResolvers);
  return schema;
}
