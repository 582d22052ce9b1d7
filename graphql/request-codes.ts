/** Codes of requests that are refused as a whole, besides those of `errorCodes`, each with what to do. */
export const requestCodes = {
  BAD_REQUEST:
    'This is no GraphQL request. Send JSON with `query`, and `variables` as an object; by GET, `query` and `variables` in the query string.',
  GRAPHQL_PARSE_FAILED: 'The document has a syntax error at the place that is named.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema. Correct the field, argument or type that is named.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation of this name, or several and no `operationName` came with it.',
  PERSISTED_QUERY_NOT_FOUND:
    'No document with this hash is known here, or no longer. Send the document with its hash; clients with automatic persisted queries do so by themselves.',
  RATE_LIMITED:
    'The tenant, the client or the capture key makes more requests than it may, or the address sends too many capture keys that do not hold. Wait as long as `Retry-After` says, then repeat.',
  UNAVAILABLE:
    'It cannot be told now who is calling, because the issuer does not give its keys, or whether the call came through the domain of the API. Repeat it later with the same token.',
  BAD_USER_INPUT: 'A variable is not of the type that the document declares. The message names it.',
} as const;

/** What the status of a reply tells; refusals of a mutation come with 200, in its `userErrors`. */
export const httpStatuses = {
  200: 'The operation ran. Look for `userErrors` of mutations, and for `errors` beside `data`.',
  400: 'The request was refused as a whole before it ran: `errors` says why.',
  401: 'No valid token came with it, or on `/capture` no valid capture key. `WWW-Authenticate` says what is asked for.',
  403: 'The token is valid but holds no role that this API knows; or the call went past the domain of the API.',
  405: 'Send it by a method that `Allow` names: queries by GET or POST, mutations by POST.',
  406: 'Accept `application/json` or `application/graphql-response+json`.',
  413: 'The body, or the query string, is larger than 256 KB.',
  415: 'Send the body as `application/json` in UTF-8.',
  429: 'More requests than are let through. `Retry-After` says for how many seconds to wait, `RateLimit` and `RateLimit-Policy` which limit it was.',
  500: 'The service failed. Report the `x-request-id` of the reply; a change with an idempotency key may be repeated.',
  503: 'The service could not find out in time who calls, or the issuer does not give its keys. Repeat it.',
} as const;
