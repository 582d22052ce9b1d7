/** Which model type stands behind a GraphQL type, as `path#Type` seen from `generated/`. */
export const mappers: Readonly<Record<string, string>> = {
  Money: '../../shared/platform/money.ts#Money',
  Viewer: '../../shared/platform/context.ts#Context',
  TimelineEntry: '../../shared/platform/events.ts#EventEnvelope',
  CaptureKey: '../../shared/access/capture-key.model.ts#CaptureKey',
  Customer: '../../shared/customers/customer.model.ts#Customer',
  Contact: '../../shared/customers/customer.model.ts#Contact',
};
