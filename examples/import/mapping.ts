import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { CannotRun } from '../client/local-tokens.ts';
import { type Transform, transforms } from './transforms.ts';

/** What the mapping of an entity can fill, and how the text of a column becomes its value. */
const fields = {
  branches: {
    code: ['text'],
    name: ['text'],
    'address.street': ['text'],
    'address.city': ['text'],
    'address.region': ['text'],
    'address.postalCode': ['text'],
    'address.country': ['country', 'text'],
  },
  users: {
    displayName: ['text'],
    email: ['email'],
    roles: ['text'],
    scope: ['text'],
    language: ['text'],
    timeZone: ['text'],
    /** Id of the one whom the person reports to: they form a team under the name of that one. */
    reportsTo: ['text'],
  },
  customers: {
    kind: ['text'],
    name: ['text'],
    email: ['text'],
    phone: ['text', 'phone'],
    website: ['text'],
    taxId: ['text'],
    tier: ['text'],
    /** Id of the user in the same system who looks after it. */
    owner: ['text'],
    /** Id of the branch in the same system that looks after it. */
    branch: ['text'],
    /** Set after the orders of the files, which were placed under no limit. */
    creditLimit: ['money'],
    'address.label': ['text'],
    'address.street': ['text'],
    'address.city': ['text'],
    'address.region': ['text'],
    'address.postalCode': ['text'],
    'address.country': ['country', 'text'],
    'contact.name': ['text'],
    'contact.email': ['text'],
    'contact.phone': ['text', 'phone'],
    'contact.jobTitle': ['text'],
    'contact.role': ['text'],
  },
  products: {
    sku: ['text'],
    name: ['text'],
    unit: ['text'],
    price: ['price'],
    cost: ['price'],
    taxCode: ['text'],
    supplierRef: ['text'],
    description: ['text'],
    category: ['text'],
    discontinued: ['boolean'],
    /** On hand after all shipped orders of the files. */
    stock: ['quantity'],
  },
  orders: {
    /** Id of the customer in the same system. */
    customer: ['text'],
    placedAt: ['dateTime'],
    confirmedAt: ['dateTime'],
    shippedAt: ['dateTime'],
    /** Why it was cancelled; absent when it was not. A cancelled order does not ship. */
    cancelReason: ['text'],
    /** Whether it is on hold. */
    held: ['boolean'],
    requestedDate: ['date'],
    freight: ['money'],
    freightTaxCode: ['text'],
    carrier: ['text'],
    note: ['text'],
    'shippingAddress.label': ['text'],
    'shippingAddress.street': ['text'],
    'shippingAddress.city': ['text'],
    'shippingAddress.region': ['text'],
    'shippingAddress.postalCode': ['text'],
    'shippingAddress.country': ['country', 'text'],
  },
  lines: {
    /** Its place in the order; that in the file when absent. */
    lineNo: ['quantity'],
    sku: ['text'],
    quantity: ['quantity'],
    unitPrice: ['price'],
    discount: ['fraction', 'percent'],
    warehouse: ['text'],
  },
  payments: {
    /** Id of the customer in the same system. */
    customer: ['text'],
    reference: ['text'],
    amount: ['money'],
    receivedAt: ['dateTime'],
    method: ['text'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly [Transform, ...Transform[]]>>>;

const required = {
  branches: ['code', 'name'],
  users: ['displayName', 'email', 'roles', 'scope'],
  customers: ['kind', 'name'],
  products: ['sku', 'name', 'price'],
  orders: ['customer'],
  lines: ['sku', 'quantity'],
  payments: ['customer', 'reference', 'amount'],
} as const;

type FieldSet = keyof typeof fields;

const Column = z.string().min(1);

/** How the text of columns becomes a value: looked up, replaced by the map, put between prefix and suffix, then read. */
const reading = {
  as: z.enum(Object.keys(transforms) as [Transform, ...Transform[]]).optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  lookup: z
    .strictObject({
      file: z.string(),
      key: Column,
      /** Of several columns the texts with a blank between them. */
      value: z.union([Column, z.array(Column).min(1)]),
      /** Of several rows with the key the one that has the greatest text here, such as a day; the last one when absent. */
      latestBy: Column.optional(),
      /** What has no row there has no value; else it is a fault. */
      optional: z.boolean().default(false),
    })
    .optional(),
  map: z.record(z.string(), z.string()).optional(),
  /** For what the map does not name, and for rows without the value. */
  otherwise: z.string().optional(),
};
const OneColumn = z.strictObject({ column: Column, ...reading });
/** Of those that are there the texts, joined. */
const SeveralColumns = z.strictObject({ columns: z.array(Column).min(1), join: z.string().default(' '), ...reading });

const asSeveral = <One extends { column: string }>({ column, ...rest }: One) => ({
  columns: [column],
  join: ' ',
  ...rest,
});

/** Where the value of a field comes from: a column (its name alone will do), several, or a constant. */
const Constant = z.strictObject({ value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) });
const Source = z.union([
  Column.transform((column) => SeveralColumns.parse({ columns: [column] })),
  Constant,
  OneColumn.transform(asSeveral),
  SeveralColumns,
]);
export type Source = z.infer<typeof Source>;
/** A value that is read from columns. */
export type ReadSource = z.infer<typeof SeveralColumns>;

/** Types of custom fields, and how a text becomes a value of one. */
export const metafieldTypes = {
  TEXT: 'text',
  NUMBER: 'number',
  MONEY: 'money',
  DATE: 'date',
  BOOLEAN: 'boolean',
} as const satisfies Record<string, Transform>;

/** A custom field under the name of the system, by its key. The import defines it. */
const metafield = {
  type: z.enum(Object.keys(metafieldTypes) as [keyof typeof metafieldTypes]),
  name: z.string().min(1),
};
const Metafields = z
  .record(
    z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'small letters, digits, dashes or underscores'),
    z.union([OneColumn.extend(metafield).transform(asSeveral), SeveralColumns.extend(metafield)]),
  )
  .default({});
export type MetafieldSource = z.infer<typeof Metafields>[string];

export type Fields = Readonly<Record<string, Source>>;

const fieldsOf = (set: FieldSet) =>
  z.record(z.string(), Source).superRefine((mapped, check) => {
    const known: Readonly<Record<string, readonly Transform[]>> = fields[set];
    const fault = (path: string[], message: string) => check.addIssue({ code: 'custom', path, message });
    for (const [field, source] of Object.entries(mapped)) {
      const allowed = known[field];
      if (!allowed) fault([field], `${set} have no such field; they have ${Object.keys(known).join(', ')}`);
      else if ('value' in source) continue;
      else if (source.as && !allowed.includes(source.as))
        fault([field, 'as'], `${field} takes ${allowed.join(' or ')}, not ${source.as}`);
      else if (allowed[0] !== 'text' && !source.as)
        fault([field], `say how to read it: { "column": "${source.columns[0]}", "as": "${allowed[0]}" }`);
    }
    for (const field of required[set]) if (!mapped[field]) fault([], `${set} need a source for ${field}`);
  });

const File = z.string().min(1);
/**
 * Columns whose text may hold a comma although it is not quoted, so that a row has more fields than the header. One column
 * takes all that is too much. Of several, those take it whose next field begins with a blank, as text goes on after a comma.
 */
const OverflowColumns = z.array(Column).min(1).optional();

const Entity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('branches'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('branches'),
    metafields: Metafields,
  }),
  z.strictObject({
    /** People who sign in. They are invited; the rights of those who are there stay as they are. */
    kind: z.literal('users'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('users'),
  }),
  z.strictObject({
    kind: z.literal('customers'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('customers'),
    metafields: Metafields,
  }),
  z.strictObject({
    kind: z.literal('products'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('products'),
    metafields: Metafields,
  }),
  z.strictObject({
    kind: z.literal('orders'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('orders'),
    metafields: Metafields,
    /** The file of their lines, joined by a column that holds the order's id. */
    lines: z.strictObject({
      file: File,
      externalId: Column,
      overflowColumns: OverflowColumns,
      fields: fieldsOf('lines'),
    }),
  }),
  z.strictObject({
    /** Received payments. They stay unallocated: the invoices that they pay are posted meanwhile. */
    kind: z.literal('payments'),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
    fields: fieldsOf('payments'),
  }),
  z.strictObject({
    /** Rows that the product has no place for yet: read, checked and reported as kept. */
    kind: z.literal('later'),
    name: z.string().min(1),
    file: File,
    externalId: Column,
    overflowColumns: OverflowColumns,
  }),
]);
export type Entity = z.infer<typeof Entity>;
export type EntityOf<K extends Entity['kind']> = Extract<Entity, { kind: K }>;

export const Dialect = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  delimiter: z.string().length(1).default(','),
  /** null when the file quotes nothing. */
  quote: z.string().length(1).nullable().default('"'),
  /** Unquoted or not, these texts mean that there is no value; an empty text always does. */
  absent: z.array(z.string()).default([]),
});
export type Dialect = z.infer<typeof Dialect>;

