import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import fc from './property.ts';

const nasty = [
  '',
  ' ',
  '#',
  'T#theirs#',
  '__proto__',
  'constructor',
  'toString',
  '../..',
  '\u0000',
  '\ud800',
  '\u202e',
  '𝒳😀',
  "' OR 1=1",
  '{{x}}',
  '%00',
  '\r\n',
  'x'.repeat(300),
  '€'.repeat(900),
  'x'.repeat(3_000),
  'settings.lead-scoring',
  'NaN',
  '-0',
  '1e400',
  'A-1',
  'MAIN',
  'ann',
  'EUR',
  'XXX',
  'shop',
  '77',
  'one@example.com',
  '+49 30 901820',
  '2026-02-30',
  '2026-11-21',
  '2026-11-21T10:00:00Z',
  '+275760-09-13T00:00:00Z',
  'bm9uc2Vuc2U',
  'W10',
];
const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
);
const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 2, 100, 101, 0.1 + 0.2, 0.001, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53) + 1, 1e15, 99_999_999),
  fc.integer({ min: 1, max: 20 }),
  fc.double(),
);
const anything = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant([[[null]]]),
  fc.constant(JSON.parse('{"__proto__":{"x":1}}') as object),
);

/** What gets past the first rule, so that those behind it are met too; by the name of the field or else of the scalar. */
const likely: Readonly<Record<string, readonly unknown[]>> = {
  system: ['shop', 'Shop ', 'erp'],
  Code: ['STANDARD', 'OTHER', 'NET_30', 'WEB', 'CALL', 'PIECE', 'GENERAL', 'OWN'],
  'Code code': ['OWN', 'GOLD', 'NET_30'],
  'String id': ['77', ' 77', '78'],
  sku: ['A-1', 'A-1', 'B-1'],
  code: ['MAIN', 'EAST'],
  currency: ['EUR', 'EUR', 'JPY'],
  country: ['DE', 'FR'],
  email: ['one@example.com', 'ONE@example.com'],
  phone: ['+49 30 901820'],
  locale: ['de-DE', 'ar-EG'],
  idempotencyKey: ['k-1', 'k-2'],
  assignee: ['ann', 'bob'],
  owner: ['ann', 'bob'],
  queue: ['INBOUND', 'SAMPLE'],
  expectedVersion: [1, 2, 3],
  DateTime: ['2026-11-21T10:00:00Z', '2020-02-29T23:59:59+14:00'],
  Date: ['2026-11-21', '2020-02-29'],
};

/** Beginning of the ids that a field of this name asks for. */
const prefixes: Readonly<Record<string, string>> = {
  customerId: 'cus_',
  existingCustomerId: 'cus_',
  contactId: 'con_',
  orderId: 'ord_',
  invoiceId: 'inv_',
  leadId: 'led_',
  sourceId: 'led_',
  targetId: 'led_',
  caseId: 'cas_',
};

/** Mostly what the type asks for, in one of 40 places anything else. */
const broken = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: anything });

/** One or two of them: a list is rarely asked for more, and what is served has few conditions. */
const someOf = (record: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc
    .subarray(Object.keys(record), { minLength: 1, maxLength: Math.min(2, Object.keys(record).length) })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, record[name] ?? fc.constant(null)]))));

/**
 * Values for input types; ids are mostly those given, their own more often than the foreign ones. For a type it is always the
 * same function, by which fast-check remembers it.
 */
export function valuesWith(own: readonly string[], foreign: readonly string[]) {
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own) },
    { weight: 2, arbitrary: fc.constantFrom(...foreign) },
    { weight: 1, arbitrary: text },
  );
  const plainOf = (scalar: string): fc.Arbitrary<unknown> => {
    switch (scalar) {
      case 'ID':
        return id;
      case 'Boolean':
        return fc.boolean();
      case 'Int':
      case 'Quantity':
      case 'Percent':
      case 'MinorUnits':
        return fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: number });
      default:
        return text;
    }
  };
  const ofType = (type: GraphQLInputType, name: string, depth: number): fc.Arbitrary<unknown> => {
    if (isNonNullType(type)) return broken(ofType(type.ofType, name, depth));
    if (isListType(type)) return broken(fc.array(ofType(type.ofType, name, depth + 1), { maxLength: 3 }));
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      const isCondition = /(Where|Filter)$/.test(type.name);
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (/Where\W*$/.test(`${field.type}`) ? depth < 1 : depth < 4),
      );
      const record = Object.fromEntries(fields.map((field) => [field.name, ofType(field.type, field.name, depth + 1)]));
      if (isCondition && fields.length > 0) return broken(someOf(record));
      return broken(fc.record(record, { requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name) }));
    }
    const prefix = prefixes[name];
    const known =
      type.name === 'ID'
        ? prefix && own.filter((candidate) => candidate.startsWith(prefix))
        : (likely[`${type.name} ${name}`] ?? likely[name] ?? likely[type.name]);
    const plain = plainOf(type.name);
    return known?.length
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain })
      : plain;
  };
  const builders = new Map<string, () => fc.Arbitrary<unknown>>();
  return (type: GraphQLInputType, name: string): (() => fc.Arbitrary<unknown>) => {
    const key = `${type} ${name}`;
    const made = builders.get(key);
    if (made) return made;
    const arbitrary = ofType(type, name, 0);
    const builder = () => arbitrary;
    builders.set(key, builder);
    return builder;
  };
}

/** The value as it is written into a document. */
export function literalOf(value: unknown, type?: GraphQLInputType): string {
  if (type && isNonNullType(type)) return literalOf(value, type.ofType);
  if (Array.isArray(value)) {
    const of = type && isListType(type) ? type.ofType : undefined;
    return `[${value.map((entry) => literalOf(entry, of)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = type && isInputObjectType(type) ? type.getFields() : {};
    const parts = Object.entries(value).map(([name, entry]) => `${name}: ${literalOf(entry, fields[name]?.type)}`);
    return `{ ${parts.join(', ')} }`;
  }
  if (typeof value === 'string' && type && isEnumType(type)) return value || '""';
  return JSON.stringify(value) ?? 'null';
}
