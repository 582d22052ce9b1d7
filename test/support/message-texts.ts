import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { inputFaults } from '../../shared/platform/input-faults.ts';

const root = `${import.meta.dirname}/../..`;

/** Which argument of a call is a text for people. */
const textArguments: Readonly<Record<string, number>> = {
  DomainError: 1,
  withCode: 1,
  notFound: 0,
  limitExceeded: 0,
  duplicate: 0,
};

/** A text for people, and where it stands. */
export interface MessageText {
  readonly domain: string;
  readonly place: string;
  /** Undefined for one that is no literal, which nobody could translate. */
  readonly text: string | undefined;
}

/** `inputFaults.missing`: its text stands in the table, which is read as a whole. */
const isInputFault = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'inputFaults';

function textsIn(file: string): MessageText[] {
  const source = ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest);
  const found: MessageText[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
      const argument = node.arguments?.[textArguments[node.expression.text] ?? -1];
      // `DomainError<string>` passes on what stands elsewhere.
      if (argument && !node.typeArguments) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        const text = ts.isStringLiteralLike(argument) ? argument.text : undefined;
        const domain = file.startsWith('graphql/') ? 'platform' : (file.split('/')[1] ?? '');
        if (!isInputFault(argument)) found.push({ domain, place: `${file}:${line}`, text });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every text for people in the code, in English. */
export const messageTexts = (): readonly MessageText[] => [
  ...globSync(['shared/*/*.ts', 'graphql/*.ts'], { cwd: root }).sort().flatMap(textsIn),
  ...Object.entries(inputFaults).map(([name, text]) => ({
    domain: 'platform',
    place: `shared/platform/input-faults.ts ${name}`,
    text,
  })),
];
