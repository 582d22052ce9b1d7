import Big from 'big.js';
import * as z from 'zod/mini';
import { defaultRoles, operations } from '../access/generated/permissions.ts';
import { LocalizedTexts } from '../code-lists/code-list.model.ts';
import type { Aggregate } from '../platform/aggregate.ts';
import {
  isDomainError,
  limitExceeded,
  parse,
  type Refusal,
  shownValue,
  type Values,
  withCode,
} from '../platform/errors.ts';
import { type MetafieldOwnerType, ownerKinds } from '../platform/generated/metafield-owners.ts';
import { isId } from '../platform/ids.ts';
import { inputFaults } from '../platform/input-faults.ts';
import type { MetafieldEntry, Metafields, MetafieldValue } from '../platform/metafield-values.ts';
import { Money, minorUnits } from '../platform/money.ts';
import type { Settings, SettingsTable } from '../platform/settings.ts';
import { decimalText } from '../platform/unit-price.ts';

export type { MetafieldEntry, MetafieldValue } from '../platform/metafield-values.ts';

/** A list is of one of these. */
const singleTypes = ['TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'REFERENCE'] as const;
export const metafieldTypes = [...singleTypes, 'LIST'] as const;
export type MetafieldType = (typeof metafieldTypes)[number];

const MAX_DEFINITIONS = 250;
const MAX_TEXT = 4_000;
const MAX_ENTRIES = 50;
const MAX_CHOICES = 100;
export const MAX_METAFIELDS = 100;
/** Records are read and listed whole: their custom fields have at most so many bytes. */
const MAX_BYTES = 32_000;

const permissions: ReadonlySet<string> = new Set([...Object.values(defaultRoles).flat(), ...Object.values(operations)]);
const Permission = z
  .string()
  .check(z.refine((name) => permissions.has(name), withCode('VALIDATION', 'There is no such permission.')));

const Validations = z.object({
  min: z.nullish(decimalText),
  max: z.nullish(decimalText),
  maxLength: z.nullish(z.int().check(z.minimum(1), z.maximum(MAX_TEXT))),
  choices: z.nullish(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100)))
      .check(z.minLength(1), z.maxLength(MAX_CHOICES)),
  ),
});
export type MetafieldValidations = z.infer<typeof Validations>;

/** What a rule is about; a list has the rules of its entries. */
const typesWithRule: Readonly<Record<keyof MetafieldValidations, readonly string[]>> = {
  min: ['NUMBER', 'MONEY'],
  max: ['NUMBER', 'MONEY'],
  maxLength: ['TEXT'],
  choices: ['TEXT'],
};

/** A definition as it is kept. Its name stands first: by it what a later version knows of it stays with it. */
const Row = z.object({
  handle: z.string(),
  type: z.enum(metafieldTypes),
  listOf: z.nullish(z.enum(metafieldTypes)),
  referenceTo: z.nullish(z.string()),
  names: LocalizedTexts,
  description: z.nullish(z.string()),
  validations: z.nullish(Validations),
  readPermission: z.nullish(z.string()),
  writePermission: z.nullish(z.string()),
  active: z.boolean(),
});
type Row = z.infer<typeof Row>;

/** What a custom field is called and may hold, and who may read and write it. */
export interface MetafieldDefinition extends Omit<Row, 'handle'> {
  readonly ownerType: string;
  readonly namespace: string;
  readonly key: string;
  /** Of all definitions of the kind: grows by 1 with every change of one. */
  readonly version: number;
}

const Part = z
  .string()
  .check(
    z.refine(
      (name) => /^[a-z0-9][a-z0-9_-]{0,39}$/.test(name),
      withCode('VALIDATION', 'This is 1 to 40 small letters, digits, dashes or underscores.'),
    ),
  );

