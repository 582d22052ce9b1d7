import { expect, test } from 'vitest';
import { activityKinds } from '../../../shared/activities/activity.code-lists.ts';
import {
  gradeOf,
  isFulfilled,
  leadScoringTable,
  ruleOperators,
  ScoringModel,
  type ScoringRule,
  scorableFields,
  scoreOf,
  silentWeeks,
} from '../../../shared/leads/lead-scoring.model.ts';
import { parse } from '../../../shared/platform/errors.ts';
import { aLead } from '../../support/a-lead.ts';
import fc from '../../support/property.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const { defaults } = leadScoringTable;
const aRule = (changes: Partial<ScoringRule>): ScoringRule => ({
  field: 'company',
  operator: 'EXISTS',
  values: [],
  points: 10,
  reason: 'Because',
  ...changes,
});
const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * 24 * 3600 * 1000).toISOString();

test('the default model passes its own validation', () => {
  expect(parse(ScoringModel, defaults)).toEqual(defaults);
});

test.each<[boolean, Partial<ScoringRule>, Parameters<typeof aLead>[0]]>([
  [true, { field: 'company', operator: 'EXISTS' }, { company: 'Alfreds' }],
  [false, { field: 'company', operator: 'EXISTS' }, { company: null }],
  [true, { field: 'source', operator: 'IN', values: ['referral', 'PARTNER'] }, { source: 'REFERRAL' }],
  [false, { field: 'source', operator: 'IN', values: ['PARTNER'] }, { source: 'WEB' }],
  [true, { field: 'jobTitle', operator: 'CONTAINS', values: ['head'] }, { jobTitle: 'HEAD of Purchasing' }],
  [false, { field: 'jobTitle', operator: 'CONTAINS', values: ['head'] }, { jobTitle: 'Intern' }],
  [true, { field: 'employees', operator: 'AT_LEAST', values: ['50'] }, { employees: 50 }],
  [false, { field: 'employees', operator: 'AT_LEAST', values: ['50'] }, { employees: 49 }],
  [false, { field: 'employees', operator: 'AT_LEAST', values: ['0'] }, {}],
  [true, { field: 'budget', operator: 'AT_LEAST', values: ['100'] }, { budget: { amountMinor: 100, currency: 'EUR' } }],
  [true, { field: 'budgetCurrency', operator: 'IN', values: ['eur'] }, { budget: { amountMinor: 1, currency: 'EUR' } }],
  [true, { field: 'email', operator: 'IS_FREE_MAIL' }, { email: 'Maria@GMX.de' }],
  [false, { field: 'email', operator: 'IS_FREE_MAIL' }, { email: 'maria@alfreds.example' }],
  [false, { field: 'email', operator: 'IS_FREE_MAIL' }, { email: 'maria@notgmx.de' }],
  [true, { field: 'marketingConsent', operator: 'EXISTS' }, { consent: { marketing: true, givenAt: NOW } }],
  [false, { field: 'marketingConsent', operator: 'EXISTS' }, { consent: { marketing: false, givenAt: NOW } }],
])('%s: a rule %j on %j', (fulfilled, rule, lead) => {
  expect(isFulfilled(aRule(rule), aLead(lead))).toBe(fulfilled);
});

test.each([
  [0, 14, 0],
  [14, 14, 0],
  [15, 14, 1],
  [21, 14, 1],
  [22, 14, 2],
  [1, 0, 1],
])('after %i days of silence with %i of grace, %i weeks count', (days, grace, weeks) => {
  expect(silentWeeks(daysAgo(days), grace, NOW)).toBe(weeks);
});

test.each([
  [100, 'A'],
  [70, 'A'],
  [69, 'B'],
  [45, 'B'],
  [44, 'C'],
  [20, 'C'],
  [19, 'D'],
  [0, 'D'],
])('%i points are grade %s', (score, grade) => {
  expect(gradeOf(score, defaults.grades)).toBe(grade);
});

test('a company that calls for itself by the default model, with every reason', () => {
  const lead = aLead({
    source: 'REFERRAL',
    company: 'Alfreds',
    email: 'maria@alfreds.example',
    jobTitle: 'Owner',
    activityCounts: { CALL: 4, NOTE: 9 },
    lastActivityAt: daysAgo(30),
  });
  expect(scoreOf(lead, defaults, NOW)).toEqual({
    score: 64,
    grade: 'B',
    factors: [
      { reason: 'Can be reached by e-mail', points: 10 },
      { reason: 'Names a company', points: 15 },
      { reason: 'Decides or buys', points: 15 },
      { reason: 'Was recommended', points: 15 },
      { reason: 'Activities of kind CALL: 4', points: 24 },
      { reason: 'Weeks of silence beyond 14 days: 3', points: -15 },
    ],
  });
});

test('an empty lead has no points, no reasons and grade D', () => {
  expect(scoreOf(aLead(), defaults, NOW)).toEqual({ score: 0, grade: 'D', factors: [] });
});

