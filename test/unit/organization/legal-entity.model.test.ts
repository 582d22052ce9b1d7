import { describe, expect, test } from 'vitest';
import {
  dayOf,
  fiscalYearOf,
  legalEntityIdOf,
  MAIN_ENTITY_ID,
  mainEntity,
  NewLegalEntity,
  profileOf,
  roundingUnitOf,
} from '../../../shared/organization/legal-entity.model.ts';

const given = { code: 'us', name: 'US Inc.', baseCurrency: 'USD' };
const profile = (changes: object) => profileOf(NewLegalEntity.parse({ ...given, ...changes }));

test('a legal entity is found by its code in any case, and MAIN is one', () => {
  expect(legalEntityIdOf(' main ')).toBe(MAIN_ENTITY_ID);
  expect(MAIN_ENTITY_ID).toMatch(/^len_[0-9A-Z]{26}$/);
  expect(mainEntity('acme')).toMatchObject({ code: 'MAIN', name: 'acme', version: 0, baseCurrency: 'EUR' });
});

test('what is not said of a new one has defaults; its numbers begin with its code', () => {
  expect(profile({})).toEqual({
    ...given,
    code: 'US',
    addresses: [],
    taxIds: [],
    timeZone: 'UTC',
    fiscalYearStart: '01-01',
    roundingRules: [{ documents: 'SALES', currency: 'TWD', unitMinor: 100 }],
    numberPrefix: 'US',
  });
  expect(profile({ numberPrefix: 'a', timeZone: null })).toMatchObject({ numberPrefix: 'A', timeZone: 'UTC' });
});

test.each([
  { timeZone: 'Europe/Nowhere' },
  { timeZone: '+02:00' },
  { timeZone: '' },
  { country: 'XX' },
  { country: 'Germany' },
  { fiscalYearStart: '02-29' },
  { fiscalYearStart: '13-01' },
  { fiscalYearStart: '4-1' },
  { baseCurrency: 'XXX1' },
  { roundingRules: [{ documents: 'SALES', unit: { amountMinor: 0, currency: 'EUR' } }] },
  {
    roundingRules: [
      { documents: 'SALES', unit: { amountMinor: 5, currency: 'CHF' } },
      { documents: 'SALES', unit: { amountMinor: 10, currency: 'CHF' } },
    ],
  },
  { numberPrefix: 'a b' },
  { code: 'Ä' },
])('%j is refused', (changes) => {
  expect(NewLegalEntity.safeParse({ ...given, ...changes }).success).toBe(false);
});

test.each(['Europe/Berlin', 'Asia/Taipei', 'America/Argentina/Buenos_Aires', 'UTC', 'GMT'])(
  '%s is a time zone',
  (zone) => {
    expect(NewLegalEntity.safeParse({ ...given, timeZone: zone }).success).toBe(true);
  },
);

test('the smallest amount is that of the rule for the documents and the currency', () => {
  const main = mainEntity('acme');
  expect(roundingUnitOf(main, 'SALES', 'TWD')).toBe(100);
  expect(roundingUnitOf(main, 'SALES', 'EUR')).toBe(1);
});

describe('days', () => {
  test.each([
    ['UTC', '2026-03-31T23:30:00.000Z', '2026-03-31'],
    ['Europe/Berlin', '2026-03-31T22:30:00.000Z', '2026-04-01'],
    ['Asia/Taipei', '2026-03-31T15:59:59.999Z', '2026-03-31'],
    ['Asia/Taipei', '2026-03-31T16:00:00.000Z', '2026-04-01'],
    ['America/New_York', '2026-01-01T04:59:00.000Z', '2025-12-31'],
  ])('in %s it is at %s the %s', (timeZone, at, day) => {
    expect(dayOf({ timeZone }, at)).toBe(day);
  });

  test.each([
    ['01-01', '2026-01-01', 2026],
    ['04-01', '2026-03-31', 2025],
    ['04-01', '2026-04-01', 2026],
    ['07-01', '2026-12-31', 2026],
  ])('a fiscal year from %s on has the %s in %s', (fiscalYearStart, day, year) => {
    expect(fiscalYearOf({ fiscalYearStart }, day)).toBe(year);
  });
});
