import { beforeAll, expect, test } from 'vitest';
import { resolverFiles } from '../../graphql/generated/resolver-map.ts';
import type { Context } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import { ACTION_CALLS, Table } from '../../shared/platform/table.ts';
import { aContext, as } from '../support/a-context.ts';
import { aRecordOfEachKind, idsFrom, type Records } from '../support/domain-samples.ts';
import { inSession } from '../support/grants.ts';
import { mutationSamples, refusalsIn } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

type Mutation = (
  parent: unknown,
  args: { input: object },
  ctx: Context,
) => Promise<{ userErrors: readonly { code: string }[] }>;

const mutations: Record<string, Mutation> = {};
const writing: string[] = [];
let ctx: Context;
let records: Records;
beforeAll(async () => {
  for (const file of resolverFiles) Object.assign(mutations, (await file.load()).resolvers.Mutation);
  ctx = aContext();
  records = await aRecordOfEachKind(ctx);
});

/** The caller in a request that may make so many calls. */
const withCalls = (calls: number): Context => ({
  ...as(ctx, {}),
  table: new Table(
    inSession(dynamoClient, { tenant: ctx.tenant, function: undefined }),
    env().TABLE_NAME,
    Number.POSITIVE_INFINITY,
    calls,
  ),
});
const contents = async (): Promise<string> => JSON.stringify(await itemsOf(ctx));

test.each(mutationSamples)('$name that may call less than it needs writes nothing', async ({ name, passing }) => {
  const before = await contents();
  const args = { input: passing(idsFrom(records)) };
  for (let calls = 0; calls <= ACTION_CALLS; calls += 1) {
    const own = withCalls(calls);
    const refusals = refusalsIn((await mutations[name]?.(undefined, args, own)) ?? { userErrors: [] });
    const isCut = refusals.some(({ code }) => code === 'LIMIT_EXCEEDED');
    const after = await contents();
    if (isCut) expect(after).toBe(before);
    else {
      if (after !== before) writing.push(name);
      return;
    }
  }
  throw new Error(`${name} needs more than ${ACTION_CALLS} calls`);
});

test('most of them wrote in the end', () => {
  expect(writing.length, writing.join(' ')).toBeGreaterThan(mutationSamples.length * 0.5);
});
