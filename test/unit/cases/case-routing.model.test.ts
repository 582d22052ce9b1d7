import { describe, expect, test } from 'vitest';
import { caseCategories } from '../../../shared/cases/case.code-lists.ts';
import { casePriorities } from '../../../shared/cases/case.model.ts';
import {
  type AgentLoad,
  CaseRouting,
  caseRoutingTable,
  routeOf,
  routingTableOf,
} from '../../../shared/cases/case-routing.model.ts';
import { customerTiers } from '../../../shared/customers/customer.code-lists.ts';
import type { DomainError } from '../../../shared/platform/errors.ts';
import { parse } from '../../../shared/platform/errors.ts';
import { aCase, aLoad, anAgent, aRoutingTable } from '../../support/a-case.ts';
import fc from '../../support/property.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const routing = aRoutingTable();

describe('choosing an agent', () => {
  test('keeps the inputs and the reasons with their points', () => {
    const record = aCase({ category: 'INVOICE', priority: 'HIGH', requiredSkills: ['billing'], weight: 3 });
    const agents = [aLoad('anna', { skills: ['billing'], load: 2 })];
    expect(routeOf(record, 'GOLD', agents, routing, later(5))).toEqual({
      assignee: 'anna',
      ruleVersion: 'v1',
      inputs: {
        category: 'INVOICE',
        priority: 'HIGH',
        customerTier: 'GOLD',
        requiredSkills: ['billing'],
        weight: 3,
        waitedMinutes: 5,
        skillsRelaxed: false,
        agentsConsidered: 1,
      },
      reasons: [
        { text: 'Priority HIGH.', points: 30 },
        { text: 'Customer tier GOLD.', points: 15 },
        { text: 'Has every required skill: billing.', points: 50 },
        // 40 points × urgency 145 % × 5 of 10 free
        { text: '5 of 10 capacity stays free.', points: 29 },
      ],
    });
  });

  test.each([
    ['the one with more free capacity', [aLoad('anna', { load: 4 }), aLoad('bert', { load: 1 })], {}, 'bert'],
    ['not the one without room', [aLoad('anna', { load: 9 }), aLoad('bert', { load: 8 })], {}, 'bert'],
    [
      'not the one without the skill',
      [aLoad('anna'), aLoad('bert', { load: 8, skills: ['it'] })],
      { requiredSkills: ['it'] },
      'bert',
    ],
    [
      'the one who had it, though busier',
      [aLoad('anna', { load: 4 }), aLoad('bert')],
      { lastAssignee: 'anna' },
      'anna',
    ],
    ['the first by subject of equals', [aLoad('bert'), aLoad('anna')], {}, 'anna'],
    [
      'the less loaded of equal scores',
      [aLoad('anna', { capacity: 20, load: 8 }), aLoad('bert', { load: 3 })],
      {},
      'bert',
    ],
  ])('takes %s', (_, agents, changes, expected) => {
    expect(routeOf(aCase(changes), 'STANDARD', agents, routing, NOW).assignee).toBe(expected);
  });

  test('prefers free capacity to continuity for an urgent case of a strategic customer', () => {
    const agents = [aLoad('anna', { load: 5 }), aLoad('bert')];
    const record = { ...aCase({ lastAssignee: 'anna' }), priority: 'LOW' as const };
    expect(routeOf(record, 'STANDARD', agents, routing, NOW).assignee).toBe('anna');
    expect(routeOf({ ...record, priority: 'URGENT' }, 'STRATEGIC', agents, routing, NOW).assignee).toBe('bert');
  });

  test('relaxes the skills after the time-out, not a minute before, and says so', () => {
    const record = aCase({ requiredSkills: ['billing', 'french'] });
    const agents = [aLoad('anna', { skills: ['french'] })];
    expect(routeOf(record, 'STANDARD', agents, routing, later(59)).assignee).toBe(undefined);
    const relaxed = routeOf(record, 'STANDARD', agents, routing, later(60));
    expect(relaxed.assignee).toBe('anna');
    expect(relaxed.reasons[2]).toEqual({
      text: 'Lacks billing: skills were relaxed after 60 minutes of waiting.',
      points: 25,
    });
  });

  test('never relaxes the skills when the table says so', () => {
    const record = aCase({ requiredSkills: ['billing'] });
    const strict = aRoutingTable({ relaxSkillsAfterMinutes: null });
    expect(routeOf(record, 'STANDARD', [aLoad('anna')], strict, later(100_000)).queue).toBe('service');
  });
});

