import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const TeamCreated = defineEvent('team.created', 1, 'A team was made.', z.object({}));
export const TeamUpdated = defineEvent(
  'team.updated',
  1,
  'A team changed; `changed` names the fields.',
  z.object({ changed: z.array(z.string()) }),
);
