import { findAnyActivity, listActivities } from '../../shared/activities/activity.actions.ts';
import { logActivity } from '../../shared/activities/activity.log.actions.ts';
import type { Activity, NewActivity } from '../../shared/activities/activity.model.ts';
import { findContact } from '../../shared/contacts/contact.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { findNode } from '../base.resolvers.ts';
import { record } from '../by-id.ts';
import type { Resolvers, ResolversTypes } from '../generated/types.ts';
import { listById } from '../list.ts';
import { mutation } from '../payload.ts';
import { findRelated, isSeen } from '../related.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

async function findActivity(ctx: Context, id: string): Promise<Activity | undefined> {
  const activity = await findAnyActivity(ctx, id);
  return activity && (await isSeen(ctx, activity)) ? activity : undefined;
}

const found = <R>(records: readonly (R | undefined | null)[]): R[] => records.filter((record) => record != null);

const activities = listById(listActivities);

export const resolvers: Resolvers = {
  Query: {
    activity: record('act', findActivity),
  },
  Activity: {
    relatedTo: inTurns(2, async ({ relatedTo }, _, ctx) => {
      const records = await Promise.all(relatedTo.map((id) => findNode(ctx, id)));
      return found(records) as Awaited<ResolversTypes['Node']>[];
    }),
    submitted: ({ submitted }) => submitted ?? [],
    participants: inTurns(2, async ({ participants }, _, ctx) =>
      found(await Promise.all((participants ?? []).map((id) => findContact(ctx, id)))),
    ),
  },
  Customer: { activities },
  Contact: { activities },
  Lead: { activities },
  Order: { activities },
  Case: { activities },
  Mutation: {
    logActivity: mutation(
      'logActivity',
      'activity',
      (ctx: Context, input: NewActivity) => logActivity(ctx, input, findRelated),
      findAnyActivity,
    ),
  },
};

export const nodes: Nodes = {
  act: { type: 'Activity', find: findActivity },
};
