import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../platform/context.ts';
import { MAX_PAGE_SIZE, type Page, type PageRequest } from '../platform/page.ts';
import { confirmed, type Drift } from './drift.model.ts';
import type { IntegrityPart, SurveyState } from './integrity.model.ts';
import { readOr, unreadable } from './integrity.records.actions.ts';

/** A list that is gone through a page at a time. What a page adds to the sums is JSON, so that they can be carried on. */
interface Walk<S> {
  readonly list: (ctx: Context, request: PageRequest) => Promise<Page<string>>;
  readonly add: (ctx: Context, sums: S, ids: readonly string[]) => Promise<{ sums: S; drifts?: Drift[] }>;
}

/** A part that adds up over all records: can stop after any page and go on there with its sums. */
export interface Survey<S> {
  readonly begin: (ctx: Context) => Promise<S>;
  readonly walks: readonly Walk<S>[];
  readonly end: (ctx: Context, sums: S) => Promise<{ records: number; drifts: Drift[] }>;
}

/** Looks before what still moves is given up as undecided. */
const LOOKS = 4;

export interface SurveyResult {
  readonly records: number;
  readonly drifts: Drift[];
  readonly undecided: number;
}

/** Either where a survey goes on, or what it found. */
export type SurveyStep =
  | { readonly state: SurveyState; readonly after?: string | undefined }
  | { readonly result: SurveyResult };

export const firstLook: SurveyState = { look: 1, walk: 0, sums: undefined, found: [], suspects: [], lasting: [] };

interface Read {
  readonly state: SurveyState;
  readonly after?: string | undefined;
  /** Present once the sums were compared. */
  readonly records?: number;
}

/**
 * One page, or the comparison at the end of a look. Everything is added up again while a comparison shows what the one before did
 * not: records move meanwhile, and indexes are late.
 */
async function surveyStep<S>(
  ctx: Context,
  name: IntegrityPart,
  survey: Survey<S>,
  state: SurveyState,
  after: string | undefined,
  settleMilliseconds: number,
): Promise<SurveyStep> {
  const read = await readOr(
    () => readOn(ctx, survey, state, after),
    (issues): Read => {
      const drift = { ...unreadable(name, issues), detail: 'something that the part adds up' };
      return { state: { ...state, found: [drift] }, records: 0 };
    },
  );
  ctx.table.forget();
  if (read.records === undefined) return read;
  const { lasting, fresh } = judged(read.state);
  if (fresh.length === 0 || state.look === LOOKS) {
    const undecided = new Set(fresh.map(({ recordId }) => recordId)).size;
    return { result: { records: read.records, drifts: lasting, undecided } };
  }
  await sleep(settleMilliseconds);
  return { state: { ...firstLook, look: state.look + 1, suspects: read.state.found, lasting } };
}

async function readOn<S>(
  ctx: Context,
  survey: Survey<S>,
  state: SurveyState,
  after: string | undefined,
): Promise<Read> {
  const sums = state.sums === undefined ? await survey.begin(ctx) : (state.sums as S);
  const walk = survey.walks[state.walk];
  if (!walk) {
    const { records, drifts } = await survey.end(ctx, sums);
    return { state: { ...state, found: [...state.found, ...drifts] }, records };
  }
  const page = await walk.list(ctx, { first: MAX_PAGE_SIZE, after });
  const added = await walk.add(
    ctx,
    sums,
    page.edges.map(({ node }) => node),
  );
  const found = [...state.found, ...(added.drifts ?? [])];
  return page.hasNextPage
    ? { state: { ...state, sums: added.sums, found }, after: page.edges.at(-1)?.cursor }
    : { state: { ...state, sums: added.sums, found, walk: state.walk + 1 } };
}

/** A survey as the check sees it: what it carries from step to step is its own affair. */
export interface SurveyPart {
  readonly step: (
    ctx: Context,
    name: IntegrityPart,
    state: SurveyState,
    after: string | undefined,
    settleMilliseconds: number,
  ) => Promise<SurveyStep>;
}

export const surveyPart = <S>(survey: Survey<S>): SurveyPart => ({
  step: (ctx, name, ...place) => surveyStep(ctx, name, survey, ...place),
});

const placeOf = ({ kind, recordId, detail }: Drift): string => JSON.stringify([kind, recordId, detail]);

/** What two looks in a row agree on, by now, and what only this one shows. */
function judged({ look, found, suspects, lasting }: SurveyState): { lasting: Drift[]; fresh: Drift[] } {
  const { lasting: again, fresh } = look === 1 ? { lasting: [], fresh: found } : confirmed(suspects, found);
  const known = new Set(lasting.map(placeOf));
  const all = [...lasting, ...again.filter((drift) => !known.has(placeOf(drift)))];
  const settled = new Set(all.map(placeOf));
  return { lasting: all, fresh: fresh.filter((drift) => !settled.has(placeOf(drift))) };
}
