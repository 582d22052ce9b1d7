import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { withCode } from '../platform/errors.ts';
import { comparedTexts, handleIn, type Metafields } from '../platform/metafield-values.ts';
import type { Settings, SettingsTable } from '../platform/settings.ts';

export const leadGrades = ['A', 'B', 'C', 'D'] as const;
export const LeadGrade = z.enum(leadGrades);
export type LeadGrade = z.infer<typeof LeadGrade>;

/** One reason of a score with the points that it gave or took. */
export const ScoreFactor = z.object({ reason: z.string(), points: z.int() });
export type ScoreFactor = z.infer<typeof ScoreFactor>;

type Text = string | null | undefined;

/** The part of a lead that its score depends on. */
export interface Scorable {
  readonly name: string;
  readonly source: string;
  readonly company?: Text;
  readonly jobTitle?: Text;
  readonly email?: Text;
  readonly phone?: Text;
  readonly taxId?: Text;
  readonly country?: Text;
  readonly campaign?: Text;
  readonly message?: Text;
  readonly interest?: Text;
  readonly budget?: { readonly amountMinor: number; readonly currency: string } | null;
  readonly employees?: number | null;
  readonly consent?: { readonly marketing: boolean } | null;
  readonly lastActivityAt: string;
  readonly activityCounts: Readonly<Record<string, number>>;
  readonly metafields?: Metafields | null;
}

/** What a rule may look at, and how its value reads as text; a rule on any other name is refused. */
const scorable: Readonly<Record<string, (lead: Scorable) => Text | number>> = {
  name: ({ name }) => name,
  company: ({ company }) => company,
  jobTitle: ({ jobTitle }) => jobTitle,
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  taxId: ({ taxId }) => taxId,
  country: ({ country }) => country,
  source: ({ source }) => source,
  campaign: ({ campaign }) => campaign,
  message: ({ message }) => message,
  interest: ({ interest }) => interest,
  budget: ({ budget }) => budget?.amountMinor,
  budgetCurrency: ({ budget }) => budget?.currency,
  employees: ({ employees }) => employees,
  marketingConsent: ({ consent }) => (consent?.marketing ? 'true' : undefined),
};
export const scorableFields = Object.keys(scorable);
const numericFields = ['budget', 'employees'];

export const ruleOperators = ['EXISTS', 'IN', 'CONTAINS', 'AT_LEAST', 'IS_FREE_MAIL'] as const;

/** Providers whose addresses say nothing about a company. */
const FREE_MAIL = new Set([
  'aol.com',
  'gmail.com',
  'gmx.at',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mail.ru',
  'me.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'qq.com',
  't-online.de',
  'web.de',
  'yahoo.com',
  'yandex.ru',
]);

const points = z.int().check(z.minimum(-100), z.maximum(100));

export const ScoringRule = z
  .object({
    field: z
      .string()
      .check(
        z.refine(
          (field) => Object.hasOwn(scorable, field) || handleIn(field) !== undefined,
          withCode('UNKNOWN_FIELD', 'Leads have no such field to score.'),
        ),
      ),
    operator: z.enum(ruleOperators),
    values: z.pipe(
      z.nullish(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(100))),
      z.transform((values) => values ?? []),
    ),
    points,
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  })
  .check(
    z.superRefine(({ field, operator, values }, check) => {
      const needsValues = operator === 'IN' || operator === 'CONTAINS' || operator === 'AT_LEAST';
      const fault = (path: string, said: ReturnType<typeof withCode>) =>
        check.addIssue({ code: 'custom', path: [path], ...said });
      if (needsValues && values.length === 0)
        fault('values', withCode('VALIDATION', '{operator} needs values.', { operator }));
      if (!needsValues && values.length > 0)
        fault('values', withCode('VALIDATION', '{operator} takes no values.', { operator }));
      if (operator === 'AT_LEAST') {
        if (!numericFields.includes(field) && handleIn(field) === undefined)
          fault(
            'operator',
            withCode('VALIDATION', 'AT_LEAST works on {fields}.', { fields: numericFields.join(', ') }),
          );
        if (values.length > 1 || !/^\d{1,15}$/.test(values[0] ?? '0'))
          fault('values', withCode('VALIDATION', 'AT_LEAST takes one whole number.'));
      }
      if (operator === 'IS_FREE_MAIL' && field !== 'email')
        fault('operator', withCode('VALIDATION', 'IS_FREE_MAIL works on email.'));
    }),
  );
