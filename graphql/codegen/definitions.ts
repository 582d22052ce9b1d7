import {
  type ASTNode,
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

/** The names of all types on a line, then the definition of each on one, in the order of the schema; what is built in keeps its place by its name. */
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
    return stripIgnoredCharacters(print(visit(parse(printType(type)), { leave: onOneLine })));
  });
  return [types.map(({ name }) => name).join(' '), ...lines].join('\n');
}
