import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { holdsIn, MetafieldCondition } from '../metafields/metafield-condition.model.ts';
import { withCode } from '../platform/errors.ts';
import type { Settings, SettingsTable } from '../platform/settings.ts';
import {
  AgentSubject,
  type Case,
  type CasePriority,
  casePriorities,
  QueueName,
  type RoutingDecision,
  type RoutingReason,
  Skill,
} from './case.model.ts';

/** What an agent gains points for. */
export const routingCriteria = {
  SKILLS: 'Full points for all required skills, a share for some.',
  CAPACITY: 'By the share of the capacity that stays free; the more urgent the case, the more it counts.',
  CONTINUITY: 'For the agent who had the case before it was reopened.',
} as const;
export type RoutingCriterion = keyof typeof routingCriteria;
const criteriaNames = Object.keys(routingCriteria) as RoutingCriterion[];

const points = z.int().check(z.minimum(0), z.maximum(1000));
const MAX_AGENTS = 90;
const MAX_WEIGHT = 100;

/** Rows of a data table: a row for every name, none twice, none unknown (UNKNOWN_FIELD). */
const rowPerName = <N extends string, F extends string, S extends z.core.$ZodShape>(
  names: readonly N[],
  field: F,
  columns: S,
) =>
  z.pipe(
    z.array(z.strictObject({ [field]: z.string(), ...columns } as Record<F, z.ZodMiniString> & S)).check(
      z.superRefine((rows, check) => {
        const given = rows.map((row) => (row as Record<string, unknown>)[field]);
        for (const [index, name] of given.entries()) {
          const path = [index, field];
          if (!names.includes(name as N))
            check.addIssue({
              code: 'custom',
              path,
              ...withCode('UNKNOWN_FIELD', 'Nothing here is called {name}.', { name: String(name) }),
            });
          else if (given.indexOf(name) !== index)
            check.addIssue({
              code: 'custom',
              path,
              ...withCode('VALIDATION', '{name} has two rows.', { name: String(name) }),
            });
        }
        for (const name of names.filter((known) => !given.includes(known)))
          check.addIssue({ code: 'custom', ...withCode('VALIDATION', '{name} has no row.', { name }) });
      }),
    ),
    z.transform((rows) => rows as unknown as (Record<F, N> & z.output<z.ZodMiniObject<S>>)[]),
  );

const MAX_ROWS = 300;
const MAX_CUSTOM_FIELDS = 100;

/** Rows of a data table by codes of the tenant: none twice, and exactly one without a code, for all that have no row of their own. */
const rowPerCode = <F extends string, S extends z.core.$ZodShape>(field: F, columns: S) =>
  z.pipe(
    z
      .array(
        z.strictObject({ [field]: z.nullish(Code), ...columns } as Record<
          F,
          z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString>>
        > &
          S),
      )
      .check(
        z.maxLength(MAX_ROWS),
        z.superRefine((rows, check) => {
          const given = rows.map((row) => (row as Record<string, unknown>)[field] ?? null);
          for (const [index, code] of given.entries()) {
            if (given.indexOf(code) !== index)
              check.addIssue({
                code: 'custom',
                path: [index, field],
                ...(code === null
                  ? withCode('VALIDATION', 'Only one row is for all others.')
                  : withCode('VALIDATION', '{name} has two rows.', { name: String(code) })),
              });
          }
          if (!given.includes(null))
            check.addIssue({
              code: 'custom',
              ...withCode('VALIDATION', 'One row has to be for all others: it has no code.'),
            });
        }),
      ),
    z.transform(
      (rows) => rows as unknown as (Readonly<Partial<Record<F, string | null>>> & z.output<z.ZodMiniObject<S>>)[],
    ),
  );

const Agent = z.strictObject({
  actor: AgentSubject,
  name: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  skills: z.array(Skill).check(z.maxLength(50)),
  capacity: z.int().check(z.minimum(0), z.maximum(10_000)),
});

