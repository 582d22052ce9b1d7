import { CaptureKeyCreated } from '../../shared/access/capture-key.events.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { CustomerCreated } from '../../shared/customers/customer.events.ts';
import { LeadCaptured } from '../../shared/leads/lead.events.ts';
import { WarehouseCreated } from '../../shared/stock/warehouse.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent(
  'register-tenant',
  [CaptureKeyCreated, CustomerCreated, LeadCaptured, WarehouseCreated],
  (ctx) => registerTenant(ctx),
);
