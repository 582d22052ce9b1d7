import type { Context } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { ActivityLogged } from './activity.events.ts';
import type { Activity } from './activity.model.ts';
import * as store from './activity.store.ts';
import type { Consequence } from './related.ts';

export { findAnyActivity, findListedActivity, listActivities, listActivityIds } from './activity.store.ts';

type Given = Omit<Activity, 'id' | 'createdAt' | 'createdBy'>;

/**
 * Describes a new activity, for actions that log one together with something else. Its event stands on the timelines of the records that
 * it is about but for those of `told`, which have an event of their own that tells of it.
 */
export function newActivityWrites(
  ctx: Context,
  given: Given,
  told: readonly string[] = [],
): Consequence & { readonly activity: Activity } {
  const activity: Activity = {
    ...given,
    id: ctx.newId('act'),
    createdAt: ctx.now,
    createdBy: ctx.actor.subject,
  };
  const { id, kind, relatedTo } = activity;
  const logged = draft(ActivityLogged, { id, version: 1 }, { activityId: id, kind, relatedTo });
  return {
    activity,
    writes: store.insertActivity(ctx, activity),
    events: [{ ...logged, alsoOn: relatedTo.filter((recordId) => !told.includes(recordId)) }],
  };
}
