import type { startApi } from './api.ts';

type Api = Awaited<ReturnType<typeof startApi>>;

interface Payload {
  lead?: { id: string; version: number; [field: string]: unknown } | null;
  userErrors: { code: string; field: string | null }[];
}

/** A person as a form sends one. */
export const leadInput = {
  name: 'Maria Anders',
  company: 'Alfreds Futterkiste',
  email: 'maria@alfreds.example',
  source: 'WEB',
  consent: { marketing: true },
};

/** Runs a mutation that returns a lead. */
export async function runLead(
  api: Api,
  name: string,
  body: object,
  tenant: string,
  fields = 'id version status',
  roles = ['sales'],
) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { lead { ${fields} } userErrors { code field } } }`,
    { input: body },
    { tenant, roles },
  );
  return { ...reply, payload: reply.data?.[name] };
}
