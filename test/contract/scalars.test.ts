import { GraphQLError } from 'graphql';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { scalars } from '../../graphql/scalars.ts';

const read = (name: string, value: unknown): unknown => scalars[name]?.parseValue(value);

describe('30 February rolls over, dates of years 1 and 9999: a time is one that the calendar has, of a year in business', () => {
  test.each([
    ['a DateTime on 30 February', 'DateTime', '2026-02-30T09:30:00Z'],
    ['a DateTime on 29 February of a common year', 'DateTime', '2026-02-29T00:00:00+02:00'],
    ['a DateTime on 31 April', 'DateTime', '2026-04-31T23:59:59.999-05:00'],
    ['a DateTime at 24:00', 'DateTime', '2026-02-28T24:00:00Z'],
    ['a DateTime of year 1', 'DateTime', '0001-01-01T00:00:00Z'],
    ['a DateTime of 1899', 'DateTime', '1899-12-31T23:59:59Z'],
    ['a DateTime that is 1899 in UTC', 'DateTime', '1900-01-01T00:00:00+01:00'],
    ['a DateTime of 2101', 'DateTime', '2101-01-01T00:00:00Z'],
    ['a DateTime that is 2101 in UTC', 'DateTime', '2100-12-31T23:59:59-01:00'],
    ['a DateTime of year 9999', 'DateTime', '9999-12-31T23:59:59Z'],
    ['a Date on 30 February', 'Date', '2026-02-30'],
    ['a Date of year 1', 'Date', '0001-01-01'],
    ['a Date of year 9999', 'Date', '9999-12-31'],
  ])('refuses %s', (_, name, value) => {
    expect(() => read(name, value)).toThrow(
      expect.toSatisfy((error) => error instanceof GraphQLError && error.extensions.code === 'VALIDATION'),
    );
  });

  test.each([
    ['DateTime', '2028-02-29T23:30:00-01:00', '2028-03-01T00:30:00.000Z'],
    ['DateTime', '2026-11-21T09:30Z', '2026-11-21T09:30:00.000Z'],
    ['DateTime', '1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['DateTime', '2100-12-31T23:59:59.999Z', '2100-12-31T23:59:59.999Z'],
    ['Date', '2028-02-29', '2028-02-29'],
    ['Date', '2100-12-31', '2100-12-31'],
  ])('reads a %s %s', (name, value, expected) => {
    expect(read(name, value)).toBe(expected);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['someone@example.com', 'someone@example.com'],
    [' Anna.Müller+shop@BÜCHER.example ', 'Anna.Müller+shop@bücher.example'],
    ['名前@例え.テスト', '名前@例え.テスト'],
    ['a@xn--bcher-kva.example', 'a@bücher.example'],
    ['u\u0308ber@example.com', 'über@example.com'],
    ["o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"],
  ])('%s is read', (given, expected) => {
    expect(read('EmailAddress', given)).toBe(expected);
  });

  test.each([
    'nobody',
    '@example.com',
    'a@',
    'a@localhost',
    'a@b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a b@example.com',
    'a@-x.example',
    'a@example.123',
    'a@[127.0.0.1]',
    'a\u200b@example.com',
    '"a b"@example.com',
    'a@exa mple.com',
    'a<b>@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(140)}example`,
    7,
  ])('%s is none', (given) => {
    expect(() => read('EmailAddress', given)).toThrow('is not an e-mail address');
  });
});

describe('a phone number', () => {
  test.each([
    '+49 30 901820',
    '030-0074321',
    '(5) 555-4729',
    '0555-09876',
    '(171) 555-7788 ext. 12',
    '+886 2 2345-6789 #301',
    '110',
    '+1 (212) 555‑0100',
  ])('%s is read as it is', (given) => {
    expect(read('PhoneNumber', ` ${given} `)).toBe(given);
  });

  test.each([
    'call me',
    '12',
    '+49 1',
    '+999 123 4567',
    '+0 30 901820',
    '++49 30 901820',
    '1234567890123456',
    '030 9018a',
    '٠٣٠٩٠١٨٢٠',
    '',
    30901820,
  ])('%s is none', (given) => {
    expect(() => read('PhoneNumber', given)).toThrow('is not a phone number');
  });

  test('has after a + the calling codes that there are', () => {
    const assigned = new Set(getCountries().map((country) => String(getCountryCallingCode(country))));
    expect(assigned.size).toBeGreaterThan(200);
    const isRead = (code: string): boolean => {
      try {
        return read('PhoneNumber', `+${code}000000000`) !== undefined;
      } catch {
        return false;
      }
    };
    expect([...assigned].filter((code) => !isRead(code))).toEqual([]);
    expect(['0', '210', '219', '384', '429', '801', '999'].filter(isRead)).toEqual([]);
  });
});

describe('a web address', () => {
  test.each(['https://example.com', 'http://bücher.example/söker?q=ä#x', 'HTTPS://EXAMPLE.COM:8443/'])(
    '%s is read as it is',
    (given) => {
      expect(read('URL', given)).toBe(given);
    },
  );
  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'example.com',
    'https://',
    'https:///x',
    'https://a:b@example.com',
    'https://exa mple.com',
    ' javascript:alert(1)//https://example.com',
    'https://example.com/\u200b',
    'https://[',
    5,
  ])('%s is none', (given) => {
    expect(() => read('URL', given)).toThrow('is not a web address');
  });
});

test.each([
  [1.5, 'This is a whole number.'],
  [99_999_999_999_999_900, 'This is at most 10000000000000.'],
])('of an amount of %s is said what is wrong with it', (amount, message) => {
  expect(() => read('MinorUnits', amount)).toThrow(message);
});