/** Agent: who works cases, with which skills and how much at once, in units of case weight. */
export type Agent = z.infer<typeof Agent>;

/** What cases need whose custom field holds something. */
const CustomField = z.extend(MetafieldCondition, {
  requiredSkills: z.array(Skill).check(z.maxLength(10)),
  queue: z.nullish(QueueName),
});

/** The routing table of a tenant. */
export const CaseRouting = z
  .strictObject({
    categories: rowPerCode('category', {
      requiredSkills: z.array(Skill).check(z.maxLength(10)),
      fallbackQueue: QueueName,
    }),
    priorities: rowPerName(casePriorities, 'priority', {
      weight: z.int().check(z.minimum(1), z.maximum(MAX_WEIGHT)),
      points,
    }),
    tiers: rowPerCode('tier', { points }),
    criteria: rowPerName(criteriaNames, 'criterion', { points }),
    /** Absent in tables that were written before there were any. */
    metafields: z.pipe(
      z.nullish(z.array(CustomField).check(z.maxLength(MAX_CUSTOM_FIELDS))),
      z.transform((rows) => rows ?? []),
    ),
    queues: z.array(QueueName).check(z.minLength(1), z.maxLength(50)),
    agents: z.array(Agent).check(z.maxLength(MAX_AGENTS)),
    /** Minutes in a queue after which an agent may lack a skill; null never relaxes. */
    relaxSkillsAfterMinutes: z.nullish(z.int().check(z.minimum(0), z.maximum(60 * 24 * 30))),
  })
  .check(
    z.superRefine(({ categories, metafields, queues, agents }, check) => {
      for (const [index, { fallbackQueue }] of categories.entries()) {
        if (!queues.includes(fallbackQueue))
          check.addIssue({
            code: 'custom',
            path: ['categories', index, 'fallbackQueue'],
            ...withCode('UNKNOWN_FIELD', 'The list of queues has no {queue}.', { queue: fallbackQueue }),
          });
      }
      for (const [index, { queue }] of metafields.entries()) {
        if (queue != null && !queues.includes(queue))
          check.addIssue({
            code: 'custom',
            path: ['metafields', index, 'queue'],
            ...withCode('UNKNOWN_FIELD', 'The list of queues has no {queue}.', { queue }),
          });
      }
      const subjects = agents.map(({ actor }) => actor);
      for (const [index, subject] of subjects.entries()) {
        if (subjects.indexOf(subject) !== index)
          check.addIssue({
            code: 'custom',
            path: ['agents', index, 'actor'],
            ...withCode('DUPLICATE', 'The agent {agent} is in the table twice.', { agent: subject }),
          });
      }
    }),
  );
export type CaseRouting = z.output<typeof CaseRouting>;
export type CaseRoutingInput = z.input<typeof CaseRouting>;

const category = (name: string | null, fallbackQueue: string, requiredSkills: string[] = []) => ({
  category: name,
  requiredSkills,
  fallbackQueue,
});
const priority = (name: CasePriority, weight: number, urgency: number) => ({
  priority: name,
  weight,
  points: urgency,
});

export const caseRoutingTable: SettingsTable<typeof CaseRouting> = {
  name: 'case-routing',
  shape: CaseRouting,
  defaults: {
    categories: [
      category(null, 'service'),
      category('ORDER', 'service', ['orders']),
      category('DELIVERY', 'logistics', ['logistics']),
      category('INVOICE', 'billing', ['billing']),
      category('PRODUCT', 'technical', ['technical']),
      category('COMPLAINT', 'complaints', ['complaints']),
      category('RETURN', 'logistics', ['returns']),
    ],
    priorities: [priority('LOW', 1, 0), priority('NORMAL', 2, 10), priority('HIGH', 3, 30), priority('URGENT', 5, 60)],
    tiers: [
      { tier: null, points: 0 },
      { tier: 'SILVER', points: 5 },
      { tier: 'GOLD', points: 15 },
      { tier: 'STRATEGIC', points: 30 },
    ],
    criteria: [
      { criterion: 'SKILLS', points: 50 },
      { criterion: 'CAPACITY', points: 40 },
      { criterion: 'CONTINUITY', points: 30 },
    ],
    metafields: [],
    queues: ['service', 'logistics', 'billing', 'technical', 'complaints'],
    agents: [],
    relaxSkillsAfterMinutes: 60,
  },
};

