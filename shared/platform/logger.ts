import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Structured logs. Entries name ids, codes and counts; never a name, an address or any other content of a record.
 * Every entry of a request carries its correlation id, and so do the automations that its events start.
 */
export const rootLogger = new Logger({ serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'crm-erp' });

/** A logger for one request or event. */
export const loggerFor = (keys: { correlationId: string; tenant?: string; actor?: string }): Logger =>
  rootLogger.createChild({ persistentLogAttributes: keys });
