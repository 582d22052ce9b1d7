import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const LegalEntityCreated = defineEvent(
  'legal-entity.created',
  1,
  'A legal entity was set up, or the one that a tenant starts with was written down as it is.',
  z.object({ code: z.string(), baseCurrency: z.string() }),
);
export const LegalEntityUpdated = defineEvent(
  'legal-entity.updated',
  1,
  'A legal entity was changed; documents that are posted keep what they said.',
  z.object({ fields: z.array(z.string()).check(z.describe('Names of the fields that changed.')) }),
);
