import { limitExceeded } from './errors.ts';
import type { PageRequest } from './page.ts';

/** What can be asked of a field; `graphql/codegen/list-inputs.ts` says which operators the fields of a scalar have. */
export type Operator = 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'startsWith' | 'isNull' | 'isEmpty';

export type Direction = 'ASC' | 'DESC';

/** A field of the contract, from the record of the list on: `status`, `customer.tier`. */
interface Asked {
  readonly field: string;
  /** The fields that must be readable for it (`Order.customer`, `Customer.tier`); none for what the product asks itself. */
  readonly reads?: readonly string[];
}

/** One field against a value, in the form in which records hold it. A field without a value fulfils none but `isNull: true`. */
export interface Comparison extends Asked {
  readonly operator: Operator;
  readonly value: unknown;
}

export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Sort extends Asked {
  readonly direction: Direction;
}

/** A list as it is asked for: which records, in which order, which page of them. */
export interface ListQuery extends PageRequest {
  readonly where?: Condition;
  /** Without one, the order of the index that serves the condition. */
  readonly orderBy?: readonly Sort[];
}

/** What a list can be asked at most. */
export const listLimits = { depth: 5, conditions: 50, values: 100, sorts: 5 } as const;

export const equal = (field: string, value: unknown): Comparison => ({ field, operator: 'eq', value });

/** The query for those records alone of which a field has a value, such as the orders of a customer. */
export const within = (query: ListQuery, field: string, value: unknown): ListQuery => ({
  ...query,
  where: query.where ? { all: [equal(field, value), query.where] } : equal(field, value),
});

/** Every comparison of a condition, wherever it stands. */
export function* comparisonsIn(condition: Condition | undefined): Generator<Comparison> {
  if (condition === undefined) return;
  if ('field' in condition) yield condition;
  else if ('not' in condition) yield* comparisonsIn(condition.not);
  else for (const part of 'all' in condition ? condition.all : condition.any) yield* comparisonsIn(part);
}

/**
 * The comparisons that must all hold, none twice; `nothing` for a condition that no record fulfils, undefined for one that has
 * alternatives or is negated.
 */
export function conjunction(condition: Condition | undefined): readonly Comparison[] | 'nothing' | undefined {
  if (condition === undefined) return [];
  if ('not' in condition) return undefined;
  if ('field' in condition) return condition.operator === 'in' ? oneOf(condition) : [condition];
  if ('any' in condition) {
    if (condition.any.length === 0) return 'nothing';
    return condition.any.length === 1 ? conjunction(condition.any[0]) : undefined;
  }
  const parts = condition.all.map(conjunction);
  if (parts.includes('nothing')) return 'nothing';
  if (parts.includes(undefined)) return undefined;
  const distinct = new Map(
    parts
      .flatMap((part) => (Array.isArray(part) ? (part as readonly Comparison[]) : []))
      .map((one) => [JSON.stringify([one.field, one.operator, one.value]), one] as const),
  );
  return [...distinct.values()];
}

function oneOf(comparison: Comparison): readonly Comparison[] | 'nothing' {
  const values = [...new Set(comparison.value as readonly unknown[])];
  if (values.length === 0) return 'nothing';
  return [values.length === 1 ? { ...comparison, operator: 'eq', value: values[0] } : { ...comparison, value: values }];
}

/** Letters that are no other letter with a mark, and stand for one all the same. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };
const LETTER = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Text as `contains` and `startsWith` compare it and as it is sorted: capitals, widths and accents of letters make no difference. */
export const foldedText = (text: string): string =>
  text
    .normalize('NFKD')
    // Of Latin, Greek and Cyrillic: the marks of other scripts make other letters.
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(LETTER, (letter) => letters[letter] ?? letter);

/** Characters of a text that lists sort by: no text of so many is longer than a sort key, and one that is normalised may grow. */
const SORTED_CHARACTERS = 200;

/** What keys hold of a text, or of its beginning. */
export const keyBeginning = (text: string): string => foldedText(text).slice(0, SORTED_CHARACTERS).toWellFormed();

/** The sort key of a text: what makes it unique follows a sign below all that a text may hold, so that Acme comes before Acme Ltd. */
export const textKey = (text: string, id: string): string => `${keyBeginning(text)}\u0001${id}`;

/** Each refuses with LIMIT_EXCEEDED more than a list can be asked. */
export const requireWithinLimits = {
  depth: (depth: number, field: string): void => {
    const { depth: limit } = listLimits;
    if (depth > limit) throw limitExceeded('Conditions are nested at most {limit, number} deep.', field, limit, depth);
  },
  conditions: (count: number, field: string): void => {
    const { conditions: limit } = listLimits;
    if (count > limit) throw limitExceeded('A list has at most {limit, number} conditions.', field, limit, count);
  },
  values: (count: number, field: string): void => {
    const { values: limit } = listLimits;
    if (count > limit)
      throw limitExceeded('At most {limit, number} values can be asked for at once.', field, limit, count);
  },
  sorts: (count: number): void => {
    const { sorts: limit } = listLimits;
    if (count > limit)
      throw limitExceeded('A list is sorted by at most {limit, number} fields.', 'orderBy', limit, count);
  },
} as const;
