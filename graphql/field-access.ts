import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { mayRead } from '../shared/access/permissions.ts';

/**
 * Throws FORBIDDEN when the document reads a field that none of the roles may read. Decided from the document alone, so that
 * aliases, fragments and nesting make no difference and nothing is read before the answer.
 */
export function requireReadable(schema: GraphQLSchema, document: DocumentNode, roles: readonly string[]): void {
  const typeInfo = new TypeInfo(schema);
  const refused = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        const parent = typeInfo.getParentType();
        if (!parent || name.value.startsWith('__')) return;
        // Through an interface only what every implementation shows may be read.
        const types =
          isInterfaceType(parent) || isUnionType(parent) ? schema.getPossibleTypes(parent) : [getNamedType(parent)];
        const readable = isInterfaceType(parent) ? true : types.every((type) => mayRead(roles, type.name, name.value));
        if (!readable) refused.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  if (refused.size > 0) {
    throw new GraphQLError(`Your roles may not read ${[...refused].sort().join(', ')}.`, {
      extensions: { code: 'FORBIDDEN' },
    });
  }
}
