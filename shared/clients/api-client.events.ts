import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

const rights = z.object({ roles: z.array(z.string()), scope: z.string(), customerIds: z.array(z.string()) });

export const ApiClientCreated = defineEvent(
  'api-client.created',
  1,
  'A machine client may use the API from now on, with these rights.',
  rights,
);
export const ApiClientUpdated = defineEvent(
  'api-client.updated',
  1,
  'Name or rights of a machine client changed; `changed` names the fields, the rights are those from now on.',
  z.extend(rights, { changed: z.array(z.string()) }),
);
export const ApiClientRevoked = defineEvent(
  'api-client.revoked',
  1,
  'A machine client was revoked; its tokens are refused within a minute.',
  z.object({}),
);
