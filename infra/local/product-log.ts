import * as z from 'zod/mini';
import type { Notify } from './notices.ts';

const LogEntry = z.object({
  level: z.string(),
  message: z.string(),
  tenant: z._default(z.string(), ''),
  automation: z.optional(z.string()),
  eventId: z.optional(z.string()),
  code: z.optional(z.string()),
  error: z.optional(
    z.object({
      name: z._default(z.string(), 'Error'),
      message: z._default(z.string(), ''),
      location: z._default(z.string(), ''),
    }),
  ),
});

export interface ProductLog {
  /** Why the automation failed last with this event, as its log says. */
  readonly reasonOf: (automation: string, eventId: string) => string;
  readonly release: () => void;
}

/**
 * Turns the errors that the product logs (JSON on the console, because POWERTOOLS_DEV is set) into notices. What an automation
 * logs about an event is kept for the line of that run.
 */
export function readProductLog(notify: Notify): ProductLog {
  const reasons = new Map<string, string>();
  const { error: write } = console;
  const read = (...args: unknown[]): void => {
    const entry = LogEntry.safeParse(jsonOf(args[0])).data;
    if (!entry) {
      write(...args);
      return;
    }
    const { message, tenant, automation, eventId, code, error } = entry;
    const place = error?.location ? ` (${error.location.replace(/^.*\/(?=(?:shared|graphql|functions)\/)/, '')})` : '';
    const reason = error ? `${error.name}: ${error.message}${place}` : (code ?? '');
    if (automation !== undefined && eventId !== undefined) reasons.set(`${automation} ${eventId}`, reason);
    else if (automation === undefined) notify({ kind: 'error', tenant, what: message, reason });
  };
  Object.assign(console, { error: read });
  return {
    reasonOf: (automation, eventId) => {
      const key = `${automation} ${eventId}`;
      const reason = reasons.get(key) ?? 'no reason was logged';
      reasons.delete(key);
      return reason;
    },
    release: () => Object.assign(console, { error: write }),
  };
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