/** The table as decisions are made by it: its version is kept with every decision. */
export interface RoutingTable extends CaseRouting {
  readonly ruleVersion: string;
  readonly version: number;
}

/** The built-in table is `default-1`; a tenant's own is `v` and its version. */
export const routingTableOf = ({ value, version }: Settings<CaseRouting>): RoutingTable => ({
  ...value,
  version,
  ruleVersion: version === 0 ? 'default-1' : `v${version}`,
});

/** An agent with the summed weight of the open cases that it has. */
export interface AgentLoad extends Agent {
  readonly load: number;
  readonly openCases: number;
}

/** The row of a name, or else the one for all others. */
const rowOf = <R extends object>(rows: readonly R[], field: string, name: string): R | undefined => {
  const nameIn = (row: R): unknown => (row as Readonly<Record<string, unknown>>)[field] ?? null;
  return rows.find((row) => nameIn(row) === name) ?? rows.find((row) => nameIn(row) === null);
};

const pointsOf = (rows: readonly { readonly points: number }[], field: string, name: string): number =>
  rowOf(rows, field, name)?.points ?? 0;

export const weightOf = (routing: CaseRouting, name: CasePriority): number =>
  routing.priorities.find((row) => row.priority === name)?.weight ?? 1;

const categoryOf = (routing: CaseRouting, name: string) => rowOf(routing.categories, 'category', name);

type Described = Pick<Case, 'category' | 'metafields'>;

/** The rows of custom fields that fit a case, in the order of the table. */
const customRowsOf = ({ metafields: rows }: CaseRouting, { metafields }: Described) =>
  rows.filter((row) => holdsIn(metafields, row));

/** The queue of the first custom field that fits and names one, or else that of the category. */
export const fallbackQueueOf = (routing: CaseRouting, described: Described): string =>
  customRowsOf(routing, described).find(({ queue }) => queue != null)?.queue ??
  categoryOf(routing, described.category)?.fallbackQueue ??
  'service';

/** The skills of the category, and those that each custom field that fits asks for besides. */
export const requiredSkillsOf = (routing: CaseRouting, described: Described): string[] => [
  ...new Set([
    ...(categoryOf(routing, described.category)?.requiredSkills ?? []),
    ...customRowsOf(routing, described).flatMap(({ requiredSkills }) => requiredSkills),
  ]),
];

type RoutedCase = Pick<
  Case,
  'category' | 'priority' | 'requiredSkills' | 'weight' | 'waitingSince' | 'lastAssignee' | 'queue' | 'metafields'
>;

/** What a decision about the case is made from. */
export function routingInputsOf(
  record: RoutedCase,
  customerTier: string | undefined,
  routing: Pick<RoutingTable, 'agents' | 'relaxSkillsAfterMinutes'>,
  now: string,
): RoutingDecision['inputs'] {
  const waitedMinutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(record.waitingSince)) / 60_000));
  return {
    category: record.category,
    priority: record.priority,
    customerTier,
    requiredSkills: record.requiredSkills,
    weight: record.weight,
    waitedMinutes,
    skillsRelaxed: routing.relaxSkillsAfterMinutes != null && waitedMinutes >= routing.relaxSkillsAfterMinutes,
    agentsConsidered: routing.agents.length,
  };
}

export type Route = Pick<RoutingDecision, 'assignee' | 'queue' | 'reasons' | 'ruleVersion' | 'inputs'>;

/**
 * Chooses the agent with the best score among those that have the required skills (any, once the case has waited long
 * enough) and room for its weight; the score is the sum of the reasons' points, ties go to the smaller load and then to the
 * subject in code order, whatever the order of the agents. Without such an agent the case goes to the queue where it waits,
 * or else to its category's fallback queue, and the reason says what was lacking.
 */
