/** Stands in for `@graphql-tools/schema` in bundles: Apollo calls it for `typeDefs` only, and it is given a schema. */
export function makeExecutableSchema(): never {
  throw new Error('Give the server a schema, not typeDefs');
}