/** What an admin says of a custom field; what is absent stays, null empties. */
export const DefinitionInput = z
  .object({
    ownerType: z.enum(Object.keys(ownerKinds) as [MetafieldOwnerType]),
    namespace: Part,
    key: Part,
    type: z.enum(metafieldTypes),
    listOf: z.nullish(z.enum(singleTypes)),
    referenceTo: z.nullish(z.enum(Object.keys(ownerKinds) as [MetafieldOwnerType])),
    names: z.nullish(LocalizedTexts),
    description: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    validations: z.nullish(Validations),
    readPermission: z.nullish(Permission),
    writePermission: z.nullish(Permission),
    active: z.nullish(z.boolean()),
  })
  .check(
    z.superRefine(({ type, listOf, referenceTo, validations }, check) => {
      const refuse = (path: string[], said: ReturnType<typeof withCode>) =>
        check.addIssue({ code: 'custom', path, ...said });
      if ((type === 'LIST') !== (listOf != null))
        refuse(['listOf'], withCode('VALIDATION', 'A list says of what it is, and nothing else does.'));
      const entry = type === 'LIST' ? listOf : type;
      if ((entry === 'REFERENCE') !== (referenceTo != null))
        refuse(
          ['referenceTo'],
          withCode('VALIDATION', 'A reference says to which kind of record, and nothing else does.'),
        );
      for (const [rule, types] of Object.entries(typesWithRule))
        if (validations?.[rule as keyof MetafieldValidations] != null && !types.includes(entry ?? ''))
          refuse(
            ['validations', rule],
            withCode('VALIDATION', 'Values of the type {type} have no such rule.', { type: entry ?? '' }),
          );
    }),
  );
export type DefinitionInput = z.input<typeof DefinitionInput> & { readonly expectedVersion?: number | null };

export const handleOf = ({ namespace, key }: { readonly namespace: string; readonly key: string }): string =>
  `${namespace}.${key}`;

type Table = SettingsTable<z.ZodMiniType<{ definitions: Row[] }>>;

export const tableOf = (ownerType: string): Table => ({
  name: `metafields.${ownerType}`,
  shape: tableShape,
  defaults: { definitions: [] },
});
const tableShape = z.object({ definitions: z.array(Row).check(z.maxLength(MAX_DEFINITIONS)) });

export type Definitions = ReadonlyMap<string, MetafieldDefinition>;

/** The definitions of a kind of record by `namespace.key`, in the order of these. */
export function definitionsOf(ownerType: string, { value, version }: Settings<{ definitions: Row[] }>): Definitions {
  const definitions = value.definitions.map(({ handle, ...row }) => {
    const [namespace = '', key = ''] = handle.split('.');
    return [handle, { ownerType, namespace, key, ...row, version }] as const;
  });
  return new Map(definitions.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const rowOf = ({ ownerType: _, namespace, key, version: __, ...row }: MetafieldDefinition): Row => ({
  handle: handleOf({ namespace, key }),
  ...row,
});

export interface MetafieldInput {
  readonly namespace: string;
  readonly key: string;
  /** Null takes the value away. */
  readonly value?: MetafieldValue | null;
}

/** A rule that names a custom field, and where it does. */
export interface MetafieldUse {
  readonly handle: string;
  readonly field: string;
}

/** What an input of a record of any kind may hold. */
export interface WithMetafields {
  readonly metafields?: readonly MetafieldInput[] | null;
}

/** What a record has of custom fields after a change, as a part of its changes; the record is absent for a new one. Throws what is refused. */
export type GivenMetafields = (stored?: Pick<Aggregate, 'metafields'>) => Pick<Aggregate, 'metafields'>;

/** What a value holds under the name of its type. */
const shapes: Readonly<Record<string, z.ZodMiniType>> = {
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TEXT)),
  number: decimalText,
  money: Money,
  date: z.iso.date(),
  boolean: z.boolean(),
  reference: z.string(),
  list: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_ENTRIES)),
};

/** What was read of a value, and what is wrong with it; `field` is the place in it. */
export interface ReadValue {
  readonly value: MetafieldValue;
  readonly refusals: readonly Refusal[];
}

