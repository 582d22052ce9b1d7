import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../graphql/generated/code-lists.ts';
import { textIn } from '../../../graphql/messages.ts';
import { EntryInput, entriesOf, nextPosition, tableOf } from '../../../shared/code-lists/code-list.model.ts';
import { customerTiers } from '../../../shared/customers/customer.code-lists.ts';

const row = (changes: object) => ({
  code: 'OWN',
  names: [{ language: 'en', text: 'Own' }],
  active: true,
  position: 15,
  ...changes,
});
const codesOf = (entries: ReadonlyMap<string, unknown>) => [...entries.keys()];

describe.each(Object.entries(codeLists))('the list %s', (name, load) => {
  test('has names in four languages, and what its entries say fits their shape', async () => {
    const list = await load();
    expect(list.name).toBe(name);
    const entries = [...entriesOf(list, { value: { entries: [] }, version: 0 }).values()];
    expect(entries.length).toBeGreaterThan(2);
    for (const entry of entries) {
      expect(entry.names.map(({ language }) => language)).toEqual(['en', 'de', 'zh-TW', 'zh-CN']);
      const { list: _, version, ...stored } = entry;
      expect(tableOf(list).shape.parse({ entries: [stored] })).toEqual({ entries: [stored] });
      expect(EntryInput.safeParse({ code: entry.code, names: entry.names }).success).toBe(true);
    }
  });
});

describe('what a tenant has', () => {
  test('are the defaults with its own in their places', () => {
    const own = { value: { entries: [row({})] }, version: 1 };
    expect(codesOf(entriesOf(customerTiers, own))).toEqual(['STANDARD', 'OWN', 'SILVER', 'GOLD', 'STRATEGIC']);
    expect(nextPosition(entriesOf(customerTiers, own))).toBe(50);
  });

  test('are its own words for a default', () => {
    const renamed = row({ code: 'GOLD', active: false, position: 5 });
    const entries = entriesOf(customerTiers, { value: { entries: [renamed] }, version: 4 });
    expect(codesOf(entries)).toEqual(['GOLD', 'STANDARD', 'SILVER', 'STRATEGIC']);
    expect(entries.get('GOLD')).toEqual({ list: 'CUSTOMER_TIER', ...renamed, version: 4 });
  });
});

test.each([
  ['a code in small letters', { code: 'gold' }],
  ['a code with a blank', { code: 'VERY GOOD' }],
  ['a code of 41 signs', { code: 'A'.repeat(41) }],
  ['no name', { names: [] }],
  ['a name without letters', { names: [{ language: 'en', text: ' ' }] }],
  ['a language that is none', { names: [{ language: 'x y', text: 'A' }] }],
  [
    'a language twice',
    {
      names: [
        { language: 'zh-tw', text: 'A' },
        { language: 'zh-TW', text: 'B' },
      ],
    },
  ],
  ['a place below zero', { position: -1 }],
])('%s is refused', (_, changes) => {
  expect(EntryInput.safeParse({ code: 'GOLD', ...changes }).success).toBe(false);
});

test.each([
  [undefined, 'Gold'],
  ['de-AT', 'Goldkunde'],
  ['zh-HK', '金級'],
  ['zh', '金级'],
  ['ja', 'Gold'],
  ['fr', 'Or'],
])('asked in %s an entry is called %s', (header, name) => {
  const texts = [
    { language: 'en', text: 'Gold' },
    { language: 'de', text: 'Goldkunde' },
    { language: 'zh-TW', text: '金級' },
    { language: 'zh-CN', text: '金级' },
    { language: 'fr', text: 'Or' },
  ];
  expect(textIn(texts, header)).toBe(name);
});

test('without an English name the first is shown to whoever asks for none that there is', () => {
  expect(textIn([{ language: 'ja', text: '金' }], 'de')).toBe('金');
});
