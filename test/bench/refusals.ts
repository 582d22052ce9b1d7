import { printTable, quantile, ratio, say } from './report.ts';
import { startWorld } from './world.ts';

const ROUNDS = 9;
const REPEATS = 40;
const WARM_UP = 200;

export interface RefusalRow {
  readonly request: string;
  /** Milliseconds of processor time, and as a ratio to a small request that is accepted. */
  readonly processor: number;
  readonly ratio: number;
  /** Milliseconds from the call to the reply. */
  readonly median: number;
  readonly p99: number;
}

interface Request {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly body?: string;
  readonly token?: string;
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const ACCEPTED = 'accepted: { apiVersion }';
const pagesOf = 'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { id status } } } } }';

/** What is asked, by its name; a document is another one each time, so that no cache knows it, except where variables are at fault. */
const requestsWith = (token: string): Readonly<Record<string, (nonce: number) => Request>> => {
  const document = (text: string) => (nonce: number) => ({ query: `${text} # ${nonce}` });
  const always = (request: Request) => () => request;
  const doubling = times(60, (index) => `fragment F${index} on Customer { ...F${index + 1} ...F${index + 1} }`);
  return {
    [ACCEPTED]: always({ query: '{ apiVersion }' }),
    'nine levels deep': document(
      '{ orders { nodes { customer { orders { nodes { customer { orders { nodes { customer { id } } } } } } } } } }',
    ),
    'sixteen aliases': document(`{ ${times(16, (index) => `a${index}: apiVersion`)} }`),
    '100,000 tokens': document(`{ ${times(20_000, () => 'a: b(c: 1)')} }`),
    '60 fragments that double': document(
      `{ customers { nodes { ...F0 } } } ${doubling} fragment F60 on Customer { id }`,
    ),
    'cost by variable, document known': always({ query: pagesOf, variables: { n: 100 } }),
    'cost by variable, document new': (nonce) => ({ query: `${pagesOf} # ${nonce}`, variables: { n: 100 } }),
    'a body of 257 KB': always({ body: JSON.stringify({ query: 'x'.repeat(257 * 1024) }) }),
    'a body of 5 MB': always({ body: JSON.stringify({ query: 'x'.repeat(5 * 1024 * 1024) }) }),
    '100,000 levels of JSON': always({
      body: `{"query":"query ($i: CreateCaptureKeyInput!) { apiVersion }","variables":{"i":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    }),
    'a token that is none': always({ query: '{ apiVersion }', token: 'none' }),
    'a token with a wrong signature': always({ query: '{ apiVersion }', token: `${token.slice(0, -8)}AAAAAAAA` }),
  };
};

/** Milliseconds of processor time of one call, and how long each took. */
async function timesOf(
  work: () => Promise<unknown>,
  repeats: number,
): Promise<{ processor: number; elapsed: number[] }> {
  const elapsed: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < repeats; index += 1) {
    const start = performance.now();
    await work();
    elapsed.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1_000 / repeats, elapsed };
}

/**
 * What refusing costs, token and reply included: as a ratio to the smallest request that is accepted, in turns in one run. No
 * refusal makes a table call; that is shown by test/api/hostile.
 */
export async function measureRefusals(): Promise<RefusalRow[]> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { startApi } = await import('../support/api.ts');
  const api = await startApi();
  try {
    const token = await api.issuer.userToken('company', ['admin']);
    const requests = Object.entries(requestsWith(token));
    let nonce = 0;
    const works = requests.map(([name, requestOf]) => async () => {
      nonce += 1;
      const { query = '', variables, ...caller } = requestOf(nonce);
      const reply = await api.call(query, variables, { token, ...caller });
      const isRefused = reply.status !== 200 || reply.errors !== undefined;
      if (isRefused === (name === ACCEPTED))
        throw new Error(`Unexpected reply to ${name}: ${reply.text.slice(0, 200)}`);
    });
    for (const work of works) await timesOf(work, WARM_UP);
    const rounds = works.map(() => [] as Awaited<ReturnType<typeof timesOf>>[]);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, work] of works.entries()) rounds[index]?.push(await timesOf(work, REPEATS));
    }
    const processors = rounds.map((each) =>
      quantile(
        each.map(({ processor }) => processor),
        0.5,
      ),
    );
    const rows = requests.map(([request], index) => {
      const elapsed = (rounds[index] ?? []).flatMap((each) => each.elapsed);
      const processor = processors[index] ?? Number.NaN;
      const median = quantile(elapsed, 0.5);
      return {
        request,
        processor,
        ratio: processor / (processors[0] ?? Number.NaN),
        median,
        p99: quantile(elapsed, 0.99),
      };
    });
    printTable(
      ['refused request', 'processor ms', 'ratio', 'median ms', 'p99 ms'],
      rows.map((row) => [
        row.request,
        row.processor.toFixed(2),
        ratio(row.ratio),
        row.median.toFixed(2),
        row.p99.toFixed(2),
      ]),
    );
    say('Ratio: to the first row.\n');
    return rows;
  } finally {
    await api.stop();
    await world.stop();
  }
}
