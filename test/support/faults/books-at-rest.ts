import type { Context } from '../../../shared/platform/context.ts';
import { aContext } from '../a-context.ts';
import { disagreements } from '../books.ts';
import { driftTexts } from '../integrity.ts';
import { addLayer, isTransaction, keyOf, transactItemsOf } from './client-layers.ts';
import { forgetPlants, isPlanted } from './planted-bugs.ts';

/** Tenants that the product has written to since the last check. */
const written = new Set<string>();

/** Notes from now on which tenants the product writes to. */
export function watchTenants(): void {
  addLayer('outside', (call, send) => {
    for (const item of isTransaction(call) ? transactItemsOf(call) : []) {
      const [, tenant] = /^T#([^#]+)#/.exec(keyOf(item).PK) ?? [];
      if (tenant) written.add(tenant);
    }
    return send();
  });
}

/**
 * What is wrong in the books of a tenant: what the product's own integrity check finds, and what a second count finds that
 * shares no code with the product.
 */
export const wrongBooks = async (ctx: Pick<Context, 'tenant'>): Promise<string[]> => [
  ...(await driftTexts(aContext({ tenant: ctx.tenant }))),
  ...(await disagreements(ctx)),
];

/** Throws unless the books of the tenant agree, or a bug was planted that may have left them wrong. */
export async function expectBooks(ctx: Pick<Context, 'tenant'>): Promise<void> {
  written.delete(ctx.tenant);
  if (isPlanted()) return;
  const wrong = await wrongBooks(ctx);
  if (wrong.length > 0) throw new Error(`The books of ${ctx.tenant} disagree:\n${wrong.join('\n')}`);
}

/** A tenant that was only a part of one, or is gone: its books are not to be checked. */
export const forgetTenant = ({ tenant }: Pick<Context, 'tenant'>): void => {
  written.delete(tenant);
};

/** The end of every fault test: the books of every tenant that the product has written to agree. */
export async function expectBooksAtRest(): Promise<void> {
  try {
    for (const tenant of [...written]) await expectBooks({ tenant });
  } finally {
    written.clear();
    forgetPlants();
  }
}
