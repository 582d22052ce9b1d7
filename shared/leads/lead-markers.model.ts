import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Lead, type LeadMarkerKind, leadMarkerKinds, normalisedEmail } from './lead.model.ts';

// Apart from the lead: the numbering plans of all countries are a fifth of what a function loads, and few look at a phone number.

type Identifying = Partial<Pick<Lead, LeadMarkerKind | 'country'>>;

/** The same phone number in every notation (E.164); undefined when it is none, so that it marks nothing. */
export function normalisedPhone(phone: string, country: string | null | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(phone, { defaultCountry: country as 'DE' | undefined });
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Letters and digits only; undefined when too little is left to tell two buyers apart. */
export function normalisedTaxId(taxId: string): string | undefined {
  const bare = taxId
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return bare.length >= 4 ? bare : undefined;
}

/** What two leads of the same person share, as `kind#value`, the most reliable first. */
export function leadMarkersOf({ email, phone, taxId, country }: Identifying): string[] {
  const values: Record<LeadMarkerKind, string | undefined> = {
    email: email == null ? undefined : normalisedEmail(email),
    taxId: taxId == null ? undefined : normalisedTaxId(taxId),
    phone: phone == null ? undefined : normalisedPhone(phone, country ?? undefined),
  };
  return leadMarkerKinds.flatMap((kind) => (values[kind] ? [`${kind}#${values[kind]}`] : []));
}
