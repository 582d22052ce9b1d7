import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { holdsIn, MetafieldCondition } from '../metafields/metafield-condition.model.ts';
import { withCode } from '../platform/errors.ts';
import { CountryCode } from '../platform/places.ts';
import type { Settings, SettingsTable } from '../platform/settings.ts';
import { type Lead, type LeadRouting, QueueName, Subject, UNASSIGNED } from './lead.model.ts';
import { LeadGrade } from './lead-scoring.model.ts';

const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

const orNone = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.nullish(z.array(schema).check(z.maxLength(250))),
    z.transform((values) => values ?? []),
  );

/** Which leads a rule is for; an empty list or an absent value allows any. */
export const AssignmentCondition = z.object({
  countries: orNone(CountryCode),
  sources: orNone(Code),
  grades: orNone(LeadGrade),
  minScore: z.nullish(z.int().check(z.minimum(0), z.maximum(100))),
  metafields: orNone(MetafieldCondition),
});
export type AssignmentCondition = z.infer<typeof AssignmentCondition>;

export const AssignmentRule = z
  .object({ name: label, when: AssignmentCondition, queue: z.nullish(QueueName), team: z.nullish(label) })
  .check(
    z.refine(({ queue, team }) => (queue == null) !== (team == null), {
      ...withCode('VALIDATION', 'A rule names exactly one queue or team.'),
      path: ['queue'],
    }),
  );
export type AssignmentRule = z.infer<typeof AssignmentRule>;

