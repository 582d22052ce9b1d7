import { expect, test } from 'vitest';
import {
  filledFrom,
  isOpen,
  Lead,
  leadStatuses,
  leadTransitions,
  NewLead,
  openStatuses,
} from '../../../shared/leads/lead.model.ts';
import { withActivity } from '../../../shared/leads/lead-activity.model.ts';
import { leadMarkersOf } from '../../../shared/leads/lead-markers.model.ts';
import { normalisedEmail, normalisedTaxId } from '../../../shared/platform/normalised.ts';
import { normalisedPhone } from '../../../shared/platform/normalised-phone.ts';
import { aLead } from '../../support/a-lead.ts';

test('every status that the table leads to is a status', () => {
  expect(new Set(Object.values(leadTransitions).flat())).toEqual(new Set(leadStatuses));
});

test('a lead is open until it is converted, disqualified or merged', () => {
  expect(openStatuses).toEqual(['NEW', 'WORKING', 'NURTURING', 'QUALIFIED']);
  expect(isOpen({ status: 'MERGED' })).toBe(false);
});

test('nothing leads out of converted and merged, and only back to new out of disqualified', () => {
  expect(leadTransitions.CONVERTED).toEqual([]);
  expect(leadTransitions.MERGED).toEqual([]);
  expect(leadTransitions.DISQUALIFIED).toEqual(['NEW']);
});

test.each([
  ['both', { owner: 'ann', queue: 'HOT' }],
  ['neither', { owner: undefined, queue: undefined }],
  ['neither, emptied', { owner: null, queue: null }],
])('a lead with %s owner and queue is no lead', (_, holder) => {
  expect(Lead.safeParse({ ...aLead(), ...holder }).success).toBe(false);
});

test.each([
  [' Maria@Alfreds.EXAMPLE ', 'maria@alfreds.example'],
  ['ｍaria@alfreds.example', 'maria@alfreds.example'],
])('e-mail %j is %j', (email, normalised) => {
  expect(normalisedEmail(email)).toBe(normalised);
});

test.each([
  ['030 0074321', 'DE', '+49300074321'],
  ['+49 (30) 007-4321', undefined, '+49300074321'],
  ['0049 30 0074321', 'DE', '+49300074321'],
  ['030 0074321', undefined, undefined],
  ['030 0074321', 'ZZ', undefined],
  ['call me', 'DE', undefined],
  ['12', 'DE', undefined],
])('phone %j in %j is %j', (phone, country, normalised) => {
  expect(normalisedPhone(phone, country)).toBe(normalised);
});

test.each([
  ['de 123.456-789', 'DE123456789'],
  ['ＤＥ123456789', 'DE123456789'],
  ['--', undefined],
  ['n/a', undefined],
])('tax id %j is %j', (taxId, normalised) => {
  expect(normalisedTaxId(taxId)).toBe(normalised);
});

test('the markers of a lead name their kind, the most reliable first, and skip what is empty', () => {
  expect(leadMarkersOf({ email: 'A@b.example', phone: '030 0074321', taxId: 'de 1234', country: 'DE' })).toEqual([
    'email#a@b.example',
    'taxId#DE1234',
    'phone#+49300074321',
  ]);
  expect(leadMarkersOf({ email: null, phone: '0300' })).toEqual([]);
});

test('a merge fills only what the target lacks', () => {
  const target = aLead({ company: 'Kept', phone: null });
  const source = aLead({ company: 'Dropped', phone: '030', employees: 0, message: null, campaign: 'Fair' });
  expect(filledFrom(target, source)).toEqual({ phone: '030', employees: 0, campaign: 'Fair' });
});

test('an activity counts by kind and never moves the last activity back', () => {
  const lead = aLead({ lastActivityAt: '2026-11-20T00:00:00.000Z', activityCounts: { CALL: 1 } });
  expect(withActivity(lead, { kind: 'CALL', occurredAt: '2026-11-19T00:00:00.000Z' })).toEqual({
    lastActivityAt: '2026-11-20T00:00:00.000Z',
    activityCounts: { CALL: 2 },
  });
  expect(withActivity(lead, { kind: 'VISIT', occurredAt: '2026-11-21T00:00:00.000Z' })).toEqual({
    lastActivityAt: '2026-11-21T00:00:00.000Z',
    activityCounts: { CALL: 1, VISIT: 1 },
  });
});

test.each([
  ['name', { name: ' ' }],
  ['email', { email: 'nobody' }],
  ['country', { country: 'Germany' }],
  ['employees', { employees: -1 }],
  ['budget.amountMinor', { budget: { amountMinor: -1, currency: 'EUR' } }],
  ['budget.currency', { budget: { amountMinor: 1, currency: 'XXX1' } }],
])('a lead with a bad %s is refused at that field', (field, bad) => {
  const result = NewLead.safeParse({ name: 'A', source: 'WEB', ...bad });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
