import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { codeLists } from '../../graphql/generated/code-lists.ts';
import type { CodeListName } from '../../graphql/generated/types.ts';
import { sampled } from './domain-samples.ts';
import type { UserError } from './mutate.ts';

export const schema = buildSchema(
  readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8'),
);

const idFields = sampled('idFields');
const needs = sampled('needs');
const lets = sampled('lets');

/** The record that an id field names; `id` names the record of the payload. */
const recordOf = (field: string, record: string): string =>
  field === 'id' ? record : (idFields[field] ?? field.replace(/Id$/, ''));

const scalarSamples: Readonly<Record<string, unknown>> = {
  String: 'sample',
  Int: 1,
  Float: 1,
  Boolean: true,
  Quantity: 1,
  Percent: 5,
  Decimal: '1.25',
  MinorUnits: 100,
  DateTime: '2026-01-31T10:00:00Z',
  Date: '2026-01-31',
  CurrencyCode: 'EUR',
  EmailAddress: 'someone@example.com',
  PhoneNumber: '+49 30 901820',
  URL: 'https://example.com',
  CountryCode: 'DE',
  Locale: 'de-DE',
  TimeZone: 'Europe/Berlin',
};

/** Values that a plain sample would not pass validation with, by field name. */
const textSamples: Readonly<Record<string, string>> = {
  email: 'someone@example.com',
  currency: 'EUR',
  country: 'DE',
  phone: '+49 30 901820',
  system: 'elsewhere',
};

/** `address` for `AddressInput`. */
const partOf = (input: string): string => input.charAt(0).toLowerCase() + input.slice(1, -'Input'.length);

export type IdOf = (record: string) => string;

/** Whether it is the condition of a list. */
const isWhere = (type: GraphQLInputType): boolean => getNamedType(type).name.endsWith('Where');

/** The conditions that name a record of another kind, or one of the list itself, by its id. */
function conditionsById(where: GraphQLInputType, idOf: IdOf): object[] {
  const recordOfWhere = ({ name }: { readonly name: string }): string =>
    name[0]?.toLowerCase() + name.slice(1, -'Where'.length);
  const type = getNamedType(where);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const others = fields.filter((field) => isWhere(field.type) && !['and', 'or', 'not'].includes(field.name));
  const byId = (named: { readonly name: string }) => ({ id: { eq: idOf(recordOfWhere(named)) } });
  const records = others.filter((field) => 'id' in (getNamedType(field.type) as GraphQLInputObjectType).getFields());
  // Entries of a list of codes have no id.
  const own = fields.some(({ name }) => name === 'id') ? [byId(type)] : [];
  return [...own, ...records.map((field) => ({ [field.name]: byId(getNamedType(field.type)) }))];
}

function holdsId(type: GraphQLInputType): boolean {
  // What custom fields hold the tenant defines.
  if (isWhere(type) || getNamedType(type).name === 'MetafieldInput') return false;
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsId(field.type));
}

const declaredLists = Object.fromEntries(
  await Promise.all(Object.entries(codeLists).map(async ([name, load]) => [name, await load()] as const)),
);

/** The list that the description of a field names; undefined for one that holds no code of a list. */
export const listOf = (description: string | null | undefined): CodeListName | undefined =>
  /A code of the list (\w+)\./.exec(description ?? '')?.[1] as CodeListName | undefined;

/** Every code that a tenant begins with. */
export const defaultCodes: readonly string[] = Object.values(declaredLists).flatMap(({ codes }) => Object.keys(codes));

/** A code of a list; an own one where the description names none. */
const codeOf = (description: string | null | undefined): string =>
  Object.keys(declaredLists[listOf(description) ?? '']?.codes ?? {})[0] ?? 'SAMPLE';

/** A value for an input type: what is required, and everything that names another record by id. */
export function sampleOf(
  type: GraphQLInputType,
  name: string,
  record: string,
  idOf: IdOf,
  description?: string | null,
): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name, record, idOf, description);
  if (isListType(type)) return [sampleOf(type.ofType, name, record, idOf, description)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || holdsId(field.type),
    );
    // `id` inside of a part is that of the part.
    const own = name === 'input' ? record : partOf(getNamedType(type).name);
    return Object.fromEntries(
      fields.map((field) => [field.name, sampleOf(field.type, field.name, own, idOf, field.description)]),
    );
  }
  if (getNamedType(type).name === 'Code') return codeOf(description);
  if (getNamedType(type).name === 'ID') return idOf(recordOf(name, record));
  return textSamples[name] ?? scalarSamples[getNamedType(type).name];
}

