import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const ProductCreated = defineEvent(
  'product.created',
  1,
  'A product was added to the catalogue.',
  z.object({ sku: z.string(), unit: z.string(), variantOf: z.optional(z.string()) }),
);

export const ProductRenamed = defineEvent(
  'product.renamed',
  1,
  'A product got another SKU; the former one still finds it.',
  z.object({ sku: z.string(), formerSku: z.string() }),
);

export const ProductUpdated = defineEvent(
  'product.updated',
  1,
  'A product changed; `changed` names the fields, not their values.',
  z.object({ sku: z.string(), changed: z.array(z.string()) }),
);
