import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const PartNumberSet = defineEvent(
  'part-number.set',
  1,
  'The number under which a customer knows a product was set, or taken away. The version is counted per customer and product.',
  z.object({ customerId: z.string(), productId: z.string(), partNumber: z.optional(z.string()) }),
);
