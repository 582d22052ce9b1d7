import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

// A file of its own: the numbering plans of all countries are a fifth of what a function loads, and few look at a phone number.

/** The same phone number in every notation (E.164); undefined when it is none. */
export function normalisedPhone(phone: string, country: string | null | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(phone, { defaultCountry: country as 'DE' | undefined });
  return parsed?.isPossible() ? parsed.number : undefined;
}
