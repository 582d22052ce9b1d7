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

/** The definition of each type on a line, in the order of the schema; what is built in keeps its place by its name. */
export function definitions(
  schema: GraphQLSchema,
  describe: (description: StringValueNode | undefined) => StringValueNode | undefined,
): string {
  const onOneLine = (node: ASTNode): unknown => {
    if (node.kind === Kind.STRING) return { ...node, block: false };
    return 'description' in node ? { ...node, description: describe(node.description) } : undefined;
  };
  return Object.values(schema.getTypeMap())
    .map((type) => {
      if (isIntrospectionType(type)) return `type ${type.name}`;
      return stripIgnoredCharacters(print(visit(parse(printType(type)), { leave: onOneLine })));
    })
    .join('\n');
}
