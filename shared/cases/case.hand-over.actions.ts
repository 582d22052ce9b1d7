import { withChanges } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { heirOf } from '../users/active-user.actions.ts';
import { handOver, replacedIn } from '../users/hand-over.actions.ts';
import { handedOverWrites } from './agent-load.store.ts';
import { readCaseRouting } from './case.actions.ts';
import { CaseAssigned } from './case.events.ts';
import { type Case, isOpen } from './case.model.ts';
import * as store from './case.store.ts';
import { caseRoutingTable, fallbackQueueOf } from './case-routing.model.ts';

const isToGo = (record: Case, holder: string): boolean => record.assignee === holder && isOpen(record);

/**
 * Gives the open cases of a deactivated user to the successor, without one to the queues of their categories, where they are routed anew, and
 * the successor the user's place in the routing table.
 */
export async function handOverCases(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx, 'cases.handOver');
  await leaveTable(ctx, userId);
  await handOver(ctx, userId, {
    beginsWith: store.placeOf(''),
    find: store.findCase,
    isToGo,
    give: async (_, stored, from, assignee) => {
      const routing = await readCaseRouting(ctx);
      const cases = stored.map((record) =>
        withChanges(ctx, record, {
          assignee,
          routing: undefined,
          ...(assignee === undefined ? { queue: fallbackQueueOf(routing, record), waitingSince: ctx.now } : {}),
        }),
      );
      return {
        writes: [
          ...cases.flatMap((record, index) => store.moveCase(ctx, stored[index] ?? record, record)),
          ...handedOverWrites(ctx, stored, from, assignee),
        ],
        events: cases.map((record) => draft(CaseAssigned, record, { assignee, queue: record.queue })),
      };
    },
  });
}

async function leaveTable(ctx: Context, userId: string): Promise<void> {
  const [heir, { value, version }] = await Promise.all([heirOf(ctx, userId), readSettings(ctx, caseRoutingTable)]);
  if (!heir || !value.agents.some(({ actor }) => actor === userId)) return;
  await writeSettings(ctx, caseRoutingTable, { ...value, agents: replacedIn(value.agents, userId, heir.to) }, version);
}
