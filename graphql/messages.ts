import { IntlMessageFormat } from 'intl-messageformat';
import Negotiator from 'negotiator';
import type { Refusal } from '../shared/platform/errors.ts';

/** Languages of messages besides English, which stands in the code; loaded when somebody reads it. */
const catalogues = {
  de: () => import('./generated/messages-de.ts'),
  'zh-TW': () => import('./generated/messages-zh-TW.ts'),
  'zh-CN': () => import('./generated/messages-zh-CN.ts'),
} as const;

type Language = 'en' | keyof typeof catalogues;
export const languages: readonly Language[] = ['en', ...(Object.keys(catalogues) as (keyof typeof catalogues)[])];

/** Language and script as they are likely, so that de-AT reads German, and zh-HK the characters of zh-TW. */
function writingOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

const byWriting = new Map(languages.map((language) => [writingOf(language), language]));

const askedIn = (acceptLanguage: string | undefined): string[] =>
  new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages();

/** The first language that the header asks for and that there is; English when there is none. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  askedIn(acceptLanguage)
    .map((tag) => byWriting.get(writingOf(tag)))
    .find((language) => language !== undefined) ?? 'en';

/** Of texts in several languages the one that the header asks for; else the English one, or the first. */
export function textIn(
  texts: readonly { readonly language: string; readonly text: string }[],
  acceptLanguage: string | undefined,
): string {
  const byTag = new Map([...texts].reverse().map(({ language, text }) => [writingOf(language), text]));
  const asked = [...askedIn(acceptLanguage), 'en'].map((tag) => byTag.get(writingOf(tag)));
  return asked.find((text) => text !== undefined) ?? texts[0]?.text ?? '';
}

/** The message of a refusal in the language that the header asks for. */
export async function messageOf(
  { text, params }: Pick<Refusal, 'text' | 'params'>,
  acceptLanguage: string | undefined,
): Promise<string> {
  const language = languageOf(acceptLanguage);
  const translated = language === 'en' ? undefined : (await catalogues[language]()).messages[text];
  // A text of another version of this product is shown in English rather than not at all.
  const format = new IntlMessageFormat(translated ?? text, translated ? language : 'en', undefined, {
    ignoreTag: true,
  });
  return String(format.format(params));
}