export const Mapping = z.strictObject({
  $comment: z.union([z.string(), z.array(z.string())]).optional(),
  /** Name of the other system in external ids. */
  system: z.string().regex(/^[a-z0-9.-]{1,40}$/, 'lower-case letters, digits, dots and dashes'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code'),
  dialect: Dialect.default(() => Dialect.parse({})),
  /** Names of countries that are not those of ISO 3166 in English. */
  countries: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)).default({}),
  warehouse: z
    .strictObject({
      code: z.string().min(1),
      name: z.string().min(1),
      /** When the opening stock came in; now when absent. */
      openedAt: z.iso.datetime().optional(),
    })
    .default({ code: 'MAIN', name: 'Main warehouse' }),
  /** Columns that go nowhere, by file, and why. */
  left: z.record(z.string(), z.record(z.string(), z.string().min(1))).default({}),
  entities: z
    .array(Entity)
    .min(1)
    .refine((entities) => {
      const kinds = entities.map(({ kind }) => kind).filter((kind) => kind !== 'later');
      return new Set(kinds).size === kinds.length;
    }, 'each kind but later can be there once'),
});
export type Mapping = z.infer<typeof Mapping>;

export const entityOf = <K extends Entity['kind']>(mapping: Mapping, kind: K): EntityOf<K> | undefined =>
  mapping.entities.find((entity): entity is EntityOf<K> => entity.kind === kind);

/** Checks a mapping. Throws CannotRun with the first fault and where it is. */
export function parseMapping(name: string, value: unknown): Mapping {
  const result = Mapping.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const more = result.error.issues.length - 1;
  throw new CannotRun(
    `${name}: ${issue?.path.join('.') || 'the mapping'}: ${issue?.message}${more > 0 ? ` (and ${more} more)` : ''}`,
  );
}

/** Reads a mapping file. Throws CannotRun when it is missing, no JSON, or not a mapping. */
export async function readMapping(file: string): Promise<Mapping> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      code === 'ENOENT' ? `There is no mapping file ${file}.` : `${file} cannot be read: ${message.split('\n')[0]}`,
    );
  }
  return parseMapping(file, value);
}
