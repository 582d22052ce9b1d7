import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import type { EventDraft } from '../platform/events.ts';
import type { Activity } from './activity.model.ts';

/** What else is written because of an activity; its event stands for it on the timeline of the record. */
export interface Consequence {
  readonly writes: readonly Write[];
  readonly events: readonly EventDraft[];
}

/** What an activity changes in a record that it is about; refuses under `field` where none can be logged. */
export type OnActivity<R> = (ctx: Context, record: R, activity: Activity, field: string) => Consequence;

/** A record that the caller sees and that something can be about. */
export interface RelatedRecord {
  readonly id: string;
  readonly onActivity?: (activity: Activity, field: string) => Consequence;
}

/** The records of the ids, in their order: undefined for what the caller does not see, and for kinds that nothing is about. */
export type FindRelated = (ctx: Context, ids: readonly string[]) => Promise<readonly (RelatedRecord | undefined)[]>;
