import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

const access = z.object({
  roles: z.array(z.string()),
  scope: z.string(),
  customerIds: z.array(z.string()),
  branchIds: z.optional(z.array(z.string())),
  teamId: z.optional(z.string()),
});

export const UserInvited = defineEvent(
  'user.invited',
  1,
  'A person may sign in from now on, with these rights.',
  access,
);
export const UserActivated = defineEvent(
  'user.activated',
  1,
  'An invited person signed in for the first time, by the verified e-mail address.',
  z.object({}),
);
export const UserAccessSet = defineEvent(
  'user.access-set',
  1,
  'What a user may do changed; `changed` names the fields, the rights are those from now on.',
  z.extend(access, { changed: z.array(z.string()) }),
);
export const UserDeactivated = defineEvent(
  'user.deactivated',
  1,
  'A user may not sign in any more. What the user held goes to the successor, or back to where work waits.',
  z.object({ successorId: z.optional(z.string()) }),
);

export const UserUpdated = defineEvent(
  'user.updated',
  1,
  'Custom fields of the user changed; `changed` names them, not their values.',
  z.object({ changed: z.array(z.string()) }),
);
