import type * as z from 'zod';

/**
 * Every code a caller can meet, with what to do about it. The GraphQL enum `ErrorCode` and the generated reference are
 * checked against this table, so a code exists in all three places or in none.
 */
export const errorCodes = {
  UNAUTHENTICATED:
    'No valid token or capture key came with the request. Get a new token and send it as a bearer token.',
  FORBIDDEN: 'The token is valid but none of its roles may do this. Ask an admin of the tenant for the role.',
  NOT_FOUND: 'No record with this id exists in the tenant. Check the id.',
  VALIDATION: 'A value is missing, malformed or out of range. Correct the field that is named.',
  INVALID_CURSOR: 'The cursor was edited or belongs to another query. Start again without a cursor.',
  FILTER_NOT_SERVED:
    'This filter or order is part of the contract, but nothing answers it yet. The message says what is served; ask for that, or choose among its records.',
  CONFLICT: 'The record changed since it was read. Read it again and repeat with its current version.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used with another input. Use a new key for a new request.',
  LIMIT_EXCEEDED: 'The request is more than the stated limit. Split it, or do what the message says.',
  BUSY: 'The service could not finish in time because of contention. Repeat the request with the same idempotency key: it takes effect once.',
  DUPLICATE: 'A record with this unique value already exists. Use that record or another value.',
  INVALID_STATE: 'The record is in a state that does not allow this. The message names the state.',
  EMPTY_ORDER: 'An order needs at least one line.',
  UNKNOWN_SKU: 'No product with this SKU exists in the tenant.',
  INVALID_QUANTITY:
    'The quantity is zero, negative, too fine for the unit, too large, or so small that its price rounds to nothing.',
  CURRENCY_MISMATCH: 'All amounts of one document must be in one currency.',
  OUT_OF_STOCK: 'Less is available than was asked for, and the line does not allow a back-order.',
  CREDIT_LIMIT_EXCEEDED: 'Open receivables, unbilled orders and this order together exceed the credit limit.',
  OVER_SHIPMENT: 'More would be shipped than is ordered and reserved.',
  OVERPAYMENT: 'More would be paid than is open.',
  UNKNOWN_FIELD: 'A settings table names a field that does not exist.',
  INTERNAL: 'The service failed. It was logged under the request id; repeat later or report the id.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One reason why a request was refused; `field` is the path of the input that caused it. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

/** A refusal that the caller can act on. Anything else that is thrown is a bug and is masked. */
export class DomainError extends Error {
  readonly refusals: readonly Refusal[];
  /** What the store held when a conditional write failed, for example the current version. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, field?: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'DomainError';
    this.refusals = [{ code, message, ...(field ? { field } : {}) }];
    this.details = details;
  }

  get code(): ErrorCode {
    return this.refusals[0]?.code ?? 'INTERNAL';
  }

  static of(refusals: readonly Refusal[]): DomainError {
    const [first] = refusals;
    const error = new DomainError(first?.code ?? 'VALIDATION', first?.message ?? 'Invalid input');
    return Object.assign(error, { refusals });
  }
}

export const notFound = (what: string, field = 'id'): DomainError =>
  new DomainError('NOT_FOUND', `No such ${what}.`, field);

/** For zod `refine`: the refusal carries this code instead of VALIDATION. */
export const withCode = (code: ErrorCode, message: string) => ({ message, params: { code } });

/** Returns the input as the schema's type, or throws one DomainError that names every offending field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw DomainError.of(
    result.error.issues.map((issue) => {
      const code = 'params' in issue ? (issue.params?.code as ErrorCode | undefined) : undefined;
      // Only settings tables are strict about what they do not know.
      if (issue.code === 'unrecognized_keys')
        return { code: 'UNKNOWN_FIELD', message: issue.message, field: [...issue.path, issue.keys[0]].join('.') };
      return { code: code ?? 'VALIDATION', message: issue.message, field: issue.path.join('.') };
    }),
  );
}

export const isDomainError = (error: unknown, ...codes: ErrorCode[]): error is DomainError =>
  error instanceof DomainError && (codes.length === 0 || codes.includes(error.code));