export type ScoringRule = z.infer<typeof ScoringRule>;

const MAX_SCORE = 100;

/** The tenant's scoring model: a table of points with reasons, points for activities, decay for silence, grades. */
export const ScoringModel = z.object({
  modelVersion: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  rules: z.array(ScoringRule).check(z.maxLength(100)),
  activityPoints: z
    .array(
      z.object({
        /** Null: all kinds that have no row of their own, together. */
        kind: z.nullish(Code),
        points: points.check(z.nonnegative()),
        atMost: points.check(z.nonnegative()),
      }),
    )
    .check(
      z.refine(
        (rows) => new Set(rows.map(({ kind }) => kind ?? null)).size === rows.length,
        withCode('VALIDATION', 'Name each kind at most once.'),
      ),
    ),
  decay: z.object({
    afterDays: z.int().check(z.minimum(0), z.maximum(3650)),
    pointsPerWeek: points.check(z.nonnegative()),
  }),
  grades: z
    .object({ a: points.check(z.nonnegative()), b: points.check(z.nonnegative()), c: points.check(z.nonnegative()) })
    .check(
      z.refine(
        ({ a, b, c }) => a > b && b > c && c > 0,
        withCode('VALIDATION', 'Thresholds fall from a over b to c, above 0.'),
      ),
    ),
});
export type ScoringModel = z.infer<typeof ScoringModel>;
export type LeadScoring = Settings<ScoringModel>;

export const leadScoringTable: SettingsTable<typeof ScoringModel> = {
  name: 'lead-scoring',
  shape: ScoringModel,
  defaults: {
    modelVersion: 'default',
    rules: [
      { field: 'email', operator: 'EXISTS', values: [], points: 10, reason: 'Can be reached by e-mail' },
      { field: 'email', operator: 'IS_FREE_MAIL', values: [], points: -10, reason: 'Private mail provider' },
      { field: 'phone', operator: 'EXISTS', values: [], points: 10, reason: 'Can be reached by phone' },
      { field: 'company', operator: 'EXISTS', values: [], points: 15, reason: 'Names a company' },
      { field: 'taxId', operator: 'EXISTS', values: [], points: 10, reason: 'Gives a tax id' },
      {
        field: 'jobTitle',
        operator: 'CONTAINS',
        values: ['owner', 'founder', 'chief', 'ceo', 'director', 'head', 'manager', 'purchas', 'procurement', 'buyer'],
        points: 15,
        reason: 'Decides or buys',
      },
      { field: 'source', operator: 'IN', values: ['REFERRAL', 'PARTNER'], points: 15, reason: 'Was recommended' },
      { field: 'source', operator: 'IN', values: ['EVENT', 'CALL'], points: 10, reason: 'Sought the conversation' },
      { field: 'interest', operator: 'EXISTS', values: [], points: 10, reason: 'Says what is wanted' },
      { field: 'message', operator: 'EXISTS', values: [], points: 5, reason: 'Wrote a message' },
      { field: 'budget', operator: 'EXISTS', values: [], points: 10, reason: 'Has a budget' },
      { field: 'employees', operator: 'AT_LEAST', values: ['50'], points: 10, reason: '50 employees or more' },
      { field: 'employees', operator: 'AT_LEAST', values: ['250'], points: 10, reason: '250 employees or more' },
      { field: 'marketingConsent', operator: 'EXISTS', values: [], points: 5, reason: 'Agreed to marketing' },
    ],
    activityPoints: [
      { kind: 'VISIT', points: 15, atMost: 30 },
      { kind: 'MEETING', points: 15, atMost: 30 },
      { kind: 'CALL', points: 8, atMost: 24 },
      { kind: 'EMAIL', points: 4, atMost: 12 },
      { kind: 'WEB', points: 5, atMost: 15 },
    ],
    decay: { afterDays: 14, pointsPerWeek: 5 },
    grades: { a: 70, b: 45, c: 20 },
  },
};

