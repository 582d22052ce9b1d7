import { globSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

const root = `${import.meta.dirname}/../..`;

/** Names of the types that a file exports, its own and those that it passes on. */
function typesOf(text: string): string[] {
  const own = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => name);
  const passedOn = [...text.matchAll(/^export type \{([^}]+)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').flatMap((part) => /(\w+)\s*$/.exec(part)?.[1] ?? []),
  );
  return [...own, ...passedOn];
}

/** The files that export a type of each name. */
function exportersOf(pattern: string): Map<string, string[]> {
  const exporters = new Map<string, string[]>();
  for (const file of globSync(pattern, { cwd: root }).sort()) {
    for (const name of typesOf(readFileSync(`${root}/${file}`, 'utf8')))
      exporters.set(name, [...(exporters.get(name) ?? []), file]);
  }
  return exporters;
}

/**
 * Which model stands behind each GraphQL type, as `path#Type` seen from `generated/`: the type of the same name that a file of
 * resolvers exports (`export type { PricedLine as OrderLine }`), or else a model of a domain.
 */
export function modelsOf(schema: GraphQLSchema): Readonly<Record<string, string>> {
  const places = [exportersOf('graphql/{*,*/*}.resolvers.ts'), exportersOf('shared/*/*.model.ts')];
  const models: [string, string][] = [];
  for (const { name } of Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  )) {
    const files = places.map((place) => place.get(name)).find((found) => found !== undefined) ?? [];
    if (files.length > 1) throw new Error(`Which model is ${name}? ${files.join(' and ')} both export one`);
    if (files[0]) models.push([name, `../../${files[0]}#${name}`]);
  }
  return Object.fromEntries(models);
}
