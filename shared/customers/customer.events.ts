import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const CustomerCreated = defineEvent(
  'customer.created',
  1,
  'A customer was created by a client, an import or the conversion of a lead.',
  z.object({ kind: z.string(), tier: z.string(), leadId: z.optional(z.string()) }),
);

export const CustomerUpdated = defineEvent(
  'customer.updated',
  1,
  'The profile of a customer changed; `changed` names the fields, not their values.',
  z.object({ changed: z.array(z.string()) }),
);

export const CustomerArchived = defineEvent(
  'customer.archived',
  1,
  'A customer was archived: it is out of the lists and orders nothing new.',
  z.object({}),
);

export const CustomerRestored = defineEvent('customer.restored', 1, 'An archived customer is back.', z.object({}));

export const CreditTermsSet = defineEvent(
  'customer.credit-terms-set',
  1,
  'Finance set the credit limit or the payment terms. Orders on credit hold are tried again.',
  z.object({ changed: z.array(z.string()) }),
);
