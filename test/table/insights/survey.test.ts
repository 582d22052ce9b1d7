import { expect, test } from 'vitest';
import type { Drift } from '../../../shared/insights/drift.model.ts';
import { firstLook, type Survey, surveyPart } from '../../../shared/insights/integrity.survey.actions.ts';
import { aContext } from '../../support/a-context.ts';

const drift = (recordId: string): Drift => ({ kind: 'RECORD_MISSING', recordId, expected: 'one', found: 'none' });

/** A list of three pages of one record each, of which the page finds the drift. */
const survey: Survey<number> = {
  begin: async () => 0,
  walks: [
    {
      list: async (_, { after }) => {
        const at = Number(after ?? 0) + 1;
        return { edges: [{ node: `r${at}`, cursor: String(at) }], hasNextPage: at < 3, hasPreviousPage: at > 1 };
      },
      add: async (_, sum, ids) => ({ sums: sum + ids.length, drifts: ids.map(drift) }),
    },
  ],
  end: async (_, sum) => ({ records: sum, drifts: [drift('end')] }),
};

test('a survey keeps what every page of a list found, through instalments too', async () => {
  const ctx = aContext();
  const { step } = surveyPart(survey);
  let at = await step(ctx, 'NUMBERS', firstLook, undefined, 0);
  let steps = 1;
  for (; 'state' in at; steps += 1)
    // As it is carried between instalments.
    at = await step(ctx, 'NUMBERS', JSON.parse(JSON.stringify(at.state)), at.after, 0);
  expect(at.result).toEqual({ records: 3, drifts: ['r1', 'r2', 'r3', 'end'].map(drift), undecided: 0 });
  // Three pages and a comparison, twice.
  expect(steps).toBe(8);
});
