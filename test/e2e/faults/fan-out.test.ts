import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { onSchedule } from '../../../functions/automations/on-schedule.ts';
import { ScheduledRun } from '../../../functions/automations/scheduled-run.ts';
import type { GroupedMessage } from '../../../functions/send-messages.ts';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import { registerTenant } from '../../../shared/access/tenant.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { anAutomation } from '../../support/a-sale.ts';
import { FaultyLanes } from '../../support/faults/faulty-lanes.ts';
import { Meeting } from '../../support/faults/meeting.ts';
import { Random, seeds } from '../../support/faults/random.ts';
import { catchingMessages, fanOut } from '../../support/scheduled.ts';

/* Schedule, queue and the frame of every scheduled automation, with work that only notes what is done. */

const AUTOMATION = 'mark-overdue';
const TENANTS = 3;
const TICKS = 6;
const tickAt = (hour: number): string => new Date(Date.UTC(2026, 10, 21, hour)).toISOString();

/** What becomes of a message between the schedule and the queue. */
type Plant = (message: GroupedMessage) => GroupedMessage;
const unchanged: Plant = (message) => message;

/** The messages of so many ticks, each of which comes twice: Scheduler delivers at least once. */
async function messagesOf(ticks: number, plant: Plant): Promise<GroupedMessage[]> {
  const messages: GroupedMessage[] = [];
  for (let tick = 0; tick < 2 * ticks; tick += 1) {
    const sent = await catchingMessages(async (caught) => {
      await fanOut(AUTOMATION, tickAt(Math.floor(tick / 2)));
      return [...caught];
    });
    messages.push(...sent.map(plant));
  }
  return messages;
}

const tenantIn = ({ body }: GroupedMessage): string => ScheduledRun.parse(JSON.parse(body)).tenant;

/** Runs ticks for some tenants, the first of which fails if it is said so. */
async function schedule(ticks: number, { plant = unchanged, seed = 1, isOneBroken = false } = {}) {
  for (let tenant = 0; tenant < TENANTS; tenant += 1) await registerTenant(anAutomation(aContext(), 'register-tenant'));
  const messages = await messagesOf(ticks, plant);
  const tenants = [...new Set(messages.map(tenantIn))];
  const broken = isOneBroken ? tenants[0] : undefined;
  const meeting = new Meeting();
  const running = new Set<string>();
  const done: string[] = [];
  const overlaps: string[] = [];
  const handler = onSchedule(AUTOMATION, ({ tenant }) =>
    meeting.attend(async () => {
      if (running.has(tenant)) overlaps.push(tenant);
      running.add(tenant);
      await nextTurn();
      // All that can run at the same time does.
      await meeting.meet();
      running.delete(tenant);
      if (tenant === broken) throw new Error('This tenant is broken');
      done.push(tenant);
      return { done: 0, failures: [] };
    }),
  ) as LocalHandler;
  const given: string[] = [];
  const lanes = new FaultyLanes({
    automation: AUTOMATION,
    handler,
    random: new Random(seed),
    maxReceives: 5,
    onDeadLetter: (message) => given.push(tenantIn(message)),
  });
  lanes.send(messages);
  return { lanes, tenants, broken, done, overlaps, given };
}

const sorted = (names: readonly string[]): string[] => [...names].sort();
const often = (names: readonly string[], times: number): string[] =>
  sorted(names.flatMap((name) => Array.from({ length: times }, () => name)));

/** Ticks under faults until all is done or given up. */
async function underFaults(seed: number, plant?: Plant) {
  const run = await schedule(TICKS, { seed, plant, isOneBroken: true });
  for (let round = 0; round < 100 && (await run.lanes.round()); round += 1);
  return run;
}

describe('runs of one tenant', () => {
  test.each(seeds())('never overlap, whatever comes late or again (seed %i)', async (seed) => {
    const { lanes, tenants, broken, done, overlaps, given } = await underFaults(seed);
    expect(overlaps).toEqual([]);
    expect(lanes.isIdle).toBe(true);
    // At least once: some batches came again though they were done.
    for (const tenant of tenants.filter((name) => name !== broken))
      expect(done.filter((name) => name === tenant).length).toBeGreaterThanOrEqual(TICKS);
    expect(given).toEqual(often([broken ?? ''], TICKS));
  });

  test('are found to overlap where every message is a group of its own', async () => {
    const { overlaps } = await underFaults(1, (message) => ({ ...message, group: message.id }));
    expect(overlaps).not.toEqual([]);
  });

  test('are one a tick, however often the tick comes', async () => {
    const { lanes, tenants, done } = await schedule(TICKS);
    await lanes.calmRound();
    expect(sorted(done)).toEqual(often(tenants, TICKS));
  });

  test('are found to be more where every message has an id of its own', async () => {
    let count = 0;
    const plant: Plant = (message) => {
      count += 1;
      return { ...message, id: `${message.id} ${count}` };
    };
    const { lanes, tenants, done } = await schedule(TICKS, { plant });
    await lanes.calmRound();
    expect(sorted(done)).toEqual(often(tenants, 2 * TICKS));
  });
});

describe('a tenant whose work fails', () => {
  /** Who is done after one round without faults. */
  async function doneBeside(plant?: Plant) {
    const { lanes, tenants, broken, done } = await schedule(1, { plant, isOneBroken: true });
    await lanes.calmRound();
    return { others: sorted(tenants.filter((name) => name !== broken)), done: sorted(done) };
  }

  test('holds up no other', async () => {
    const { others, done } = await doneBeside();
    expect(others.length).toBeGreaterThanOrEqual(TENANTS - 1);
    expect(done).toEqual(others);
  });

  test('is found to hold up all where they are one group', async () => {
    const { done } = await doneBeside((message) => ({ ...message, group: 'all' }));
    expect(done).toEqual([]);
  });
});