describe('without an agent', () => {
  test.each([
    ['no agents', [], {}, 'No agents are configured.'],
    ['no skills', [aLoad('anna')], { requiredSkills: ['it'] }, 'No agent has all of the skills it.'],
    ['no room', [aLoad('anna', { load: 9 })], {}, 'No capacity: 1 suitable agent has no room for this case.'],
  ])('%s: the case waits and the reason says why', (_, agents, changes, reason) => {
    const route = routeOf(aCase(changes), 'STANDARD', agents, routing, NOW);
    expect(route.queue).toBe('service');
    expect(route.reasons).toEqual([{ text: reason }, { text: 'Waits in the queue service.' }]);
  });

  test.each([
    ['GENERAL', 'service'],
    ['DELIVERY', 'logistics'],
    ['INVOICE', 'billing'],
    ['COMPLAINT', 'complaints'],
  ] as const)('a %s case that an agent had falls back to %s', (category, queue) => {
    const record = aCase({ category, assignee: 'gone', queue: undefined });
    expect(routeOf(record, 'STANDARD', [], routing, NOW).queue).toBe(queue);
  });
});

describe('laws of routing', () => {
  const skill = fc.constantFrom('it', 'billing', 'french', 'returns');
  const anyAgents: fc.Arbitrary<AgentLoad[]> = fc.uniqueArray(
    fc.record({
      actor: fc.string({ minLength: 1, maxLength: 3 }),
      skills: fc.uniqueArray(skill),
      capacity: fc.integer({ min: 0, max: 12 }),
      load: fc.integer({ min: 0, max: 14 }),
      openCases: fc.constant(0),
    }),
    { selector: ({ actor }) => actor, maxLength: 8 },
  );
  const anyCase = fc
    .record({
      category: fc.constantFrom(...Object.keys(caseCategories.codes), 'OWN'),
      priority: fc.constantFrom(...casePriorities),
      requiredSkills: fc.uniqueArray(skill, { maxLength: 3 }),
      weight: fc.integer({ min: 1, max: 6 }),
      lastAssignee: fc.option(fc.string({ minLength: 1, maxLength: 3 }), { nil: undefined }),
    })
    .map((changes) => aCase(changes));
  const anyTier = fc.constantFrom(...Object.keys(customerTiers.codes), 'OWN');
  const anyWait = fc.constantFrom(0, 59, 60, 600);

  test('nobody is loaded beyond capacity, and skills are respected unless relaxed', () => {
    fc.assert(
      fc.property(anyCase, anyTier, anyAgents, anyWait, (record, tier, agents, minutes) => {
        const route = routeOf(record, tier, agents, routing, later(minutes));
        const chosen = agents.find(({ actor }) => actor === route.assignee);
        if (!chosen) return route.assignee === undefined;
        const skilled = record.requiredSkills.every((name) => chosen.skills.includes(name));
        return chosen.load + record.weight <= chosen.capacity && (skilled || minutes >= 60);
      }),
    );
  });

  test('a case only waits when nobody could take it', () => {
    fc.assert(
      fc.property(anyCase, anyTier, anyAgents, (record, tier, agents) => {
        const someone = agents.some(
          ({ load, capacity, skills }) =>
            load + record.weight <= capacity && record.requiredSkills.every((name) => skills.includes(name)),
        );
        return (routeOf(record, tier, agents, routing, NOW).assignee !== undefined) === someone;
      }),
    );
  });

  test('it is an agent or a queue, with reasons whose points are whole and the table that made it', () => {
    fc.assert(
      fc.property(anyCase, anyTier, anyAgents, anyWait, (record, tier, agents, minutes) => {
        const { assignee, queue, reasons, ruleVersion } = routeOf(record, tier, agents, routing, later(minutes));
        return (
          (assignee === undefined) !== (queue === undefined) &&
          reasons.length > 0 &&
          reasons.every(({ text, points = 0 }) => text !== '' && Number.isInteger(points) && points >= 0) &&
          ruleVersion === 'v1'
        );
      }),
    );
  });

  test('a category or tier without a row of its own is routed by the row for all others', () => {
    const other = aRoutingTable({
      categories: [
        { category: 'INVOICE', requiredSkills: [], fallbackQueue: 'billing' },
        { category: null, requiredSkills: [], fallbackQueue: 'service' },
      ],
      tiers: [
        { tier: 'GOLD', points: 15 },
        { tier: null, points: 4 },
      ],
    });
    const queueOf = (category: string) => routeOf(aCase({ category, queue: undefined }), 'GOLD', [], other, NOW).queue;
    expect(['INVOICE', 'WARRANTY', 'GENERAL'].map(queueOf)).toEqual(['billing', 'service', 'service']);
    const pointsOf = (tier: string) =>
      routeOf(aCase({}), tier, [aLoad('anna')], other, NOW).reasons.find(({ text }) => text.includes(tier))?.points;
    expect(['GOLD', 'PLATINUM', 'STANDARD'].map(pointsOf)).toEqual([15, 4, 4]);
  });

  test('the order of the agents makes no difference', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyTier,
        anyAgents.chain((agents) =>
          fc.tuple(fc.constant(agents), fc.shuffledSubarray(agents, { minLength: agents.length })),
        ),
        (record, tier, [agents, shuffled]) => {
          expect(routeOf(record, tier, shuffled, routing, NOW)).toEqual(routeOf(record, tier, agents, routing, NOW));
        },
      ),
    );
  });
});

