import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const ActivityLogged = defineEvent(
  'activity.logged',
  1,
  'A call, e-mail, meeting, visit, note or web contact was logged. It stands on the timelines of the records that it is about, too.',
  z.object({ activityId: z.string(), kind: z.string(), relatedTo: z.array(z.string()) }),
);
