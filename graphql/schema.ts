import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { baseResolvers, typeOfNode } from './base.resolvers.ts';
import { bareDocument, describedDocument } from './generated/document.ts';
import type { Resolvers } from './generated/types.ts';
import { unpackDocument } from './packed-document.ts';
import { scalars } from './scalars.ts';

type FieldResolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/** Gives fields of the schema their resolvers. */
export function attachResolvers(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const [name, fields] of Object.entries(resolvers as Readonly<Record<string, FieldResolvers>>)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`Resolvers for ${name}, which the schema does not have`);
    for (const [field, resolve] of Object.entries(fields)) {
      const target = type.getFields()[field];
      if (!target) throw new Error(`A resolver for ${name}.${field}, which the schema does not have`);
      target.resolve = resolve;
    }
  }
}

/**
 * The schema, from the pre-parsed document: parsing and validating the SDL would cost 60 ms at every cold start. The resolvers of the
 * domains come when a document first needs them (`resolver-loading.ts`). Descriptions are for introspection; without it nobody sees them.
 */
export function makeSchema(isDescribed: boolean): GraphQLSchema {
  const document = unpackDocument(isDescribed ? describedDocument() : bareDocument());
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = scalars[type.name];
    if (isScalarType(type) && scalar) {
      type.serialize = scalar.serialize;
      type.parseValue = scalar.parseValue;
      type.parseLiteral = scalar.parseLiteral;
    }
    if (isInterfaceType(type)) type.resolveType = (value) => typeOfNode(value as { id: string });
  }
  attachResolvers(schema, baseResolvers);
  return schema;
}
