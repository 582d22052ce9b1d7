import * as z from 'zod';
import { withCode } from '../platform/errors.ts';

/** Each has a copy of what is about it, for its list. */
export const MAX_RELATED = 10;

/** The records that something is about. */
export const RelatedTo = z
  .array(z.string())
  .min(1)
  .max(MAX_RELATED)
  .refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each record once.'));