const kinds = [...Object.keys(activityKinds.codes), 'OWN'];
const anyRule = fc.record({
  field: fc.constantFrom(...scorableFields),
  operator: fc.constantFrom(...ruleOperators),
  values: fc.array(fc.constantFrom('WEB', 'alfreds', '10', 'EUR'), { maxLength: 2 }),
  points: fc.integer({ min: -100, max: 100 }),
  reason: fc.constant('Because'),
});
const anyModel = fc.record({
  modelVersion: fc.constant('any'),
  rules: fc.array(anyRule, { maxLength: 20 }),
  activityPoints: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...kinds, null),
      points: fc.integer({ min: 0, max: 100 }),
      atMost: fc.integer({ min: 0, max: 100 }),
    }),
    { selector: ({ kind }) => kind },
  ),
  decay: fc.record({ afterDays: fc.integer({ min: 0, max: 60 }), pointsPerWeek: fc.integer({ min: 0, max: 100 }) }),
  grades: fc.constant({ a: 70, b: 45, c: 20 }),
});
const anyLead = fc
  .record({
    company: fc.option(fc.constantFrom('Alfreds', 'B')),
    email: fc.option(fc.constantFrom('a@gmx.de', 'a@alfreds.example')),
    employees: fc.option(fc.integer({ min: 0, max: 1000 })),
    activityCounts: fc.dictionary(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 1000 })),
  })
  .map(aLead);
const anyDays = fc.integer({ min: 0, max: 4000 });

test('whatever the model and the lead, the score is 0 to 100 and its factors add up to it before the cut', () => {
  fc.assert(
    fc.property(anyModel, anyLead, anyDays, (model, lead, days) => {
      const { score, factors, grade } = scoreOf({ ...lead, lastActivityAt: daysAgo(days) }, model, NOW);
      const sum = factors.reduce((total, { points }) => total + points, 0);
      expect(score).toBe(Math.max(0, Math.min(100, sum)));
      expect(grade).toBe(gradeOf(score, model.grades));
    }),
  );
});

test('activities of kinds without a row count by the row for all others, together', () => {
  const model = {
    ...defaults,
    rules: [],
    activityPoints: [
      { kind: 'CALL', points: 8, atMost: 24 },
      { kind: null, points: 3, atMost: 10 },
    ],
  };
  const lead = { ...aLead({}), lastActivityAt: NOW, activityCounts: { CALL: 1, DEMO: 2, VISIT: 1, NOTE: 1 } };
  expect(scoreOf(lead, model, NOW).factors).toEqual([
    { reason: 'Activities of kind CALL: 1', points: 8 },
    { reason: 'Activities of other kinds: 4', points: 10 },
  ]);
});

test('more silence never raises a score', () => {
  fc.assert(
    fc.property(anyModel, anyLead, anyDays, anyDays, (model, lead, days, more) => {
      const after = (silent: number) => scoreOf({ ...lead, lastActivityAt: daysAgo(silent) }, model, NOW).score;
      expect(after(days + more)).toBeLessThanOrEqual(after(days));
    }),
  );
});

test('another activity of a kind never lowers a score', () => {
  fc.assert(
    fc.property(anyModel, anyLead, fc.constantFrom(...kinds), (model, lead, kind) => {
      const activityCounts = { ...lead.activityCounts, [kind]: (lead.activityCounts[kind] ?? 0) + 1 };
      expect(scoreOf({ ...lead, activityCounts }, model, NOW).score).toBeGreaterThanOrEqual(
        scoreOf(lead, model, NOW).score,
      );
    }),
  );
});

test.each<[string, string, object]>([
  ['UNKNOWN_FIELD', 'rules.1.field', { rules: [aRule({}), aRule({ field: 'shoeSize' })] }],
  ['UNKNOWN_FIELD', 'rules.0.field', { rules: [aRule({ field: 'toString' })] }],
  ['VALIDATION', 'rules.0.values', { rules: [aRule({ operator: 'IN' })] }],
  ['VALIDATION', 'rules.0.values', { rules: [aRule({ values: ['x'] })] }],
  ['VALIDATION', 'rules.0.values', { rules: [aRule({ field: 'budget', operator: 'AT_LEAST', values: ['1.5'] })] }],
  ['VALIDATION', 'rules.0.operator', { rules: [aRule({ operator: 'AT_LEAST', values: ['5'] })] }],
  ['VALIDATION', 'rules.0.operator', { rules: [aRule({ operator: 'IS_FREE_MAIL' })] }],
  ['VALIDATION', 'rules.0.points', { rules: [aRule({ points: 101 })] }],
  ['VALIDATION', 'rules.0.points', { rules: [aRule({ points: 0.5 })] }],
  ['VALIDATION', 'grades', { grades: { a: 40, b: 45, c: 20 } }],
  ['VALIDATION', 'decay.pointsPerWeek', { decay: { afterDays: 1, pointsPerWeek: -1 } }],
  [
    'VALIDATION',
    'activityPoints',
    {
      activityPoints: [
        { kind: 'CALL', points: 1, atMost: 1 },
        { kind: 'CALL', points: 2, atMost: 2 },
      ],
    },
  ],
])('refuses a model with %s at %s', (code, field, bad) => {
  let refusals: unknown;
  try {
    parse(ScoringModel, { ...defaults, ...bad });
  } catch (error) {
    refusals = (error as { refusals: { code: string; field: string }[] }).refusals.map((refusal) => [
      refusal.code,
      refusal.field,
    ]);
  }
  expect(refusals).toEqual([[code, field]]);
});
