import {
  type ASTNode,
  type DefinitionNode,
  type GraphQLSchema,
  isIntrospectionType,
  Kind,
  parse,
  print,
  printType,
  type StringValueNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** Every domain adds to these, and a request reads few of their fields. */
const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** Without its ignored characters, but for a tab before each field of a root, and behind the last, by which they are told apart unread. */
function written(definition: DefinitionNode): string {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.has(definition.name.value))
    return stripIgnoredCharacters(print(definition));
  const fields = definition.fields?.map((field) => `\t${stripIgnoredCharacters(print(field))}`) ?? [];
  return `${stripIgnoredCharacters(print({ ...definition, fields: [] }))}{${fields.join('')}\t}`;
}

/**
 * The names of all types on a line, then the definition of each on one, in the order of the schema; what is built in keeps its place by its
 * name.
 */
export function definitions(
  schema: GraphQLSchema,
  describe: (description: StringValueNode | undefined) => StringValueNode | undefined,
): string {
  const onOneLine = (node: ASTNode): unknown => {
    if (node.kind === Kind.STRING) return { ...node, block: false };
    return 'description' in node ? { ...node, description: describe(node.description) } : undefined;
  };
  const types = Object.values(schema.getTypeMap());
  const lines = types.map((type) => {
    if (isIntrospectionType(type)) return `type ${type.name}`;
    return visit(parse(printType(type)), { leave: onOneLine })
      .definitions.map(written)
      .join('');
  });
  return [types.map(({ name }) => name).join(' '), ...lines].join('\n');
}
