import * as z from 'zod';
import { Aggregate } from '../platform/aggregate.ts';
import { EmailAddress, PhoneNumber, WebAddress } from '../platform/contact-data.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { CurrencyCode, stored, unsignedMinor } from '../platform/money.ts';

export const customerKinds = ['COMPANY', 'PERSON'] as const;
export const customerTiers = ['STANDARD', 'SILVER', 'GOLD', 'STRATEGIC'] as const;

/** Days from the invoice date to the due date. */
export const paymentTermDays = {
  DUE_ON_RECEIPT: 0,
  NET_7: 7,
  NET_14: 14,
  NET_30: 30,
  NET_45: 45,
  NET_60: 60,
  NET_90: 90,
} as const;
export type PaymentTerms = keyof typeof paymentTermDays;
export const PaymentTerms = z.enum(Object.keys(paymentTermDays) as [PaymentTerms, ...PaymentTerms[]]);
export const DEFAULT_PAYMENT_TERMS: PaymentTerms = 'NET_30';

const text = (max: number) => z.string().trim().min(1).max(max);

export const Address = z.object({
  label: text(40).nullish(),
  street: text(200),
  city: text(100),
  region: text(100).nullish(),
  postalCode: text(20).nullish(),
  country: text(60),
});
export type Address = z.infer<typeof Address>;

/** A field that null resets to its default. */
const orElse = <S extends z.ZodType>(schema: S, fallback: z.output<S>) =>
  schema.nullish().transform((value) => value ?? fallback);

const MAX_ADDRESSES = 20;
const MAX_TAGS = 30;

/** What a client may say about a customer; credit terms are set by finance alone. */
const profile = {
  kind: z.enum(customerKinds),
  name: text(200),
  email: EmailAddress.nullish(),
  phone: PhoneNumber.nullish(),
  website: WebAddress.nullish(),
  taxId: text(40).nullish(),
  tier: orElse(z.enum(customerTiers), 'STANDARD' as const),
  tags: orElse(z.array(text(40)).max(MAX_TAGS), []),
  addresses: orElse(z.array(Address).max(MAX_ADDRESSES), []),
};

export const NewCustomer = z.object({ ...profile, externalRefs: orElse(ExternalRefs, []) });
export type NewCustomer = z.input<typeof NewCustomer>;

export const CustomerChanges = z.object(profile).partial();
export type CustomerChanges = z.input<typeof CustomerChanges>;

/** Customer [account]: a company or a person that buys; entered once and used by sales, service, warehouse and finance. */
export const Customer = Aggregate.extend({
  ...profile,
  tier: z.enum(customerTiers),
  tags: z.array(z.string()),
  addresses: z.array(Address),
  externalRefs: z.array(ExternalRef),
  paymentTerms: PaymentTerms,
});
export type Customer = z.infer<typeof Customer>;

/**
 * Credit of a customer in one currency. exposure = unbilled orders + open receivables ≤ limit; without a limit any exposure
 * is allowed. Amounts in minor units.
 */
export const CreditProfile = z.object({
  customerId: z.string(),
  currency: CurrencyCode.nullish(),
  limitMinor: stored.amountMinor.nullish(),
  unbilledMinor: stored.amountMinor,
  receivableMinor: stored.amountMinor,
  exposureMinor: stored.amountMinor,
});
export type CreditProfile = z.infer<typeof CreditProfile>;

export const CreditTerms = z.object({
  customerId: z.string(),
  creditLimit: z.object({ amountMinor: unsignedMinor, currency: CurrencyCode }).nullish(),
  paymentTerms: PaymentTerms.nullish(),
});
export type CreditTerms = z.input<typeof CreditTerms>;

/** What may still be ordered on credit; undefined without a limit. Negative when a limit was lowered below the exposure. */
export const creditAvailableMinor = (credit: CreditProfile): number | undefined =>
  credit.limitMinor == null ? undefined : credit.limitMinor - credit.exposureMinor;

export const contactRoles = ['BUYER', 'DECISION_MAKER', 'ACCOUNTING', 'LOGISTICS', 'TECHNICAL', 'OTHER'] as const;

const contactProfile = {
  name: text(200),
  email: EmailAddress.nullish(),
  phone: PhoneNumber.nullish(),
  jobTitle: text(100).nullish(),
  role: z.enum(contactRoles).nullish(),
};

export const NewContact = z.object({ customerId: z.string(), ...contactProfile });
export type NewContact = z.input<typeof NewContact>;

export const ContactChanges = z.object(contactProfile).partial();
export type ContactChanges = z.input<typeof ContactChanges>;

/** Contact: a person who acts for a customer. */
export const Contact = Aggregate.extend({ customerId: z.string(), ...contactProfile });
export type Contact = z.infer<typeof Contact>;
