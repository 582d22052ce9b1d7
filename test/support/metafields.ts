import { afterAll, beforeAll } from 'vitest';
import { type Caller, startApi } from './api.ts';

/** Started for the test file that imports this. */
export let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

export interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly details: { readonly names: readonly string[] } | null;
}
export type Shown = Record<string, unknown> | null;

export const VALUE =
  'value { text number money { amountMinor currency } date boolean reference record { id } list { text number reference } }';

export async function mutate(name: string, input: object, caller: Caller, selection: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Record<string, Shown> & { userErrors: UserError[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field details { ... on UnknownMetafieldDetails { names } } } } }`,
    { input },
    caller,
  );
  const payload = reply.data?.[name];
  if (!payload) throw new Error(reply.text);
  return payload;
}

export const names = [{ language: 'en', text: 'Old colour' }];
export const COLOUR = { ownerType: 'CUSTOMER', namespace: 'erp', key: 'colour', type: 'TEXT', names };

export async function define(caller: Caller, input: object = {}) {
  const payload = await mutate(
    'defineMetafield',
    { ...COLOUR, ...input },
    caller,
    'metafieldDefinition { ownerType namespace key type listOf referenceTo name active version readPermission }',
  );
  return { definition: payload.metafieldDefinition, userErrors: payload.userErrors };
}

/** Sets custom fields by an update, and answers with the record's. */
export async function set(
  caller: Caller,
  id: string,
  metafields: object[],
  operation = 'updateCustomer',
  record = 'customer',
) {
  const payload = await mutate(
    operation,
    { id, metafields },
    caller,
    `${record} { version metafields { namespace key type ${VALUE} } }`,
  );
  return { record: payload[record], userErrors: payload.userErrors };
}

export const field = (key: string, value: object | null, namespace = 'erp') => ({ namespace, key, value });
export const colour = (text: string) => field('colour', { text });

export async function shown(caller: Caller, id: string, args = ''): Promise<Record<string, unknown>> {
  const reply = await api.call<{ customer: { metafields: { key: string; value: Record<string, unknown> }[] } }>(
    `query ($id: ID!) { customer(id: $id) { metafields${args} { key ${VALUE} } } }`,
    { id },
    caller,
  );
  if (!reply.data?.customer) throw new Error(reply.text);
  return Object.fromEntries(reply.data.customer.metafields.map(({ key, value }) => [key, valueIn(value)]));
}

/** What of a value is set. */
export const valueIn = (value: Record<string, unknown> | null): unknown =>
  value && Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
