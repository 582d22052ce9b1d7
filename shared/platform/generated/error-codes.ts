// Generated from shared/*/*.codes.ts by graphql/codegen.ts. Do not edit.

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'VALIDATION'
  | 'INVALID_CURSOR'
  | 'CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'LIMIT_EXCEEDED'
  | 'BUSY'
  | 'DUPLICATE'
  | 'INVALID_STATE'
  | 'CURRENCY_MISMATCH'
  | 'UNKNOWN_FIELD'
  | 'INTERNAL'
  | 'CREDIT_LIMIT_EXCEEDED'
  | 'OVERPAYMENT'
  | 'EMPTY_ORDER'
  | 'UNKNOWN_SKU'
  | 'INVALID_QUANTITY'
  | 'OUT_OF_STOCK'
  | 'OVER_SHIPMENT';
