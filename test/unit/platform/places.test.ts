import { expect, test } from 'vitest';
import { CountryCode, countryOf, localeOf, timeZoneOf } from '../../../shared/platform/places.ts';

/** Names that Intl has for codes which ISO 3166-1 reserves or leaves to users. */
const NOT_ASSIGNED = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' ');

test('the countries are those of ISO 3166-1: what Intl knows less what is withdrawn or never was one', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !NOT_ASSIGNED.includes(code));
  expect(known).toHaveLength(249);
  expect(known.filter((code) => countryOf(code) !== code)).toEqual([]);
  const others = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !known.includes(code));
  expect(others.filter((code) => countryOf(code) !== undefined)).toEqual([]);
});

test.each([
  [countryOf, 'de', 'DE'],
  [countryOf, ' TW ', 'TW'],
  [countryOf, 'UK', undefined],
  [countryOf, 'Germany', undefined],
  [countryOf, '', undefined],
  [localeOf, 'zh-tw', 'zh-TW'],
  [localeOf, 'ZH-hant-TW', 'zh-Hant-TW'],
  [localeOf, 'es-419', 'es-419'],
  [localeOf, 'de_DE', undefined],
  [localeOf, 'xq', undefined],
  [localeOf, 'de-UK', 'de-GB'],
  [localeOf, 'de-XX', undefined],
  [localeOf, '', undefined],
  [timeZoneOf, 'Asia/Taipei', 'Asia/Taipei'],
  [timeZoneOf, 'Asia/Kolkata', 'Asia/Kolkata'],
  [timeZoneOf, 'UTC', 'UTC'],
  [timeZoneOf, '+08:00', undefined],
  [timeZoneOf, 'Asia/Atlantis', undefined],
  [timeZoneOf, '', undefined],
])('%o of %j is %j', (read, text, expected) => {
  expect(read(text)).toBe(expected);
});

test('what is none is refused with its text', () => {
  const { error } = CountryCode.safeParse('Atlantis');
  expect(error?.issues[0]).toMatchObject({
    code: 'custom',
    params: { code: 'VALIDATION', values: { given: 'Atlantis' } },
  });
});
