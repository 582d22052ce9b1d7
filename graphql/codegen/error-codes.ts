import { globSync } from 'node:fs';
import type { CodeDeclarations } from '../../shared/platform/errors.ts';

const root = `${import.meta.dirname}/../..`;

/** The codes that the platform and the domains declare, those of the platform first. Fails for one that two declare. */
export async function declaredCodes(): Promise<CodeDeclarations> {
  const declared = new Map<string, CodeDeclarations[string]>();
  const files = globSync('shared/*/*.codes.ts', { cwd: root }).sort();
  const isFloor = (file: string): boolean => file.startsWith('shared/platform/');
  for (const file of [...files.filter(isFloor), ...files.filter((name) => !isFloor(name))]) {
    const { codes } = (await import(`${root}/${file}`)) as { codes: CodeDeclarations };
    for (const [code, declaration] of Object.entries(codes)) {
      if (declared.has(code)) throw new Error(`${file} declares ${code}, which another domain has`);
      declared.set(code, declaration);
    }
  }
  return Object.fromEntries(declared);
}

/** The text of `shared/platform/generated/error-codes.ts`. */
export const codesFile = (codes: CodeDeclarations): string =>
  [
    '// Generated from shared/*/*.codes.ts by graphql/codegen.ts. Do not edit.',
    '',
    'export type ErrorCode =',
    `${Object.keys(codes)
      .map((code) => `  | '${code}'`)
      .join('\n')};`,
    '',
  ].join('\n');
