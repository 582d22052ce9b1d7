import { readFileSync } from 'node:fs';
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
  readonly execution: number;
  readonly bare: number;
  readonly ratio: number;
}

interface Operation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

const lines = 'lines { sku name ordered net { amountMinor currency } }';
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

/** Answers every read as it was answered the first time, without the table client's own work. */
async function withRememberedReads<R>(work: () => Promise<R>): Promise<R> {
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  const answers = new Map<string, unknown>();
  dynamoClient.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const question = `${commandName}${JSON.stringify(args.input)}`;
        const known = answers.get(question) ?? (await next(args));
        answers.set(question, known);
        return known as Awaited<ReturnType<typeof next>>;
      },
    { step: 'initialize', priority: 'high', name: 'remembered-reads' },
  );
  try {
    return await work();
  } finally {
    dynamoClient.middlewareStack.remove('remembered-reads');
  }
}

/** The whole request, the execution in it, and graphql-js alone on the finished data, in turns so that all meet the same noise. */
async function measureOne(
  { name, document, variables }: Operation,
  call: (document: string, variables: Record<string, unknown>) => Promise<{ data: unknown }>,
  executeOwn: (document: ReturnType<typeof parse>, variables: Record<string, unknown>) => Promise<unknown>,
  plain: GraphQLSchema,
): Promise<WarmRow> {
  const parsed = parse(document);
  const { data } = await call(document, variables);
  const bareExecution = async () =>
    execute({ schema: plain, document: parsed, rootValue: data, variableValues: variables });
  const works = [() => call(document, variables), () => executeOwn(parsed, variables), bareExecution];
  if (JSON.stringify((await bareExecution()).data) !== JSON.stringify(data))
    throw new Error(`graphql-js alone answers ${name} otherwise`);
  for (const work of works) await cpuOf(work, WARM_UP);
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await cpuOf(work, REPEATS));
  }
  const [request = 0, execution = 0, bare = 0] = times.map((each) => quantile(each, 0.5));
  return { operation: name, request, execution, bare, ratio: request / bare };
}

/**
 * Processor time of requests in a warm process, token, parsing, checks, records and reply included, the table's part left out:
 * reads are answered from memory. As a ratio to graphql-js executing the same document on the finished data.
 */
export async function measureWarm(): Promise<WarmRow[]> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { startApi } = await import('../support/api.ts');
  const { aContext, as } = await import('../support/a-context.ts');
  const { aCustomer, aProduct, aShop, anOrder, units } = await import('../support/a-sale.ts');
  const { makeSchema } = await import('../../graphql/schema.ts');
  const api = await startApi();
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
    const own = makeSchema(true);
    const plain = buildSchema(readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8'));
    const rows = await withRememberedReads(async () => {
      const measured: WarmRow[] = [];
      for (const operation of operationsOn(other.id, id)) {
        measured.push(
          await measureOne(
            operation,
            (document, variables) => api.call(document, variables, { token }),
            async (document, variableValues) =>
              execute({ schema: own, document, variableValues, contextValue: aContext({ tenant: TENANT }) }),
            plain,
          ),
        );
      }
      return measured;
    });
    printTable(
      ['milliseconds of processor time', 'whole request', 'execution in it', 'graphql-js alone', 'ratio'],
      rows.map((row) => [
        row.operation,
        row.request.toFixed(2),
        row.execution.toFixed(2),
        row.bare.toFixed(2),
        ratio(row.ratio),
      ]),
    );
    say('Execution: graphql-js with the resolvers, reading records out of items included.\n');
    return rows;
  } finally {
    await api.stop();
    await world.stop();
  }
}
