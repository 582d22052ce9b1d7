import { GraphQLError } from 'graphql';
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

test.each([
  [1.5, 'This is a whole number.'],
  [99_999_999_999_999_900, 'This is at most 10000000000000.'],
])('of an amount of %s is said what is wrong with it', (amount, message) => {
  expect(() => read('MinorUnits', amount)).toThrow(message);
});
