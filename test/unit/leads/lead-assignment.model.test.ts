import { expect, test } from 'vitest';
import {
  AssignmentRules,
  candidatesOf,
  fits,
  leadAssignmentTable,
  routeOf,
} from '../../../shared/leads/lead-assignment.model.ts';
import { parse } from '../../../shared/platform/errors.ts';
import { aLead } from '../../support/a-lead.ts';
import fc from '../../support/property.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const any = { countries: [], sources: [], grades: [], metafields: [] };
const settings = {
  version: 3,
  value: parse(AssignmentRules, {
    rules: [
      { name: 'German speakers', when: { countries: ['DE', 'AT'] }, team: 'dach' },
      { name: 'Good ones', when: { grades: ['A'] }, queue: 'HOT' },
    ],
    teams: [
      {
        name: 'dach',
        members: [
          { actor: 'ann', capacity: 2, territories: ['DE'] },
          { actor: 'bob', capacity: 2 },
          { actor: 'eve', capacity: 5, territories: ['AT'] },
        ],
      },
    ],
    defaultQueue: 'INBOUND',
  }),
};

test.each([
  [true, any, {}],
  [true, { ...any, countries: ['DE'] }, { country: 'DE' }],
  [false, { ...any, countries: ['DE'] }, { country: 'FR' }],
  [false, { ...any, countries: ['DE'] }, {}],
  [true, { ...any, minScore: 50 }, { score: 50 }],
  [false, { ...any, minScore: 50 }, { score: 49 }],
  [false, { ...any, minScore: 0 }, {}],
  [true, { ...any, sources: ['WEB' as const], grades: ['A' as const] }, { grade: 'A' as const }],
  [false, { ...any, sources: ['CALL' as const], grades: ['A' as const] }, { grade: 'A' as const }],
])('%s: condition %j for lead %j', (expected, when, lead) => {
  expect(fits(when, aLead(lead))).toBe(expected);
});

test.each([
  ['A', 'HOT', 'Hot leads'],
  ['B', 'HOT', 'Hot leads'],
  ['C', 'INBOUND', 'default'],
  ['D', 'INBOUND', 'default'],
] as const)('by default a lead of grade %s goes to %s', (grade, queue, rule) => {
  const route = routeOf(aLead({ grade }), { version: 0, value: leadAssignmentTable.defaults }, new Map(), NOW);
  expect([route.owner, route.queue, route.routing.rule]).toEqual([undefined, queue, rule]);
});

test('only members in the territory are candidates', () => {
  expect(candidatesOf(settings.value, aLead({ country: 'DE' }))).toEqual(['ann', 'bob']);
  expect(candidatesOf(settings.value, aLead({ country: 'AT' }))).toEqual(['bob', 'eve']);
  expect(candidatesOf(settings.value, aLead({ country: 'FR' }))).toEqual([]);
});

test('the least loaded member gets the lead, with the reasons', () => {
  const loads = new Map([
    ['ann', { open: 1 }],
    ['bob', { open: 0 }],
  ]);
  expect(routeOf(aLead({ country: 'DE', grade: 'A', score: 80 }), settings, loads, NOW)).toEqual({
    owner: 'bob',
    capacity: 2,
    routing: {
      rule: 'German speakers',
      reasons: [
        'Rule "German speakers" fits: a member of team dach with 0 of 2 open leads, the least loaded of 2 in the territory.',
      ],
      inputs: { country: 'DE', source: 'WEB', grade: 'A', score: 80 },
      settingsVersion: 3,
      decidedAt: NOW,
    },
  });
});

test('of equally loaded members the one who has waited longest gets the lead', () => {
  const loads = new Map([
    ['ann', { open: 1, lastAssignedAt: '2026-11-21T09:00:00.000Z' }],
    ['bob', { open: 1, lastAssignedAt: '2026-11-21T08:00:00.000Z' }],
  ]);
  expect(routeOf(aLead({ country: 'DE' }), settings, loads, NOW).owner).toBe('bob');
});

test('when the team is full the next rule decides, and the reasons say so', () => {
  const loads = new Map([
    ['ann', { open: 2 }],
    ['bob', { open: 3 }],
  ]);
  const route = routeOf(aLead({ country: 'DE', grade: 'A' }), settings, loads, NOW);
  expect([route.queue, route.routing.rule, route.routing.reasons]).toEqual([
    'HOT',
    'Good ones',
    ['Rule "German speakers" fits, but team dach has nobody below capacity.', 'Rule "Good ones" fits: queue HOT.'],
  ]);
});

test('whatever the loads, nobody is chosen beyond capacity or outside their territory', () => {
  const anyLoad = fc.integer({ min: 0, max: 8 }).map((open) => ({ open }));
  fc.assert(
    fc.property(fc.constantFrom('DE', 'AT', 'FR'), anyLoad, anyLoad, anyLoad, (country, ann, bob, eve) => {
      const loads = new Map(Object.entries({ ann, bob, eve }));
      const { owner, queue, capacity } = routeOf(aLead({ country }), settings, loads, NOW);
      expect((owner === undefined) !== (queue === undefined)).toBe(true);
      if (owner === undefined) return;
      expect(candidatesOf(settings.value, aLead({ country }))).toContain(owner);
      expect(loads.get(owner)?.open).toBeLessThan(capacity ?? 0);
    }),
  );
});

const { defaults } = leadAssignmentTable;
test.each<[string, object]>([
  ['rules.0.queue', { rules: [{ name: 'x', when: {} }] }],
  ['rules.0.queue', { rules: [{ name: 'x', when: {}, queue: 'HOT', team: 'dach' }], teams: settings.value.teams }],
  ['rules.0.team', { rules: [{ name: 'x', when: {}, team: 'nobody' }] }],
  ['rules.0.when.minScore', { rules: [{ name: 'x', when: { minScore: 101 }, queue: 'HOT' }] }],
  ['teams', { teams: [settings.value.teams[0], settings.value.teams[0]] }],
  [
    'teams.0.members',
    {
      teams: [
        {
          name: 'x',
          members: [
            { actor: 'a', capacity: 1 },
            { actor: 'a', capacity: 2 },
          ],
        },
      ],
    },
  ],
  ['defaultQueue', { defaultQueue: 'UNASSIGNED' }],
  ['defaultQueue', { defaultQueue: 'in bound' }],
])('refuses rules with a fault at %s', (field, bad) => {
  const result = AssignmentRules.safeParse({ ...defaults, ...bad });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
