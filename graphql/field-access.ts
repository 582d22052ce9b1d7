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
import { mayRead, permissionOfField } from '../shared/platform/permission.ts';

/** A field that a document reads, and the types that may answer it. */
export interface FieldRead {
  readonly parent: string;
  readonly field: string;
  readonly types: readonly string[];
}

/** Every field that a document reads, once: aliases, fragments and nesting make no difference. */
export function fieldsRead(schema: GraphQLSchema, document: DocumentNode): readonly FieldRead[] {
  const typeInfo = new TypeInfo(schema);
  const found = new Map<string, FieldRead>();
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name: { value: field } }) => {
        const parent = typeInfo.getParentType();
        // Through an interface only what every implementation shows may be read.
        if (!parent || field.startsWith('__') || isInterfaceType(parent)) return;
        const types = isUnionType(parent) ? schema.getPossibleTypes(parent) : [getNamedType(parent)];
        found.set(`${parent.name}.${field}`, { parent: parent.name, field, types: types.map(({ name }) => name) });
      },
    }),
  );
  return [...found.values()];
}

/**
 * Throws FORBIDDEN when one of the fields needs a permission that is missing. Decided from the document alone, so that nothing is
 * read before the answer.
 */
export function requireReadable(reads: readonly FieldRead[], permissions: ReadonlySet<string>): void {
  const refused = reads.flatMap(({ field, types }) => {
    const type = types.find((possible) => !mayRead(permissions, possible, field));
    return type ? [`${type}.${field} needs ${permissionOfField(`${type}.${field}`) ?? 'what nobody has'}`] : [];
  });
  if (refused.length > 0) {
    const message = `You lack permissions: ${[...new Set(refused)].sort().join(', ')}.`;
    throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
  }
}