const plain = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

const operators: Readonly<
  Record<(typeof ruleOperators)[number], (value: string, values: readonly string[]) => boolean>
> = {
  EXISTS: () => true,
  IN: (value, values) => values.some((one) => plain(one) === value),
  CONTAINS: (value, values) => values.some((one) => value.includes(plain(one))),
  AT_LEAST: (value, [least]) => Number(value) >= Number(least),
  IS_FREE_MAIL: (value) => FREE_MAIL.has(value.slice(value.lastIndexOf('@') + 1)),
};

/** True if the lead has a value in the rule's field and the value fulfils the rule; case and notation do not matter. */
export function isFulfilled(rule: ScoringRule, lead: Scorable): boolean {
  // An operator of a later version is fulfilled by nobody here.
  return textsOf(rule.field, lead).some((text) => operators[rule.operator]?.(plain(text), rule.values) ?? false);
}

function textsOf(field: string, lead: Scorable): readonly string[] {
  const handle = handleIn(field);
  if (handle !== undefined) return comparedTexts(lead.metafields?.[handle]);
  const value = scorable[field]?.(lead);
  return value == null ? [] : [String(value)];
}

const DAY = 24 * 3600 * 1000;

/** Weeks of silence that have begun since the days of grace ended. */
export const silentWeeks = (lastActivityAt: string, afterDays: number, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(now) - Date.parse(lastActivityAt) - afterDays * DAY) / (7 * DAY)));

export interface LeadScore {
  readonly score: number;
  readonly grade: LeadGrade;
  readonly factors: ScoreFactor[];
}

/**
 * Score 0 to 100 with its grade and every reason for it: the points of the factors add up to the score, cut off at 0 and 100.
 * Silence only ever lowers it.
 */
export function scoreOf(lead: Scorable, model: ScoringModel, now: string): LeadScore {
  const fromRules = model.rules.filter((rule) => isFulfilled(rule, lead));
  const named = new Set(model.activityPoints.map(({ kind }) => kind));
  const others = Object.entries(lead.activityCounts).filter(([kind]) => !named.has(kind));
  const fromActivities = model.activityPoints.map(({ kind, points: each, atMost }) => {
    const count = kind == null ? others.reduce((sum, [, one]) => sum + one, 0) : (lead.activityCounts[kind] ?? 0);
    const reason = kind == null ? `Activities of other kinds: ${count}` : `Activities of kind ${kind}: ${count}`;
    return { reason, points: Math.min(count * each, atMost) };
  });
  const weeks = silentWeeks(lead.lastActivityAt, model.decay.afterDays, now);
  const silence = {
    reason: `Weeks of silence beyond ${model.decay.afterDays} days: ${weeks}`,
    points: Math.max(-MAX_SCORE, -weeks * model.decay.pointsPerWeek),
  };
  const factors = [...fromRules, ...fromActivities, silence]
    .filter((factor) => factor.points !== 0)
    .map((factor) => ({ reason: factor.reason, points: factor.points }));
  const sum = factors.reduce((total, factor) => total + factor.points, 0);
  const score = Math.min(MAX_SCORE, Math.max(0, sum));
  return { score, grade: gradeOf(score, model.grades), factors };
}

export const gradeOf = (score: number, { a, b, c }: ScoringModel['grades']): LeadGrade => {
  if (score >= a) return 'A';
  if (score >= b) return 'B';
  return score >= c ? 'C' : 'D';
};
