import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../shared/access/permissions.ts';
import { addContact, createCustomer } from '../../shared/customers/customer.actions.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { aContext } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { startApi } from '../support/api.ts';
import { schema } from '../support/sample-input.ts';

/** FUZZ_SECONDS=600 for a long run, FUZZ_SEED=… to repeat one. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 8);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const ROUND = 100;
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
}, 60_000);
afterAll(() => api.stop());

const nasty = [
  '',
  ' ',
  '#',
  'T#theirs#',
  '__proto__',
  'constructor',
  'toString',
  '../..',
  '\u0000',
  '\ud800',
  '\u202e',
  '𝒳😀',
  "' OR 1=1",
  '{{x}}',
  '%00',
  '\r\n',
  'x'.repeat(300),
  '€'.repeat(900),
  'x'.repeat(3_000),
  'settings.lead-scoring',
  'NaN',
  '-0',
  '1e400',
  'A-1',
  'MAIN',
  'ann',
  'EUR',
  'XXX',
  'shop',
  '77',
  'one@example.com',
  '+49 30 901820',
  '2026-02-30',
  '2026-11-21',
  '2026-11-21T10:00:00Z',
  '+275760-09-13T00:00:00Z',
  'bm9uc2Vuc2U',
  'W10',
];
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 2, 100, 101, 0.1 + 0.2, 0.001, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53) + 1, 1e15, 99_999_999),
  fc.integer({ min: 1, max: 20 }),
  fc.double(),
);
const anything = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant([[[null]]]),
  fc.constant(JSON.parse('{"__proto__":{"x":1}}') as object),
);
const id = () =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.constantFrom(...foreign) },
    { weight: 1, arbitrary: text },
  );

/** Mostly what the type asks for, in one of 20 places anything else. */
const broken = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: anything });

function someValue(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return broken(someValue(type.ofType, depth));
  if (isListType(type)) return broken(fc.array(someValue(type.ofType, depth + 1), { maxLength: 3 }));
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < 4 || isRequiredInputField(field));
    const record = Object.fromEntries(fields.map((field) => [field.name, someValue(field.type, depth + 1)]));
    return broken(fc.record(record, { requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name) }));
  }
  switch (type.name) {
    case 'ID':
      return id();
    case 'Boolean':
      return fc.boolean();
    case 'Int':
    case 'Quantity':
    case 'Percent':
    case 'MinorUnits':
      return fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: number });
    default:
      return text;
  }
}

interface Call {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** A selection of some fields of a type, a few levels deep; now and then a field that it does not have. */
function selectionOf(type: GraphQLOutputType, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return fc.constant('');
  if (!isObjectType(named)) return fc.constant('{ __typename id }');
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && (depth > 0 || !isCompositeType(getNamedType(field.type))),
  );
  const part = (field: GraphQLField<unknown, unknown>) =>
    fc
      .tuple(selectionOf(field.type, depth - 1), fc.constantFrom('', '', '', '(first: 2)', '(last: 1)', '(first: -1)'))
      .map(([inner, page]) => `${field.name}${field.args.some(({ name }) => name === 'first') ? page : ''} ${inner}`);
  const some = fc
    .subarray(fields, { minLength: Math.min(1, fields.length), maxLength: Math.min(6, fields.length) })
    .chain((chosen) => fc.tuple(...chosen.map(part)))
    .map((parts) => parts.join(' '));
  return fc
    .tuple(
      some,
      fc.constantFrom(...Array(30).fill(''), 'nonsense', '... on Query { apiVersion }', '...Missing', '@skip'),
    )
    .map(([inner, extra]) => `{ __typename ${inner} ${extra} }`);
}

function callOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): fc.Arbitrary<Call> {
  const used =
    field.args.length === 0
      ? fc.constant([])
      : fc.subarray([...field.args]).map((some) => [...new Set([...field.args.filter(isRequiredArgument), ...some])]);
  return used.chain((args) =>
    fc
      .tuple(selectionOf(field.type, 3), fc.tuple(...args.map(({ type }) => someValue(type))))
      .map(([selection, values]) => {
        const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
        const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
        return {
          document: `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''} ${selection} }`,
          variables: Object.fromEntries(args.map(({ name }, index) => [name, values[index]])),
        };
      }),
  );
}

/** The document with a few characters cut, doubled or put in. */
const damaged = (call: Call): fc.Arbitrary<Call> =>
  fc
    .tuple(
      fc.nat(call.document.length),
      fc.nat(12),
      fc.constantFrom('', '{', '}', '"', '...', '$', '@include', '\u0000', '#', ':!'),
    )
    .map(([at, cut, put]) => ({
      ...call,
      document: call.document.slice(0, at) + put + call.document.slice(at + cut),
    }));

const anyCall = (): fc.Arbitrary<Call> => {
  const fields = (kind: 'query' | 'mutation') =>
    Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map(
      (field) => callOf(kind, field),
    );
  const sound = fc.oneof(fc.oneof(...fields('query')), fc.oneof(...fields('mutation')));
  return fc.oneof({ weight: 5, arbitrary: sound }, { weight: 1, arbitrary: sound.chain(damaged) });
};

const caller = fc.record({
  tenant: fc.constantFrom(...ours),
  roles: fc.oneof({ weight: 3, arbitrary: fc.constant(['admin']) }, { weight: 2, arbitrary: fc.subarray([...roles]) }),
});

test(`random requests for ${SECONDS} s (FUZZ_SEED=${SEED}): no fault, nothing of another tenant, flat memory`, {
  timeout: (SECONDS + 60) * 1000,
}, async () => {
  const outcomes = new Map<string, number>();
  const calls = anyCall();
  const round = (seed: number) =>
    fc.assert(
      fc.asyncProperty(calls, caller, async ({ document, variables }, who) => {
        const reply = await api.call<Record<string, { userErrors?: { code?: string }[] } | null> | null>(
          document,
          variables,
          who,
        );
        const refused =
          reply.errors?.map(({ extensions }) => extensions.code) ??
          Object.values(reply.data ?? {}).flatMap(
            (payload) => payload?.userErrors?.map(({ code }) => code ?? 'REFUSED') ?? [],
          );
        for (const code of refused.length > 0 ? refused : ['OK']) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
        if (reply.status >= 500 || /INTERNAL/.test(refused.join()))
          throw new Error(`A fault: ${reply.text.slice(0, 500)}`);
        if (reply.text.includes(CANARY)) throw new Error(`A leak: ${reply.text.slice(0, 500)}`);
      }),
      { seed, numRuns: ROUND, endOnFailure: SECONDS < 60 },
    );
  const end = Date.now() + SECONDS * 1000;
  const half = Date.now() + SECONDS * 500;
  let isFilling = true;
  let rounds = 0;
  let before = 0;
  while (Date.now() < end || rounds < 2) {
    await round(SEED + rounds);
    rounds += 1;
    // Before that caches fill: in a long run that of documents, which the server bounds.
    if (rounds === 1 || (SECONDS >= 60 && isFilling && Date.now() > half)) isFilling = rounds === 1;
    before = heap();
  }
  const growth = heap() - before;
  process.stdout.write(
    `${rounds * ROUND} requests, FUZZ_SEED=${SEED}, heap ${Math.round(growth / 2 ** 20)} MB, ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
  );
  expect([...outcomes.keys()]).toEqual(
    expect.arrayContaining(['OK', 'NOT_FOUND', 'VALIDATION', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED']),
  );
  expect(growth).toBeLessThan(HEAP_GROWTH_BYTES);
});
