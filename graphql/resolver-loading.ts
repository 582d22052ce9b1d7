import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { resolverFiles } from './generated/resolver-map.ts';
import type { LazySchema } from './lazy-schema.ts';
import type { ResolverFile } from './resolver-file.ts';
import { attachResolvers } from './schema.ts';

/** `Type.field` of everything that a document reads; through an interface or a union, that of each type that may answer. */
function fieldsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const typeInfo = new TypeInfo(schema);
  const fields = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        const parent = typeInfo.getParentType();
        if (!parent) return;
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of types) fields.add(`${type.name}.${name.value}`);
      },
    }),
  );
  return fields;
}

/** Loads what a document needs of the domains' code into the schema; to be called before the document first runs. */
export function resolverLoader(
  schema: LazySchema,
  files: readonly ResolverFile[] = resolverFiles,
): (document: DocumentNode) => Promise<void> {
  const ownerOf = (path: string): ResolverFile | undefined => {
    const [type = '', name = ''] = path.split('.');
    return files.find(({ fields }) => fields[type]?.includes(name));
  };
  const loads = new Map<ResolverFile, Promise<void>>();
  const load = (file: ResolverFile): Promise<void> => {
    const known = loads.get(file);
    if (known) return known;
    const loading = file.load().then(({ resolvers }) => attachResolvers(schema, resolvers));
    loads.set(file, loading);
    return loading;
  };
  return async (document) => {
    const needed = new Set([...fieldsOf(schema, document)].map(ownerOf));
    await Promise.all([...needed].map((file) => file && load(file)));
  };
}
