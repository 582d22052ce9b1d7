import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'CrmErp', serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'crm-erp' });

/** Counted per operation: calls, refusals by code, lost races. */
export function countOperation(operation: string, outcome: string): void {
  const single = metrics.singleMetric();
  single.addDimension('operation', operation);
  single.addMetric(
    outcome === 'OK' ? 'Operations' : outcome === 'CONFLICT' ? 'Conflicts' : 'Refusals',
    MetricUnit.Count,
    1,
  );
}

/** Time from the commit of an event to the start of the automation that reacts to it, in milliseconds. */
export function recordLag(automation: string, milliseconds: number): void {
  const single = metrics.singleMetric();
  single.addDimension('automation', automation);
  single.addMetric('AutomationLag', MetricUnit.Milliseconds, Math.max(0, milliseconds));
}

/** Messages that an automation could not read, each attempt counted. */
export function countUnreadable(automation: string): void {
  const single = metrics.singleMetric();
  single.addDimension('automation', automation);
  single.addMetric('UnreadableMessages', MetricUnit.Count, 1);
}

/** Tenants for which a tick of a schedule sent a message; 0 tells that it ticked. */
export function countScheduledTenants(automation: string, count: number): void {
  const single = metrics.singleMetric();
  single.addDimension('automation', automation);
  single.addMetric('ScheduledTenants', MetricUnit.Count, count);
}

/** Stored figures that disagree, counted by each check of a tenant; 0 tells that the check ran. */
export function recordDrift(count: number): void {
  metrics.singleMetric().addMetric('IntegrityDrift', MetricUnit.Count, count);
}
