import * as z from 'zod/mini';
import { shownValue, withCode } from './errors.ts';
import { inputFaults } from './input-faults.ts';

/** ISO 3166-1 alpha-2, all codes that are assigned. Not asked of Intl, which knows withdrawn and reserved ones too. */
const countries: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI ' +
    'CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ ' +
    'GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
    'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG ' +
    'PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK ' +
    'TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** The code in capitals, or undefined for what is no country. */
export function countryOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return countries.has(code) ? code : undefined;
}

/** The tag in its canonical form (`zh-tw` is `zh-TW`); undefined when it is malformed or names a language or a country that there is none of. */
export function localeOf(text: string): string | undefined {
  try {
    const locale = new Intl.Locale(text.trim());
    const isKnown = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(locale.language);
    const isSomewhere = locale.region === undefined || /^\d/.test(locale.region) || countries.has(locale.region);
    return isKnown !== undefined && isSomewhere ? locale.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The zone by a name of the IANA data base, as it was written: an older name remains one. Undefined for offsets and what there is none of. */
export function timeZoneOf(text: string): string | undefined {
  const zone = text.trim();
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone)) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

const known = (read: typeof countryOf, fault: (given: string) => object) =>
  z.string().check(
    z.overwrite((given) => read(given) ?? given),
    z.superRefine((given, check) => {
      if (read(given) === undefined) check.addIssue({ code: 'custom', ...fault(shownValue(given)) });
    }),
  );

export const CountryCode = known(countryOf, (given) => withCode('VALIDATION', inputFaults.notACountry, { given }));
/** A language as BCP 47 writes it. */
export const Locale = known(localeOf, (given) => withCode('VALIDATION', inputFaults.notALocale, { given }));
export const TimeZone = known(timeZoneOf, (given) => withCode('VALIDATION', inputFaults.notATimeZone, { given }));
