import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNullableType,
  isObjectType,
} from 'graphql';
import { foldedText } from '../../shared/platform/list-query.ts';
import { schema } from './sample-input.ts';

/** A record as a reply shows it. */
export type Shown = Readonly<Record<string, unknown>>;

/** What can be asked of a field of the records of a list, through the records that lead to it. */
export interface Question {
  readonly path: readonly string[];
  readonly operator: string;
  readonly value: unknown;
}

const fieldsOf = (name: string) => Object.values((schema.getType(name) as GraphQLInputObjectType).getFields());
const whereOf = (type: string) =>
  fieldsOf(`${type}Where`).filter(({ name }) => !['and', 'or', 'not', 'metafield'].includes(name));

/** Everything of a record that can be asked about, of the records that it leads to as well. */
export function selectionOf(type: string, depth = 1): string {
  const object = schema.getType(type) as GraphQLObjectType;
  return whereOf(type)
    .flatMap(({ name }) => {
      const field = getNamedType(object.getFields()[name]?.type as never) as unknown;
      if (!isObjectType(field) && !isInterfaceType(field)) return [name];
      if (field.name === 'Money') return [`${name} { amountMinor currency }`];
      if (field.name === 'UnitPrice') return [`${name} { amount currency per }`];
      return depth > 0 ? [`${name} { ${selectionOf(field.name, depth - 1)} }`] : [];
    })
    .concat('__typename')
    .join(' ');
}

export const sortsOf = (type: string): readonly string[] =>
  (schema.getType(`${type}OrderField`) as GraphQLEnumType | undefined)?.getValues().map(({ name }) => name) ?? [];

const at = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Shown | null)?.[name] ?? null, record);

function withoutTypename(value: unknown): unknown {
  if (!isAmount(value)) return value;
  const { __typename, ...amount } = value as Shown;
  return amount;
}

/** Every operator of every field, with values that records have, and one that two have. */
export function questionsAbout(type: string, records: readonly Shown[], path: readonly string[] = []): Question[] {
  const object = schema.getType(type) as GraphQLObjectType;
  return whereOf(type).flatMap((field): Question[] => {
    const here = [...path, field.name];
    const filter = getNamedType(field.type).name;
    if (filter.endsWith('Where')) {
      const next = getNamedType(object.getFields()[field.name]?.type as never) as unknown as GraphQLObjectType;
      return path.length > 0
        ? []
        : questionsAbout(next.name, records, here).filter(({ operator }) => operator === 'eq');
    }
    const of = object.getFields()[field.name];
    const named = getNamedType(of?.type as never) as unknown;
    const values = records.map((record) => withoutTypename(at(record, here))).filter((value) => value !== null);
    const flat = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
    const some = flat[Math.floor(flat.length / 2)];
    return fieldsOf(filter).flatMap(({ name: operator }): Question[] => {
      if (operator === 'isNull' || operator === 'isEmpty')
        return [true, false].map((value) => ({ path: here, operator, value }));
      if (operator === 'in' && isEnumType(named)) {
        const known = named.getValues().map(({ name }) => name);
        return [known, known.slice(0, 2), known.slice(0, 1), []].map((value) => ({ path: here, operator, value }));
      }
      if (some === undefined) return [];
      if (operator === 'in') return [{ path: here, operator, value: [some, flat[0]] }];
      if (operator === 'startsWith') return [{ path: here, operator, value: String(some).slice(0, 2).toUpperCase() }];
      const isWhole = !isListType(isNullableType(of?.type) ? of?.type : undefined);
      return isWhole ? [{ path: here, operator, value: some }] : [];
    });
  });
}

/** An amount of money, or a price: what one unit costs. */
const isAmount = (value: unknown): boolean => typeof value === 'object' && value !== null && 'currency' in value;
function amountOf(value: unknown): { readonly of: number; readonly currency: unknown } {
  const { amountMinor, amount, per = 1, currency } = value as Shown;
  return { of: amountMinor === undefined ? Number(amount) / Number(per) : Number(amountMinor), currency };
}

/** Whether a record fulfils it: what the contract says, word by word. */
export function fulfils(record: Shown, { path, operator, value }: Question): boolean {
  const own = at(record, path);
  if (operator === 'isNull') return (own === null) === value;
  if (operator === 'isEmpty') return ((own as readonly unknown[]).length === 0) === value;
  if (operator === 'in')
    return (value as unknown[]).some((one) => fulfils(record, { path, operator: 'eq', value: one }));
  if (own === null) return false;
  if (Array.isArray(own)) return own.includes(value);
  if (operator === 'contains') return foldedText(String(own)).includes(foldedText(String(value)));
  if (operator === 'startsWith') return foldedText(String(own)).startsWith(foldedText(String(value)));
  if (isAmount(own) && amountOf(own).currency !== amountOf(value).currency) return false;
  const [left, right] = isAmount(own) ? [amountOf(own).of, amountOf(value).of] : [own, value];
  const difference = (left as number) === right ? 0 : (left as number) > (right as number) ? 1 : -1;
  return { eq: difference === 0, gt: difference > 0, gte: difference >= 0, lt: difference < 0, lte: difference <= 0 }[
    operator as 'eq'
  ];
}

/** Less than 0 when the first comes first in ascending order. */
export function compared(type: string, field: string, a: Shown, b: Shown): number {
  const [left, right] = [a[field] ?? null, b[field] ?? null];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const named = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type as never) as unknown;
  const place = (value: unknown): number | string => {
    if (isEnumType(named)) return named.getValues().findIndex(({ name }) => name === value);
    if (isAmount(value)) return amountOf(value).of;
    return typeof value === 'string' ? foldedText(value) : Number(value);
  };
  const [first, second] = [place(left), place(right)];
  if (typeof first === 'string') return Buffer.compare(Buffer.from(first), Buffer.from(String(second)));
  return first - Number(second);
}
