import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const IntegrityInstalmentDone = defineEvent(
  'integrity.instalment-done',
  1,
  'A check of the books was started or a part of it is done, and stored; the automation goes on with the rest.',
  z.object({
    part: z.string().check(z.describe('Where the check goes on.')),
    recordCount: z.int().check(z.describe('Records that were looked at so far.')),
  }),
);

export const IntegrityDrifted = defineEvent(
  'integrity.drifted',
  1,
  'A check found stored figures that disagree; the report lists them. Never sent when all agree.',
  z.object({
    driftCount: z.int().check(z.describe('Drifts of the check so far.')),
    kinds: z.array(z.string()).check(z.describe('What disagrees.')),
  }),
);
