import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const TenantCreated = defineEvent(
  'tenant.created',
  1,
  'Who operates the product made the tenant, with its first legal entity, branch and administrator.',
  z.object({ baseCurrency: z.string(), country: z.string(), languages: z.array(z.string()) }),
);
