import { update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { type Case, isOpen } from './case.model.ts';
import type { Agent, AgentLoad } from './case-routing.model.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | summed weight and number of an agent's open cases | PK = AGENT#subject, SK = CASELOAD | 1 get |
 *
 * A counter an agent, changed in the transaction that gives or takes a case; hot only above 1,000 cases a second of one agent.
 */
const keyOf = (ctx: Context, subject: string) => ({ PK: partitionOf(ctx, `AGENT#${subject}`), SK: 'CASELOAD' });

const names = { '#load': 'load' };

/** Summed weight and number of the open cases of one subject, whoever is in the routing table. */
export async function findAgentLoad(ctx: Context, subject: string): Promise<Pick<AgentLoad, 'load' | 'openCases'>> {
  const item = await ctx.table.get(keyOf(ctx, subject));
  return { load: Number(item?.load ?? 0), openCases: Number(item?.openCases ?? 0) };
}

/** The agents with what they have to do, in the order given. */
export const readAgentLoads = (ctx: Context, agents: readonly Agent[]): Promise<AgentLoad[]> =>
  Promise.all(agents.map(async (agent) => ({ ...agent, ...(await findAgentLoad(ctx, agent.actor)) })));

interface LoadChange {
  readonly weight: number;
  readonly cases: number;
}

/** What an agent may hold, and what it means when a case does not fit. */
export interface Room {
  readonly capacity: number | undefined;
  readonly refusal: () => Error;
}

function addLoad(ctx: Context, subject: string, { weight, cases }: LoadChange, { capacity, refusal }: Room): Write {
  const room = capacity === undefined ? undefined : capacity - weight;
  if (room !== undefined && room < 0) throw refusal();
  return update(
    keyOf(ctx, subject),
    {
      update: 'SET #load = if_not_exists(#load, :zero) + :weight, openCases = if_not_exists(openCases, :zero) + :cases',
      ...(room === undefined ? {} : { condition: 'attribute_not_exists(#load) OR #load <= :room' }),
      names,
      values: { ':weight': weight, ':cases': cases, ':zero': 0, ...(room === undefined ? {} : { ':room': room }) },
    },
    refusal,
  );
}

const takeLoad = (ctx: Context, subject: string, { weight, cases }: LoadChange): Write =>
  update(
    keyOf(ctx, subject),
    {
      update: 'SET #load = #load - :weight, openCases = openCases - :cases',
      condition: '#load >= :weight AND openCases >= :cases',
      names,
      values: { ':weight': weight, ':cases': cases },
    },
    () => new Error("An agent's load is smaller than the weight of its open cases"),
  );

type Held = Pick<Case, 'status' | 'assignee' | 'weight'>;

/** True if the case counts against its agent's capacity. */
const countsFor = (record: Held, subject: string): boolean => isOpen(record) && record.assignee === subject;

/**
 * Describes how the loads of the agents follow a change of a case. An agent gets more only within the room: a condition on
 * the counter, so that two cases never take the same room. An unlimited room (no capacity) is for those who may exceed it.
 */
export const loadWrites = (ctx: Context, before: Held, after: Held, room: Room): Write[] =>
  [...new Set([before.assignee, after.assignee])].flatMap((subject) => {
    if (subject === undefined) return [];
    const held = countsFor(before, subject);
    const holds = countsFor(after, subject);
    const weight = (holds ? after.weight : 0) - (held ? before.weight : 0);
    const cases = Number(holds) - Number(held);
    if (weight > 0) return [addLoad(ctx, subject, { weight, cases }, room)];
    return weight < 0 ? [takeLoad(ctx, subject, { weight: -weight, cases: -cases })] : [];
  });

/** Describes how the loads follow open cases that one subject hands over to another, or to nobody, whatever room there is. */
export function handedOverWrites(
  ctx: Context,
  records: readonly Case[],
  from: string,
  to: string | undefined,
): Write[] {
  const change = { weight: records.reduce((sum, { weight }) => sum + weight, 0), cases: records.length };
  return [
    takeLoad(ctx, from, change),
    ...(to === undefined ? [] : [addLoad(ctx, to, change, { ...noRoomNeeded, capacity: undefined })]),
  ];
}

/** For changes that give no agent more than it has. */
export const noRoomNeeded: Room = {
  capacity: 0,
  refusal: () => new Error('A change that frees an agent was about to load it'),
};
