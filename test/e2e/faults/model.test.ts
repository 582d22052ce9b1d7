import { describe, expect, test } from 'vitest';
import { aContext } from '../../support/a-context.ts';
import { during } from '../../support/faults/client-layers.ts';
import { FaultyBus } from '../../support/faults/faulty-bus.ts';
import { plantKeptRemainder } from '../../support/faults/planted-rules.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';
import { differences, openShop, ShopModel, shopCommands } from '../../support/faults/shop-model.ts';
import { removeCopy } from '../../support/faults/tenant-copies.ts';
import fc from '../../support/property.ts';

/** Runs so many stories of commands against the shop and the model; the result of fast-check, with the shortest story that fails. */
const compare = (seed: number, numRuns: number, endOnFailure = false) =>
  fc.check(
    fc.asyncProperty(shopCommands(), async (commands) => {
      const ctx = aContext();
      const bus = new FaultyBus(ctx, { random: new Random(seed) });
      const model = new ShopModel();
      const real = await openShop(ctx, bus);
      await fc.asyncModelRun(() => ({ model, real }), commands);
      const found = await differences(model, real);
      await removeCopy(ctx);
      if (found.length > 0) throw new Error(found.join('\n'));
    }),
    { seed, numRuns, endOnFailure },
  );

describe('the shop', () => {
  test.each(seeds())('does what its model does, whatever is asked of it in whatever order (seed %i)', async (seed) => {
    const found = await compare(seed, runs('FAULT_RUNS'));
    expect(found.failed ? fc.defaultReportMessage(found) : 'no difference').toBe('no difference');
  });

  test('is found to differ where a closed order keeps what it had reserved', async () => {
    const found = await during([plantKeptRemainder()], () => compare(1, 40, true));
    expect(found.failed).toBe(true);
  });
});
