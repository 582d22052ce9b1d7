import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { SQSHandler } from 'aws-lambda';
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { automations } from '../../functions/automations/registry.ts';
import { handler as relay } from '../../functions/outbox-relay.ts';
import { lambdaContext } from '../../infra/local/local-automations.ts';
import { addContact } from '../../shared/contacts/contact.actions.ts';
import { MAIN_BRANCH_ID } from '../../shared/organization/branch.model.ts';
import { MAIN_ENTITY_ID } from '../../shared/organization/legal-entity.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { EventEnvelope } from '../../shared/platform/events.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { aContext, as } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { aConfirmedOrder } from '../support/a-sale.ts';
import { aUser } from '../support/a-user.ts';
import { startApi } from '../support/api.ts';
import { Asides } from '../support/asides.ts';
import { CANARY, leaks, personal } from '../support/canary.ts';
import { deliver } from '../support/deliveries.ts';
import { sampled, takingPersonalData } from '../support/domain-samples.ts';
import { withFault } from '../support/faults.ts';
import { OPERATING_USER } from '../support/operators.ts';
import { outputOf } from '../support/output.ts';
import { whilePlanted } from '../support/plant.ts';
import { type MutationSample, mutationSamples, sampleOf, schema, singleOf } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

// The most that the product ever says; read when its modules are loaded.
vi.hoisted(() => {
  process.env.POWERTOOLS_LOG_LEVEL = 'DEBUG';
  delete process.env.POWERTOOLS_METRICS_DISABLED;
});

let api: Awaited<ReturnType<typeof startApi>>;
let ctx: Context;
let ids: Record<string, string>;
// What is given up goes nowhere.
new Asides();
beforeAll(async () => {
  api = await startApi();
  ctx = aContext({ tenant: 'privacy', now: new Date().toISOString() });
  const world = await aMixedTenant(as(ctx, {}));
  const order = await aConfirmedOrder(as(ctx, {}), world.customer, 1);
  const contact = await addContact(as(ctx, {}), { customerId: world.customer.id, name: 'Ana' });
  ids = {
    customer: world.customer.id,
    order: order.id,
    invoice: world.invoice.id,
    payment: world.payment.id,
    lead: world.lead.id,
    case: world.openCase.id,
    contact: contact.id,
    otherLead: world.merged.id,
    product: productIdOf('A-1'),
    legalEntity: MAIN_ENTITY_ID,
    branch: MAIN_BRANCH_ID,
    user: await aUser(as(ctx, {}), 'uma'),
  };
});
afterAll(() => api.stop());

const idOf = (record: string): string => ids[record] ?? `${record.slice(0, 3)}_${'0'.repeat(26)}`;

/** Types of the values that may be personal. */
const TEXTS: ReadonlySet<string> = new Set(['String', 'EmailAddress', 'PhoneNumber', 'URL']);
const isText = (type: GraphQLInputType): boolean => TEXTS.has(getNamedType(type).name);

function holdsPersonal(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return (
    isInputObjectType(named) &&
    Object.entries(named.getFields()).some(([name, field]) => name in personal && isText(field.type))
  );
}

/** A value with every field that personal data may be in. */
function canaryOf(type: GraphQLInputType, name: string, record: string): unknown {
  if (isNonNullType(type)) return canaryOf(type.ofType, name, record);
  if (isListType(type)) return [canaryOf(type.ofType, name, record)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        isRequiredInputField(field) || holdsPersonal(field.type) || (field.name in personal && isText(field.type)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, canaryOf(field.type, field.name, record)]));
  }
  return (isText(type) ? personal[name] : undefined) ?? sampleOf(type, name, record, idOf);
}

const lets = sampled('lets');

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).map(canaryMutation);

