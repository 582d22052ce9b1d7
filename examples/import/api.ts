import pRetry from 'p-retry';
import {
  ApiError,
  type GraphqlClient,
  inputTypeOf,
  type MutationPayload,
  Refused,
  resultOf,
} from '../client/graphql-client.ts';

/** What the API takes in one request. */
const MUTATIONS_A_REQUEST = 5;
const LOOKUPS_A_REQUEST = 10;

const RETRY = { retries: 6, minTimeout: 200, maxTimeout: 5_000, factor: 2, randomize: true };
/** The same request, a moment later, may be accepted. */
const TRANSIENT = /^(?:BUSY|CONFLICT|NETWORK|NO_PAYLOAD|INTERNAL|HTTP_(?:429|5\d\d))$/;

/** Chunks of at most this many. */
export const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Runs the work on all items, at most so many at once; begins no more once one has failed. */
export async function inFlight<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await work(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

/**
 * Runs it again while the API is busy or does not reply. What it does must be safe to repeat, as a request without a reply may
 * have been carried out.
 */
export const persistently = <Result>(attempt: () => Promise<Result>): Promise<Result> =>
  pRetry(attempt, {
    ...RETRY,
    shouldRetry: ({ error }) => (error instanceof ApiError || error instanceof Refused) && TRANSIENT.test(error.code),
  });

export interface Lookup {
  /** Field of Query, for example orderByExternalRef. */
  readonly root: string;
  readonly argument: 'ref' | 'sku';
  readonly selection: string;
}

/** The records under the keys, null for those that there are not, several a request. */
export async function lookUp<Found>(
  client: GraphqlClient,
  { root, argument, selection }: Lookup,
  keys: readonly unknown[],
): Promise<(Found | null)[]> {
  const type = argument === 'ref' ? 'ExternalRefInput!' : 'String!';
  const found: (Found | null)[] = [];
  for (const chunk of chunksOf(keys, LOOKUPS_A_REQUEST)) {
    const names = chunk.map((_, index) => `$k${index}: ${type}`).join(', ');
    const queries = chunk.map((_, index) => `k${index}: ${root}(${argument}: $k${index}) { ${selection} }`).join('\n');
    const variables = Object.fromEntries(chunk.map((key, index) => [`k${index}`, key]));
    const data = await persistently(() =>
      client.request<Record<string, Found | null>>(`query (${names}) {\n${queries}\n}`, variables),
    );
    found.push(...chunk.map((_, index) => data[`k${index}`] ?? null));
  }
  return found;
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All records of a list. */
export async function listAll<Node>(client: GraphqlClient, list: string, selection: string): Promise<Node[]> {
  const query = `query ($after: String) {
    ${list}(first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }
  }`;
  const nodes: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const data: Record<string, Page> = await persistently(() => client.request(query, { after }));
    const page = data[list];
    nodes.push(...((page?.nodes ?? []) as Node[]));
    after = page?.pageInfo.endCursor ?? null;
    more = page?.pageInfo.hasNextPage ?? false;
  }
  return nodes;
}

export interface Mutation {
  readonly operation: string;
  readonly selection: string;
  readonly input: object;
}

/** The outcome of each mutation: its record, or why there is none. They are carried out in their order, several a request. */
export async function mutateAll<Result>(
  client: GraphqlClient,
  mutations: readonly Mutation[],
): Promise<(Result | Error)[]> {
  const outcomes: (Result | Error)[] = [];
  for (const chunk of chunksOf(mutations, MUTATIONS_A_REQUEST))
    outcomes.push(...(await mutateChunk<Result>(client, chunk)));
  return outcomes;
}

async function mutateChunk<Result>(client: GraphqlClient, mutations: readonly Mutation[]): Promise<(Result | Error)[]> {
  const names = mutations.map(({ operation }, index) => `$i${index}: ${inputTypeOf(operation)}`).join(', ');
  const calls = mutations
    .map(
      ({ operation, selection }, index) =>
        `m${index}: ${operation}(input: $i${index}) { ${selection} userErrors { code message field } }`,
    )
    .join('\n');
  const variables = Object.fromEntries(mutations.map(({ input }, index) => [`i${index}`, input]));
  let data: Record<string, MutationPayload>;
  try {
    data = await client.request(`mutation (${names}) {\n${calls}\n}`, variables);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // One of them may be to blame; alone, the others go through.
    if (mutations.length > 1 && !TRANSIENT.test(error.code)) {
      const alone: (Result | Error)[] = [];
      for (const mutation of mutations) alone.push(...(await mutateChunk<Result>(client, [mutation])));
      return alone;
    }
    return mutations.map(() => error);
  }
  return mutations.map(({ operation, selection }, index) => {
    try {
      return resultOf<Result>(operation, selection, data[`m${index}`]);
    } catch (error) {
      return error as Error;
    }
  });
}

const isTransient = (error: unknown): boolean =>
  (error instanceof ApiError || error instanceof Refused) && TRANSIENT.test(error.code);

/** Like mutateAll; those that the API was too busy for are sent again, one by one. Only for mutations that are safe to repeat. */
export async function mutateAllPersistently<Result>(
  client: GraphqlClient,
  mutations: readonly Mutation[],
): Promise<(Result | Error)[]> {
  const outcomes = await mutateAll<Result>(client, mutations);
  for (const [index, outcome] of outcomes.entries()) {
    const mutation = mutations[index];
    if (!mutation || !isTransient(outcome)) continue;
    const { operation, selection, input } = mutation;
    outcomes[index] = await persistently(() => client.mutate<Result>(operation, selection, input)).catch(
      (error: Error) => error,
    );
  }
  return outcomes;
}
