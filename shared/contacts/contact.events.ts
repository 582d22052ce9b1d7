import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const ContactCreated = defineEvent(
  'contact.created',
  1,
  'A person was entered who acts for a customer.',
  z.object({ customerId: z.string() }),
);
export const ContactUpdated = defineEvent(
  'contact.updated',
  1,
  'A contact changed; `changed` names the fields, not their values.',
  z.object({ changed: z.array(z.string()) }),
);
export const ContactLinked = defineEvent(
  'contact.linked',
  1,
  'A contact acts for a customer, or for one in another role.',
  z.object({ customerId: z.string() }),
);
export const ContactUnlinked = defineEvent(
  'contact.unlinked',
  1,
  'A contact no longer acts for a customer.',
  z.object({ customerId: z.string() }),
);
export const ContactRemoved = defineEvent('contact.removed', 1, 'A contact was removed.', z.object({}));
