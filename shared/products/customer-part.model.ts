import * as z from 'zod';

/** The number under which a customer knows a product; null once it was taken away. */
export const CustomerPart = z.object({
  customerId: z.string(),
  productId: z.string(),
  partNumber: z.string().nullish(),
  /** Counts the changes. */
  version: z.number(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type CustomerPart = z.infer<typeof CustomerPart>;

export const PartNumber = z.string().trim().min(1).max(64);

export const CustomerPartChange = z.object({
  customerId: z.string(),
  sku: z.string().max(64),
  partNumber: PartNumber.nullish(),
  expectedVersion: z.int().nullish(),
});
export type CustomerPartChange = z.input<typeof CustomerPartChange>;
