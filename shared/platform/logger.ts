import { Logger } from '@aws-lambda-powertools/logger';

/** Tokens, capture keys and e-mail addresses, where a library puts them into its message. */
const PRIVATE = /eyJ[\w-]+\.[\w-]*\.[\w-]*|\bcap_[a-z0-9-]+_[0-9A-Z]{26}|[^\s"'<>:,;()]+@[^\s"'<>:,;()]+\.[a-z]{2,}/gi;

/**
 * An error as it may be logged: kind, place and message. Its other fields stay out: a cancelled transaction carries the stored
 * items, a refusal what the store held.
 */
function discreet({ name, message, stack, cause }: Error): Error {
  const hidden = (text: string) => text.replace(PRIVATE, '***');
  const shown = new Error(hidden(message), cause instanceof Error ? { cause: discreet(cause) } : {});
  return Object.assign(shown, { name, stack: stack && hidden(stack) });
}

/**
 * Structured logs. Entries name ids, codes and counts; never a name, an address or any other content of a record.
 * Every entry of a request carries its correlation id, and so do the automations that its events start.
 */
export const rootLogger = new Logger({
  serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'crm-erp',
  jsonReplacerFn: (_key, value) => (value instanceof Error ? discreet(value) : value),
});

/** A logger for one request or event. */
export const loggerFor = (keys: { correlationId: string; tenant?: string; actor?: string }): Logger =>
  rootLogger.createChild({ persistentLogAttributes: keys });
