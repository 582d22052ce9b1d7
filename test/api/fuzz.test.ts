import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declaredCodes } from '../../graphql/codegen/error-codes.ts';
import { roles } from '../../shared/access/roles.ts';
import { addContact } from '../../shared/contacts/contact.actions.ts';
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { aContext } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { startApi } from '../support/api.ts';
import { Random } from '../support/faults/random.ts';
import fc, { PROPERTY_SEED as SEED } from '../support/property.ts';
import { aRandomCall, type Feature, features } from '../support/random-documents.ts';
import { valuesWith } from '../support/random-values.ts';
import { schema } from '../support/sample-input.ts';

const errorCodes = await declaredCodes();

/** `npm run prove -- fuzz` sets many. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 15);
/** How many more a run gets until it has met everything it must: whatever the seed, it meets it. */
const ROUNDS_MORE = 60;
const ROUND = 100;
/** After so many rounds the server's cache of documents is full. A short run does not fill it. */
const ROUNDS_TO_FILL = 50;
const isLong = ROUNDS > ROUNDS_TO_FILL;
/** A document that comes back so often is compiled (graphql/prepared-document.ts) and answers the same. */
const USES_TO_COMPILE = 3;
const HEAP_GROWTH_BYTES = 48 * 2 ** 20;

const CANARY = 'Kanarienvogel';
const ours = ['ours-1', 'ours-2'];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

let api: Awaited<ReturnType<typeof startApi>>;
let ids: string[];
let foreign: string[];
beforeAll(async () => {
  api = await startApi();
  const now = new Date().toISOString();
  ids = Object.values(await aMixedTenant(aContext({ tenant: 'ours-1', now }))).map((record) => String(record.id));
  const customer = await createCustomer(aContext({ tenant: 'theirs', now }), {
    kind: 'COMPANY',
    name: CANARY,
    taxId: CANARY,
    externalRefs: [{ system: 'shop', id: '77' }],
  });
  const contact = await addContact(aContext({ tenant: 'theirs', now }), { customerId: customer.id, name: CANARY });
  const lead = await captureLead(aContext({ tenant: 'theirs', now }), {
    name: CANARY,
    email: `${CANARY}@example.com`,
    source: 'WEB',
  });
  foreign = [customer.id, contact.id, lead.id];
});
afterAll(() => api.stop());

const caller = fc.record({
  tenant: fc.constantFrom(...ours),
  roles: fc.oneof({ weight: 3, arbitrary: fc.constant(['admin']) }, { weight: 2, arbitrary: fc.subarray([...roles]) }),
});

/** What no reply may hold: data of the other tenant, keys and names of the table, places of the code, words of the services below. */
const leaks: Readonly<Record<string, RegExp>> = {
  'of another tenant': new RegExp(CANARY, 'i'),
  'a key': /T#(ours-|theirs#\w)|\b(GSI\d[PS]K|IDEMPOTENCY|EVENT#|LEADKEY)\b/,
  'the table': new RegExp(`\\b${process.env.TABLE_NAME}\\b`),
  'a place of the code': /node_modules|file:\/\/|\/(shared|graphql|functions)\/[\w/.-]+\.[jt]s|\.[cm]?[jt]s:\d+/,
  'words of a service below': /DynamoDB|ConditionalCheckFailed|TransactionCancel|smithy|aws-sdk|ECONN[A-Z]|ZodError/,
};
const leaksIn = (reply: string): string[] =>
  Object.entries(leaks).flatMap(([name, pattern]) => (pattern.test(reply) ? [name] : []));

test.each([
  [`{"data":{"customer":{"name":"${CANARY}"}}}`, 'of another tenant'],
  ['{"errors":[{"message":"No item T#theirs#cus_01"}]}', 'a key'],
  ['{"data":{"node":{"GSI1PK":"x"}}}', 'a key'],
  [`{"errors":[{"message":"No table ${process.env.TABLE_NAME}"}]}`, 'the table'],
  ['{"errors":[{"message":"at commit (/srv/shared/platform/commit.ts:10:3)"}]}', 'a place of the code'],
  ['{"errors":[{"message":"TransactionCanceledException"}]}', 'words of a service below'],
])('a leak is found in %s', (reply, name) => {
  expect(leaksIn(reply)).toContain(name);
});

