import * as z from 'zod/mini';
import { Aggregate, newAggregate } from '../platform/aggregate.ts';
import type { Context } from '../platform/context.ts';

/** Tenant: a company that uses the product, by the slug that its tokens claim. */
export const Tenant = z.extend(Aggregate, {
  slug: z.string(),
  name: z.string(),
  country: z.nullish(z.string()),
  /** What its people read, the first one unless they say otherwise. */
  languages: z.array(z.string()),
});
export type Tenant = z.infer<typeof Tenant>;

/** There is one in the records of each tenant. */
export const TENANT_RECORD = 'TENANT';

/** The tenant of the context with what is known of it. */
export const newTenant = (
  ctx: Context,
  known: Partial<Pick<Tenant, 'name' | 'country' | 'languages'>> = {},
): Tenant => ({
  ...newAggregate(ctx, TENANT_RECORD),
  slug: ctx.tenant,
  name: ctx.tenant,
  languages: [],
  ...known,
});
