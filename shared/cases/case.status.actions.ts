import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { loadWrites, noRoomNeeded } from './agent-load.store.ts';
import { getCase, readCaseRouting, reopened } from './case.actions.ts';
import { CaseClosed, CaseResolved, CaseStatusChanged } from './case.events.ts';
import { type Case, isOpen, NewResolution, requireTransition, stateFault, WorkStatus } from './case.model.ts';
import * as store from './case.store.ts';

interface CaseStep {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** Begins, stops or continues the work on an open case; writes nothing when the case is in that state already. */
export async function setCaseStatus(ctx: Context, input: CaseStep & { status: string }): Promise<Case> {
  requirePermission(ctx, 'setCaseStatus');
  const { status } = parse(WorkStatus, input);
  const stored = await getCase(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (status === stored.status) return stored;
  if (!isOpen(stored)) throw stateFault(stored);
  requireTransition(stored, status);
  const record = withChanges(ctx, stored, { status });
  await commit(ctx, store.replaceCase(ctx, record, stored), [
    draft(CaseStatusChanged, record, { from: stored.status, to: status }),
  ]);
  return record;
}

/** Resolves an open case with what was done, and frees its agent in the same transaction. */
export async function resolveCase(ctx: Context, input: CaseStep & NewResolution): Promise<Case> {
  requirePermission(ctx, 'resolveCase');
  const { code, text } = parse(NewResolution, input);
  const stored = await getCase(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  requireTransition(stored, 'RESOLVED');
  const resolution = { code: code ?? undefined, text, resolvedAt: ctx.now, resolvedBy: ctx.actor.subject };
  const record = withChanges(ctx, stored, { status: 'RESOLVED', resolution });
  await commit(
    ctx,
    [...store.replaceCase(ctx, record, stored), ...loadWrites(ctx, stored, record, noRoomNeeded)],
    [draft(CaseResolved, record, { customerId: record.customerId ?? undefined, code: resolution.code })],
  );
  return record;
}

/** Puts a resolved or closed case back into its category's queue, to be routed anew; only within 14 days of its resolution. */
export async function reopenCase(ctx: Context, input: CaseStep): Promise<Case> {
  requirePermission(ctx, 'reopenCase');
  const [stored, routing] = await Promise.all([getCase(ctx, input.id), readCaseRouting(ctx)]);
  requireVersion(stored, input.expectedVersion);
  const { record, events } = reopened(ctx, stored, routing, 'id');
  await commit(ctx, store.moveCase(ctx, stored, record), events);
  return record;
}

/** Closes a resolved case; writes nothing when it is closed already. */
export async function closeCase(ctx: Context, input: CaseStep): Promise<Case> {
  requirePermission(ctx, 'closeCase');
  const stored = await getCase(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (stored.status === 'CLOSED') return stored;
  requireTransition(stored, 'CLOSED');
  const record = withChanges(ctx, stored, { status: 'CLOSED', closedAt: ctx.now });
  await commit(ctx, store.replaceCase(ctx, record, stored), [draft(CaseClosed, record, {})]);
  return record;
}
