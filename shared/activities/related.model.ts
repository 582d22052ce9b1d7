import * as z from 'zod/mini';
import { withCode } from '../platform/errors.ts';

/** Each has a copy of what is about it, for its list. */
export const MAX_RELATED = 10;

/** The records that something is about. */
export const RelatedTo = z.array(z.string()).check(
  z.minLength(1),
  z.maxLength(MAX_RELATED),
  z.refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each record once.')),
);
