import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type CodeUse, refuseCodes, refusedCodes } from '../code-lists/code-list.actions.ts';
import type { CodeList } from '../code-lists/code-list.model.ts';
import { getCustomer } from '../customers/customer.actions.ts';
import { customerTiers } from '../customers/customer.code-lists.ts';
import { requireDefined } from '../metafields/metafield.actions.ts';
import { usesOf } from '../metafields/metafield-condition.model.ts';
import { requireVersion, withChanges, withoutRest } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { isId } from '../platform/ids.ts';
import { AT_ONCE, type Instalment, inInstalments, together } from '../platform/instalments.ts';
import { equal } from '../platform/list-query.ts';
import { requireWholeTenant } from '../platform/scope.ts';
import { answerList } from '../platform/served-list.ts';
import { writeSettings } from '../platform/settings.ts';
import { activeUserWrites, findHolder, stillActiveWrites } from '../users/active-user.actions.ts';
import { findAgentLoad, loadWrites, readAgentLoads } from './agent-load.store.ts';
import { getCase, readCaseRouting, roomOf } from './case.actions.ts';
import { caseCategories } from './case.code-lists.ts';
import { CaseAssigned, CaseRouted } from './case.events.ts';
import { Assignment, type Case, isOpen, stateFault } from './case.model.ts';
import * as store from './case.store.ts';
import {
  type AgentLoad,
  CaseRouting,
  type CaseRoutingInput,
  caseRoutingTable,
  type RoutingTable,
  routeOf,
  routingInputsOf,
  routingTableOf,
} from './case-routing.model.ts';

export { findAgentLoad };

/**
 * Routes a case that waits in a queue and was never routed, by a person or otherwise; anything else is left alone, so that a
 * second or late event writes nothing. Throws CONFLICT when another case took the room meanwhile: run again, the next best
 * agent gets it.
 */
export async function routeCase(ctx: Context, caseId: string): Promise<Case | undefined> {
  requirePermission(ctx, 'cases.route');
  const [stored, routing] = await Promise.all([store.findCase(ctx, caseId), readCaseRouting(ctx)]);
  if (!stored || !isOpen(stored) || stored.queue === undefined || stored.routing) return stored;
  return place(ctx, stored, routing);
}

/** Where a run goes on: a queue, and the cursor of a page of its cases. */
const Place = z.object({ queue: z.string(), cursor: z.optional(z.string()) });

/**
 * Tries again, queue by queue and the most pressing first, the cases that the automation could not give to an agent: capacity
 * may be free by now, and skills are relaxed for those that waited long enough. Cases that must wait on cost no read and no
 * write of their own, so they do not keep the run from those behind them. One after the other: each takes room from the next.
 */
export async function routeWaitingCases(ctx: Context, after?: string): Promise<Instalment> {
  requirePermission(ctx, 'cases.route');
  const routing = await readCaseRouting(ctx);
  const { queues, agents } = routing;
  const [first] = queues;
  if (agents.length === 0 || first === undefined) return { done: 0, failures: [] };
  return inInstalments(
    ctx,
    after,
    async (place) => {
      const { queue, cursor } = place === undefined ? { queue: first } : Place.parse(JSON.parse(place));
      const work = { where: { all: [equal('queue', queue), equal('isOpen', true)] }, first: AT_ONCE, after: cursor };
      const page = await answerList(ctx, store.caseLists, work);
      const further = queues[queues.indexOf(queue) + 1];
      const next = page.hasNextPage
        ? { queue, cursor: page.edges.at(-1)?.cursor }
        : further === undefined
          ? undefined
          : { queue: further };
      return { due: page.edges.map(({ node }) => node), next: next && JSON.stringify(next) };
    },
    (cases) => routeEach(ctx, cases, routing),
  );
}

async function routeEach(ctx: Context, cases: readonly Case[], routing: RoutingTable) {
  let done = 0;
  const failures: unknown[] = [];
  for (const record of cases) {
    const loads = await readAgentLoads(ctx, routing.agents);
    // The tier decides who is best, not whether anyone can: that needs no read of the customer.
    const isWorthIt = !record.routing || routeOf(record, 'STANDARD', loads, routing, ctx.now).assignee !== undefined;
    if (!isWorthIt || record.routing?.decidedBy === 'PERSON') continue;
    const outcome = await together(ctx, [record.id], () => routeWaiting(ctx, record.id));
    done += outcome.done;
    failures.push(...outcome.failures);
  }
  return { done, failures };
}

