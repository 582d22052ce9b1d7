import { describe, expect, test } from 'vitest';
import { foldedName } from '../../../shared/customers/legal-forms.ts';

describe('names that are the same by their beginning', () => {
  test.each([
    ['Müller GmbH', 'MULLER G.m.b.H.'],
    ['Müller GmbH & Co. KG', 'muller gmbh und co kg'],
    ['Acme, Inc.', 'acme incorporated'],
    ['Acme Inc', 'Ａｃｍｅ　Ｉｎｃ．'],
    ['Taiwan Tea Co., Ltd.', 'Taiwan Tea Company Limited'],
    ['Tea Pte. Ltd.', 'Tea Private Limited'],
    ['Café São Paulo Ltda.', 'cafe sao paulo Limitada'],
    ['Société Générale S.A.', 'Societe Generale SA'],
    ['台灣茶葉股份有限公司', '台灣茶葉(股)公司'],
    ['台灣茶葉（股）公司', '台灣茶葉股份有限公司'],
    ['㈱お茶', '株式会社お茶'],
    ['Straße AG', 'STRASSE Aktiengesellschaft'],
  ])('%j and %j', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });
});

test.each([
  ['Acme', 'acme'],
  ['Limited', 'limited'],
  ['Unlimited Ideas', 'unlimited ideas'],
  ['Inc. Magazine', 'inc. magazine'],
  ['ガス', 'ガス'],
  ['Acme!', 'acme!'],
])('%j is %j: nothing else is taken for a legal form', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});

test('what begins alike still begins alike', () => {
  for (const name of ['Müller GmbH', '台灣茶葉(股)公司', 'Acme Ltd'])
    for (let length = 1; length < 4; length += 1)
      expect(foldedName(name).startsWith(foldedName(name.slice(0, length)))).toBe(true);
});
