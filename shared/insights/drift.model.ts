import * as z from 'zod/mini';

/** Every way in which stored figures can disagree, with what it means. */
export const driftKinds = {
  STOCK_ON_HAND: 'What is on hand is not the sum of the ledger.',
  STOCK_VALUE: 'The value of a stock level is not the sum of the ledger.',
  STOCK_AVAILABLE: 'What is available is not on hand in that status less reserved.',
  LOT_ON_HAND: 'What is on hand of a lot or serial number, or of all lots of a level, is not the sum of the ledger.',
  STOCK_STATUS: 'What is on hand in a status is not the sum of the ledger.',
  STOCK_SKU: 'A stock level has another SKU than its product.',
  STOCK_RESERVED: 'What is reserved is not the sum of the lines of open orders.',
  STOCK_ISSUED: 'What the ledger issued of a stock level is not what the lines of orders have shipped.',
  STOCK_ISSUED_VALUE:
    'The value that the ledger issued of a stock level is not the cost of what the lines of orders have shipped.',
  SHIPMENT_ISSUE: 'The ledger does not say of a line of a shipment what it took, or what that cost.',
  VALUATION_CURRENCY:
    'Stock, a movement of it or a cost is in another currency than the base currency of its legal entity.',
  LEGAL_ENTITY: 'A record names another legal entity than the warehouse or document that it follows from.',
  LINE_COUNTERS:
    'More of a line is reserved and shipped than is ordered and not cancelled, or something of a closed one.',
  LINE_SHIPPED: 'The shipped quantity of a line is not the sum of its shipments.',
  LINE_COST: 'The cost of a line is not the sum of its shipments.',
  LINE_INVOICED: 'The invoiced quantity of a line is not the sum of its invoices, or is more than was shipped.',
  BACKORDER_QUEUE: 'The queue for stock does not hold what the line waits for.',
  CREDIT_QUEUE: 'The queue for credit does not hold the order, or holds one that does not wait.',
  ORDER_LINES:
    'What an order says of its lines together is not their sum, or blocks of lines lie with it that it does not name.',
  ORDER_UNBILLED: 'The unbilled amount of an order does not follow from its lines.',
  CREDIT_UNBILLED: "The unbilled amount of a customer is not the sum of the customer's orders.",
  CREDIT_RECEIVABLE: "The receivable of a customer is not the sum of what is open of the customer's invoices.",
  CREDIT_EXPOSURE: 'The exposure is not unbilled and receivable together.',
  NUMBER_GAP: 'Numbers of a series are missing.',
  NUMBER_DOUBLE: 'A number of a series was given twice.',
  NUMBER_LAST: 'The last number of a series is not its highest.',
  INVOICE_TOTAL: 'The total of an invoice is not the sum of its lines and freight, or of its instalments.',
  INVOICE_PAID: 'What is paid of an invoice is not the sum of the allocations to it.',
  PAYMENT_ALLOCATED: 'More of a payment is allocated than was received.',
  LEAD_HOLDER: 'A lead has both an owner and a queue, or neither.',
  LEAD_LOAD: "The count of a person's open leads is not the number of them.",
  LEAD_MARKER: 'An e-mail address leads to another lead than the open one that has it.',
  LEAD_HINT: 'An open lead is not listed under a phone number or tax id of its own, or a closed one is.',
  CASE_STATUS: 'A case is listed under another status than its own.',
  CASE_HOLDER: 'A case has both an assignee and a queue, or neither.',
  CASE_LOAD: "The load of an agent is not the weight of the agent's open cases.",
  CASE_COUNT: "The count of an agent's open cases is not the number of them.",
  CUSTOMER_ARCHIVED: 'A customer is archived and may order, or is not and may not.',
  CUSTOMER_MARKER:
    'An e-mail, phone, tax id or domain does not lead to the customers that have it, or leads to others.',
  NUMBER_RECORD: 'A number for people leads to another record than the one that has it, or was never taken.',
  CONTACT_LINK: 'A customer does not list a contact that acts for it as it is, or lists another.',
  RELATED_LIST: 'A record does not list an activity or task that is about it as it is, or lists another.',
  ATTACHMENT_UNDECIDED: 'An attachment waits for its file or for the scanner longer than it may.',
  CUSTOMER_GROUP: 'A customer is above itself in its group, or the group has more levels than it may.',
  EXTERNAL_REF: 'An external id does not lead to the record that has it.',
  TIMELINE_MISSING: 'A record has no event at all, or a change of it has none.',
  TIMELINE_AHEAD: 'A timeline tells of a version that its record does not have.',
  RECORD_MISSING: 'Another record or an event names a record that does not exist.',
  RECORD_UNREADABLE: 'A stored record does not have the shape of its kind.',
} as const;
export type DriftKind = keyof typeof driftKinds;
const kindNames = Object.keys(driftKinds) as [DriftKind, ...DriftKind[]];

