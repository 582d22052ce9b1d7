import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseRoutingTable } from '../../../shared/cases/case-routing.model.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { aCaseOf, aCustomerOf, mutateCase } from '../../support/case-api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Given<F> = F extends (api: never, ...given: infer R) => unknown ? R : never;
const mutate = (...given: Given<typeof mutateCase>) => mutateCase(api, ...given);
const aCustomer = (...given: Given<typeof aCustomerOf>) => aCustomerOf(api, ...given);
const aCase = (...given: Given<typeof aCaseOf>) => aCaseOf(api, ...given);

const { defaults } = caseRoutingTable;
const agents = [{ actor: 'service@desk', name: 'Anna', skills: ['billing'], capacity: 10 }];

describe('a case of somebody whom nobody knows', () => {
  const party = { name: 'M. Anders', email: 'maria@alfreds.example', phone: '+49 30 0074321' };
  const fields =
    'case { id version status isMatched customer { id } contact { id } party { name email phone } suggestedCustomers { customer { id } reasons } routing { inputs { customerTier } } }';

  test('is routed and answered, is suggested to the customers with its contact data, and is matched', async () => {
    const tenant = 'unknown-sender';
    const service = { tenant, roles: ['service'] };
    await mutate('updateCaseRouting', { ...defaults, agents }, { tenant }, 'caseRouting { version }');
    const customers = await Promise.all(
      [
        { email: 'Maria@Alfreds.example' },
        { phone: '030 0074321', addresses: [{ street: 'A 1', city: 'B', country: 'DE' }] },
      ].map((contact) =>
        mutate('createCustomer', { kind: 'COMPANY', name: 'Alfreds', ...contact }, { tenant }, 'customer { id }'),
      ),
    );
    const [byEmail = '', byPhone = ''] = customers.map(({ customer }) => (customer as { id: string }).id);
    const opened = await mutate('openCase', { subject: 'Broken', party }, service, fields);
    const id = opened.case?.id ?? '';
    expect(opened.case).toMatchObject({ isMatched: false, customer: null, party });
    expect((opened.case as unknown as { suggestedCustomers: object[] }).suggestedCustomers).toEqual([
      { customer: { id: byEmail }, reasons: ['EMAIL'] },
      { customer: { id: byPhone }, reasons: ['PHONE'] },
    ]);
    const routed = await mutate('rerouteCase', { id }, service, fields);
    expect(routed.case).toMatchObject({ routing: { inputs: { customerTier: null } } });
    await mutate(
      'addCaseMessage',
      { caseId: id, direction: 'OUTBOUND', body: 'Who are you?' },
      service,
      'message { id }',
    );
    const unmatched = async () =>
      (
        await api.call<{ cases: { nodes: object[] } }>(
          '{ cases(where: { isMatched: { eq: false } }) { nodes { id } } }',
          {},
          service,
        )
      ).data.cases.nodes;
    expect(await unmatched()).toEqual([{ id }]);
    const match = (input: object, idempotencyKey?: string) =>
      mutate('matchCase', { caseId: id, ...input, idempotencyKey }, service, fields);
    const stale = await match({ customerId: byEmail, expectedVersion: 1 });
    expect(stale.userErrors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    const matched = await match({ customerId: byEmail }, 'match');
    expect(matched.case).toMatchObject({ isMatched: true, customer: { id: byEmail }, party, suggestedCustomers: [] });
    expect((await match({ customerId: byEmail }, 'match')).case).toEqual(matched.case);
    expect((await match({ customerId: byEmail })).case?.version).toBe(matched.case?.version);
    expect(await unmatched()).toEqual([]);
    const corrected = await match({ customerId: byPhone });
    expect(corrected.case).toMatchObject({ customer: { id: byPhone } });
    const listed = await api.call(
      'query ($id: ID!) { customer(id: $id) { cases { nodes { id } } } case(id: "' +
        id +
        '") { timeline { nodes { type } } } }',
      { id: byPhone },
      { tenant },
    );
    expect(listed.data).toMatchObject({
      customer: { cases: { nodes: [{ id }] } },
      case: {
        timeline: { nodes: [{ type: 'case.matched' }, { type: 'case.matched' }, {}, {}, {}, { type: 'case.opened' }] },
      },
    });
  });

  test('is refused without a word about the sender, with a contact, for another tenant, and where the customer is known', async () => {
    const tenant = 'unknown-refused';
    const customerId = await aCustomer(tenant);
    const refused = async (name: string, input: object, roles = ['admin']) =>
      (await mutate(name, input, { tenant, roles }, fields)).userErrors;
    expect(await refused('openCase', { subject: 'Broken' })).toEqual([{ code: 'VALIDATION', field: 'customerId' }]);
    expect(await refused('openCase', { subject: 'Broken', party: {} })).toEqual([
      { code: 'VALIDATION', field: 'party' },
    ]);
    const contactId = 'con_01J00000000000000000000000';
    expect(await refused('openCase', { subject: 'Broken', party, contactId })).toEqual([
      { code: 'NOT_FOUND', field: 'contactId' },
    ]);
    const known = await aCase(tenant);
    expect(await refused('matchCase', { caseId: known, customerId })).toEqual([
      { code: 'INVALID_STATE', field: 'caseId' },
    ]);
    const opened = await mutate('openCase', { subject: 'Broken', party }, { tenant });
    const caseId = opened.case?.id;
    const strange = await aCustomer('stranger');
    expect(await refused('matchCase', { caseId, customerId: strange })).toEqual([
      { code: 'NOT_FOUND', field: 'customerId' },
    ]);
    expect(await refused('matchCase', { caseId, customerId }, ['sales'])).toEqual([{ code: 'FORBIDDEN', field: null }]);
  });

  test('shows the sender only to whoever may reach people, and nothing to a partner of another customer', async () => {
    const tenant = 'unknown-seen';
    const opened = await mutate('openCase', { subject: 'Broken', party }, { tenant });
    const read = (caller: Caller) =>
      api.call('query ($id: ID!) { case(id: $id) { subject } }', { id: opened.case?.id }, { tenant, ...caller });
    expect((await read({ roles: ['warehouse'] })).data).toEqual({ case: { subject: 'Broken' } });
    expect((await read({ roles: ['partner'] })).data).toEqual({ case: null });
  });
});
