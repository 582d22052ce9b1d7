import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { buildSchema, execute, type GraphQLSchema, parse } from 'graphql';
import { printTable, quantile, ratio, say } from './report.ts';
import { startWorld } from './world.ts';

const ROUNDS = 9;
const REPEATS = 60;
const WARM_UP = 300;
const TENANT = 'company';

export interface WarmRow {
  readonly operation: string;
  /** Milliseconds of processor time. */
  readonly request: number;
  /** The same steps without the server around them. */
  readonly direct: number;
  /** The table's part that is left in it: items made of what the client hands over. */
  readonly items: number;
  /** graphql-js alone. */
  readonly bare: number;
  /** Of the request without the table's part to graphql-js alone. */
  readonly ratio: number;
}

interface Operation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

const lines = 'lines { nodes { sku name ordered net { amountMinor currency } } }';
const operationsOn = (customerId: string, orderId: string): Operation[] => [
  {
    name: 'orders, 50 with lines',
    document: `{ orders(first: 50) { nodes { id customerName total { amountMinor } ${lines} } } }`,
    variables: {},
  },
  {
    name: 'customer, with 10 orders',
    document: `query ($id: ID!) { customer(id: $id) { id name orders(first: 10) { nodes { id status total { amountMinor } ${lines} } } } }`,
    variables: { id: customerId },
  },
  {
    name: 'order',
    document: `query ($id: ID!) { order(id: $id) { id total { amountMinor } ${lines} } }`,
    variables: { id: orderId },
  },
];

/** Milliseconds of processor time that one piece of the work takes. */
async function cpuOf(work: () => Promise<unknown>, repeats: number): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < repeats; index += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / repeats;
}

type Attributes = Record<string, AttributeValue>;
interface Answer {
  readonly Item?: Attributes;
  readonly Items?: Attributes[];
  readonly Responses?: Record<string, Attributes[]>;
}

/** Answers every read as it was answered the first time, without the table client's own work; the work may take the items that came. */
async function withRememberedReads<R>(work: (takeItems: () => Attributes[]) => Promise<R>): Promise<R> {
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  const send = dynamoClient.send.bind(dynamoClient) as (command: { input: object }) => Promise<Answer>;
  const answers = new Map<string, Promise<Answer>>();
  const items: Attributes[] = [];
  const remembered = (command: { input: object }): Promise<Answer> => {
    const question = command.constructor.name + JSON.stringify(command.input);
    const known = answers.get(question);
    if (known) return known;
    const answer = send(command);
    void answer.then(({ Item, Items = [], Responses = {} }) =>
      items.push(...(Item ? [Item] : []), ...Items, ...Object.values(Responses).flat()),
    );
    answers.set(question, answer);
    return answer;
  };
  Object.assign(dynamoClient, { send: remembered });
  try {
    return await work(() => items.splice(0));
  } finally {
    Object.assign(dynamoClient, { send });
  }
}

interface Steps {
  readonly didResolveSource: (request: object) => Promise<void>;
  readonly didResolveOperation: (request: object) => Promise<void>;
  readonly responseForOperation: (request: object) => Promise<{ readonly body: { readonly singleResult: object } }>;
}

/**
 * Does the work with this product's own steps one after the other in the place of the server, as before there was one: what it takes
 * more is what the server costs.
 */
async function withoutServer<R>(work: () => Promise<R>): Promise<R> {
  const { executeHTTPGraphQLRequest } = ApolloServer.prototype;
  async function direct(
    this: { readonly internals: { readonly plugins: readonly { requestDidStart?: () => Promise<Steps> }[] } },
    { httpGraphQLRequest, context }: Parameters<typeof executeHTTPGraphQLRequest>[0],
  ) {
    const steps = await this.internals.plugins.find(({ requestDidStart }) => requestDidStart)?.requestDidStart?.();
    const request = httpGraphQLRequest.body as { query: string };
    const state = { request, source: request.query, contextValue: await context() };
    await steps?.didResolveSource(state);
    await steps?.didResolveOperation(state);
    const response = await steps?.responseForOperation(state);
    return { headers: new Map(), body: { kind: 'complete', string: JSON.stringify(response?.body.singleResult) } };
  }
  Object.assign(ApolloServer.prototype, { executeHTTPGraphQLRequest: direct });
  try {
    return await work();
  } finally {
    Object.assign(ApolloServer.prototype, { executeHTTPGraphQLRequest });
  }
}

