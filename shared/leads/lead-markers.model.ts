import { normalisedEmail, normalisedTaxId } from '../platform/normalised.ts';
import { normalisedPhone } from '../platform/normalised-phone.ts';
import { fieldOfMarker, type Lead, type LeadMarkerKind, leadMarkerKinds } from './lead.model.ts';

// Apart from the lead: the numbering plans of all countries are a fifth of what a function loads, and few look at a phone number.

type Identifying = Partial<Pick<Lead, LeadMarkerKind | 'country'>>;

/** What two leads of the same person share, as `kind#value`, the most reliable first. */
export function leadMarkersOf({ email, phone, taxId, country }: Identifying): string[] {
  const values: Record<LeadMarkerKind, string | undefined> = {
    email: email == null ? undefined : normalisedEmail(email),
    taxId: taxId == null ? undefined : normalisedTaxId(taxId),
    phone: phone == null ? undefined : normalisedPhone(phone, country ?? undefined),
  };
  return leadMarkerKinds.flatMap((kind) => (values[kind] ? [`${kind}#${values[kind]}`] : []));
}

/** True if one open lead alone has the value: the others of a company share its switchboard and its tax id. */
export const isPersonal = (marker: string): boolean => fieldOfMarker(marker) === 'email';
