import { execFileSync } from 'node:child_process';
import {
  cpSync,
  type Dirent,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DefinitionNode, type FieldDefinitionNode, Kind, type NameNode, parse, print, visit } from 'graphql';
import { root } from '../../infra/constructs/bundle.ts';

/** What the names in a copy begin with. */
const COPIES = ['Second', 'Third', 'Fourth', 'Fifth'];
/** Who may do what is one for the whole product. */
const NOT_COPIED = 'access';
const ROOTS: readonly string[] = ['Query', 'Mutation', 'Viewer'];

/** Codes and messages of refusals are one for all who refuse by them. */
const isCopied = (entry: Dirent): boolean => entry.isFile() && !entry.name.endsWith('.codes.ts');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const capitalized = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
const rootField = (copy: string, field: string): string => `${copy.toLowerCase()}${capitalized(field)}`;
const prefixOf = (copy: string, prefix: string): string => `${prefix}${copy.toLowerCase()}`;

/** The domains that have a part of the contract. */
const domains = [...new Set(globSync('graphql/*/*.graphql', { cwd: root }).map((file) => basename(dirname(file))))]
  .filter((domain) => domain !== NOT_COPIED && domain !== 'generated')
  .sort();

const sdlFiles = domains.flatMap((domain) => globSync(`graphql/${domain}/*.graphql`, { cwd: root }));
const ownTypes: ReadonlySet<string> = new Set(
  sdlFiles.flatMap((file) =>
    parse(read(file)).definitions.flatMap((definition) =>
      'name' in definition && definition.name && !definition.kind.endsWith('Extension') ? [definition.name.value] : [],
    ),
  ),
);
const permissions = domains.flatMap((domain) =>
  globSync(`shared/${domain}/*.permissions.ts`, { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^ {2}'([\w.]+)':/gm)].map(([, name = '']) => name),
  ),
);

/** Lists of codes that the copied domains declare. */
const codeLists = domains.flatMap((domain) =>
  globSync(`shared/${domain}/*.code-lists.ts`, { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^ {2}name: '(\w+)',$/gm)].map(([, name = '']) => name),
  ),
);
const listOf = (copy: string, list: string): string => `${copy.toUpperCase()}_${list}`;

const isOwnType = (name: string): boolean => ownTypes.has(name) || ownTypes.has(name.replace(/(Connection|Edge)$/, ''));

/** The SDL of a copy: own types, fields of the roots, prefixes and permissions under other names. */
function sdlOf(copy: string, sdl: string): string {
  const named = (name: NameNode): NameNode => ({ ...name, value: `${copy}${name.value}` });
  const renamed = (definition: DefinitionNode): DefinitionNode => {
    if (!('name' in definition) || !definition.name) return definition;
    if (isOwnType(definition.name.value)) return { ...definition, name: named(definition.name) } as DefinitionNode;
    if (!ROOTS.includes(definition.name.value) || !('fields' in definition)) return definition;
    const fields = (definition.fields as readonly FieldDefinitionNode[]).map((field) => ({
      ...field,
      name: { ...field.name, value: rootField(copy, field.name.value) },
    }));
    return { ...definition, fields } as DefinitionNode;
  };
  const document = visit(parse(sdl), {
    NamedType: (type) => (isOwnType(type.name.value) ? { ...type, name: named(type.name) } : undefined),
    Argument: (argument) => {
      if (argument.value.kind !== Kind.STRING) return undefined;
      const { value } = argument.value;
      const other = {
        permission: `${copy.toLowerCase()}.${value}`,
        prefix: prefixOf(copy, value),
        list: listOf(copy, value),
      }[argument.name.value];
      return other && (argument.name.value === 'prefix' || permissions.includes(value) || codeLists.includes(value))
        ? { ...argument, value: { ...argument.value, value: other } }
        : undefined;
    },
  });
  return print({ ...document, definitions: document.definitions.map(renamed) });
}

/** The code of a copy calls the code of the same copy. Types are erased before anything runs: two may not be exported by one name. */
function codeOf(copy: string, code: string): string {
  const ownFolder = new RegExp(`(?<=from '|import\\(')((?:\\.\\./)+(?:shared/)?)(${domains.join('|')})/`, 'g');
  const ownList = new RegExp(`^  name: '(${codeLists.join('|')})',$`, 'gm');
  const ownPermission = new RegExp(`'(${permissions.join('|').replaceAll('.', '\\.')})'`, 'g');
  return code
    .replace(ownFolder, `$1$2-${copy.toLowerCase()}/`)
    .replace(ownList, (_, list: string) => `  name: '${listOf(copy, list)}',`)
    .replace(ownPermission, `'${copy.toLowerCase()}.$1'`)
    .replace(/^export type \{[^}]*\}( from '[^']*')?;$/gm, '')
    .replace(/^export (type|interface) /gm, `export $1 ${copy}`);
}

/** Resolvers of a copy: those of the first, under the names that its SDL has. */
const resolversOf = (copy: string, file: string): string => `import * as copied from './${file}';

// A bulk mutation is named after that of one.
const copiedName = (name) =>
  name.startsWith('bulk') ? 'bulk${copy}' + name.slice(4) : '${copy.toLowerCase()}' + name[0].toUpperCase() + name.slice(1);
const fieldsOf = (type, fields) =>
  ${JSON.stringify(ROOTS)}.includes(type)
    ? [type, Object.fromEntries(Object.entries(fields).map(([name, resolve]) => [copiedName(name), resolve]))]
    : ['${copy}' + type, fields];
export const resolvers = Object.fromEntries(Object.entries(copied.resolvers).map(([type, fields]) => fieldsOf(type, fields)));
export const nodes = Object.fromEntries(
  Object.entries(copied.nodes ?? {}).map(([prefix, node]) => [prefix + '${copy.toLowerCase()}', { ...node, type: '${copy}' + node.type }]),
);
`;

/**
 * Writes a product of five times the domains into a folder, the same domains again under other names, and generates what is
 * generated from them; how many domains it has more.
 */
export function writeFiveFold(folder: string): number {
  for (const part of ['graphql', 'shared', 'functions', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const copy of COPIES) {
    for (const place of domains.flatMap((domain) => [`graphql/${domain}`, `shared/${domain}`])) {
      const target = join(folder, `${place}-${copy.toLowerCase()}`);
      mkdirSync(target);
      for (const { name: file } of readdirSync(join(root, place), { withFileTypes: true }).filter(isCopied)) {
        const text = read(`${place}/${file}`);
        if (file.endsWith('.graphql')) writeFileSync(join(target, file), sdlOf(copy, text));
        else if (file.endsWith('.resolvers.ts')) {
          const code = file.replace('.resolvers.ts', '.fields.ts');
          writeFileSync(join(target, code), codeOf(copy, text));
          writeFileSync(join(target, file), resolversOf(copy, code));
        } else writeFileSync(join(target, file), codeOf(copy, text));
      }
    }
  }
  execFileSync(process.execPath, ['graphql/codegen.ts'], { cwd: folder });
  return COPIES.length * domains.length;
}
