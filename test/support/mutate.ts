import { expect } from 'vitest';
import type { Caller, startApi } from './api.ts';
import { priceOf } from './prices.ts';
import { itemsOf } from './table-probe.ts';

type Api = Awaited<ReturnType<typeof startApi>>;

export interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly details?: unknown;
}
export type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

const DETAILS = `details { ... on OrderQuantityDetails { minimum multiple unit } ... on UnknownCodeDetails { list codes }
  ... on DuplicateDetails { id } ... on OutOfStockDetails { available } }`;

/** Sends one mutation with its input, and gives its payload. */
export async function mutate(api: Api, name: string, input: object, caller: Caller, selection = ''): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field ${DETAILS} } } }`;
  const { data, text } = await api.call<Record<string, Payload>>(document, { input }, caller);
  const payload = data?.[name];
  if (!payload) throw new Error(text);
  return payload;
}

/** The refusals of a mutation that wrote nothing. */
export async function refusalOf(api: Api, name: string, input: object, caller: Caller): Promise<readonly UserError[]> {
  const owner = { tenant: caller.tenant ?? '' };
  const before = await itemsOf(owner);
  const { userErrors } = await mutate(api, name, input, caller);
  expect(await itemsOf(owner)).toEqual(before);
  return userErrors;
}

export const productInput = (sku: string, more: object = {}) => ({ sku, name: sku, price: priceOf(1_200), ...more });
