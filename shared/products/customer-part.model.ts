import * as z from 'zod/mini';

/** The number under which a customer knows a product; null once it was taken away. */
export const CustomerPart = z.object({
  customerId: z.string(),
  productId: z.string(),
  partNumber: z.nullish(z.string()),
  /** Counts the changes. */
  version: z.number(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type CustomerPart = z.infer<typeof CustomerPart>;

export const PartNumber = z.string().check(z.trim(), z.minLength(1), z.maxLength(64));

export const CustomerPartChange = z.object({
  customerId: z.string(),
  sku: z.string().check(z.maxLength(64)),
  partNumber: z.nullish(PartNumber),
  expectedVersion: z.nullish(z.int()),
});
export type CustomerPartChange = z.input<typeof CustomerPartChange>;
