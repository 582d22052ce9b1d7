import type { Activity } from '../activities/activity.model.ts';
import type { Lead } from './lead.model.ts';

/** How getting in touch again counts. */
const kindOfSource: Readonly<Record<string, string>> = { WEB: 'WEB', CALL: 'CALL', EVENT: 'MEETING' };
export const activityKindOf = (source: string): string => kindOfSource[source] ?? 'NOTE';

const laterOf = (...times: string[]): string | undefined => times.sort().at(-1);

/** The lead's summary of its activities with one more. */
export const withActivity = (
  lead: Lead,
  { kind, occurredAt }: Pick<Activity, 'kind' | 'occurredAt'>,
): Partial<Lead> => ({
  lastActivityAt: laterOf(occurredAt, lead.lastActivityAt),
  activityCounts: { ...lead.activityCounts, [kind]: (lead.activityCounts[kind] ?? 0) + 1 },
});
