import * as z from 'zod/mini';
import { Address, NewAddresses } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';
import { amountMinor, CurrencyCode, Money, stored } from '../platform/money.ts';
import { CountryCode, TimeZone } from '../platform/places.ts';
import { MAIN, normaliseCode, OrganizationCode, unwritten } from './organization.model.ts';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A field that null leaves as it is. */
const orAsItIs = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FiscalYearStart = z.string().check(
  z.refine(
    (day) => {
      const [month = 0, date = 0] = /^\d\d-\d\d$/.test(day) ? day.split('-').map(Number) : [];
      return date >= 1 && date <= (DAYS_OF_MONTHS[month - 1] ?? 0);
    },
    withCode('VALIDATION', 'A fiscal year starts on a month and day such as 04-01.'),
  ),
);

/** Documents that are rounded alike. Orders and their invoices are, so that the invoices of an order add up to it. */
export const roundedDocuments = ['SALES'] as const;
export type RoundedDocuments = (typeof roundedDocuments)[number];

const RoundingRuleInput = z.object({
  documents: z.enum(roundedDocuments),
  unit: z.extend(Money, { amountMinor: amountMinor.check(z.positive()) }),
});

/** Amounts of such documents in a currency are multiples of so many minor units. */
export const RoundingRule = z.object({
  documents: z.enum(roundedDocuments),
  currency: z.string(),
  unitMinor: stored.amountMinor,
});
export type RoundingRule = z.infer<typeof RoundingRule>;

const MAX_RULES = 50;
const roundingRules = z.pipe(
  z.array(RoundingRuleInput).check(
    z.maxLength(MAX_RULES),
    z.refine(
      (rules) => new Set(rules.map(({ documents, unit }) => `${documents} ${unit.currency}`)).size === rules.length,
      withCode('VALIDATION', 'Name each currency once for a kind of documents.'),
    ),
  ),
  z.transform((rules) =>
    rules.map(
      ({ documents, unit }): RoundingRule => ({ documents, currency: unit.currency, unitMinor: unit.amountMinor }),
    ),
  ),
);

export const TaxId = z.object({ country: CountryCode, number: text(40) });
export type TaxId = z.infer<typeof TaxId>;

const MAX_TAX_IDS = 20;

/** What a client may say of a legal entity. */
const profile = {
  name: text(200),
  country: z.nullish(CountryCode),
  addresses: orAsItIs(NewAddresses),
  taxIds: orAsItIs(z.array(TaxId).check(z.maxLength(MAX_TAX_IDS))),
  baseCurrency: CurrencyCode,
  timeZone: orAsItIs(TimeZone),
  fiscalYearStart: orAsItIs(FiscalYearStart),
  roundingRules: orAsItIs(roundingRules),
  numberPrefix: orAsItIs(OrganizationCode),
};

export const NewLegalEntity = z.object({ code: OrganizationCode, ...profile });
export type NewLegalEntity = z.input<typeof NewLegalEntity>;

export const LegalEntityChanges = z.extend(
  z.partial(z.object({ ...profile, name: orAsItIs(profile.name), baseCurrency: orAsItIs(CurrencyCode) })),
  { id: z.string(), expectedVersion: z.nullish(z.int()) },
);
export type LegalEntityChanges = z.input<typeof LegalEntityChanges>;

/** LegalEntity [company]: who sells, owns stock and pays tax. Its id is derived from its code, which never changes. */
export const LegalEntity = z.extend(Aggregate, {
  code: z.string(),
  name: z.string(),
  country: z.nullish(z.string()),
  addresses: z.array(Address),
  taxIds: z.array(TaxId),
  /** Stock is valued in it: fixed once the entity has a warehouse. */
  baseCurrency: z.string(),
  timeZone: z.string(),
  /** Month and day, such as 04-01. */
  fiscalYearStart: z.string(),
  roundingRules: z.array(RoundingRule),
  /** What the numbers of its documents begin with; those of MAIN begin with the series unless it has one. */
  numberPrefix: z.nullish(z.string()),
});
export type LegalEntity = z.infer<typeof LegalEntity>;

/** The id of the legal entity with this code, so that it is found by its code without a look-up. */
export const legalEntityIdOf = (code: string): string => derivedId('len', normaliseCode(code));

export const MAIN_ENTITY_ID = legalEntityIdOf(MAIN);

export const DEFAULT_BASE_CURRENCY = 'EUR';

/** What applies until a tenant says otherwise. Taiwan's documents carry whole dollars, though ISO 4217 gives TWD cents. */
const defaults = {
  addresses: [],
  taxIds: [],
  timeZone: 'UTC',
  fiscalYearStart: '01-01',
  roundingRules: [{ documents: 'SALES', currency: 'TWD', unitMinor: 100 }],
} satisfies Partial<LegalEntity>;

/** The legal entity that a tenant starts with. */
export const mainEntity = (tenant: string): LegalEntity => ({
  ...unwritten(MAIN_ENTITY_ID),
  ...defaults,
  code: MAIN,
  name: tenant,
  baseCurrency: DEFAULT_BASE_CURRENCY,
});

/** What is said of a new legal entity, with the defaults of what is not. */
export const profileOf = ({
  code,
  addresses: _,
  ...given
}: z.output<typeof NewLegalEntity>): Omit<LegalEntity, keyof Aggregate> =>
  ({
    ...defaults,
    code,
    ...(code === MAIN ? {} : { numberPrefix: code }),
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given),
  }) as Omit<LegalEntity, keyof Aggregate>;

/** A record of MAIN does not say so: what is not said costs nothing to store. */
export const entityIdOf = ({ legalEntityId }: { readonly legalEntityId?: string | null }): string =>
  legalEntityId ?? MAIN_ENTITY_ID;

/** How a record says to which legal entity it belongs. */
export const ofEntity = (id: string): { legalEntityId?: string } =>
  id === MAIN_ENTITY_ID ? {} : { legalEntityId: id };

/** So many minor units are the smallest amount of such documents in the currency. */
export const roundingUnitOf = (
  { roundingRules: rules }: Pick<LegalEntity, 'roundingRules'>,
  documents: RoundedDocuments,
  currency: string,
): number => rules.find((rule) => rule.documents === documents && rule.currency === currency)?.unitMinor ?? 1;

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant where the legal entity is. */
export function dayOf({ timeZone }: Pick<LegalEntity, 'timeZone'>, isoTime: string): string {
  if (timeZone === 'UTC') return isoTime.slice(0, 10);
  const format =
    dayFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(timeZone, format);
  return format.format(new Date(isoTime));
}

/** The fiscal year of a day: the calendar year in which it began. */
export const fiscalYearOf = ({ fiscalYearStart }: Pick<LegalEntity, 'fiscalYearStart'>, day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < fiscalYearStart ? 1 : 0);

/** What the numbers of documents begin with, behind the prefix of their legal entity. */
export const ORDER_SERIES = 'SO';
export const INVOICE_SERIES = 'INV';

/** A series of numbers of a legal entity, as it is shown. */
export interface NumberSeries {
  readonly documents: 'ORDER' | 'INVOICE';
  readonly beginsWith: string;
  readonly isGapless: boolean;
}

export const numberSeriesOf = ({ numberPrefix }: Pick<LegalEntity, 'numberPrefix'>): NumberSeries[] => {
  const after = (series: string): string => (numberPrefix == null ? series : `${numberPrefix}-${series}`);
  return [
    { documents: 'ORDER', beginsWith: after(ORDER_SERIES), isGapless: false },
    { documents: 'INVOICE', beginsWith: after(INVOICE_SERIES), isGapless: true },
  ];
};
