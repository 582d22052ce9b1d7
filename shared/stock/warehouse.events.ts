import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const WarehouseCreated = defineEvent(
  'warehouse.created',
  1,
  'A warehouse was set up.',
  z.object({ code: z.string() }),
);

export const WarehouseUpdated = defineEvent(
  'warehouse.updated',
  1,
  'A warehouse was changed.',
  z.object({ fields: z.array(z.string()).check(z.describe('Names of the fields that changed.')) }),
);