export interface MutationSample {
  readonly name: string;
  readonly document: string;
  readonly namesRecords: boolean;
  readonly input: (idOf: IdOf) => Record<string, unknown>;
  /** The same with what lets it through. */
  readonly passing: (idOf: IdOf) => Record<string, unknown>;
}

/** Why a mutation was refused: the call, or rows of it. */
export const refusalsIn = <E extends object = UserError>({
  userErrors,
  results = [],
}: {
  readonly userErrors: readonly E[];
  readonly results?: readonly { readonly userErrors: readonly E[] }[];
}): readonly E[] => [...userErrors, ...results.flatMap((row) => row.userErrors)];

const REFUSALS = 'userErrors { code message field }';

/** The mutation that a bulk mutation runs for each row; undefined for all others. */
export function singleOf(input: GraphQLInputType): string | undefined {
  const type = getNamedType(input);
  const rows = isInputObjectType(type) ? type.getFields().rows : undefined;
  const name = rows && getNamedType(rows.type).name.slice(0, -'Input'.length);
  return name && name.charAt(0).toLowerCase() + name.slice(1);
}

/** Every mutation of the schema with a document that asks for its refusals and a valid input. */
export const mutationSamples: readonly MutationSample[] = Object.keys(schema.getMutationType()?.getFields() ?? {}).map(
  mutationSample,
);

function mutationSample(name: string): MutationSample {
  const field = schema.getMutationType()?.getFields()[name];
  const input = field?.args[0];
  if (!field || !input) throw new Error(`${name} has no input`);
  const single = singleOf(input.type);
  if (single !== undefined) {
    const row = mutationSample(single);
    const [, selection = ''] = /input: \$input\) (\{.*\}) \}$/.exec(row.document) ?? [];
    return {
      name,
      document: `mutation ($input: ${input.type}) { ${name}(input: $input) { results ${selection} ${REFUSALS} } }`,
      namesRecords: row.namesRecords,
      input: (idOf) => ({ rows: [row.input(idOf)] }),
      passing: (idOf) => ({ rows: [row.passing(idOf)] }),
    };
  }
  const payload = getNamedType(field.type) as GraphQLObjectType;
  const record = Object.keys(payload.getFields()).find((name) => name !== 'userErrors') ?? '';
  const recordType = getNamedType(payload.getFields()[record]?.type as never) as unknown;
  const selection = isObjectType(recordType) ? ` ${record} { __typename }` : '';
  const sample = (idOf: IdOf) => ({ ...(sampleOf(input.type, 'input', record, idOf) as object), ...needs[name] });
  return {
    name,
    document: `mutation ($input: ${input.type}) { ${name}(input: $input) {${selection} ${REFUSALS} } }`,
    namesRecords: holdsId(input.type),
    input: sample,
    passing: (idOf) => ({ ...sample(idOf), ...lets[name] }),
  };
}

/** Every query field that takes an id, with a document and variables. */
export const idQuerySamples = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const args = field.args.filter((arg) => holdsId(arg.type) || isWhere(arg.type));
  if (args.length === 0) return [];
  const type = getNamedType(field.type) as GraphQLObjectType;
  const selection =
    field.name.endsWith('s') && type.name.endsWith('Connection') ? 'nodes { __typename }' : '__typename';
  return args.flatMap((arg) => {
    const named = getNamedType(arg.type);
    const variables = (idOf: IdOf): Record<string, unknown>[] =>
      isWhere(arg.type)
        ? conditionsById(arg.type, idOf).map((value) => ({ value }))
        : isInputObjectType(named)
          ? Object.values(named.getFields())
              .filter((where) => holdsId(where.type))
              .map((where) => ({ value: { [where.name]: sampleOf(where.type, where.name, '', idOf) } }))
          : [{ value: idOf(field.name) }];
    return [
      {
        name: `${field.name}(${arg.name})`,
        document: `query ($value: ${arg.type}) { ${field.name}(${arg.name}: $value) { ${selection} } }`,
        variables,
      },
    ];
  });
});
