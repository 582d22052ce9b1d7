import * as z from 'zod';
import { defineEvent } from '../platform/events.ts';

export const IntegrityDrifted = defineEvent(
  'integrity.drifted',
  1,
  'A check found stored figures that disagree; the report lists them. Never sent when all agree.',
  z.object({
    driftCount: z.int().describe('Drifts of the check so far.'),
    kinds: z.array(z.string()).describe('What disagrees.'),
  }),
);
