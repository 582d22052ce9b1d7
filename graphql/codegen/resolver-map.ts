import { globSync } from 'node:fs';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { ResolverModule } from '../resolver-file.ts';

const folder = `${import.meta.dirname}/..`;

/** Lists two files that give the same thing: which of them answers would be chance. */
function requireOnce(owners: Map<string, string>, thing: string, file: string): void {
  const other = owners.get(thing);
  if (other) throw new Error(`Both ${other} and ${file} give ${thing}`);
  owners.set(thing, file);
}

/** Fails for a field that is nowhere in the schema: its resolver would never be called. */
function requireKnown(schema: GraphQLSchema, typeName: string, fields: readonly string[], file: string): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${file} is about ${typeName}, which the schema does not have`);
  const unknown = fields.filter((field) => !(field in type.getFields()));
  if (unknown.length > 0) throw new Error(`${file} resolves ${typeName}.${unknown[0]}, which the schema does not have`);
}

/** Fails for a kind of node whose ids begin otherwise than its `@record` says: nobody would find it. */
export function requirePrefix(schema: GraphQLSchema, typeName: string, prefix: string, file: string): void {
  const type = schema.getType(typeName);
  const said = isObjectType(type) ? /^Id: (\w+)_ and/.exec(type.getFields().id?.description ?? '')?.[1] : undefined;
  if (said !== undefined && said !== prefix)
    throw new Error(`${file} finds a ${typeName} by the prefix ${prefix}; its @record says ${said}`);
}

/** The text of `generated/resolver-map.ts`: every file of resolvers that a domain has, with what it resolves and its kinds of node. */
export async function resolverMap(schema: GraphQLSchema): Promise<string> {
  const owners = new Map<string, string>();
  const entries: string[] = [];
  for (const file of globSync('*/*.resolvers.ts', { cwd: folder }).sort()) {
    const { resolvers, nodes = {} } = (await import(`${folder}/${file}`)) as ResolverModule;
    if (!resolvers) throw new Error(`graphql/${file} has to export \`resolvers\``);
    const fields = Object.entries(resolvers).map(([type, own]) => [type, Object.keys(own)] as const);
    for (const [type, names] of fields) {
      requireKnown(schema, type, names, file);
      for (const name of names) requireOnce(owners, `${type}.${name}`, file);
    }
    const prefixes = Object.entries(nodes).map(([prefix, { type }]) => [prefix, type] as const);
    for (const [prefix, type] of prefixes) {
      requireKnown(schema, type, ['id'], file);
      requirePrefix(schema, type, prefix, file);
      requireOnce(owners, `the prefix ${prefix}`, file);
    }
    entries.push(
      [
        '  {',
        `    load: () => import('../${file}'),`,
        '    fields: {',
        ...fields.map(([type, names]) => `      ${type}: ${JSON.stringify(names)},`),
        '    },',
        ...(prefixes.length > 0 ? [`    nodes: ${JSON.stringify(Object.fromEntries(prefixes))},`] : []),
        '  },',
      ].join('\n'),
    );
  }
  return [
    '// Generated from the resolvers of every domain by graphql/codegen.ts. Do not edit.',
    "import type { ResolverFile } from '../resolver-file.ts';",
    '',
    '/** Every file of resolvers, to be loaded when a document first reads one of its fields. */',
    'export const resolverFiles: readonly ResolverFile[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}
