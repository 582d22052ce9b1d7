import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { LocalRoutes } from './http.ts';
import { type HttpReply, json } from './http-reply.ts';
import type { Tokens } from './tokens.ts';

const FIRST_QUERY = `# Every type and field is described: press Ctrl-Space, or open the documentation on the left.
# The token in the headers below is an admin's; GET /local/tokens has those of the other roles.
query Start {
  viewer { tenant subject roles }
  customers(first: 10) { nodes { id name tier } }
}
`;

export interface LocalControls {
  readonly tokens: () => Promise<Tokens>;
  /** A token of whoever has the e-mail address, as after signing in. */
  readonly signIn: (tenant: string, email: string) => Promise<string>;
  readonly deadLetters: () => readonly unknown[];
  /** Sends all dead letters back; says how many. */
  readonly redrive: () => number;
  /** Runs scheduled work now; false when it failed, undefined when there is none of that name. */
  readonly runSchedule: (name: string) => Promise<boolean> | undefined;
}

/** What the local stack has beside the API: the explorer page and what a developer needs at hand. Nothing of it is deployed. */
export function localRoutes(controls: LocalControls): LocalRoutes {
  const routes: Record<string, () => Promise<HttpReply>> = {
    'GET /': async () => explorerPage((await controls.tokens()).tenants.acme?.admin ?? ''),
    'GET /local/tokens': async () => json(200, await controls.tokens()),
    'GET /local/tokens/operator': async () => plainText((await controls.tokens()).operator),
    'GET /local/dead-letters': async () => json(200, { deadLetters: controls.deadLetters() }),
    'POST /local/redrive': async () => json(200, { redriven: controls.redrive() }),
  };
  return (method, path) => {
    const route = ownOf(routes, `${method} ${path}`);
    if (route) return route();
    const [, local, what, first, second] = path.split('/');
    if (local === 'local' && what === 'run' && method === 'POST') return runNow(controls, first ?? '');
    if (local === 'local' && what === 'tokens' && first && method === 'GET')
      return oneToken(controls, first, second ?? '');
    return undefined;
  };
}

async function runNow({ runSchedule }: LocalControls, automation: string): Promise<HttpReply> {
  const isDone = await runSchedule(automation);
  if (isDone === undefined) return json(404, { message: 'No scheduled automation has this name' });
  return json(isDone ? 200 : 500, { automation, isDone });
}

/** Of what a path names: every object has a `constructor`. */
const ownOf = <V>(values: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** For `$(curl …)` in a command line. */
const plainText = (body: string): HttpReply => ({ status: 200, headers: { 'content-type': 'text/plain' }, body });

const ADDRESS = /^[^\s%@]+@[^\s%@]+$/;

async function oneToken({ tokens, signIn }: LocalControls, tenant: string, role: string): Promise<HttpReply> {
  if (ADDRESS.test(role)) return plainText(await signIn(tenant, role));
  const { tenants } = await tokens();
  const token = ownOf(ownOf(tenants, tenant) ?? {}, role);
  if (token === undefined)
    return json(404, { message: 'No token for this tenant and role; GET /local/tokens has all of them' });
  return plainText(token);
}

const explorerPage = (token: string): HttpReply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: renderGraphiQL({
    title: 'CRM and ERP API',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headers: JSON.stringify({ authorization: `Bearer ${token}` }, undefined, 2),
    // A stored token would outlive the issuer of this run.
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
  } as Parameters<typeof renderGraphiQL>[0]),
});