export const TeamMember = z.object({
  actor: Subject,
  /** Open leads that the member may have at once before the rules pass by. */
  capacity: z.int().check(z.minimum(0), z.maximum(10_000)),
  territories: orNone(CountryCode),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const SalesTeam = z.object({
  name: label,
  members: z.array(TeamMember).check(
    z.maxLength(50),
    z.refine((members) => new Set(members.map(({ actor }) => actor)).size === members.length, {
      ...withCode('VALIDATION', 'A team has each member once.'),
    }),
  ),
});
export type SalesTeam = z.infer<typeof SalesTeam>;

/** The tenant's assignment rules: the first that fits and has room decides; what none takes goes to the default queue. */
export const AssignmentRules = z
  .object({
    rules: z.array(AssignmentRule).check(z.maxLength(100)),
    teams: z.array(SalesTeam).check(z.maxLength(50)),
    defaultQueue: QueueName.check(
      z.refine(
        (queue) => queue !== UNASSIGNED,
        withCode('VALIDATION', 'Leads would stay unassigned; name another queue.'),
      ),
    ),
  })
  .check(
    z.superRefine(({ rules, teams }, check) => {
      const names = teams.map(({ name }) => name);
      if (new Set(names).size < names.length)
        check.addIssue({ code: 'custom', path: ['teams'], ...withCode('VALIDATION', 'Two teams have one name.') });
      for (const [index, { team }] of rules.entries()) {
        if (team != null && !names.includes(team))
          check.addIssue({
            code: 'custom',
            path: ['rules', index, 'team'],
            ...withCode('VALIDATION', 'No team is called {team}.', { team }),
          });
      }
    }),
  );
export type AssignmentRules = z.infer<typeof AssignmentRules>;
export type LeadAssignment = Settings<AssignmentRules>;

export const leadAssignmentTable: SettingsTable<typeof AssignmentRules> = {
  name: 'lead-assignment',
  shape: AssignmentRules,
  defaults: {
    rules: [
      { name: 'Hot leads', when: { countries: [], sources: [], grades: ['A', 'B'], metafields: [] }, queue: 'HOT' },
    ],
    teams: [],
    defaultQueue: 'INBOUND',
  },
};

/** Open leads of a person, and when the rules last gave them one. */
export const LeadLoad = z.object({ open: z.int(), lastAssignedAt: z.nullish(z.string()) });
export type LeadLoad = z.infer<typeof LeadLoad>;
export const NO_LOAD: LeadLoad = { open: 0 };

type Routable = Pick<Lead, 'country' | 'source' | 'grade' | 'score' | 'metafields'>;

export const fits = (when: AssignmentCondition, { country, source, grade, score, metafields }: Routable): boolean =>
  (when.countries.length === 0 || (country != null && when.countries.includes(country))) &&
  (when.sources.length === 0 || when.sources.includes(source)) &&
  (when.grades.length === 0 || (grade != null && when.grades.includes(grade))) &&
  (when.minScore == null || (score != null && score >= when.minScore)) &&
  when.metafields.every((condition) => holdsIn(metafields, condition));

const inTerritory = ({ territories }: TeamMember, country: string | null | undefined): boolean =>
  territories.length === 0 || (country != null && territories.includes(country));

const membersOf = (rules: AssignmentRules, team: string | null | undefined): readonly TeamMember[] =>
  rules.teams.find(({ name }) => name === team)?.members ?? [];

/** Everybody whose load the decision about this lead may depend on. */
export const candidatesOf = (rules: AssignmentRules, lead: Routable): string[] => [
  ...new Set(
    rules.rules
      .filter(({ when }) => fits(when, lead))
      .flatMap(({ team }) => membersOf(rules, team))
      .filter((member) => inTerritory(member, lead.country))
      .map(({ actor }) => actor),
  ),
];

/** Least loaded first; of equals the one who has waited longest, so that a team takes turns. */
const byLoad = (loads: ReadonlyMap<string, LeadLoad>) => (one: TeamMember, other: TeamMember) => {
  const [a, b] = [loads.get(one.actor) ?? NO_LOAD, loads.get(other.actor) ?? NO_LOAD];
  return a.open - b.open || (a.lastAssignedAt ?? '').localeCompare(b.lastAssignedAt ?? '');
};

export interface Route {
  readonly owner?: string;
  /** Of the owner: the load that must still be below it when the lead is written. */
  readonly capacity?: number;
  readonly queue?: string;
  readonly routing: LeadRouting;
}

/** To whom the rules give a lead and why. Nobody is chosen beyond their capacity or outside their territory. */
export function routeOf(
  lead: Routable,
  { version, value: settings }: Pick<LeadAssignment, 'version' | 'value'>,
  loads: ReadonlyMap<string, LeadLoad>,
  now: string,
): Route {
  const { country, source, grade, score } = lead;
  const reasons: string[] = [];
  const decided = (rule: string, reason: string): LeadRouting => ({
    rule,
    reasons: [...reasons, reason],
    inputs: { country, source, grade, score },
    settingsVersion: version,
    decidedAt: now,
  });
  for (const { name, queue, team } of settings.rules.filter(({ when }) => fits(when, lead))) {
    if (queue != null) return { queue, routing: decided(name, `Rule "${name}" fits: queue ${queue}.`) };
    const near = membersOf(settings, team).filter((member) => inTerritory(member, country));
    const [chosen] = near
      .filter(({ actor, capacity }) => (loads.get(actor) ?? NO_LOAD).open < capacity)
      .sort(byLoad(loads));
    if (chosen) {
      const { open } = loads.get(chosen.actor) ?? NO_LOAD;
      const load = `${open} of ${chosen.capacity} open leads, the least loaded of ${near.length} in the territory`;
      return {
        owner: chosen.actor,
        capacity: chosen.capacity,
        routing: decided(name, `Rule "${name}" fits: a member of team ${team} with ${load}.`),
      };
    }
    const lack = near.length === 0 ? 'nobody in the territory' : 'nobody below capacity';
    reasons.push(`Rule "${name}" fits, but team ${team} has ${lack}.`);
  }
  const { defaultQueue } = settings;
  return { queue: defaultQueue, routing: decided('default', `No rule took it: queue ${defaultQueue}.`) };
}