/** One disagreement. Names ids, numbers and states; never a name, an address or a marker's value. */
export const Drift = z.object({
  kind: z.enum(kindNames),
  recordId: z.string(),
  /** Which part of the record, for example a line or a warehouse. */
  detail: z.optional(z.string()),
  expected: z.string(),
  found: z.string(),
});
export type Drift = z.infer<typeof Drift>;

/** Where a drift is. */
export type Place = Pick<Drift, 'recordId' | 'detail'>;

/** The drift between two values; none when they are equal. */
export const driftUnless = <V extends string | number | boolean>(
  kind: DriftKind,
  place: Place,
  expected: V,
  found: V,
): Drift[] => (expected === found ? [] : [{ kind, ...place, expected: String(expected), found: String(found) }]);

/** A drift in words, where a rule is broken and not an equality. */
export const driftIf = (broken: boolean, kind: DriftKind, place: Place, expected: string, found: string): Drift[] =>
  broken ? [{ kind, ...place, expected, found }] : [];

export const sumOf = <T>(entries: readonly T[], amountOf: (entry: T) => number): number =>
  entries.reduce((sum, entry) => sum + amountOf(entry), 0);

const identityOf = ({ kind, recordId, detail, expected, found }: Drift): string =>
  JSON.stringify([kind, recordId, detail, expected, found]);

/** What is in both looks, and what only the later one shows: records move while they are looked at. */
export function confirmed(earlier: readonly Drift[], later: readonly Drift[]): { lasting: Drift[]; fresh: Drift[] } {
  const known = new Set(earlier.map(identityOf));
  return {
    lasting: later.filter((drift) => known.has(identityOf(drift))),
    fresh: later.filter((drift) => !known.has(identityOf(drift))),
  };
}

/** At most this many versions are spelled out in a drift. */
const SPELLED = 10;

const spell = (versions: readonly number[]): string =>
  versions.length <= SPELLED ? versions.join(', ') : `${versions.slice(0, SPELLED).join(', ')}, …`;

/** Every version of a record has an event, and no event has a later version. */
export function timelineDrifts(
  record: { readonly id: string; readonly version: number },
  versions: ReadonlySet<number>,
): Drift[] {
  const place = { recordId: record.id };
  if (versions.size === 0) return driftIf(true, 'TIMELINE_MISSING', place, 'at least one event', 'none');
  const ahead = [...versions].filter((version) => version > record.version).sort((a, b) => a - b);
  const untold = Array.from({ length: record.version }, (_, index) => index + 1).filter(
    (version) => !versions.has(version),
  );
  return [
    ...driftIf(ahead.length > 0, 'TIMELINE_AHEAD', place, `version ${record.version}`, `events of ${spell(ahead)}`),
    ...driftIf(untold.length > 0, 'TIMELINE_MISSING', place, 'an event of every version', `none of ${spell(untold)}`),
  ];
}