export function routeOf(
  record: RoutedCase,
  customerTier: string | undefined,
  agents: readonly AgentLoad[],
  routing: RoutingTable,
  now: string,
): Route {
  const inputs = routingInputsOf(record, customerTier, { ...routing, agents: [...agents] }, now);
  const { ruleVersion } = routing;
  const skilled = agents.filter((agent) => inputs.skillsRelaxed || hasSkills(agent, record));
  const candidates = skilled
    .filter((agent) => agent.load + record.weight <= agent.capacity)
    .map((agent) => {
      const reasons = reasonsFor(agent, record, customerTier, routing, inputs.waitedMinutes);
      return { agent, reasons, score: reasons.reduce((sum, reason) => sum + (reason.points ?? 0), 0) };
    })
    .sort((a, b) => b.score - a.score || a.agent.load - b.agent.load || (a.agent.actor < b.agent.actor ? -1 : 1));
  const [best] = candidates;
  if (best) return { assignee: best.agent.actor, ruleVersion, inputs, reasons: best.reasons };
  const queue = record.queue ?? fallbackQueueOf(routing, record);
  return {
    queue,
    ruleVersion,
    inputs,
    reasons: [{ text: lackOf(agents, skilled, record) }, { text: `Waits in the queue ${queue}.` }],
  };
}

const hasSkills = (agent: Agent, { requiredSkills }: RoutedCase): boolean =>
  requiredSkills.every((skill) => agent.skills.includes(skill));

function lackOf(agents: readonly AgentLoad[], skilled: readonly AgentLoad[], { requiredSkills }: RoutedCase): string {
  if (agents.length === 0) return 'No agents are configured.';
  if (skilled.length === 0) return `No agent has all of the skills ${requiredSkills.join(', ')}.`;
  return `No capacity: ${skilled.length} suitable ${skilled.length === 1 ? 'agent has' : 'agents have'} no room for this case.`;
}

function reasonsFor(
  agent: AgentLoad,
  record: RoutedCase,
  customerTier: string | undefined,
  routing: RoutingTable,
  waitedMinutes: number,
): RoutingReason[] {
  const byPriority = pointsOf(routing.priorities, 'priority', record.priority);
  const byTier = pointsOf(routing.tiers, 'tier', customerTier ?? '');
  const criterion = (name: RoutingCriterion): number => pointsOf(routing.criteria, 'criterion', name);
  const matched = record.requiredSkills.filter((skill) => agent.skills.includes(skill));
  const missing = record.requiredSkills.filter((skill) => !agent.skills.includes(skill));
  const free = agent.capacity - agent.load - record.weight;
  // Integer arithmetic throughout: the same inputs give the same score on every machine.
  const urgency = 100 + byPriority + byTier;
  const skillPoints =
    missing.length === 0
      ? criterion('SKILLS')
      : Math.floor((criterion('SKILLS') * matched.length) / record.requiredSkills.length);
  return [
    { text: `Priority ${record.priority}.`, points: byPriority },
    {
      text: customerTier === undefined ? 'The customer is not known.' : `Customer tier ${customerTier}.`,
      points: byTier,
    },
    missing.length === 0
      ? { text: skillText(record.requiredSkills), points: skillPoints }
      : {
          text: `Lacks ${missing.join(', ')}: skills were relaxed after ${waitedMinutes} minutes of waiting.`,
          points: skillPoints,
        },
    {
      text: `${free} of ${agent.capacity} capacity stays free.`,
      points: Math.floor((criterion('CAPACITY') * urgency * free) / (100 * agent.capacity)),
    },
    ...(record.lastAssignee === agent.actor
      ? [{ text: 'Had this case before it was reopened.', points: criterion('CONTINUITY') }]
      : []),
  ];
}

const skillText = (required: readonly string[]): string =>
  required.length === 0 ? 'No special skill is required.' : `Has every required skill: ${required.join(', ')}.`;
