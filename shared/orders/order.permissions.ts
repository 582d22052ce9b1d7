import type { PermissionDeclarations } from '../platform/permission.ts';

const all = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];

export const permissions = {
  'orders.read': { allows: 'Read orders and shipments; not their costs.', roles: all },
  'orders.place': { allows: 'Place orders.', roles: ['admin', 'sales', 'partner'] },
  'orders.price': { allows: 'Set own prices and discounts when placing an order.', roles: ['admin', 'sales'] },
  'orders.overrideQuantity': {
    allows: 'Order less of a product than is sold at once, and what is no multiple of what it is sold in.',
    roles: ['admin', 'sales'],
  },
  'orders.write': { allows: 'Confirm orders, and close those that are partly shipped.', roles: ['admin', 'sales'] },
  'orders.hold': { allows: 'Keep orders from shipping.', roles: ['admin', 'sales', 'finance', 'warehouse'] },
  'orders.release': { allows: 'End manual holds of orders.', roles: ['admin', 'sales', 'finance'] },
  'orders.cancel': { allows: 'Cancel orders of which nothing has shipped.', roles: ['admin', 'sales', 'partner'] },
  'orders.ship': { allows: 'Ship orders.', roles: ['admin', 'warehouse'] },
  'orders.allocate': { allows: 'Give stock that became available to the orders that wait for it.', roles: [] },
  'orders.settle': { allows: 'Reserve and give back the stock of orders of many lines, batch by batch.', roles: [] },
  'orders.releaseCredit': { allows: 'End credit holds that fit under the limit again.', roles: [] },
  'orders.expire': { allows: 'End the reservations of orders that were not confirmed in time.', roles: [] },
} satisfies PermissionDeclarations;
