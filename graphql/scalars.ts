import Big from 'big.js';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { BASIS_POINTS, MAX_QUANTITY, THOUSANDTHS } from '../shared/platform/money.ts';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'VALIDATION' } });
};

/** Reads a decimal with limited fraction into a whole number of its smallest parts; binary noise such as 0.1+0.2 is refused. */
function readDecimal(name: string, value: unknown, parts: number): number {
  if (typeof value !== 'number' && typeof value !== 'string') return refuse(`${name} is a number or a decimal text.`);
  let scaled: Big;
  try {
    scaled = new Big(value).times(parts);
  } catch {
    return refuse(`${name} is a number or a decimal text.`);
  }
  if (!scaled.eq(scaled.round(0, Big.roundDown)))
    return refuse(`${name} has at most ${String(parts).length - 1} decimals.`);
  if (scaled.abs().gt(MAX_QUANTITY)) return refuse(`${name} is too large.`);
  return scaled.toNumber();
}

const decimalScalar = (name: string, parts: number) =>
  new GraphQLScalarType<number, number>({
    name,
    serialize: (value) => Number(value) / parts,
    parseValue: (value) => readDecimal(name, value, parts),
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING
        ? readDecimal(name, node.value, parts)
        : refuse(`${name} is a number or a decimal text.`),
  });

function readMinorUnits(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    return refuse('An amount is a whole number of minor units.');
  return Number.isSafeInteger(value) ? value : refuse('An amount has at most 10^13 minor units.');
}

/** Days that a business has to do with; others are slips of the keyboard that would lie in lists and sums for ever. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const YEARS_TEXT = `lies in the years ${FIRST_YEAR} to ${LAST_YEAR}`;

const isInYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
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
  if (day === undefined) return refuse('A DateTime is ISO 8601 with a zone, for example 2026-11-21T09:30:00Z.');
  const time = Date.parse(value as string);
  if (Number.isNaN(time) || !isCalendarDay(day) || hour === '24') return refuse('This DateTime does not exist.');
  const utc = new Date(time).toISOString();
  return isInYears(day) && isInYears(utc) ? utc : refuse(`A DateTime ${YEARS_TEXT}.`);
}

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || !isCalendarDay(value))
    return refuse('A Date is a calendar day, for example 2026-11-21.');
  return isInYears(value) ? value : refuse(`A Date ${YEARS_TEXT}.`);
}

const textScalar = (name: string, read: (value: unknown) => string) =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });

/** Resolvers of the scalars that `base.graphql` declares. Quantities are thousandths inside, percentages basis points. */
export const scalars: Record<string, GraphQLScalarType> = {
  Quantity: decimalScalar('Quantity', THOUSANDTHS),
  Percent: decimalScalar('Percent', BASIS_POINTS / 100),
  MinorUnits: new GraphQLScalarType<number, number>({
    name: 'MinorUnits',
    serialize: Number,
    parseValue: readMinorUnits,
    parseLiteral: (node) => readMinorUnits(node.kind === Kind.INT ? Number(node.value) : undefined),
  }),
  DateTime: textScalar('DateTime', readTime),
  Date: textScalar('Date', readDay),
  JSON: new GraphQLScalarType({ name: 'JSON', serialize: (value) => value }),
};
