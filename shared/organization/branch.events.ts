import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const BranchCreated = defineEvent(
  'branch.created',
  1,
  'A branch was set up, or the one that a tenant starts with was written down as it is.',
  z.object({ code: z.string(), legalEntityId: z.string() }),
);
export const BranchUpdated = defineEvent(
  'branch.updated',
  1,
  'A branch was changed.',
  z.object({ fields: z.array(z.string()).check(z.describe('Names of the fields that changed.')) }),
);
