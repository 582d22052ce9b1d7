import * as z from 'zod/mini';
import { TENANT_ID } from '../platform/context.ts';
import { withCode } from '../platform/errors.ts';
import { CurrencyCode } from '../platform/money.ts';
import { CountryCode, Locale, TimeZone } from '../platform/places.ts';
import { invited } from '../users/user.model.ts';

const MAX_LANGUAGES = 10;

/** All that a tenant starts with. */
export const NewTenant = z.object({
  slug: z.string().check(
    z.refine((slug) => TENANT_ID.test(slug), {
      ...withCode(
        'VALIDATION',
        'A slug is 1 to 40 small letters, digits or dashes, and neither begins nor ends with a dash.',
      ),
    }),
  ),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  baseCurrency: CurrencyCode,
  timeZone: TimeZone,
  country: CountryCode,
  languages: z.array(Locale).check(
    z.minLength(1),
    z.maxLength(MAX_LANGUAGES),
    z.refine((given) => new Set(given).size === given.length, withCode('VALIDATION', 'Name each language once.')),
  ),
  administrator: z.object({ email: invited.email, displayName: z.nullish(invited.displayName) }),
});
export type NewTenant = z.input<typeof NewTenant>;