const said = ({ params: { text, values, ...about } }: ReturnType<typeof withCode>): Refusal => ({
  ...about,
  text,
  ...(values ? { params: values } : {}),
});

/** The value as it is stored, held against its definition. */
export function readValue(definition: MetafieldDefinition, given: MetafieldValue): ReadValue {
  const whole = readTyped(definition.type, given);
  const { list } = whole.value;
  const entries = list?.map((entry) => readTyped(definition.listOf ?? '', entry)) ?? [whole];
  const faults = entries.map(({ value, refusals }, index) => {
    const found = refusals.length > 0 ? refusals : brokenRules(definition, value);
    return list ? found.map((refusal) => ({ ...refusal, field: `list.${index}` })) : found;
  });
  return {
    value: list ? { list: entries.map(({ value }) => value) } : whole.value,
    refusals: list ? [...whole.refusals, ...faults.flat()] : faults.flat(),
  };
}

function readTyped(type: string, given: object): ReadValue {
  const field = type.toLowerCase();
  const held = Object.entries(given).filter(([, part]) => part != null);
  if (held.length !== 1 || held[0]?.[0] !== field)
    return { value: {}, refusals: [said(withCode('VALIDATION', 'This has values of the type {type}.', { type }))] };
  try {
    const part = parse(shapes[field] ?? z.never(), held[0][1]);
    return { value: { [field]: part } as MetafieldValue, refusals: [] };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { value: {}, refusals: error.refusals.map(({ field: _, ...refusal }) => refusal) };
  }
}

const beyond = (text: string, params: Values): Refusal => ({ code: 'VALIDATION', text, params });

/** What of its definition an entry of a list, or the one value, does not fulfil. */
function brokenRules(
  { validations, referenceTo }: MetafieldDefinition,
  { text, number, money, reference }: MetafieldEntry,
): Refusal[] {
  const { min, max, maxLength, choices } = validations ?? {};
  const amount = money
    ? new Big(money.amountMinor).div(minorUnits(money.currency))
    : number == null
      ? null
      : new Big(number);
  const isOfKind = reference == null || isId(ownerKinds[referenceTo as MetafieldOwnerType] ?? '', reference);
  return [
    ...(isOfKind ? [] : [noSuchRecord]),
    ...(text != null && maxLength != null && text.length > maxLength
      ? [beyond(inputFaults.tooLong, { maximum: maxLength })]
      : []),
    ...(text != null && choices && !choices.includes(text)
      ? [beyond(inputFaults.notOneOf, { given: shownValue(text), options: choices.join(', ') })]
      : []),
    ...(min != null && amount?.lt(min) ? [beyond(inputFaults.tooSmall, { minimum: Number(min) })] : []),
    ...(max != null && amount?.gt(max) ? [beyond(inputFaults.tooLarge, { maximum: Number(max) })] : []),
  ];
}

export const noSuchRecord = said(withCode('NOT_FOUND', 'There is no such record of the kind that this refers to.'));

/** Ids of records that a value names, with their places in it. */
export const referencesIn = ({ list, reference }: MetafieldValue): { readonly id: string; readonly at: string }[] =>
  list
    ? list.flatMap((entry, index) => (entry.reference == null ? [] : [{ id: entry.reference, at: `list.${index}` }]))
    : reference == null
      ? []
      : [{ id: reference, at: '' }];

/** Refuses with LIMIT_EXCEEDED more than a record can carry. */
export function requireCarriable(metafields: Metafields): void {
  const count = Object.keys(metafields).length;
  if (count > MAX_METAFIELDS)
    throw limitExceeded('A record has at most {limit, number} custom fields.', 'metafields', MAX_METAFIELDS, count);
  const bytes = Buffer.byteLength(JSON.stringify(metafields));
  if (bytes > MAX_BYTES)
    throw limitExceeded(
      'The custom fields of a record have at most {limit, number} bytes.',
      'metafields',
      MAX_BYTES,
      bytes,
    );
}