function canaryMutation(mutationName: string): Pick<MutationSample, 'name' | 'document'> & {
  input: () => Record<string, unknown>;
  strings: GraphQLInputField[];
} {
  const field = schema.getMutationType()?.getFields()[mutationName];
  const sample = mutationSamples.find(({ name }) => name === mutationName);
  const input = field?.args[0];
  if (!field || !sample || !input) throw new Error(`No sample of ${mutationName}`);
  const single = singleOf(input.type);
  if (single !== undefined)
    return { ...sample, input: () => ({ rows: [canaryMutation(single).input()] }), strings: [] };
  const payload = getNamedType(field.type);
  const record =
    'getFields' in payload ? (Object.keys(payload.getFields()).find((name) => name !== 'userErrors') ?? '') : '';
  const named = getNamedType(input.type);
  return {
    ...sample,
    input: (): Record<string, unknown> => ({
      ...sample.input(idOf),
      ...(canaryOf(input.type, 'input', record) as object),
      ...lets[mutationName],
    }),
    strings: isInputObjectType(named) ? Object.values(named.getFields()).filter(({ type }) => isText(type)) : [],
  };
}

const handlers = async (): Promise<{ handler: SQSHandler; types: string[] }[]> =>
  Promise.all(
    Object.entries(automations).flatMap(([name, automation]) =>
      'on' in automation
        ? [
            import(`../../functions/automations/${name}.ts`).then((module: { handler: SQSHandler }) => ({
              handler: module.handler,
              types: [...automation.on],
            })),
          ]
        : [],
    ),
  );

const eventRows = async () => (await itemsOf(ctx)).filter(({ SK }) => String(SK).startsWith('EVENT#'));

