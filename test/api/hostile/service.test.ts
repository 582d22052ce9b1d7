import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startApi } from '../../support/api.ts';
import { withFault } from '../../support/faults.ts';
import { aCompany, caller, createCustomerOf, ID } from '../../support/hostile.ts';
import { recordsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('what is thrown below the resolvers', () => {
  const secret = 'AKIAIOSFODNN7EXAMPLE';
  const place = 'arn:aws:dynamodb:eu-central-1:123456789012:table/crm-erp-prod';
  const thrown: readonly [string, unknown][] = [
    ['an error', new Error(`Connected with ${secret} to ${place}`)],
    ['a type error', new TypeError(`Cannot read properties of ${secret} (reading '${place}')`)],
    [
      'an error with a code of the API',
      Object.assign(new Error(secret), { code: 'VALIDATION', extensions: { place } }),
    ],
    [
      'an error of the table',
      Object.assign(new Error(`User ${place} is not authorized`), { name: 'AccessDeniedException', secret }),
    ],
    ['an error caused by another', new Error('No', { cause: new Error(`${secret} ${place}`) })],
    ['a text', `${secret} ${place}`],
    ['an object', { message: secret, place, toString: () => secret }],
    ['nothing', null],
  ];
  const calls: readonly [string, string, string, Record<string, unknown>][] = [
    ['a query', 'QueryCommand', '{ customers { nodes { id } } }', {}],
    ['a record', 'GetItemCommand', 'query ($id: ID!) { customer(id: $id) { id } }', { id: `cus_${ID}` }],
    ['a mutation', 'TransactWriteItemsCommand', createCustomerOf, aCompany()],
  ];
  test.each(thrown.flatMap(([what, failure]) => calls.map((call) => [what, ...call, failure] as const)))(
    '%s, under %s: is masked',
    async (_, _where, command, document, variables, failure) => {
      const reached = await withFault(
        command,
        () => Promise.reject(failure),
        async () => {
          const reply = await api.call(document, variables, caller);
          expect(reply.errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
            ['The service failed. It was logged under the request id.', { code: 'INTERNAL' }],
          ]);
          expect(reply.text).not.toMatch(/AKIA|arn:|crm-erp|stack/);
        },
      );
      expect(reached).toBeGreaterThan(0);
    },
  );
});

describe('what the schema tells of itself', () => {
  test('off production: introspection and hints', async () => {
    expect((await api.call('{ __schema { queryType { name } } }', {}, caller)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await api.call('{ apiVersio }', {}, caller)).errors?.[0]?.message).toMatch(/Did you mean "apiVersion"/);
  });

  test('in production: neither', async () => {
    vi.resetModules();
    process.env.STAGE = 'prod';
    const production = await (await import('../../support/api.ts')).startApi();
    const ask = async (document: string, variables = {}) => (await production.call(document, variables, caller)).text;
    try {
      for (const document of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }']) {
        expect(JSON.parse(await ask(document)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
      const replies = [
        await ask('{ apiVersio }'),
        await ask('{ customers(wher: {}) { nodes { id } } }'),
        await ask('{ customers { nodes { nam } } }'),
        await ask('query ($i: CreateCustomerInpu!) { apiVersion }'),
        await ask(createCustomerOf, aCompany({ emai: 'x' })),
        await ask(createCustomerOf, aCompany({ kind: 'COMPAN' })),
      ];
      expect(replies.filter((text) => /did you mean/i.test(text))).toEqual([]);
      expect(await ask('{ apiVersion __typename }')).toMatch(/"__typename":"Query"/);
    } finally {
      process.env.STAGE = 'local';
      await production.stop();
      vi.resetModules();
    }
  });
});

test('nothing of all this was written', async () => {
  expect(await recordsOf(caller)).toEqual([]);
});
