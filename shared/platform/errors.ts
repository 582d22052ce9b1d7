import type * as z from 'zod/mini';
import type { ErrorCode } from './generated/error-codes.ts';
import { inputFaults } from './input-faults.ts';

export type { ErrorCode } from './generated/error-codes.ts';

/**
 * The codes of refusals that a domain adds: what each tells the caller to do, and the GraphQL type of what comes with it as
 * `details`. Exported as `codes` by `shared/<domain>/<entity>.codes.ts`; the enum `ErrorCode` and the reference are made of all of them.
 */
export type CodeDeclarations = Readonly<Record<string, { readonly meaning: string; readonly details?: string }>>;

/** What a message says besides its words, by the names that stand in its text. */
export type Values = Readonly<Record<string, string | number>>;

/** What a client can act on without reading the message; `type` is a type of the union `UserErrorDetails`. */
export interface Details {
  readonly type: string;
  readonly [name: string]: unknown;
}

/**
 * One reason why a request was refused. `text` is the message in English, in ICU MessageFormat; `messages/<language>.json` of the
 * domain has it in the other languages. `field` is the path of the input that caused it, for example lines.0.quantity.
 */
export interface Refusal {
  readonly code: ErrorCode;
  readonly text: string;
  readonly params?: Values;
  readonly field?: string;
  readonly details?: Details;
}

/** The names in a text that values stand for: `{count}`, `{count, number}`. */
type NamesIn<T extends string> = T extends `${string}{${infer Place}}${infer Rest}`
  ?
      | (Place extends `${infer Name},${string}` ? Name : Place extends `${string}#${string}` ? never : Place)
      | NamesIn<Rest>
  : never;
type ValuesOf<T extends string> = { readonly [N in NamesIn<T>]: string | number };

/** What belongs to a text: a value for each name in it. */
type About<T extends string> = [NamesIn<T>] extends [never]
  ? [field?: string, about?: { readonly details?: Details }]
  : [field: string | undefined, about: { readonly params: ValuesOf<T>; readonly details?: Details }];

/**
 * A refusal that the caller can act on. Anything else that is thrown is a bug and is masked. The text is a literal, so that a test finds
 * it and asks for its translations; what logs show of it holds no values.
 */
export class DomainError<const T extends string = string> extends Error {
  readonly refusals: readonly Refusal[];

  constructor(code: ErrorCode, text: T, ...[field, about]: About<T>) {
    super(text);
    this.name = 'DomainError';
    this.refusals = [{ code, text, ...about, ...(field ? { field } : {}) }];
  }

  get code(): ErrorCode {
    return this.refusals[0]?.code ?? 'INTERNAL';
  }

  get details(): Details | undefined {
    return this.refusals[0]?.details;
  }

  static of(refusals: readonly Refusal[]): DomainError {
    const [first] = refusals;
    const error = new DomainError<string>(first?.code ?? 'VALIDATION', first?.text ?? inputFaults.invalid);
    return Object.assign(error, { refusals });
  }
}

export const notFound = (text: string, field = 'id'): DomainError => new DomainError<string>('NOT_FOUND', text, field);

/** LIMIT_EXCEEDED that tells the limit and what went beyond it, which its text names as `limit` and `value`. */
export const limitExceeded = (text: string, field: string | undefined, limit: number, value: number): DomainError =>
  DomainError.of([
    { code: 'LIMIT_EXCEEDED', text, params: { limit, value }, field, details: { type: 'LimitDetails', limit, value } },
  ]);

/** `id` is the record's that has the value already; whether the caller learns it is decided by its scope. */
export const duplicateOf = (id: unknown): Details => ({ type: 'DuplicateDetails', id });

export const duplicate = (text: string, field: string, id: string): DomainError =>
  DomainError.of([{ code: 'DUPLICATE', text, field, details: duplicateOf(id) }]);

/** For checks of zod: the refusal has this code and text. */
export const withCode = <const T extends string>(
  code: ErrorCode,
  text: T,
  ...[values]: [NamesIn<T>] extends [never] ? [] : [ValuesOf<T>]
) => ({ params: { code, text, values } });

/** What `withCode` hangs on an issue. */
interface Said {
  readonly code: ErrorCode;
  readonly text: string;
  readonly values?: Values;
}

type Issue = z.core.$ZodIssue;

/** By what zod expected: it tells a type, and no more of it. */
const ofType: Readonly<Record<string, string>> = {
  string: inputFaults.notText,
  number: inputFaults.notANumber,
  int: inputFaults.notWhole,
  boolean: inputFaults.notBoolean,
  array: inputFaults.notAList,
  object: inputFaults.notAnObject,
};
const ofFormat: Readonly<Record<string, string>> = {
  email: inputFaults.notAnEmail,
  date: inputFaults.notADate,
  datetime: inputFaults.notATime,
};

const MAX_SHOWN = 60;
/** A value as a message shows it. */
export const shownValue = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text;
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Omit<Said, 'code'> {
  const values = { minimum: Number(minimum) };
  if (origin === 'string') return minimum === 1 ? { text: inputFaults.empty } : { text: inputFaults.tooShort, values };
  if (origin === 'array') return { text: inputFaults.tooFew, values };
  return { text: inclusive === false ? inputFaults.notMoreThan : inputFaults.tooSmall, values };
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Omit<Said, 'code'> {
  const values = { maximum: Number(maximum) };
  if (origin === 'string') return { text: inputFaults.tooLong, values };
  if (origin === 'array') return { text: inputFaults.tooMany, values };
  return { text: inclusive === false ? inputFaults.notLessThan : inputFaults.tooLarge, values };
}

/** What an issue means, in words of the product: those of the validator are for programmers. */
function meaningOf(issue: Issue): Omit<Said, 'code'> {
  const values = { given: shownValue(issue.input) };
  switch (issue.code) {
    case 'invalid_type':
      return { text: issue.input == null ? inputFaults.missing : (ofType[issue.expected] ?? inputFaults.invalid) };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      if (issue.input === undefined) return { text: inputFaults.missing };
      return { text: inputFaults.notOneOf, values: { ...values, options: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return ofFormat[issue.format] ? { text: ofFormat[issue.format] ?? '', values } : { text: inputFaults.malformed };
    default:
      return { text: inputFaults.invalid };
  }
}

function refusalOf(issue: Issue): Refusal {
  const field = issue.path.join('.');
  // Only settings tables are strict about what they do not know.
  if (issue.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys;
    const path = [...issue.path, name].join('.');
    return { code: 'UNKNOWN_FIELD', text: inputFaults.unknownField, params: { name }, field: path };
  }
  const said = issue.code === 'custom' ? (issue.params as Said | undefined) : undefined;
  const { text, values = text.includes('{given}') ? { given: shownValue(issue.input) } : undefined } =
    said ?? meaningOf(issue);
  return { code: said?.code ?? 'VALIDATION', text, ...(values ? { params: values } : {}), field };
}

/** Returns the input as the schema's type, or throws one DomainError that names every offending field. */
export function parse<S extends z.ZodMiniType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw DomainError.of(result.error.issues.map(refusalOf));
}

export const isDomainError = (error: unknown, ...codes: ErrorCode[]): error is DomainError =>
  error instanceof DomainError && (codes.length === 0 || codes.includes(error.code));
