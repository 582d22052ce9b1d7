import * as z from 'zod/mini';
import type { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';

/** What is meant where none is named: a tenant starts with one legal entity and one branch of this code. */
export const MAIN = 'MAIN';

export const normaliseCode = (code: string): string => code.trim().toUpperCase();

export const OrganizationCode = z.pipe(z.string(), z.transform(normaliseCode)).check(
  z.refine((code) => /^[A-Z0-9._-]{1,32}$/.test(code), {
    ...withCode('VALIDATION', 'A code is 1 to 32 letters, digits, dots, dashes or underscores.'),
  }),
);

/** The common fields of what every tenant starts with: nobody wrote it, so its version is 0. */
export const unwritten = (id: string): Aggregate => ({
  id,
  version: 0,
  createdAt: '1970-01-01T00:00:00.000Z',
  createdBy: 'default',
  updatedAt: '1970-01-01T00:00:00.000Z',
  updatedBy: 'default',
  origin: 'default',
});
