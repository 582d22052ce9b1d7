import type { EventDefinition } from '../../shared/platform/events.ts';

/** Reacts to events: rule, queue, dead-letter queue, function and alarm are made from this line. */
export interface EventAutomation {
  readonly does: string;
  readonly on: readonly EventDefinition[];
}

/** Runs for every tenant on a schedule (EventBridge Scheduler expression). */
export interface ScheduledAutomation {
  readonly does: string;
  readonly schedule: string;
}

/**
 * What reacts to what. The key is the automation's name everywhere: file, function, queue, rule, logger and alarm.
 * CDK and the local runtime read the same lines.
 */
export const automations = {} as const satisfies Record<string, EventAutomation | ScheduledAutomation>;

export type AutomationName = keyof typeof automations;
