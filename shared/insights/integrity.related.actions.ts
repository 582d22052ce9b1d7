import { isDeepStrictEqual } from 'node:util';
import { findAnyActivity, findListedActivity, listActivities } from '../activities/activity.actions.ts';
import type { Activity } from '../activities/activity.model.ts';
import { findAnyTask, findListedTask, holdersWithoutTask, listTasksOf } from '../activities/task.actions.ts';
import type { Task } from '../activities/task.model.ts';
import { withoutRest } from '../platform/aggregate.ts';
import type { Context } from '../platform/context.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { type Drift, driftIf } from './drift.model.ts';
import { pagesOf, toldDrifts, unlistedDrifts } from './integrity.records.actions.ts';

/** What is about other records, each of which lists a copy of it. */
interface Related {
  readonly id: string;
  readonly relatedTo: readonly string[];
}

/** Every record that it is about lists it as it is. */
async function copyDrifts<R extends Related>(
  ctx: Context,
  record: R,
  findCopy: (ctx: Context, recordId: string, record: R) => Promise<R | undefined>,
): Promise<Drift[]> {
  const copies = await Promise.all(record.relatedTo.map((recordId) => findCopy(ctx, recordId, record)));
  return copies.flatMap((copy, index) =>
    driftIf(
      !isDeepStrictEqual(withoutRest(copy), withoutRest(record)),
      'RELATED_LIST',
      { recordId: record.id, detail: record.relatedTo[index] ?? '' },
      'as it is',
      copy ? 'otherwise' : 'none',
    ),
  );
}

/** A record lists nothing that is not about it. */
async function listDrifts<R extends Related>(
  ctx: Context,
  recordId: string,
  list: (ctx: Context, recordId: string, query: ListQuery) => Promise<Page<R>>,
  find: (ctx: Context, id: string) => Promise<R | undefined>,
): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for await (const listed of pagesOf((request) => list(ctx, recordId, request))) {
    const records = await Promise.all(listed.map(({ id }) => find(ctx, id)));
    records.forEach((record, index) => {
      const place = { recordId: listed[index]?.id ?? '', detail: 'list' };
      drifts.push(...driftIf(!record?.relatedTo.includes(recordId), 'RELATED_LIST', place, 'nothing', recordId));
    });
  }
  return drifts;
}

/** An activity against the lists of the records that it is about. */
export const lookAtActivity = async (ctx: Context, activity: Activity): Promise<Drift[]> => [
  ...(await copyDrifts(ctx, activity, findListedActivity)),
  ...(await toldDrifts(ctx, { id: activity.id, version: 1 })),
];

/** A task against the lists of the records that it is about, and its timeline. */
export const lookAtTask = async (ctx: Context, task: Task): Promise<Drift[]> => [
  ...(await copyDrifts(ctx, task, findListedTask)),
  ...unlistedDrifts({ recordId: task.id }, await holdersWithoutTask(ctx, task)),
  ...(await toldDrifts(ctx, task)),
];

/** The look at a record that activities and tasks can be about, and at what it lists of them. */
export const withRelated =
  <R extends { readonly id: string }>(look: (ctx: Context, record: R) => Promise<Drift[]>) =>
  async (ctx: Context, record: R): Promise<Drift[]> => [
    ...(await look(ctx, record)),
    ...(await listDrifts(ctx, record.id, listActivities, findAnyActivity)),
    ...(await listDrifts(ctx, record.id, listTasksOf, findAnyTask)),
  ];