/** 1 when the case got an agent. */
async function routeWaiting(ctx: Context, caseId: string): Promise<number> {
  ctx.table.forget();
  const [stored, routing] = await Promise.all([store.findCase(ctx, caseId), readCaseRouting(ctx)]);
  const waits = stored && isOpen(stored) && stored.queue !== undefined && stored.routing?.decidedBy !== 'PERSON';
  const record = waits ? await place(ctx, stored, routing) : undefined;
  return Number(record?.assignee !== undefined);
}

/** Routes an open case anew by the table, whoever has it now; writes nothing when it stays where it is. */
export async function rerouteCase(ctx: Context, input: { id: string; expectedVersion?: number | null }): Promise<Case> {
  requirePermission(ctx, 'rerouteCase');
  const [stored, routing] = await Promise.all([getCase(ctx, input.id), readCaseRouting(ctx)]);
  requireVersion(stored, input.expectedVersion);
  requireOpen(stored);
  return place(ctx, stored, routing);
}

const requireOpen = (record: Case): void => {
  if (!isOpen(record)) throw stateFault(record);
};

/** Of the customer; undefined while nobody knows whose the case is. */
const tierOf = async (ctx: Context, { customerId }: Case): Promise<string | undefined> =>
  customerId == null ? undefined : (await getCustomer(ctx, customerId)).tier;

/** Puts the case where the table wants it and keeps the decision on it; the agent's room is taken in the same transaction. */
async function place(ctx: Context, stored: Case, routing: RoutingTable): Promise<Case> {
  const [tier, loads] = await Promise.all([tierOf(ctx, stored), readAgentLoads(ctx, routing.agents)]);
  // Whoever has the case would not have to take it in addition.
  const others = loads.map((agent) =>
    agent.actor === stored.assignee ? { ...agent, load: agent.load - stored.weight } : agent,
  );
  const route = routeOf(stored, tier, others, routing, ctx.now);
  const stays = route.assignee === stored.assignee && route.queue === stored.queue;
  if (stays && stored.routing) return stored;
  const { assignee, queue, ruleVersion } = route;
  const record = withChanges(ctx, stored, {
    assignee,
    queue,
    waitingSince: queue !== undefined && stored.queue === undefined ? ctx.now : stored.waitingSince,
    routing: { ...route, decidedBy: 'AUTOMATION', decidedAt: ctx.now },
  });
  const room = {
    ...roomOf(routing, assignee, 'id'),
    refusal: () => new DomainError('CONFLICT', 'Another case took the capacity of the agent meanwhile.'),
  };
  await commit(
    ctx,
    [
      ...store.moveCase(ctx, stored, record),
      ...loadWrites(ctx, stored, record, room),
      ...stillActiveWrites(ctx, assignee),
    ],
    [draft(CaseRouted, record, { assignee, queue, ruleVersion })],
  );
  return record;
}

export interface CaseAssignment extends Assignment {
  readonly id: string;
  readonly expectedVersion?: number | null;
  readonly exceedCapacity?: boolean | null;
}

/**
 * Gives an open case to an agent or a queue of the routing table by hand. A person may judge about skills, but beyond the
 * agent's capacity it is LIMIT_EXCEEDED unless an admin says so. Writes nothing when the case is there already.
 */
