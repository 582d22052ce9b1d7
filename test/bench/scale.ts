import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `node test/bench/scale.ts` writes docs/scale.md from the counted units in budgets.json and the tables below; `--check` writes
 * nothing and fails when the page is not current. What is assumed and not counted stands in `assumptions`, and on the page.
 */
const page = `${import.meta.dirname}/../../docs/scale.md`;
const budgets = JSON.parse(readFileSync(`${import.meta.dirname}/budgets.json`, 'utf8')) as {
  operations: Record<string, [calls: number, readUnits: number, writeUnits: number]>;
};

/** US dollars in us-east-1 as known in November 2025, first tier; free amounts, lower tiers and reserved capacity are left out. */
const prices = {
  writeUnits: {
    price: 0.625,
    per: 1e6,
    unit: 'write request units',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
  },
  readUnits: {
    price: 0.125,
    per: 1e6,
    unit: 'read request units',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
  },
  storage: { price: 0.25, per: 1, unit: 'GB-month of table', source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
  backup: {
    price: 0.2,
    per: 1,
    unit: 'GB-month of point-in-time recovery',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
  },
  lambdaCalls: { price: 0.2, per: 1e6, unit: 'function calls', source: 'aws.amazon.com/lambda/pricing' },
  lambdaTime: { price: 13.3334, per: 1e6, unit: 'GB-seconds on ARM', source: 'aws.amazon.com/lambda/pricing' },
  requests: { price: 1, per: 1e6, unit: 'HTTP API requests', source: 'aws.amazon.com/api-gateway/pricing' },
  events: { price: 1, per: 1e6, unit: 'events put on the bus', source: 'aws.amazon.com/eventbridge/pricing' },
  archive: { price: 0.1, per: 1, unit: 'GB into the archive', source: 'aws.amazon.com/eventbridge/pricing' },
  queue: { price: 0.4, per: 1e6, unit: 'queue requests', source: 'aws.amazon.com/sqs/pricing' },
  logs: { price: 0.5, per: 1, unit: 'GB into the logs', source: 'aws.amazon.com/cloudwatch/pricing' },
} as const;
type Priced = keyof typeof prices;

const assumptions = {
  bytesStored: [
    18_000,
    'bytes that an order leaves behind with shipment, invoice, payment, events and index entries (a sample: 17.1 KB)',
  ],
  eventsOfOrder: [
    8,
    'events of an order (a sample: placed, confirmed, shipped, invoiced, completed, posted, captured, allocated)',
  ],
  eventBytes: [600, 'bytes of an event on the bus'],
  orderEntryUnits: [2, 'write units of an order of 3 lines (1.7 KB) in an index'],
  callMilliseconds: [6, 'of a table call'],
  requestMilliseconds: [8, 'of a request or message beside its table calls'],
  transactionMilliseconds: [15, 'for which a transaction keeps others from the items that it writes'],
  putEventsMilliseconds: [20, 'of a call that puts 10 events on the bus'],
  requestLogBytes: [900, 'bytes of log of a request: access log, platform lines'],
  messageLogBytes: [500, 'bytes of log of a call of an automation or the relay'],
  callsOfSession: [100, 'calls of a function in a session of the tenant: one a tenant, instance and hour'],
  secondsOfMonth: [30 * 24 * 3600, 'in a month'],
} as const satisfies Record<string, readonly [number, string]>;
const assumed = Object.fromEntries(Object.entries(assumptions).map(([name, [value]]) => [name, value])) as Record<
  keyof typeof assumptions,
  number
>;

interface Step {
  readonly what: string;
  readonly times: number;
  readonly by: 'request' | 'automation';
  readonly cost: readonly [calls: number, readUnits: number, writeUnits: number];
}

function counted(row: string): readonly [number, number, number] {
  const cost = budgets.operations[row];
  if (!cost) throw new Error(`budgets.json has no row "${row}"`);
  return cost;
}
/** A row for 3 lines where the bench has rows for 1 and for 2: each line more costs the same more. */
function ofThreeLines(one: string, two: string): readonly [number, number, number] {
  const [first, second] = [counted(one), counted(two)];
  const more = (index: 0 | 1 | 2): number => 2 * second[index] - first[index];
  return [second[0], more(1), more(2)];
}

const step = (by: Step['by'], row: string, times = 1): Step => ({ what: row, times, by, cost: counted(row) });
/** What one order of 3 lines causes from its placing to its payment, and what people look at meanwhile. */
const life: readonly Step[] = [
  step('request', 'placeOrder, 3 lines'),
  step('request', 'confirmOrder'),
  {
    what: 'shipOrder, 3 lines',
    times: 1,
    by: 'request',
    cost: ofThreeLines('shipOrder, 1 of 3 lines', 'shipOrder, 2 lines left'),
  },
  {
    what: 'invoice-shipment, 3 lines',
    times: 1,
    by: 'automation',
    cost: ofThreeLines('invoice-shipment, 1 line', 'invoice-shipment, 2 lines'),
  },
  step('request', 'recordPayment, 1 invoice'),
  step('automation', 'release-credit, nothing held'),
  step('request', 'orders, 50 with lines and customerName', 2),
  step('request', 'order, with customer, shipments, timeline', 3),
  step('request', 'customer, with 10 orders'),
];

const sum = (steps: readonly Step[], amountOf: (step: Step) => number): number =>
  steps.reduce((total, each) => total + each.times * amountOf(each), 0);
const requests = life.filter(({ by }) => by === 'request');
const reactions = life.filter(({ by }) => by === 'automation');
const seconds = ({ cost: [calls] }: Step): number =>
  (calls * assumed.callMilliseconds + assumed.requestMilliseconds) / 1_000;
const GB_OF_API = 1;
const GB_OF_WORKER = 0.5;
const PUT_EVENTS_LIMIT = 10;

const perOrder = {
  readUnits: sum(life, ({ cost }) => cost[1]),
  writeUnits: sum(life, ({ cost }) => cost[2]),
  requests: sum(requests, () => 1),
  reactions: sum(reactions, () => 1),
  apiSeconds: sum(requests, seconds),
  reactionSeconds: sum(reactions, seconds),
};

const rates = [1, 100, 10_000] as const;
/** Messages that an automation, and events that the relay, gets in one call: more when more come. */
const batchOf: Record<(typeof rates)[number], number> = { 1: 1, 100: 5, 10000: 10 };

function amounts(rate: (typeof rates)[number]): Record<Priced, number> {
  const orders = rate * assumed.secondsOfMonth;
  const batch = batchOf[rate];
  const relayCalls = assumed.eventsOfOrder / batch;
  const relaySeconds = (assumed.eventsOfOrder / batch) * (assumed.putEventsMilliseconds / 1_000);
  const workerCalls = perOrder.reactions / batch + relayCalls;
  const gigabytes = (bytes: number): number => (orders * bytes) / 1e9;
  return {
    writeUnits: orders * perOrder.writeUnits,
    readUnits: orders * perOrder.readUnits,
    storage: gigabytes(assumed.bytesStored),
    backup: gigabytes(assumed.bytesStored),
    lambdaCalls: orders * (perOrder.requests + workerCalls),
    lambdaTime: orders * (perOrder.apiSeconds * GB_OF_API + (perOrder.reactionSeconds + relaySeconds) * GB_OF_WORKER),
    requests: orders * perOrder.requests,
    events: orders * assumed.eventsOfOrder,
    archive: gigabytes(assumed.eventsOfOrder * assumed.eventBytes),
    // Sent by the bus one by one; received and deleted in batches.
    queue: orders * perOrder.reactions * (1 + 2 / batch),
    logs: gigabytes(perOrder.requests * assumed.requestLogBytes + workerCalls * assumed.messageLogBytes),
  };
}

interface Limit {
  readonly what: string;
  readonly of: 'tenant' | 'SKU' | 'customer' | 'account' | 'stack';
  /** Orders a second at which it is reached. */
  readonly at: number;
  readonly why: string;
  readonly answer: string;
}

const PARTITION_WRITES = 1_000;
/** Of a lane, posted in one transaction: as many as a queue gives at once. */
const LANE_BATCH = 10;
const serial = 1_000 / assumed.transactionMilliseconds;
/** Placed, confirmed, shipped, invoiced. */
const ORDER_WRITES = 4;
const orderListWrites = ORDER_WRITES * assumed.orderEntryUnits;
const limits: readonly Limit[] = [
  {
    what: "throttle of the API's stage",
    of: 'stack',
    at: 200 / perOrder.requests,
    why: '200 requests a second unless deployed with another `throttleRate`',
    answer: '`cdk deploy -c throttleRate=…`; 10,000 a second is the quota of the account, which AWS raises',
  },
  {
    what: 'requests of the account',
    of: 'account',
    at: 10_000 / perOrder.requests,
    why: '10,000 requests a second, a quota of API Gateway',
    answer: 'raise the quota; or a second account',
  },
  {
    what: 'credit row of a customer',
    of: 'customer',
    at: serial / 3,
    why: `placing, invoicing and payment each move it in a transaction: ${assumed.transactionMilliseconds} ms one after the other`,
    answer: 'none: a customer that orders so often is a channel, and gets a customer record for each branch',
  },
  {
    what: 'stock row of a hot SKU in a warehouse',
    of: 'SKU',
    at: serial / 2,
    why: 'reserved by placing, issued by shipping; each in a transaction, one after the other',
    answer: 'split the stock over several warehouse codes, each with its own row; the caller names one for each line',
  },
  {
    what: 'number series of invoices of a tenant',
    of: 'tenant',
    at: LANE_BATCH / Math.max(...reactions.map(seconds)),
    why: 'numbers without gaps are taken one batch after the other, ten documents in a transaction (ADR 0025)',
    answer:
      'it delays the invoice, not the order: the queue holds what waits; beyond that a series for each branch, for which the key has room',
  },
  {
    what: 'list of orders by age (`GSI1PK = ORDER`)',
    of: 'tenant',
    at: PARTITION_WRITES / orderListWrites,
    why: `${ORDER_WRITES} writes of ${assumed.orderEntryUnits} units in the life of an order, 1,000 units a second a key`,
    answer: 'a shard suffix on the list keys of orders, merged in `listPage` (ADR 0002): n shards, n times as much',
  },
  {
    what: 'list of orders by status (`GSI3PK = ORDER#status`)',
    of: 'tenant',
    at: PARTITION_WRITES / (2 * assumed.orderEntryUnits),
    why: 'each order comes into a list and leaves it, 2 writes a list',
    answer: 'the same shard suffix',
  },
  {
    what: 'messages of `invoice-shipment`',
    of: 'stack',
    at: (10 * LANE_BATCH) / Math.max(...reactions.map(seconds)),
    why: 'at most 10 lanes at once (`maxConcurrency`), each of a tenant and series',
    answer: 'raise `maxConcurrency` with the number of tenants',
  },
  {
    what: 'write units of the table',
    of: 'account',
    at: 40_000 / perOrder.writeUnits,
    why: '40,000 units a second, the default quota of an on-demand table; a new table begins at 4,000 and doubles within 30 minutes',
    answer: 'raise the quota; warm the table up before a known peak',
  },
  {
    what: 'functions at once',
    of: 'account',
    at: 1_000 / (perOrder.apiSeconds + perOrder.reactionSeconds),
    why: '1,000 at once in the account',
    answer: 'raise the quota; grows by 1,000 every 10 seconds by itself up to it',
  },
  {
    what: 'sessions of tenants opened (ADR 0013)',
    of: 'account',
    at: (600 * assumed.callsOfSession) / (perOrder.requests + perOrder.reactions),
    why: '600 calls of STS a second, the default quota of an account and Region; they cost nothing',
    answer:
      'raise the quota; fewer tenants an account. Many tenants with few calls each open more sessions for an order',
  },
  {
    what: 'relay on a stream shard',
    of: 'stack',
    at: (4 * PUT_EVENTS_LIMIT) / (assumed.putEventsMilliseconds / 1_000) / assumed.eventsOfOrder,
    why: '4 batches at once a shard, 10 events a call of the bus',
    answer: 'shards grow with the partitions of the table (1,000 write units each); `parallelizationFactor` up to 10',
  },
  {
    what: 'deliveries of the bus',
    of: 'account',
    at: 18_750 / perOrder.reactions,
    why: '18,750 deliveries to targets a second in us-east-1, delayed beyond that; less in other regions',
    answer: 'raise the quota; events that nothing reacts to cost none',
  },
];

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const money = (value: number): string => `$${number(value, value < 100 ? 2 : 0)}`;
const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string =>
  [head, head.map((_, index) => (numeric.includes(index) ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const amount = (value: number): string => (value >= 1e6 ? `${number(value / 1e6, 1)} M` : number(value));

function makePage(): string {
  const months = rates.map((rate) => amounts(rate));
  const cost = (name: Priced, index: number): number =>
    ((months[index]?.[name] ?? 0) / prices[name].per) * prices[name].price;
  const names = Object.keys(prices) as Priced[];
  const total = rates.map((_, index) => names.reduce((all, name) => all + cost(name, index), 0));
  const orders = rates.map((rate) => rate * assumed.secondsOfMonth);
  return `<!-- Generated by test/bench/scale.ts. Do not edit. -->

# Cost and limits at 1, 100 and 10,000 orders a second

Units are those that the bench counts and CI enforces (\`test/bench/budgets.json\`). An order has 3 lines, is placed, confirmed, shipped at
once, invoiced by the automation and paid, and is looked at by people on the way.

## One order

${table(
  ['step', 'times', 'by', 'table calls', 'read units', 'write units'],
  [
    ...life.map(({ what, times, by, cost: [calls, reads, writes] }) => [
      what,
      number(times),
      by,
      number(calls),
      number(reads, 1),
      number(writes),
    ]),
    [
      '**all**',
      '',
      '',
      number(sum(life, ({ cost }) => cost[0])),
      number(perOrder.readUnits, 1),
      number(perOrder.writeUnits),
    ],
  ],
  [1, 3, 4, 5],
)}

## A month

${table(
  ['', ...rates.map((rate) => `${number(rate)} a second`)],
  [
    ...names.map((name) => [
      prices[name].unit,
      ...rates.map((_, index) => `${amount(months[index]?.[name] ?? 0)}: ${money(cost(name, index))}`),
    ]),
    ['**all**', ...total.map((value) => `**${money(value)}**`)],
    ['for 1,000 orders', ...total.map((value, index) => money((value / (orders[index] ?? 1)) * 1_000))],
  ],
  [1, 2, 3],
)}

Storage and recovery are those of the orders of one month; they add up from month to month until old records are removed. At a steady
load provisioned capacity costs a fraction of on-demand; data transfer and custom metrics are left out.

## What gets hot first

Orders a second at which each limit is reached, lowest first. "Tenant", "SKU" and "customer" are limits of one key: others are not touched.

${table(
  ['limit', 'of one', 'orders a second', 'because', 'answer', ...rates.map((rate) => `at ${number(rate)}`)],
  [...limits]
    .sort((a, b) => a.at - b.at)
    .map(({ what, of, at, why, answer }) => [
      what,
      of,
      number(at),
      why,
      answer,
      ...rates.map((rate) => (rate < at ? 'holds' : `${number(rate / at, 1)} x`)),
    ]),
  [2, 5, 6, 7],
)}

The last three columns say what it means when all orders fall on that one key or stack: \`holds\`, or how many times too much it is.

## Assumed, not counted

${table(
  ['', 'value', ''],
  Object.entries(assumptions).map(([name, [value, meaning]]) => [`\`${name}\``, number(value), meaning]),
  [1],
)}

Events and messages in one call at ${rates.map((rate) => `${number(rate)} a second: ${batchOf[rate]}`).join('; ')}.

Prices of the first tier in US dollars, us-east-1, as known in November 2025; compare them with the lists before relying on a figure:

${table(
  ['what', 'price', 'for', 'source'],
  names.map((name) => [prices[name].unit, `$${prices[name].price}`, number(prices[name].per), prices[name].source]),
  [1, 2],
)}
`;
}

const text = makePage();
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    process.stderr.write('docs/scale.md is not current. Run: node test/bench/scale.ts\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
}
