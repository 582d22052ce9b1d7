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

/** Text as `contains` and `startsWith` compare it and as it is sorted: capitals and widths of letters make no difference. */
export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The sort key of a text: what makes it unique follows a sign below all that a text may hold, so that Acme comes before Acme Ltd. */
export const textKey = (text: string, id: string): string => `${foldedText(text)}\u0001${id}`;
