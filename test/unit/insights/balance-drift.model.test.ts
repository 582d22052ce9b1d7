import { describe, expect, test } from 'vitest';
import type { Drift } from '../../../shared/insights/drift.model.ts';
import { type IntegrityReport, isCheckDue } from '../../../shared/insights/integrity.model.ts';
import { issuedDrifts, levelDrifts, reservedDrifts } from '../../../shared/insights/stock-drift.model.ts';
import {
  caseLoadDrifts,
  leadLoadDrifts,
  type MarkerHolder,
  markerDrifts,
} from '../../../shared/insights/work-drift.model.ts';
import { aStockLevel } from '../../support/products.ts';

const told = (drifts: readonly Drift[]): string[] =>
  drifts.map(({ kind, expected, found }) => `${kind}: ${expected} / ${found}`);

test.each([
  [{}, []],
  [{ onHand: 9_000, available: 7_000 }, ['STOCK_ON_HAND: 10000 / 9000']],
  [{ valueMinor: 8_999 }, ['STOCK_VALUE: 9000 / 8999']],
  [{ available: 8_001 }, ['STOCK_AVAILABLE: 8000 / 8001']],
])('a stock level with %j against a ledger of 10000 worth 9000', (changes, drifts) => {
  const level = aStockLevel({ onHand: 10_000, reserved: 2_000, available: 8_000, valueMinor: 9_000, ...changes });
  expect(told(levelDrifts(level, { quantity: 10_000, valueMinor: 9_000 }))).toEqual(drifts);
});

test('what is reserved is what the lines have reserved', () => {
  const level = aStockLevel({ onHand: 10_000, reserved: 2_000, available: 8_000 });
  expect(reservedDrifts(level, 2_000)).toEqual([]);
  expect(told(reservedDrifts(level, 1_000))).toEqual(['STOCK_RESERVED: 1000 / 2000']);
});

test.each([
  [{}, []],
  [{ shipped: 3_001 }, ['STOCK_ISSUED: 3001 / 3000']],
  [{ costMinor: 2_699 }, ['STOCK_ISSUED_VALUE: 2699 / 2700']],
  [{ shipped: 0, costMinor: 0 }, ['STOCK_ISSUED: 0 / 3000', 'STOCK_ISSUED_VALUE: 0 / 2700']],
])('lines with %j against a ledger that issued 3000 at a cost of 2700', (changes, drifts) => {
  const lines = { shipped: 3_000, costMinor: 2_700, ...changes };
  expect(told(issuedDrifts(aStockLevel(), lines, { quantity: -3_000, valueMinor: -2_700 }))).toEqual(drifts);
});

test('a level of which nothing was issued and nothing shipped agrees', () => {
  expect(issuedDrifts(aStockLevel(), { shipped: 0, costMinor: 0 }, { quantity: 0, valueMinor: 0 })).toEqual([]);
});

describe('a marker', () => {
  const mine = { id: 'led_1', status: 'NEW' as const, markers: ['email#a@b.example'] };
  const other = { id: 'led_2', status: 'NEW' as const, markers: ['email#a@b.example'] };
  const holder = (lead: MarkerHolder['lead'], leadId = lead?.id): MarkerHolder[] => [
    { marker: 'email#a@b.example', leadId, lead },
  ];
  const notMine = { ...mine, markers: [] };
  const rule = 'LEAD_MARKER: no lead, or an open one that has it';

  test.each<[string, { id: string; markers: string[] }, MarkerHolder[], string[]]>([
    ['of the lead itself', mine, holder(mine), []],
    ['of the lead that leads to another', mine, holder(other), ['LEAD_MARKER: led_1 / led_2']],
    ['of the lead that is gone', mine, holder(undefined), ['LEAD_MARKER: led_1 / no lead']],
    ['that another open lead has', notMine, holder(other), []],
    ['that nobody has', notMine, holder(undefined), []],
    ['of a closed lead', notMine, holder({ ...other, status: 'MERGED' }), [`${rule} / a MERGED lead`]],
    ['of a lead that does not have it', notMine, holder({ ...other, markers: [] }), [`${rule} / led_2`]],
    ['of no lead', notMine, holder(undefined, 'led_9'), [`${rule} / a lead that does not exist`]],
  ])('%s', (_, lead, holders, drifts) => {
    expect(told(markerDrifts(lead, holders))).toEqual(drifts);
  });

  test('is named by its kind and not by its value', () => {
    expect(JSON.stringify(markerDrifts(mine, holder(undefined)))).not.toContain('a@b.example');
  });
});

test('loads are what the open work adds up to', () => {
  expect(leadLoadDrifts('ann', 2, 2)).toEqual([]);
  expect(told(leadLoadDrifts('ann', 2, 3))).toEqual(['LEAD_LOAD: 2 / 3']);
  expect(caseLoadDrifts('kim', { load: 5, openCases: 2 }, { load: 5, openCases: 2 })).toEqual([]);
  expect(told(caseLoadDrifts('kim', { load: 5, openCases: 2 }, { load: 4, openCases: 1 }))).toEqual([
    'CASE_LOAD: 5 / 4',
    'CASE_COUNT: 2 / 1',
  ]);
});

test.each([
  ['was never made', undefined, true],
  ['is an hour old', { checkedAt: '2026-11-21T09:00:00.000Z' }, false],
  ['is an hour old and stopped half-way', { checkedAt: '2026-11-21T09:00:00.000Z', resumeAt: { part: 'LEADS' } }, true],
  ['is a day old', { checkedAt: '2026-11-20T11:00:00.000Z' }, true],
])('a check that %s', (_, report, isDue) => {
  expect(isCheckDue(report as IntegrityReport | undefined, '2026-11-21T10:00:00.000Z')).toBe(isDue);
});
