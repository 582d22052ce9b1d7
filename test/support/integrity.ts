import type { Drift } from '../../shared/insights/drift.model.ts';
import { checkIntegrity, continueCheck, findIntegrityReport } from '../../shared/insights/integrity.actions.ts';
import { inspect } from '../../shared/insights/integrity.inspect.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { as } from './a-context.ts';
import { anAutomation } from './a-sale.ts';

/** Carries on a check that was started until it is complete, as its automation does. */
export async function goOnChecking(ctx: Context): Promise<void> {
  const own = anAutomation(ctx, 'continue-check');
  for (let report = await findIntegrityReport(own); report?.resumeAt; report = await findIntegrityReport(own)) {
    await continueCheck(own, report.version);
    own.table.forget();
  }
}

/** A check by hand, from its start until it is complete. */
export async function checkedBooks(ctx: Context): Promise<void> {
  await checkIntegrity(as(ctx, {}));
  await goOnChecking(ctx);
}

/** What disagrees in the books of a tenant as a check sees it, read through the product's own access patterns; writes nothing. */
export async function driftsOf(ctx: Context, settleMilliseconds = 0): Promise<Drift[]> {
  const { drifts, undecided } = await inspect(as(ctx, {}), { settleMilliseconds });
  if (undecided > 0) throw new Error(`${undecided} records kept moving: check when everything has drained`);
  return drifts;
}

/** The same as one text a drift. */
export async function driftTexts(ctx: Context, settleMilliseconds = 0): Promise<string[]> {
  return (await driftsOf(ctx, settleMilliseconds)).map(
    ({ kind, recordId, detail, expected, found }) =>
      `${kind} ${recordId}${detail === undefined ? '' : ` ${detail}`}: expected ${expected}, found ${found}`,
  );
}

/** Throws, listing every drift, unless the books of the tenant agree. Call it when everything has drained. */
export async function expectIntegrity(ctx: Context, settleMilliseconds = 0): Promise<void> {
  const drifts = await driftTexts(ctx, settleMilliseconds);
  if (drifts.length > 0) throw new Error(`The books of ${ctx.tenant} disagree:\n${drifts.join('\n')}`);
}
