import type { Caller, startApi } from './api.ts';

type Api = Awaited<ReturnType<typeof startApi>>;

interface Payload {
  readonly [field: string]: { readonly id?: string; readonly version?: number } | null | object[];
}

/** Calls one mutation and returns its payload: the fields asked for under `field`, and the codes of refusals. */
export async function mutateCase(
  api: Api,
  mutation: string,
  input: object,
  { tenant = 'acme', roles = ['admin'], ...caller }: Caller = {},
  selection = 'case { id version status assignee { id } queue }',
) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const reply = await api.call<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field } } }`,
    { input },
    { ...caller, tenant, roles },
  );
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  return reply.data[mutation] as {
    case?: { id: string; version: number };
    message?: { id: string };
    userErrors: { code: string; field: string | null }[];
  } & Record<string, unknown>;
}

export async function aCustomerOf(api: Api, tenant: string): Promise<string> {
  const created = await mutateCase(
    api,
    'createCustomer',
    { kind: 'COMPANY', name: 'Alfreds', tier: 'GOLD' },
    { tenant },
    'customer { id }',
  );
  return (created.customer as { id: string }).id;
}

export async function aCaseOf(api: Api, tenant: string, input: object = {}): Promise<string> {
  const customerId = await aCustomerOf(api, tenant);
  const opened = await mutateCase(api, 'openCase', { subject: 'Where is it?', customerId, ...input }, { tenant });
  return opened.case?.id ?? '';
}
