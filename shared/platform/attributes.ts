import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

type Attributes = Readonly<Record<string, AttributeValue>>;

export const toAttributes = (values: Record<string, unknown>): Record<string, AttributeValue> =>
  marshall(values, { removeUndefinedValues: true });

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
