import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations, type Permission } from '../../../shared/access/generated/permissions.ts';
import { permissionsOf } from '../../../shared/access/permissions.ts';
import { aContext } from '../../support/a-context.ts';
import { mutationSamples, refusalsIn } from '../../support/sample-input.ts';
import { itemsOf } from '../../support/table-probe.ts';

type Payload = {
  readonly userErrors: readonly { readonly code: string; readonly field?: string | null; readonly params?: object }[];
};
type Resolver = (parent: unknown, args: object, ctx: unknown) => Promise<Payload>;

const folder = `${import.meta.dirname}/../../../graphql`;
const modules = await Promise.all(
  globSync('*/*.resolvers.ts', { cwd: folder }).map((file) => import(`${folder}/${file}`)),
);
const resolvers: Readonly<Record<string, Resolver>> = Object.assign(
  {},
  ...modules.map(({ resolvers: own }) => own.Mutation),
);
const everything = [...permissionsOf(['admin', 'partner', 'capture', 'sales', 'service', 'warehouse', 'finance'])];
const anyId = (record: string): string => `${record.slice(0, 3)}_${'0'.repeat(26)}`;

/** The refusals of a mutation for somebody who may do no more than this. */
async function refusalsFor(name: string, input: object, permissions: readonly Permission[]) {
  const ctx = aContext({ permissions });
  const payload = await (resolvers[name] as Resolver)(undefined, { input }, ctx);
  return { refusals: refusalsIn(payload), items: await itemsOf(ctx) };
}

describe.each(mutationSamples)('$name', ({ name, input }) => {
  const needed = operations[name as keyof typeof operations];

  test('is refused to whoever may do anything else, and writes nothing', async () => {
    const others = everything.filter((permission) => permission !== needed);
    const { refusals, items } = await refusalsFor(name, input(anyId), others);
    expect(refusals).toEqual([expect.objectContaining({ code: 'FORBIDDEN', params: { permission: needed } })]);
    expect(items).toEqual([]);
  });

  test('needs nothing else, but for fields that say so', async () => {
    const { refusals } = await refusalsFor(name, input(anyId), [needed]);
    const ofAll = refusals.filter(({ field }) => !field?.endsWith('branchId'));
    expect(ofAll.filter(({ code }) => code === 'FORBIDDEN')).toEqual([]);
  });
});
