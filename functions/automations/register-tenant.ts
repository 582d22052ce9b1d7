import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('register-tenant', (ctx) => registerTenant(ctx));
