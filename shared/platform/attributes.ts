import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from './errors.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** Refuses with LIMIT_EXCEEDED whole numbers that a number cannot hold: the last wall behind the limits of amounts and sums. */
export function toAttributes(values: Record<string, unknown>): Record<string, AttributeValue> {
  try {
    return marshall(values, { removeUndefinedValues: true });
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
 * records. Throws for what this product never stores: sets, binary values, and whole numbers that a number cannot hold.
 */
export function fromAttributes(attributes: Attributes): Record<string, unknown> {
  const values: Record<string, unknown> = {};
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
  throw new Error(`An item holds a value of type ${Object.keys(attribute).join()}, which is never stored`);
}

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  throw new Error('An item holds a whole number beyond 2^53');
}
