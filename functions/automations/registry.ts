import type { Permission } from '../../shared/access/generated/permissions.ts';
import type { IndexName } from '../../shared/platform/table.ts';

/**
 * What a function does with the records of a tenant, by key or by query of the table or an index. A need that is not listed is
 * refused in production and in the tests; one that nothing uses fails a test.
 */
export type RecordAccess = 'get' | 'put' | 'update' | 'delete' | 'check' | 'query' | IndexName;

/** What a function does with the files of a tenant. To sign an address it needs what the address allows. */
export type FileAccess = 'read' | 'write' | 'delete';

/** Reacts to events: rule, queue, dead-letter queue, function, roles and alarm are made from this line. */
export interface EventAutomation {
  readonly does: string;
  /** The folder under `shared/` that it belongs to; the automations of a domain are deployed together. */
  readonly domain: string;
  /** What its actions ask for; it may do nothing else. */
  readonly permissions: readonly Permission[];
  readonly records: readonly RecordAccess[];
  /** Types of events; its file names their definitions. */
  readonly on: readonly string[];
  /**
   * The series that it takes gapless numbers of. Its events come to it in a lane of each tenant, in order and one batch at a time,
   * straight from the relay and not by a rule: who takes numbers one after the other races against nobody.
   */
  readonly series?: string;
  /** What it does with the files of a tenant; it is told, too, which have arrived in the bucket and what a scanner found. */
  readonly files?: readonly FileAccess[];
}

/** Runs for every tenant on a schedule (EventBridge Scheduler expression). */
export interface ScheduledAutomation {
  readonly does: string;
  /** The folder under `shared/` that it belongs to; the automations of a domain are deployed together. */
  readonly domain: string;
  /** What its actions ask for; it may do nothing else. */
  readonly permissions: readonly Permission[];
  readonly records: readonly RecordAccess[];
  readonly schedule: string;
}

/**
 * What reacts to what. The key is the automation's name everywhere: file, function, queue, rule, logger and alarm.
 * CDK and the local runtime read the same lines.
 */