/** Codes in a reply, wherever they stand and under whatever alias; OK when there is none. */
function outcomesOf(reply: { data: unknown; errors?: { extensions: { code: string } }[] }): string[] {
  const found = new Set(reply.errors?.map(({ extensions }) => extensions.code));
  JSON.stringify(reply.data ?? null, (_, value: unknown) => {
    if (typeof value === 'string' && value !== 'INTERNAL' && Object.hasOwn(errorCodes, value)) found.add(value);
    return value;
  });
  return found.size > 0 ? [...found] : ['OK'];
}

const WANTED = ['OK', 'NOT_FOUND', 'VALIDATION', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED'];

/** What the requests so far came to: outcomes by number, and of what the documents were made that were accepted or refused. */
class Tally {
  readonly outcomes = new Map<string, number>();
  readonly seen = new Set<string>();

  add(codes: readonly string[], uses: ReadonlySet<Feature>): void {
    for (const code of codes) this.outcomes.set(code, (this.outcomes.get(code) ?? 0) + 1);
    for (const feature of uses) this.seen.add(`${feature} ${codes.includes('OK') ? 'accepted' : 'refused'}`);
  }

  /** What has not been met yet, and will be, by whatever seed. */
  missing(): string[] {
    const made = features.flatMap((feature) => [`${feature} accepted`, `${feature} refused`]);
    return [...WANTED.filter((code) => !this.outcomes.has(code)), ...made.filter((name) => !this.seen.has(name))];
  }
}

test(`${ROUNDS * ROUND} random requests (FUZZ_SEED=${SEED}): no fault, no leak, flat memory`, async () => {
  const tally = new Tally();
  const valuesOf = valuesWith(ids, foreign);
  const round = (seed: number) =>
    fc.assert(
      fc.asyncProperty(fc.gen(), fc.noShrink(fc.integer()), caller, async (g, shape, who) => {
        const { document, variables, uses } = aRandomCall(new Random(shape), schema, (type, name) =>
          g(valuesOf(type, name)),
        );
        const reply = await api.call(document, variables, who);
        const codes = outcomesOf(reply);
        tally.add(codes, uses);
        const isFault = reply.status >= 500 || codes.includes('INTERNAL');
        const found = [...(isFault ? ['a fault'] : []), ...leaksIn(reply.text)];
        if (codes.includes('OK') && !document.trimStart().startsWith('mutation')) {
          for (let use = 1; use < USES_TO_COMPILE; use += 1) {
            const { text } = await api.call(document, variables, who);
            if (text !== reply.text) found.push(`another answer than the first: ${text.slice(0, 500)}`);
          }
        }
        if (found.length > 0)
          throw new Error(`${found.join()}: ${reply.text.slice(0, 500)}\n${document}\n${JSON.stringify(variables)}`);
      }),
      { seed, numRuns: ROUND, endOnFailure: !isLong },
    );
  const warmUp = isLong ? ROUNDS_TO_FILL : 1;
  let before = Number.NaN;
  let after = Number.NaN;
  let rounds = 0;
  // What it is given more must not make it fail.
  while (rounds < ROUNDS || (rounds < ROUNDS + ROUNDS_MORE && tally.missing().length > 0)) {
    await round(SEED + rounds);
    rounds += 1;
    if (rounds === warmUp) before = heap();
    if (rounds === ROUNDS) after = heap();
  }
  const growth = after - before;
  process.stdout.write(
    `${rounds * ROUND} requests, FUZZ_SEED=${SEED}, heap ${Math.round(growth / 2 ** 20)} MB, ${JSON.stringify(Object.fromEntries(tally.outcomes))}\n`,
  );
  expect(tally.missing()).toEqual([]);
  expect(growth).toBeLessThan(HEAP_GROWTH_BYTES);
});
