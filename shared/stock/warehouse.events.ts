import * as z from 'zod';
import { defineEvent } from '../platform/events.ts';

export const WarehouseCreated = defineEvent(
  'warehouse.created',
  1,
  'A warehouse was set up.',
  z.object({ code: z.string() }),
);
