import { globSync, readFileSync } from 'node:fs';

const root = `${import.meta.dirname}/../..`;

/** Languages that messages are translated to; English stands in the code. */
export const translations = ['de', 'zh-TW', 'zh-CN'] as const;

/** What the domains' catalogues of a language say, by the English text. Fails when two say it differently. */
export function catalogueOf(language: string): Readonly<Record<string, string>> {
  const all = new Map<string, string>();
  for (const file of globSync(`shared/*/messages/${language}.json`, { cwd: root }).sort()) {
    const messages = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as Record<string, string>;
    for (const [text, translated] of Object.entries(messages)) {
      if ((all.get(text) ?? translated) !== translated)
        throw new Error(`${file} translates “${text}” otherwise than another domain`);
      all.set(text, translated);
    }
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file a language, because messages of any domain are loaded in one language at a time. */
export const messageFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    translations.map((language) => [
      `messages-${language}.ts`,
      [
        `// Generated from shared/*/messages/${language}.json by graphql/codegen.ts. Do not edit.`,
        '',
        '/** Messages by their English text. */',
        `export const messages: Readonly<Record<string, string>> = ${JSON.stringify(catalogueOf(language), null, 2)};`,
        '',
      ].join('\n'),
    ]),
  );
