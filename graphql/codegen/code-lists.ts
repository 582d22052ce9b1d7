import { globSync } from 'node:fs';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type StringValueNode,
  visit,
} from 'graphql';
import type { CodeList } from '../../shared/code-lists/code-list.model.ts';
import { argumentsOf, namedType } from './sdl.ts';

const root = `${import.meta.dirname}/../..`;

/** A list, and where it is declared. */
export interface DeclaredCodeList {
  readonly list: CodeList;
  readonly file: string;
  readonly exported: string;
}

/** Every list that a domain declares, by its name. Fails for a name that two have, and for one whose kept codes it lacks. */
export async function declaredCodeLists(): Promise<ReadonlyMap<string, DeclaredCodeList>> {
  const declared = new Map<string, DeclaredCodeList>();
  for (const file of globSync('shared/*/*.code-lists.ts', { cwd: root }).sort()) {
    const lists = (await import(`${root}/${file}`)) as Readonly<Record<string, CodeList>>;
    for (const [exported, list] of Object.entries(lists)) {
      if (declared.has(list.name)) throw new Error(`${file} declares ${list.name}, which another domain has`);
      const lacking = list.kept.find((code) => !(code in list.codes));
      if (lacking !== undefined) throw new Error(`${file}: ${list.name} has no ${lacking}`);
      declared.set(list.name, { list, file, exported });
    }
  }
  return declared;
}

export const codeListEnum = (lists: ReadonlyMap<string, DeclaredCodeList>): string =>
  `"Lists of codes. A release may add values."\nenum CodeListName {\n${[...lists.values()]
    .map(({ list: { name, means } }) => `  ${JSON.stringify(means)}\n  ${name}`)
    .join('\n')}\n}\n`;

/** The text of `generated/code-lists.ts`. */
export const codeListsFile = (lists: ReadonlyMap<string, DeclaredCodeList>): string =>
  [
    '// Generated from shared/*/*.code-lists.ts by graphql/codegen.ts. Do not edit.',
    "import type { CodeList } from '../../shared/code-lists/code-list.model.ts';",
    "import type { CodeListName } from './types.ts';",
    '',
    '/** Every list of codes by its name, loaded when somebody asks for it. */',
    'export const codeLists: Readonly<Record<CodeListName, () => Promise<CodeList>>> = {',
    ...[...lists].map(
      ([name, { file, exported }]) =>
        `  ${name}: async () => (await import('../../${file}')).${exported} as unknown as CodeList,`,
    ),
    '};',
    '',
  ].join('\n');

type Field = FieldDefinitionNode | InputValueDefinitionNode;

/** Fields that hold a code say of which list. Fails for a list that nobody declares, and for a code without a list. */
export function describeCodes(document: DocumentNode, lists: ReadonlyMap<string, DeclaredCodeList>): DocumentNode {
  const described = <F extends Field>(field: F): F | undefined => {
    const name = argumentsOf(field, 'code')?.list as string | undefined;
    if (name === undefined) {
      if (namedType(field.type) === 'Code' && !OF_EVERY_LIST.has(field.name.value))
        throw new Error(`${field.name.value} holds a code: say of which list with @code`);
      return undefined;
    }
    if (!lists.has(name)) throw new Error(`${field.name.value} holds a code of ${name}, which nobody declares`);
    const value = `${field.description?.value.trim()} A code of the list ${name}.`;
    return { ...field, description: { ...field.description, kind: Kind.STRING, value } as StringValueNode };
  };
  return visit(document, { FieldDefinition: described, InputValueDefinition: described });
}

/** Fields of entries themselves and of what tells of them. */
const OF_EVERY_LIST: ReadonlySet<string> = new Set(['code', 'codes']);
