import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, NumberValueImpl as NumberValue } from '@aws-sdk/util-dynamodb';
import { DomainError } from './errors.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;
type Values = Record<string, unknown>;

/**
 * What a map of a stored record holds besides what this version knows (`stored-record.ts`). It goes where the map is copied to, is
 * shown to nobody, and is stored again with the map.
 */
export const REST = Symbol('what this version does not know');

const isMap = (value: unknown): value is Values & { [REST]?: Values } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** True if the value or anything in it holds what this version does not know. */
export const holdsRest = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(holdsRest)
    : isMap(value) && (value[REST] !== undefined || Object.values(value).some(holdsRest));

/** The value with what this version does not know among the rest; what is named, even as undefined, is known. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whole);
  if (!isMap(value)) return value;
  return { ...value[REST], ...Object.fromEntries(Object.entries(value).map(([name, part]) => [name, whole(part)])) };
}

/** Refuses with LIMIT_EXCEEDED whole numbers that a number cannot hold: the last wall behind the limits of amounts and sums. */
export function toAttributes(values: Values): Record<string, AttributeValue> {
  const all = holdsRest(values) ? (whole(values) as Values) : values;
  try {
    return marshall(all, { removeUndefinedValues: true });
  } catch (error) {
    if (!holdsUnsafe(values)) throw error;
    throw new DomainError('LIMIT_EXCEEDED', 'A number of this record would become too large to count.');
  }
}

const holdsUnsafe = (value: unknown): boolean =>
  typeof value === 'number'
    ? Math.abs(value) > Number.MAX_SAFE_INTEGER
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsUnsafe);

/**
 * The values of an item. The library's own reader takes five times as long, which is more than anything else in a list of
 * records. What this product never stores is kept as the library writes it again: sets, binary values, and numbers that a number
 * cannot hold exactly. No shape of a record takes them, and no number is made of them.
 */
export function fromAttributes(attributes: Attributes): Values {
  const values: Values = {};
  for (const name in attributes) values[name] = toValue(attributes[name] as AttributeValue);
  return values;
}

function toValue(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return toNumber(attribute.N);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(toValue);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.B !== undefined) return attribute.B;
  if (attribute.NS !== undefined) return new Set(attribute.NS.map((text) => new ExactNumber(text)));
  return new Set<string | Uint8Array>(attribute.SS ?? attribute.BS);
}

/** A number as it is stored. Whoever counts with it meets an error instead of another number. */
class ExactNumber extends NumberValue {
  override valueOf(): string {
    throw new Error('An item holds a number that a number cannot hold');
  }
}

/** Digits up to which every decimal comes back from a number as it was. */
const EXACT_DIGITS = 15;

function toNumber(text: string): number | ExactNumber {
  const value = Number(text);
  const isExact = Number.isInteger(value)
    ? Number.isSafeInteger(value)
    : text.replace(/^-?0*\.?0*|E.*$|[.]/gi, '').length <= EXACT_DIGITS || String(value) === text;
  return isExact ? value : new ExactNumber(text);
}
