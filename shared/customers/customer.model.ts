import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Address, NewAddresses } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { EmailAddress, PhoneNumber, WebAddress } from '../platform/contact-data.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { CurrencyCode, stored, unsignedMinor } from '../platform/money.ts';
import type { NumberSeries } from '../platform/numbers.ts';
import { Locale, TimeZone } from '../platform/places.ts';

export const CUSTOMER_NUMBERS: NumberSeries = { prefix: 'C' };

export const customerKinds = ['COMPANY', 'PERSON'] as const;
export const DEFAULT_PAYMENT_TERMS = 'NET_30';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A field that null resets to its default. */
const orElse = <S extends z.ZodMiniType>(schema: S, fallback: z.output<S>) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? fallback),
  );

/** A list that is stored only when something is in it; null empties it. */
const someOf = <S extends z.ZodMiniType>(schema: S, max: number) =>
  z.pipe(
    z.nullish(z.array(schema).check(z.maxLength(max))),
    z.transform((values) => (values === undefined ? undefined : values?.length ? values : null)),
  );

const MAX_TAGS = 30;
const MAX_HANDLES = 20;
const MAX_PREFERENCES = 50;
const MAX_INTERESTS = 50;

/** Where the relationship stands, as people see it. */
export const lifecycleStages = ['PROSPECT', 'ACTIVE', 'AT_RISK', 'DORMANT', 'FORMER'] as const;

/** An account in a social network or messenger. */
export const SocialHandle = z.object({
  network: z.string().check(
    z.trim(),
    z.toLowerCase(),
    z.refine(
      (network) => /^[a-z0-9][a-z0-9._-]{0,39}$/.test(network),
      withCode('VALIDATION', 'A network is 1 to 40 letters, digits, dots or dashes.'),
    ),
  ),
  handle: text(200),
});
export type SocialHandle = z.infer<typeof SocialHandle>;

/** What the customer wants, by the name of what it is about. */
export const Preference = z.object({ name: text(60), value: text(400) });
export type Preference = z.infer<typeof Preference>;

/** What a client may say about a customer; credit terms are set by finance alone. */
const profile = {
  kind: z.enum(customerKinds),
  name: text(200),
  legalName: z.nullish(text(200)),
  shortName: z.nullish(text(60)),
  englishName: z.nullish(text(200)),
  email: z.nullish(EmailAddress),
  phone: z.nullish(PhoneNumber),
  website: z.nullish(WebAddress),
  taxId: z.nullish(text(40)),
  socialHandles: someOf(SocialHandle, MAX_HANDLES),
  tier: orElse(Code, 'STANDARD'),
  lifecycleStage: z.nullish(z.enum(lifecycleStages)),
  parentId: z.nullish(z.string()),
  /** User who looks after it. */
  ownerId: z.nullish(z.string()),
  /** Branch that looks after it. */
  branchId: z.nullish(z.string()),
  language: z.nullish(Locale),
  currency: z.nullish(CurrencyCode),
  timeZone: z.nullish(TimeZone),
  tags: orElse(z.array(text(40)).check(z.maxLength(MAX_TAGS)), []),
  preferences: someOf(Preference, MAX_PREFERENCES),
  interests: someOf(text(100), MAX_INTERESTS),
  addresses: orElse(NewAddresses, []),
};

export const NewCustomer = z.object({ ...profile, externalRefs: orElse(ExternalRefs, []) });
export type NewCustomer = z.input<typeof NewCustomer>;

export const CustomerChanges = z.partial(z.object(profile));
export type CustomerChanges = z.input<typeof CustomerChanges>;

/** Customer [account]: a company or a person that buys; entered once and used by sales, service, warehouse and finance. */
export const Customer = z.extend(Aggregate, {
  number: z.string(),
  ...profile,
  tier: z.string(),
  tags: z.array(z.string()),
  socialHandles: z.nullish(z.array(SocialHandle)),
  preferences: z.nullish(z.array(Preference)),
  interests: z.nullish(z.array(z.string())),
  addresses: z.array(Address),
  externalRefs: z.array(ExternalRef),
  paymentTerms: z.string(),
  /** Since when it is archived: out of lists, and without new orders. */
  archivedAt: z.nullish(z.string()),
});
export type Customer = z.infer<typeof Customer>;

/**
 * Credit of a customer in one currency. exposure = unbilled orders + open receivables ≤ limit; without a limit any exposure
 * is allowed. Amounts in minor units.
 */
export const CreditProfile = z.object({
  customerId: z.string(),
  currency: z.nullish(CurrencyCode),
  limitMinor: z.nullish(stored.amountMinor),
  unbilledMinor: stored.amountMinor,
  receivableMinor: stored.amountMinor,
  exposureMinor: stored.amountMinor,
  /** That of the customer: it guards what is ordered at the same time. */
  archivedAt: z.nullish(z.string()),
});
export type CreditProfile = z.infer<typeof CreditProfile>;

export const CreditTerms = z.object({
  customerId: z.string(),
  creditLimit: z.nullish(z.object({ amountMinor: unsignedMinor, currency: CurrencyCode })),
  paymentTerms: z.nullish(Code),
});
export type CreditTerms = z.input<typeof CreditTerms>;

/** What may still be ordered on credit; undefined without a limit. Negative when a limit was lowered below the exposure. */
export const creditAvailableMinor = (credit: CreditProfile): number | undefined =>
  credit.limitMinor == null ? undefined : credit.limitMinor - credit.exposureMinor;

/** Levels of a group, its head among them. */
export const MAX_GROUP_LEVELS = 6;

export const customerArchived = (): DomainError<string> =>
  new DomainError('CUSTOMER_ARCHIVED', 'The customer is archived. Restore it first.', 'customerId');