export async function assignCase(ctx: Context, input: CaseAssignment): Promise<Case> {
  requirePermission(ctx, 'assignCase');
  if (input.exceedCapacity) requirePermission(ctx, 'cases.exceedCapacity');
  const target = parse(Assignment, input);
  const { assigneeId } = target;
  // The user is read together with the case, and asked about after it.
  const [stored, routing] = await Promise.all([
    getCase(ctx, input.id),
    readCaseRouting(ctx),
    assigneeId == null ? undefined : findHolder(ctx, assigneeId),
  ]);
  const { assignee, queue } = { assignee: target.assigneeId ?? undefined, queue: target.queue ?? undefined };
  requireVersion(stored, input.expectedVersion);
  requireOpen(stored);
  const active =
    assignee !== undefined && isId('usr', assignee) ? await activeUserWrites(ctx, assignee, 'assigneeId') : [];
  const agent = routing.agents.find(({ actor }) => actor === assignee);
  if (assignee !== undefined && !agent)
    throw new DomainError('NOT_FOUND', 'The routing table has no agent {agent}.', 'assigneeId', {
      params: { agent: assignee },
    });
  if (queue !== undefined && !routing.queues.includes(queue))
    throw new DomainError('NOT_FOUND', 'The routing table has no queue {queue}.', 'queue', { params: { queue } });
  // Naming the queue where a case waits still tells the automation to leave it there.
  const isSettled = assignee !== undefined || stored.routing?.decidedBy === 'PERSON';
  if (assignee === stored.assignee && queue === stored.queue && isSettled) return stored;

  const tier = await tierOf(ctx, stored);
  const missing = agent ? stored.requiredSkills.filter((skill) => !agent.skills.includes(skill)) : [];
  const record = withChanges(ctx, stored, {
    assignee,
    queue,
    waitingSince: queue !== undefined && stored.queue === undefined ? ctx.now : stored.waitingSince,
    routing: {
      decidedBy: 'PERSON',
      ruleVersion: routing.ruleVersion,
      assignee,
      queue,
      inputs: routingInputsOf(stored, tier, routing, ctx.now),
      reasons: [
        { text: 'Assigned by hand.' },
        ...(missing.length > 0 ? [{ text: `The agent lacks ${missing.join(', ')}.` }] : []),
        ...(input.exceedCapacity ? [{ text: 'An admin allowed to exceed the capacity.' }] : []),
      ],
      decidedAt: ctx.now,
    },
  });
  const room = roomOf(routing, assignee, 'assigneeId');
  await commit(
    ctx,
    [
      ...store.moveCase(ctx, stored, record),
      ...active,
      ...loadWrites(ctx, stored, record, input.exceedCapacity ? { ...room, capacity: undefined } : room),
    ],
    [draft(CaseAssigned, record, { assignee, queue })],
  );
  return record;
}

/** Replaces the tenant's routing table; later decisions carry its version. Refuses unknown names with UNKNOWN_FIELD. */
export async function updateCaseRouting(
  ctx: Context,
  input: CaseRoutingInput & { expectedVersion?: number | null },
): Promise<RoutingTable> {
  requirePermission(ctx, 'updateCaseRouting');
  const { expectedVersion, ...table } = input;
  const [{ version, ruleVersion, ...current }, refused] = await Promise.all([
    readCaseRouting(ctx),
    refusedCodes(ctx, [
      ...usesOfRows(caseCategories, 'categories', 'category', table.categories),
      ...usesOfRows(customerTiers, 'tiers', 'tier', table.tiers),
    ]),
  ]);
  requireVersion({ version }, expectedVersion);
  refuseCodes(refused);
  await requireDefined(ctx, 'CASE', usesOf(table.metafields ?? [], 'metafields'));
  if (isDeepStrictEqual(parse(CaseRouting, table), withoutRest(current))) return { ...current, version, ruleVersion };
  return routingTableOf(await writeSettings(ctx, caseRoutingTable, table, expectedVersion));
}

const usesOfRows = (list: CodeList, table: string, field: string, rows: readonly object[]): CodeUse[] =>
  rows.flatMap((row, index) => {
    const code = (row as Readonly<Record<string, unknown>>)[field];
    return typeof code === 'string' ? [{ list, code, field: `${table}.${index}.${field}`, retiredToo: true }] : [];
  });

/** The configured agents with the load of their open cases, in the order of the table. It counts the cases of every customer. */
export async function listAgentLoads(ctx: Context): Promise<AgentLoad[]> {
  requireWholeTenant(ctx);
  const { agents } = await readCaseRouting(ctx);
  return readAgentLoads(ctx, agents);
}
