import type { CodeDeclarations } from './errors.ts';

/** Codes that any operation may answer with, each with what to do about it. */
export const codes = {
  UNAUTHENTICATED: {
    meaning: 'No valid token or capture key came with the request. Get a new token and send it as a bearer token.',
  },
  FORBIDDEN: {
    meaning: 'The token is valid but none of its roles may do this. Ask an admin of the tenant for the role.',
  },
  NOT_FOUND: { meaning: 'No record with this id exists in the tenant. Check the id.' },
  VALIDATION: { meaning: 'A value is missing, malformed or out of range. Correct the field that is named.' },
  INVALID_CURSOR: {
    meaning: 'The cursor was edited or belongs to another query. Start again without a cursor.',
  },
  FILTER_NOT_SERVED: {
    meaning:
      'This filter or order is part of the contract, but nothing answers it yet. The message says what is served; ask for that, or choose among its records.',
  },
  CONFLICT: {
    meaning: 'The record changed since it was read. Read it again and repeat with its current version.',
    details: 'ConflictDetails',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The idempotency key was used with another input. Use a new key for a new request.',
  },
  LIMIT_EXCEEDED: {
    meaning: 'The request is more than the stated limit. Split it, or do what the message says.',
    details: 'LimitDetails',
  },
  BUSY: {
    meaning:
      'The service could not finish in time because of contention. Repeat the request with the same idempotency key: it takes effect once.',
  },
  DUPLICATE: {
    meaning: 'A record with this unique value already exists. Use that record or another value.',
    details: 'DuplicateDetails',
  },
  NOT_ATTEMPTED: {
    meaning:
      'Another row of the call was refused, and with it all of them: nothing is wrong with this one. Correct the other and repeat the call.',
  },
  INVALID_STATE: { meaning: 'The record is in a state that does not allow this. The message names the state.' },
  CURRENCY_MISMATCH: { meaning: 'All amounts of one document must be in one currency.' },
  UNKNOWN_FIELD: { meaning: 'A settings table names a field that does not exist.' },
  INTERNAL: { meaning: 'The service failed. It was logged under the request id; repeat later or report the id.' },
} as const satisfies CodeDeclarations;
