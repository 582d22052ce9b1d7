import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { findContact } from '../contacts/contact.actions.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { pastTime } from '../platform/past-time.ts';
import { newActivityWrites } from './activity.actions.ts';
import { activityKinds } from './activity.code-lists.ts';
import { type Activity, NewActivity } from './activity.model.ts';
import type { FindRelated, RelatedRecord } from './related.ts';

/** NOT_FOUND for each of the ids that nothing was found for. */
export function requireAllFound<R>(field: string, found: readonly (R | undefined)[], refused: () => DomainError): R[] {
  const missing = found.flatMap((record, index) =>
    record === undefined ? refused().refusals.map((refusal) => ({ ...refusal, field: `${field}.${index}` })) : [],
  );
  if (missing.length > 0) throw DomainError.of(missing);
  return found as R[];
}

export const requireRelated = (found: readonly (RelatedRecord | undefined)[]): RelatedRecord[] =>
  requireAllFound('relatedTo', found, () =>
    notFound('No customer, contact, lead, order or case has this id.', 'relatedTo'),
  );

/** Logs what happened with records that the caller sees. What follows from it in them, such as the score of a lead, follows by event. */
export async function logActivity(ctx: Context, input: NewActivity, findRelated: FindRelated): Promise<Activity> {
  requirePermission(ctx, 'logActivity');
  const { participants, ...given } = parse(NewActivity, input);
  const occurredAt = pastTime(ctx, given.occurredAt, 'occurredAt');
  const [found, contacts, refused] = await Promise.all([
    findRelated(ctx, given.relatedTo),
    Promise.all(participants.map((id) => findContact(ctx, id))),
    refusedCodes(ctx, usesIn({ kind: activityKinds }, given)),
  ]);
  const related = requireRelated(found);
  requireAllFound('participants', contacts, () => notFound('No contact has this id.', 'participants'));
  refuseCodes(refused);
  const told = related.filter(({ onActivity }) => onActivity).map(({ id }) => id);
  const took = participants.length > 0 ? { participants } : {};
  const { activity, writes, events } = newActivityWrites(ctx, { ...given, occurredAt, ...took }, told);
  const consequences = related.flatMap(({ onActivity }, index) => onActivity?.(activity, `relatedTo.${index}`) ?? []);
  await commit(
    ctx,
    [...writes, ...consequences.flatMap((one) => one.writes)],
    [...events, ...consequences.flatMap((one) => one.events)],
    activity.id,
  );
  return activity;
}
