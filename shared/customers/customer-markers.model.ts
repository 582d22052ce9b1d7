import { normalisedEmail, normalisedTaxId } from '../platform/normalised.ts';
import type { Customer } from './customer.model.ts';

export const customerMarkerKinds = ['email', 'taxId', 'phone'] as const;
export type CustomerMarkerKind = (typeof customerMarkerKinds)[number];

/** A value that customers are found by, in the one form of its kind. */
export interface CustomerMarker {
  readonly kind: CustomerMarkerKind;
  readonly value: string;
}

export const markerName = ({ kind, value }: CustomerMarker): string => `${kind}#${value}`;

type Identifying = Partial<Pick<Customer, CustomerMarkerKind | 'addresses'>>;

/**
 * What a customer is found by. A phone number without a leading + is read as one of the country of the first address; the plans of all
 * countries are loaded for it alone.
 */
export async function customerMarkersOf({ email, taxId, phone, addresses }: Identifying): Promise<CustomerMarker[]> {
  const values: Record<CustomerMarkerKind, string | undefined> = {
    email: email == null ? undefined : normalisedEmail(email),
    taxId: taxId == null ? undefined : normalisedTaxId(taxId),
    phone:
      phone == null
        ? undefined
        : (await import('../platform/normalised-phone.ts')).normalisedPhone(phone, addresses?.[0]?.country),
  };
  return customerMarkerKinds.flatMap((kind) => {
    const value = values[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
}

/** Domains of companies that a customer's e-mail address and web site are of; those of mail providers are none. */
export async function customerDomainsOf({
  email,
  website,
}: Partial<Pick<Customer, 'email' | 'website'>>): Promise<string[]> {
  if (email == null && website == null) return [];
  const { domainOfEmail, domainOfWebsite } = await import('../platform/company-domain.ts');
  const found = [
    email == null ? undefined : domainOfEmail(email),
    website == null ? undefined : domainOfWebsite(website),
  ];
  return [...new Set(found.filter((domain) => domain !== undefined))];
}

/** By what somebody is recognised as a customer's, the most reliable first. */
export const customerMatchKinds = ['TAX_ID', 'EMAIL', 'DOMAIN'] as const;

/** The customer that somebody's data lead to. */
export interface CustomerMatch {
  readonly customerId: string;
  readonly by: (typeof customerMatchKinds)[number];
}