/** The whole request, the items in it, and graphql-js alone on the finished data, in turns so that all meet the same noise. */
async function measureOne(
  { name, document, variables }: Operation,
  sender: (document: string, variables: Record<string, unknown>) => () => Promise<{ body?: string }>,
  itemsOf: (attributes: readonly Attributes[]) => unknown,
  takeItems: () => Attributes[],
  plain: GraphQLSchema,
): Promise<WarmRow> {
  const parsed = parse(document);
  const send = sender(document, variables);
  takeItems();
  const { data } = JSON.parse((await send()).body ?? '') as { data: unknown };
  const read = takeItems();
  const bareExecution = async () =>
    execute({ schema: plain, document: parsed, rootValue: data, variableValues: variables });
  const works = [send, () => withoutServer(send), async () => itemsOf(read), bareExecution];
  if (JSON.stringify((await bareExecution()).data) !== JSON.stringify(data))
    throw new Error(`graphql-js alone answers ${name} otherwise`);
  for (const work of works) await cpuOf(work, WARM_UP);
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await cpuOf(work, REPEATS));
  }
  const [request = 0, direct = 0, items = 0, bare = 0] = times.map((each) => quantile(each, 0.5));
  return { operation: name, request, direct, items, bare, ratio: (request - items) / bare };
}

/**
 * Processor time of requests in a warm process, token, checks, records and reply included, the table's part left out:
 * reads are answered from memory. As a ratio to graphql-js executing the same document on the finished data.
 */
export async function measureWarm(): Promise<WarmRow[]> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { eventOf, startApi } = await import('../support/api.ts');
  const { aContext, as } = await import('../support/a-context.ts');
  const { aCustomer, aProduct, aShop, anOrder, units } = await import('../support/a-sale.ts');
  const { fromAttributes } = await import('../../shared/platform/attributes.ts');
  const api = await startApi();
  const { handler } = await import('../../functions/graphql.ts');
  try {
    const ctx = aContext({ tenant: TENANT });
    const customer = await aShop(ctx, 1_000);
    const skus = ['A-1', 'B-1', 'C-1'];
    for (const sku of skus.slice(1)) await aProduct(as(ctx, {}), sku, 1_000);
    const order = { lines: skus.map((sku) => ({ sku, quantity: units(1) })) };
    const other = await aCustomer(as(ctx, {}), { name: 'Ten Orders' });
    for (let index = 0; index < 40; index += 1) await anOrder(as(ctx, {}), customer, 1, order);
    for (let index = 0; index < 9; index += 1) await anOrder(as(ctx, {}), other, 1, order);
    const { id } = await anOrder(as(ctx, {}), other, 1, order);

    const token = await api.issuer.userToken(TENANT, ['admin']);
    const plain = buildSchema(readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8'));
    const rows = await withRememberedReads(async (takeItems) => {
      const measured: WarmRow[] = [];
      for (const operation of operationsOn(other.id, id)) {
        measured.push(
          await measureOne(
            operation,
            (query, variables) => {
              const event = eventOf(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` }, 'warm');
              return () => handler(event);
            },
            (items) => items.map(fromAttributes),
            takeItems,
            plain,
          ),
        );
      }
      return measured;
    });
    printTable(
      [
        'milliseconds of processor time',
        'whole request',
        'without the server',
        'items in it',
        'graphql-js alone',
        'ratio',
      ],
      rows.map((row) => [
        row.operation,
        row.request.toFixed(3),
        row.direct.toFixed(3),
        row.items.toFixed(2),
        row.bare.toFixed(2),
        ratio(row.ratio),
      ]),
    );
    say("The ratio leaves out the items, which are the table's part.\n");
    return rows;
  } finally {
    await api.stop();
    await world.stop();
  }
}