export const automations = {
  'register-tenant': {
    does: 'Makes a tenant known to scheduled work as soon as it has anything to work on.',
    domain: 'access',
    permissions: ['tenants.register'],
    records: ['get', 'put'],
    on: ['capture-key.created', 'customer.created', 'lead.captured', 'warehouse.created'],
  },
  'score-lead': {
    does: "Scores a lead by the tenant's table of points and stores the reasons.",
    domain: 'leads',
    permissions: ['leads.score'],
    records: ['get', 'put'],
    on: ['lead.captured', 'lead.captured-again', 'lead.activity-logged', 'lead.updated'],
  },
  'score-silent-leads': {
    does: 'Scores the open leads again whose score silence or a new model has changed.',
    domain: 'leads',
    permissions: ['leads.score'],
    records: ['get', 'put', 'GSI2'],
    schedule: 'rate(1 day)',
  },
  'assign-lead': {
    does: 'Gives a scored lead that nobody has yet to a person or queue and stores why.',
    domain: 'leads',
    permissions: ['leads.assignByRules'],
    records: ['get', 'put', 'update', 'check'],
    on: ['lead.scored'],
  },
  'invoice-shipment': {
    does: 'Posts the invoice of every shipment, with the next number of the series.',
    domain: 'invoices',
    permissions: ['invoices.post'],
    records: ['get', 'put', 'update'],
    on: ['order.shipped'],
    series: 'invoice',
  },
  'release-credit': {
    does: 'Ends credit holds that fit under the limit again, oldest order first.',
    domain: 'orders',
    permissions: ['orders.releaseCredit'],
    records: ['get', 'put', 'update', 'delete', 'query'],
    on: ['payment.captured', 'payment.allocated', 'order.cancelled', 'order.closed', 'customer.credit-terms-set'],
  },
  'allocate-backorders': {
    does: 'Reserves stock that became available for the lines that wait for it, oldest order first.',
    domain: 'orders',
    permissions: ['orders.allocate'],
    records: ['get', 'put', 'update', 'delete', 'query'],
    on: [
      'stock.received',
      'stock.adjusted',
      'stock.transferred',
      'stock.status-changed',
      'order.cancelled',
      'order.closed',
      'order.stock-released',
    ],
  },
  'settle-orders': {
    does: 'Reserves, or gives back, the stock of orders of many lines, batch by batch.',
    domain: 'orders',
    permissions: ['orders.settle'],
    records: ['get', 'put', 'update', 'delete', 'check'],
    on: ['order.stock-pending'],
  },
  'mark-overdue': {
    does: 'Marks open invoices whose due day has passed.',
    domain: 'invoices',
    permissions: ['invoices.markOverdue'],
    records: ['get', 'put', 'GSI3'],
    schedule: 'rate(1 hour)',
  },
  'expire-reservations': {
    does: 'Cancels placed orders that were not confirmed in time; their stock and credit are free again.',
    domain: 'orders',
    permissions: ['orders.expire', 'orders.cancel'],
    records: ['get', 'put', 'update', 'delete', 'GSI3'],
    schedule: 'rate(15 minutes)',
  },
  'route-case': {
    does: 'Gives a new or reopened case to the agent that the routing table scores best, or says why it waits in its queue.',
    domain: 'cases',
    permissions: ['cases.route'],
    records: ['get', 'put', 'update', 'check'],
    on: ['case.opened', 'case.reopened'],
  },
  'route-waiting-cases': {
    does: 'Tries again the cases that found no agent: capacity may be free, and skills are relaxed after a while.',
    domain: 'cases',
    permissions: ['cases.route'],
    records: ['get', 'put', 'update', 'check', 'GSI3'],
    schedule: 'rate(5 minutes)',
  },
  'hand-over-customers': {
    does: 'Gives the customers of a deactivated user to the successor.',
    domain: 'customers',
    permissions: ['customers.handOver'],
    records: ['get', 'put', 'delete', 'check', 'query'],
    on: ['user.deactivated'],
  },
  'hand-over-tasks': {
    does: "Gives the open tasks of a deactivated user to the successor, or else to the user's team.",
    domain: 'activities',
    permissions: ['tasks.handOver'],
    records: ['get', 'put', 'update', 'delete', 'check', 'query'],
    on: ['user.deactivated'],
  },
  'hand-over-leads': {
    does: 'Gives the leads of a deactivated user, and the place in the assignment rules, to the successor or back to the queue.',
    domain: 'leads',
    permissions: ['leads.handOver'],
    records: ['get', 'put', 'update', 'delete', 'check', 'query'],
    on: ['user.deactivated'],
  },
  'hand-over-cases': {
    does: 'Gives the open cases of a deactivated user, and the place in the routing table, to the successor or back to the queues.',
    domain: 'cases',
    permissions: ['cases.handOver'],
    records: ['get', 'put', 'update', 'delete', 'check', 'query'],
    on: ['user.deactivated'],
  },
  'check-integrity': {
    does: 'Starts the check of the books of each tenant once a day, and carries on one that has stopped half-way.',
    domain: 'insights',
    permissions: ['integrity.checkDaily'],
    records: ['get', 'put', 'query', 'GSI1', 'GSI2'],
    schedule: 'rate(1 hour)',
  },
  'keep-files': {
    does: 'Looks at files that have arrived and lets them be read or refuses them; deletes those that were refused or removed.',
    domain: 'files',
    permissions: ['attachments.settle'],
    records: ['get', 'put', 'delete', 'GSI2'],
    files: ['read', 'delete'],
    on: ['attachment.rejected', 'attachment.removed', 'contact.removed'],
  },
  'continue-check': {
    does: 'Goes on with a check of the books, instalment by instalment, until every record was looked at.',
    domain: 'insights',
    permissions: ['integrity.checkDaily'],
    records: ['get', 'put', 'query', 'GSI1', 'GSI2'],
    on: ['integrity.instalment-done'],
  },
} as const satisfies Record<string, EventAutomation | ScheduledAutomation>;

export type AutomationName = keyof typeof automations;

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** Time between two ticks; throws for an expression that does not say it. */
export function millisecondsOf(schedule: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  if (unit === undefined) throw new Error(`How often does ${schedule} run? Alarms and runs must know it: use rate(…).`);
  return Number(count) * UNITS[unit as keyof typeof UNITS];
}
