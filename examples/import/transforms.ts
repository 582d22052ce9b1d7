import Big from 'big.js';

/** A value of a row that cannot be imported; the rest of the file can. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem';
  readonly code: string;
  readonly field: string | undefined;

  constructor(message: string, field?: string, code = 'BAD_VALUE') {
    super(message);
    this.field = field;
    this.code = code;
  }
}

export interface TransformSettings {
  readonly currency: string;
  readonly countries: Readonly<Record<string, string>>;
  /** Told what was changed on the way, for the report. */
  readonly note: (text: string) => void;
}

const decimal = (text: string): Big => {
  if (!/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/.test(text)) throw new RowProblem(`"${text}" is not a number.`);
  return new Big(text);
};

const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Exact: 14.00 USD is 1400 cents, and 14.005 is refused, not rounded. */
function money(text: string, { currency }: TransformSettings) {
  const minor = decimal(text).times(new Big(10).pow(minorDigits(currency)));
  if (!minor.eq(minor.round(0, Big.roundDown)))
    throw new RowProblem(`"${text}" has more decimals than ${currency} has.`);
  return { amountMinor: minor.toNumber(), currency };
}

/** Exact, with as many decimals as the file has: 0.0123 stays 0.0123. */
function price(text: string, { currency }: TransformSettings) {
  const amount = decimal(text);
  if (!amount.eq(amount.round(9, Big.roundDown))) throw new RowProblem(`"${text}" has more than nine decimals.`);
  return { amount: amount.toFixed(), currency };
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?$/;

/** Without a zone it is UTC. */
function dateTime(text: string): string {
  const [, day, minute = '00:00', second = '00', fraction = '0'] = DATE.exec(text) ?? [];
  const iso = `${day}T${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
  const time = new Date(iso);
  // A day such as 30 February would silently become another one.
  if (day === undefined || Number.isNaN(time.getTime()) || time.toISOString() !== iso)
    throw new RowProblem(`"${text}" is not a date like 1996-07-04 or 1996-07-04 00:00:00.000.`);
  return iso;
}

/** To four decimals of a percent: 0.15000001, what a float makes of 0.15, is 15 %. */
function percentOf(text: string, hundred: number, { note }: TransformSettings): number {
  const exact = decimal(text).times(hundred);
  const rounded = exact.round(4, Big.roundHalfUp);
  if (!exact.eq(rounded)) note(`${text} was rounded to ${rounded} %`);
  return rounded.toNumber();
}

const booleans: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  yes: true,
  '0': false,
  false: false,
  no: false,
};

function boolean(text: string): boolean {
  const value = booleans[text.toLowerCase()];
  if (value === undefined) throw new RowProblem(`"${text}" is neither yes nor no.`);
  return value;
}

function quantity(text: string): number {
  const value = decimal(text);
  if (!value.eq(value.round(6, Big.roundDown))) throw new RowProblem(`"${text}" has more than six decimals.`);
  return value.toNumber();
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: ReadonlyMap<string, string> | undefined;

/** ISO 3166 codes by their English names, in lower case. */
function countryCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  codes ??= new Map(
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
      const name = names.of(code);
      // Withdrawn codes have the names of those that came after them.
      const isCurrent = new Intl.Locale(`und-${code}`).toString() === `und-${code}`;
      return name === undefined || !isCurrent ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
  return codes;
}

function country(text: string, { countries }: TransformSettings): string {
  const code = countries[text] ?? (/^[A-Z]{2}$/.test(text) ? text : countryCodes().get(text.toLowerCase()));
  if (code === undefined)
    throw new RowProblem(`"${text}" is no country of ISO 3166; name its code in the mapping's countries.`);
  return code;
}

/** Every way in which a column can be read. All get the text trimmed; none sees an absent value. */
export const transforms = {
  text: (text: string) => text,
  money,
  price,
  dateTime,
  date: (text: string) => dateTime(text).slice(0, 10),
  fraction: (text: string, settings: TransformSettings) => percentOf(text, 100, settings),
  percent: (text: string, settings: TransformSettings) => percentOf(text, 1, settings),
  boolean,
  quantity,
  number: (text: string) => decimal(text).toFixed(),
  country,
  email: (text: string) => text.toLowerCase(),
  /** Some write a blank after the plus. */
  phone: (text: string) => text.replace(/^\+\s+/, '+'),
} as const satisfies Record<string, (text: string, settings: TransformSettings) => unknown>;

export type Transform = keyof typeof transforms;
