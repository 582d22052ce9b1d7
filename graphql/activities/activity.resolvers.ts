import { findAnyActivity, listActivities } from '../../shared/activities/activity.actions.ts';
import { logActivity } from '../../shared/activities/activity.log.actions.ts';
import type { Activity, NewActivity } from '../../shared/activities/activity.model.ts';
import { findContact } from '../../shared/contacts/contact.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { listById } from '../list.ts';
import { mutation } from '../payload.ts';
import { findRelated, isSeen, relatedTo } from '../related.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

async function findActivity(ctx: Context, id: string): Promise<Activity | undefined> {
  const activity = await findAnyActivity(ctx, id);
  return activity && (await isSeen(ctx, activity)) ? activity : undefined;
}

const activities = listById(listActivities);

export const resolvers: Resolvers = {
  Query: {
    activity: record('act', findActivity),
  },
  Activity: {
    relatedTo,
    submitted: ({ submitted }) => submitted ?? [],
    participants: inTurns(2, async ({ participants }, _, ctx) =>
      (await Promise.all((participants ?? []).map((id) => findContact(ctx, id)))).filter((contact) => contact != null),
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
