import { globSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { catalogueOf, translations } from '../../graphql/codegen/messages.ts';
import { languageOf, languages, messageOf } from '../../graphql/messages.ts';
import { messageTexts } from '../support/message-texts.ts';

const root = `${import.meta.dirname}/../..`;
const texts = messageTexts();

type Part = { readonly type: number; readonly value?: unknown; readonly options?: Record<string, { value: Part[] }> };

/** The names of values that a message shows; a part of type 0 is text, one of type 7 the number of a plural. */
function namesIn(text: string): string[] {
  const inParts = (parts: readonly Part[]): string[] =>
    parts.flatMap(({ type, value, options }) => [
      ...(type === 0 || type === 7 ? [] : [String(value)]),
      ...Object.values(options ?? {}).flatMap((option) => inParts(option.value)),
    ]);
  const { getAst } = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
  return [...new Set(inParts(getAst() as readonly Part[]))].sort();
}

test('every text for people is a literal, so that it can be found and translated', () => {
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter(({ text }) => text === undefined).map(({ place }) => place)).toEqual([]);
});

test('the languages are those that there are catalogues of', () => {
  expect(languages).toEqual(['en', ...translations]);
});

describe.each(translations)('messages in %s', (language) => {
  const domains = [...new Set(texts.map(({ domain }) => domain))].sort();

  test.each(domains)('of %s: one for each of its texts, and no other', (domain) => {
    const file = `${root}/shared/${domain}/messages/${language}.json`;
    const own = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
    const wanted = new Set(texts.filter((text) => text.domain === domain).map(({ text }) => text));
    expect(own.sort()).toEqual([...wanted].sort());
  });

  test('belong to domains that have texts', () => {
    const files = globSync(`shared/*/messages/${language}.json`, { cwd: root }).map((file) => file.split('/')[1]);
    expect(files.sort()).toEqual(domains);
  });

  test('show the same values as in English, and none is English', () => {
    const messages = Object.entries(catalogueOf(language));
    expect(messages.filter(([text, message]) => text === message)).toEqual([]);
    for (const [text, message] of messages) expect([message, namesIn(message)]).toEqual([message, namesIn(text)]);
  });
});

describe('the language of a caller', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-AT', 'de'],
    ['fr, de;q=0.8, en;q=0.9', 'en'],
    ['fr, ja;q=0.5', 'en'],
    ['zh', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-SG, en;q=0.1', 'zh-CN'],
    ['x'.repeat(3_000), 'en'],
    ['de;q=0', 'en'],
  ])('%s is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  test('decides about the words, the plural and the form of numbers', async () => {
    const refusal = {
      text: 'A line has at most {limit, number} units. Split it.',
      params: { limit: 1_000_000 },
    };
    expect(await Promise.all(languages.map((language) => messageOf(refusal, language)))).toEqual([
      'A line has at most 1,000,000 units. Split it.',
      'Eine Position hat höchstens 1.000.000 Einheiten. Bitte aufteilen.',
      '每筆明細最多 1,000,000 單位，請分列。',
      '每条明细最多 1,000,000 单位，请拆分。',
    ]);
    const list = {
      text: 'This has at most {maximum, plural, one {# entry} other {# entries}}.',
      params: { maximum: 1 },
    };
    expect(await messageOf(list, 'de')).toBe('Das hat höchstens 1 Eintrag.');
  });

  test('what a value holds is shown as it is', async () => {
    const refusal = { text: 'No product has the SKU {sku}.', params: { sku: "<b>{x} '# 's" } };
    expect(await messageOf(refusal, 'en')).toBe("No product has the SKU <b>{x} '# 's.");
  });
});
