import * as z from 'zod/mini';
import { DomainError } from '../platform/errors.ts';
import { isStocked, type Typed } from './product-type.model.ts';

/** How the stock of a product is told apart: not at all, by lot [batch], or each piece by its serial number. */
export const trackings = ['NONE', 'LOT', 'SERIAL'] as const;
export const ProductTracking = z.enum(trackings);
export type ProductTracking = z.infer<typeof ProductTracking>;

/** Of a product or of its stock. Absent is NONE: most are. */
export interface Tracked {
  readonly tracking?: ProductTracking | null | undefined;
}

export const trackingOf = ({ tracking }: Tracked): ProductTracking => tracking ?? 'NONE';

export const isTracked = (tracked: Tracked): boolean => trackingOf(tracked) !== 'NONE';

/** The form that records keep. */
export const keptTracking = (tracked: Tracked): ProductTracking | undefined =>
  isTracked(tracked) ? trackingOf(tracked) : undefined;

/** Refuses with VALIDATION to tell apart what holds no stock. */
export function requireTrackable(product: Typed & Tracked): void {
  if (isTracked(product) && !isStocked(product))
    throw new DomainError('VALIDATION', 'Only what holds stock has lots or serial numbers.', 'tracking');
}
