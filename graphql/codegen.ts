import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  printSchema,
} from 'graphql';
import { automations } from '../functions/automations/registry.ts';
import { attachingFile } from './codegen/attachments.ts';
import { codeListEnum, codeListsFile, declaredCodeLists, describeCodes } from './codegen/code-lists.ts';
import { definitions } from './codegen/definitions.ts';
import { codesFile, declaredCodes } from './codegen/error-codes.ts';
import { expand, withoutNotation } from './codegen/expand.ts';
import { messageFiles } from './codegen/messages.ts';
import { ownersFile } from './codegen/metafields.ts';
import { modelsOf } from './codegen/models.ts';
import {
  declaredPermissions,
  describeNeeds,
  permissionsFile,
  permissionTables,
  requireNullable,
} from './codegen/permissions.ts';
import { describePreviews } from './codegen/preview.ts';
import { resolverMap } from './codegen/resolver-map.ts';

/**
 * Writes what is generated from the SDL and the resolvers: the resolver types, the map of who resolves what, the definitions that the function
 * makes its types of, and the whole contract as one file and as the text that is served. `--check` writes nothing and fails when a file is not current.
 */
const folder = `${import.meta.dirname}/generated`;

const errorCodes = await declaredCodes();
const errorCodeEnum = `"Stable codes of refusals. A release may add values: treat one that you do not know like VALIDATION, and show its message."\nenum ErrorCode {\n${Object.entries(
  errorCodes,
)
  .map(([code, { meaning }]) => `  ${JSON.stringify(meaning)}\n  ${code}`)
  .join('\n')}\n}\n`;

const sources = globSync('**/*.graphql', {
  cwd: import.meta.dirname,
  exclude: ['generated/**', 'released.graphql'],
}).sort();
const codeLists = await declaredCodeLists();
const sdl = [
  errorCodeEnum,
  codeListEnum(codeLists),
  ...sources.map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
].join('\n');

const EXTENSIONS: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.UNION_TYPE_EXTENSION,
  Kind.INPUT_OBJECT_TYPE_EXTENSION,
]);

/** One definition a type: what domains add to types, inputs and unions of others by `extend` is folded into them. */
function folded(document: DocumentNode): DocumentNode {
  const fields = new Map<string, FieldDefinitionNode[]>();
  const inputs = new Map<string, InputValueDefinitionNode[]>();
  const members = new Map<string, NamedTypeNode[]>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.UNION_TYPE_EXTENSION)
      members.set(definition.name.value, [...(members.get(definition.name.value) ?? []), ...(definition.types ?? [])]);
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION)
      inputs.set(definition.name.value, [...(inputs.get(definition.name.value) ?? []), ...(definition.fields ?? [])]);
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      fields.set(definition.name.value, [...(fields.get(definition.name.value) ?? []), ...(definition.fields ?? [])]);
    }
  }
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (EXTENSIONS.has(definition.kind)) return [];
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      return [{ ...definition, fields: [...(definition.fields ?? []), ...(inputs.get(definition.name.value) ?? [])] }];
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      return [{ ...definition, types: [...(definition.types ?? []), ...(members.get(definition.name.value) ?? [])] }];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [definition];
    return [{ ...definition, fields: [...(definition.fields ?? []), ...(fields.get(definition.name.value) ?? [])] }];
  });
  return { ...document, definitions };
}

const written = expand(describeCodes(folded(parse(sdl, { noLocation: true })), codeLists));
// Refuses a directive that the notation does not have.
buildASTSchema(written);
const declared = await declaredPermissions();
const tables = permissionTables(written, declared);
requireNullable(written, tables);
const document = withoutNotation(describePreviews(describeNeeds(written)));
const schema = buildASTSchema(document);

const types = await codegen({
  filename: 'types.ts',
  documents: [],
  schema: document,
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers: typescriptResolvers },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    enumType: 'string-literal',
    maybeValue: 'T extends PromiseLike<infer U> ? Promise<U | null | undefined> : T | null | undefined',
    inputMaybeValue: 'T | null | undefined',
    contextType: '../../shared/platform/context.ts#Context',
    resolverTypeWrapperSignature: 'Promise<T> | T',
    scalars: {
      DateTime: 'string',
      Date: 'string',
      Quantity: 'number',
      Percent: 'number',
      MinorUnits: 'number',
      Code: 'string',
      CurrencyCode: 'string',
      EmailAddress: 'string',
      PhoneNumber: 'string',
      URL: 'string',
      CountryCode: 'string',
      Locale: 'string',
      TimeZone: 'string',
      JSON: 'Record<string, unknown>',
      ID: 'string',
    },
    mappers: Object.fromEntries(
      Object.entries(modelsOf(schema)).map(([type, model]) => [type, `${model} as ${type}Model`]),
    ),
  },
});

const bare = definitions(schema, () => undefined);
const described = definitions(schema, (description) => description);

/** The text as it is in the file when that still unpacks to the same: another Node may compress to other bytes. */
function compressed(file: string, text: string): string {
  try {
    const stored = /brotli = '([^']*)'/.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1] ?? '';
    if (brotliDecompressSync(Buffer.from(stored, 'base64')).toString() === text) return stored;
  } catch {
    // No such file or text yet.
  }
  return brotliCompressSync(text).toString('base64');
}

/** A file that exports a text which is made of the SDL. */
const textFile = (file: string, name: string, explanation: string, text: string): string =>
  [
    '// Generated from the SDL by graphql/codegen.ts. Do not edit; schema.graphql is the same to read.',
    "import { brotliDecompressSync } from 'node:zlib';",
    '',
    `const brotli = '${compressed(file, text)}';`,
    '',
    `/** ${explanation} */`,
    `export const ${name} = brotliDecompressSync(Buffer.from(brotli, 'base64')).toString();`,
    '',
  ].join('\n');

const files = {
  'types.ts': `// Generated from the SDL by graphql/codegen.ts. Do not edit.\n${types}`,
  'schema.graphql': `# Generated from the SDL of every domain. Do not edit.\n${printSchema(schema)}\n`,
  'code-lists.ts': codeListsFile(codeLists),
  'resolver-map.ts': await resolverMap(schema),
  '../../shared/access/generated/permissions.ts': permissionsFile(tables, declared, automations),
  '../../shared/platform/generated/metafield-owners.ts': ownersFile(written),
  '../../shared/platform/generated/attachment-owners.ts': attachingFile(written),
  '../../shared/platform/generated/error-codes.ts': codesFile(errorCodes),
  ...messageFiles(),
  'bare-types.ts': textFile(
    'bare-types.ts',
    'bareTypes',
    'The definition of each type on a line, without descriptions, which only introspection shows.',
    bare,
  ),
  'contract.ts': textFile('contract.ts', 'contract', 'The contract as clients read it.', printSchema(schema)),
  'described-types.ts': textFile(
    'described-types.ts',
    'describedTypes',
    'The definition of each type on a line.',
    described,
  ),
};

let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = `${folder}/${name}`;
  if (!process.argv.includes('--check')) writeFileSync(path, content);
  else if (readFileSync(path, 'utf8') !== content) {
    process.stderr.write(`graphql/generated/${name} is not current: run npm run codegen\n`);
    stale += 1;
  }
}
process.exitCode = stale === 0 ? 0 : 1;