describe('the routing table', () => {
  const { defaults } = caseRoutingTable;
  const refusals = (changes: object): [string, string | undefined][] => {
    try {
      parse(CaseRouting, { ...defaults, ...changes });
    } catch (error) {
      return (error as DomainError).refusals.map(({ code, field }) => [code, field]);
    }
    return [];
  };

  test('the built-in one is valid and has its own version', () => {
    expect(refusals({})).toEqual([]);
    expect(routingTableOf({ id: 'x', version: 0, value: defaults }).ruleVersion).toBe('default-1');
    expect(routingTableOf({ id: 'x', version: 3, value: defaults }).ruleVersion).toBe('v3');
  });

  const [firstCategory, ...otherCategories] = defaults.categories;
  test.each<[string, object, [string, string][]]>([
    ['an unknown field', { speed: 1 }, [['UNKNOWN_FIELD', 'speed']]],
    [
      'an unknown field of an agent',
      { agents: [{ ...anAgent('anna'), mood: 'good' }] },
      [['UNKNOWN_FIELD', 'agents.0.mood']],
    ],
    [
      'an unknown criterion',
      { criteria: [...defaults.criteria, { criterion: 'CHARM', points: 9 }] },
      [['UNKNOWN_FIELD', 'criteria.3.criterion']],
    ],
    ['no row for all other categories', { categories: otherCategories }, [['VALIDATION', 'categories']]],
    ['two rows for all others', { tiers: [...defaults.tiers, { points: 1 }] }, [['VALIDATION', 'tiers.4.tier']]],
    [
      'a category with two rows',
      { categories: [...defaults.categories, otherCategories[0]] },
      [['VALIDATION', 'categories.7.category']],
    ],
    [
      'a fallback queue that is not listed',
      { categories: [{ ...firstCategory, fallbackQueue: 'attic' }, ...otherCategories] },
      [['UNKNOWN_FIELD', 'categories.0.fallbackQueue']],
    ],
    ['an agent twice', { agents: [anAgent('anna'), anAgent('anna')] }, [['DUPLICATE', 'agents.1.actor']]],
    ['a negative capacity', { agents: [anAgent('anna', { capacity: -1 })] }, [['VALIDATION', 'agents.0.capacity']]],
    ['fractional points', { tiers: [{ points: 0.5 }, ...defaults.tiers.slice(1)] }, [['VALIDATION', 'tiers.0.points']]],
    [
      'a weight of zero',
      { priorities: [{ priority: 'LOW', weight: 0, points: 0 }, ...defaults.priorities.slice(1)] },
      [['VALIDATION', 'priorities.0.weight']],
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(refusals(changes)).toEqual(expected);
  });
});
