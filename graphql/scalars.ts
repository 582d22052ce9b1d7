import Big from 'big.js';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { emailOf, phoneOf, webAddressOf } from '../shared/platform/contact-data.ts';
import { shownValue } from '../shared/platform/errors.ts';
import { inputFaults } from '../shared/platform/input-faults.ts';
import { isCurrency, MAX_AMOUNT_MINOR, MAX_QUANTITY, MILLIONTHS } from '../shared/platform/money.ts';
import { countryOf, localeOf, timeZoneOf } from '../shared/platform/places.ts';
import { readDecimalText } from '../shared/platform/unit-price.ts';
import { Fault } from './input.ts';

/** Throws a `Fault` for a value that is none of the scalar. */
type Read<T> = (value: unknown) => T;

const refuse = (text: string, given: unknown): never => {
  throw new Fault(text, text.includes('{given}') ? { given: shownValue(given) } : undefined);
};

/** Literals that a scalar can be written as, as the values that a variable would bring. */
function written(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

const scalar = <T>(name: string, read: Read<T>, serialize: (value: unknown) => T, literal = written) =>
  new GraphQLScalarType<T | Fault, T>({
    name,
    serialize,
    parseValue: read,
    // A fault stays in its place: whoever runs the document decides who answers for it.
    parseLiteral: (node) => {
      try {
        return read(literal(node));
      } catch (error) {
        // One that is no text and no number is a fault of the document.
        if (error instanceof Fault && written(node) !== undefined) return error;
        throw error;
      }
    },
  });

/** Reads a decimal with at most six decimals into whole millionths; binary noise such as 0.1+0.2 is refused. */
function readMillionths(value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string') return refuse(inputFaults.notADecimal, value);
  let scaled: Big;
  try {
    scaled = new Big(value).times(MILLIONTHS);
  } catch {
    return refuse(inputFaults.notADecimal, value);
  }
  if (!scaled.eq(scaled.round(0, Big.roundDown))) throw new Fault(inputFaults.tooFine, { maximum: 6 });
  if (scaled.abs().gt(MAX_QUANTITY)) throw new Fault(inputFaults.tooLarge, { maximum: MAX_QUANTITY / MILLIONTHS });
  return scaled.toNumber();
}

/** An exact decimal stays a text. */
function readDecimal(value: unknown): string {
  if (typeof value !== 'number' && typeof value !== 'string') return refuse(inputFaults.notADecimal, value);
  const read = readDecimalText(value, shownValue(value));
  if (typeof read !== 'string') throw new Fault(read.text, read.values);
  return read;
}

/** Digits as they are written: a number of JavaScript would round them. */
const decimalLiteral = (node: ValueNode): unknown =>
  node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : written(node);

const millionths = (name: string) =>
  scalar(name, readMillionths, (value) => Number(value) / MILLIONTHS, decimalLiteral);

function readMinorUnits(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse(inputFaults.notWhole, value);
  if (!Number.isSafeInteger(value)) throw new Fault(inputFaults.tooLarge, { maximum: MAX_AMOUNT_MINOR });
  return value;
}

/** Days that a business has to do with; others are slips of the keyboard that would lie in lists and sums for ever. */
const YEARS = { first: 1900, last: 2100 };

const isInYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
};

/** JavaScript reads 30 February as 2 March. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function readTime(value: unknown): string {
  const [, day, hour] =
    (typeof value === 'string' &&
      /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(value)) ||
    [];
  const time = day === undefined || hour === '24' || !isCalendarDay(day) ? Number.NaN : Date.parse(value as string);
  if (Number.isNaN(time)) return refuse(inputFaults.notATime, value);
  const utc = new Date(time).toISOString();
  if (!isInYears(day ?? '') || !isInYears(utc)) throw new Fault(inputFaults.notInYears, YEARS);
  return utc;
}

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || !isCalendarDay(value))
    return refuse(inputFaults.notADate, value);
  if (!isInYears(value)) throw new Fault(inputFaults.notInYears, YEARS);
  return value;
}

const readKnown =
  (text: string, read: (given: string) => string | undefined): Read<string> =>
  (value) =>
    (typeof value === 'string' ? read(value) : undefined) ?? refuse(text, value);

const readCurrency: Read<string> = (value) =>
  typeof value === 'string' && isCurrency(value) ? value : refuse(inputFaults.notACurrency, value);

/** Which codes there are is said by the list of the tenant, so that whoever names another one is told of them. */
const readCode: Read<string> = (value) =>
  typeof value === 'string' ? value.trim() : refuse(inputFaults.notText, value);

/** Resolvers of the scalars that `base.graphql` declares. Quantities and percentages are millionths inside. */
export const scalars: Record<string, GraphQLScalarType> = {
  Quantity: millionths('Quantity'),
  Percent: millionths('Percent'),
  Decimal: scalar('Decimal', readDecimal, String, decimalLiteral),
  MinorUnits: scalar('MinorUnits', readMinorUnits, Number),
  DateTime: scalar('DateTime', readTime, String),
  Date: scalar('Date', readDay, String),
  Code: scalar('Code', readCode, String),
  CurrencyCode: scalar('CurrencyCode', readCurrency, String),
  EmailAddress: scalar('EmailAddress', readKnown(inputFaults.notAnEmail, emailOf), String),
  PhoneNumber: scalar('PhoneNumber', readKnown(inputFaults.notAPhoneNumber, phoneOf), String),
  URL: scalar('URL', readKnown(inputFaults.notAUrl, webAddressOf), String),
  CountryCode: scalar('CountryCode', readKnown(inputFaults.notACountry, countryOf), String),
  Locale: scalar('Locale', readKnown(inputFaults.notALocale, localeOf), String),
  TimeZone: scalar('TimeZone', readKnown(inputFaults.notATimeZone, timeZoneOf), String),
  JSON: new GraphQLScalarType({ name: 'JSON', serialize: (value) => value }),
};
