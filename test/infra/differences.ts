const kindOf = (value: unknown): string =>
  value === null || typeof value !== 'object'
    ? typeof value
    : ((Object.getPrototypeOf(value)?.constructor?.name as string | undefined) ?? 'Object');

/** What a value is made of, by names: of a shape all that declares it. */
function partsOf(value: object): Map<string, unknown> {
  if (value instanceof Map || value instanceof Set) return new Map([...value].map((part, index) => [`${index}`, part]));
  if (value instanceof RegExp) return new Map([['text', String(value)]]);
  const { _zod } = value as { readonly _zod?: { readonly def: object } };
  if (_zod) return new Map([['def', _zod.def]]);
  const isOpen = Array.isArray(value) || typeof value === 'function' || kindOf(value) === 'Object';
  // What instances of classes keep, a logger or a client, depends on when they were made.
  return new Map(isOpen ? Object.entries(value) : []);
}

/** The bundler tells functions of one name apart by numbers. */
const told = (value: unknown): string =>
  typeof value === 'function' ? `${value.name.replace(/\d+$/, '')}(${value.length})` : String(value);

const hasParts = (value: unknown): value is object =>
  value !== null && (typeof value === 'object' || typeof value === 'function');

/** Where two values differ, as deep as they go. Functions are the same by their names and arguments. */
export function differences(one: unknown, other: unknown, path: string, seen = new Map<unknown, unknown>()): string[] {
  if (Object.is(one, other) || (hasParts(one) && seen.get(one) === other)) return [];
  if (kindOf(one) !== kindOf(other)) return [`${path}: ${kindOf(one)}, ${kindOf(other)}`];
  if (typeof one !== 'object' && told(one) !== told(other)) return [`${path}: ${told(one)}, ${told(other)}`];
  if (!hasParts(one) || !hasParts(other)) return [];
  seen.set(one, other);
  const [parts, others] = [partsOf(one), partsOf(other)];
  const names = [...new Set([...parts.keys(), ...others.keys()])];
  return names.flatMap((name) => differences(parts.get(name), others.get(name), `${path}.${name}`, seen));
}