describe('personal data', () => {
  const done: string[] = [];

  test('through every mutation: in no line', async () => {
    const lines = await outputOf(async () => {
      // Before the order is cancelled.
      const shippedFirst = mutations.toSorted(
        (a, b) => Number(b.name === 'shipOrder') - Number(a.name === 'shipOrder'),
      );
      for (const { name, document, input } of shippedFirst) {
        const caller = { tenant: ctx.tenant, subject: OPERATING_USER };
        const reply = await api.call<Record<string, { userErrors: unknown[] }>>(document, { input: input() }, caller);
        if (reply.data?.[name]?.userErrors.length === 0) done.push(name);
      }
    });
    expect(leaks(lines)).toEqual([]);
    expect(lines.filter((line) => line.includes('"committed"')).length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.includes('_aws')).length).toBeGreaterThan(20);
    // Those that take personal data must have gone through, or this would show nothing.
    expect(done).toEqual(expect.arrayContaining([...takingPersonalData]));
  });

  test('through the automations that followed: in no line', async () => {
    const reactions = await handlers();
    const lines = await outputOf(async () => {
      const seen = new Set<unknown>();
      for (let round = 0; round < 5; round += 1) {
        const fresh = (await eventRows()).filter(({ id }) => !seen.has(id));
        for (const row of fresh) {
          seen.add(row.id);
          for (const { handler, types } of reactions) {
            if (types.includes(String(row.type))) await deliver(handler, [EventEnvelope.parse(row)]);
          }
        }
      }
    });
    expect(leaks(lines)).toEqual([]);
    expect(lines.filter((line) => line.includes('automation done')).length).toBeGreaterThan(20);
  });

  test('through refusals of every kind: in no line', async () => {
    const codes = new Set<string>();
    const call = async (document: string, variables: Record<string, unknown>, roles = ['admin']) => {
      const reply = await api.call<Record<string, { userErrors: { code: string }[] }> | null>(document, variables, {
        tenant: ctx.tenant,
        roles,
      });
      const refused = [
        ...(reply.errors?.map(({ extensions }) => extensions.code) ?? []),
        ...Object.values(reply.data ?? {}).flatMap((payload) => payload?.userErrors.map(({ code }) => code) ?? []),
      ];
      for (const code of refused) codes.add(code);
    };
    const lines = await outputOf(async () => {
      for (const { name, document, input, strings } of mutations) {
        await call(document, { input: input() });
        await call(document, { input: input() }, ['partner']);
        await call(document, { input: { ...input(), canary: 'canary' } });
        await call(document, {
          input: JSON.parse(JSON.stringify(input()).replaceAll(/_[0-9A-Z]{26}/g, `_${'7'.repeat(26)}`)),
        });
        await call(document, {
          input: {
            ...input(),
            ...Object.fromEntries(strings.map((field) => [field.name, `canary${'x'.repeat(9_000)}`])),
          },
        });
        await call(`mutation { ${name}(input: { canary: "canary" }) { userErrors { code } } }`, {});
      }
      await call('{ canary(email: "canary.email@canary.example") }', {});
      await call('query ($first: Int) { customers(first: $first) { nodes { id } } }', { first: 'canary' });
      await call('{ customers(where: { name: { startsWith: "Canary\\u0000" } }) { nodes { id } } }', {});
      await api.call('', {}, { tenant: ctx.tenant, body: '{"query": "canary' });
      await api.call('', {}, { token: 'canary.canary.canary' });
      const headers = { authorization: '', 'x-capture-key': 'canary' };
      await api.call('{ apiVersion }', {}, { token: '', headers, event: { rawPath: '/capture' } });
    });
    expect(leaks(lines)).toEqual([]);
    expect([...codes].sort()).toEqual(
      expect.arrayContaining([
        'BAD_USER_INPUT',
        'FORBIDDEN',
        'GRAPHQL_VALIDATION_FAILED',
        'IDEMPOTENCY_KEY_REUSED',
        'NOT_FOUND',
        'VALIDATION',
      ]),
    );
  });

  test('in faults of the table, of a stored record and of a message: masked in the reply and in no line', async () => {
    const createCustomer = mutations.find(({ name }) => name === 'createCustomer');
    if (!createCustomer) throw new Error('No createCustomer');
    const codes: unknown[] = [];
    const call = async (document: string, variables: Record<string, unknown>) => {
      const reply = await api.call(document, variables, ctx);
      expect(leaks([reply.text])).toEqual([]);
      codes.push(reply.errors?.[0]?.extensions.code);
    };
    const input = () => ({ ...createCustomer.input(), idempotencyKey: undefined, externalRefs: [] });
    const failures = [
      new TransactionCanceledException({
        message: 'Transaction cancelled [ValidationError]',
        CancellationReasons: [
          { Code: 'ValidationError', Item: marshall({ name: 'Canary name', email: personal.email }) },
        ],
        $metadata: {},
      }),
      Object.assign(new Error('Invalid value for canary.email@canary.example'), { input: { name: 'Canary name' } }),
      new Error('The call failed', { cause: new Error(`Bearer ${await api.issuer.userToken('privacy', ['admin'])}`) }),
    ];
    const lines = await outputOf(async () => {
      for (const failure of failures) {
        await withFault(
          'TransactWriteItemsCommand',
          () => Promise.reject(failure),
          () => call(createCustomer.document, { input: input() }),
        );
      }
      await whilePlanted(
        ctx,
        { record: idOf('customer'), SK: 'CUSTOMER' },
        (item) => ({ ...item, kind: 'Canary kind', name: ['Canary name'] }),
        () => call('query ($id: ID!) { customer(id: $id) { id name } }', { id: idOf('customer') }),
      );
      for (const { handler } of await handlers()) {
        const Records = [{ messageId: '1', body: '{"detail":{"type":"canary.happened","data":"canary' }] as never;
        await handler({ Records }, lambdaContext('canary', 'unreadable'), () => undefined);
      }
      const row = { SequenceNumber: '1', NewImage: marshall({ SK: 'EVENT#1', type: 'canary', data: personal }) };
      await relay({ Records: [{ eventName: 'INSERT', dynamodb: row }] } as never, {} as never, () => undefined);
    });
    expect(codes).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL', 'INTERNAL']);
    expect(lines.filter((line) => line.includes('request failed')).length).toBe(4);
    // The row, and the message of a lane.
    expect(lines.filter((line) => line.includes('message set aside')).length).toBe(2);
    expect(lines.filter((line) => /eyJ|CancellationReasons/.test(line))).toEqual([]);
    expect(leaks(lines)).toEqual([]);
  });

  // The record of a key holds, packed and for two days, what the request was answered with (ADR 0051).
  test('is in no event and in no idempotency record to be read, only in rows of the records themselves', async () => {
    const items = await itemsOf(ctx);
    const hits = items.filter((item) => CANARY.test(JSON.stringify(item)));
    const kinds = new Set(hits.map(({ SK }) => String(SK).replace(/[#_].*/, '')));
    for (const kind of ['EVENT', 'IDEMPOTENCY']) expect(kinds).not.toContain(kind);
    // Or this would show nothing.
    for (const kind of ['CUSTOMER', 'CONTACT', 'LEAD', 'ORDER', 'PAYMENT', 'CASE']) expect(kinds).toContain(kind);
  });
});
