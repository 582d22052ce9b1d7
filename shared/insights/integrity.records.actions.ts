import type * as z from 'zod/mini';
import { $ZodError } from 'zod/v4/core';
import type { Context } from '../platform/context.ts';
import type { EventEnvelope } from '../platform/events.ts';
import { type ExternalRef, findByExternalRef } from '../platform/external-refs.ts';
import { findByNumber, lastOfBlocks } from '../platform/numbers.ts';
import { MAX_PAGE_SIZE, type Page, type PageRequest } from '../platform/page.ts';
import { listTimeline } from '../platform/timeline.ts';
import { type Drift, driftIf, driftUnless, type Place, timelineDrifts } from './drift.model.ts';

/** Every entry of a list, a page at a time. */
export async function* pagesOf<R>(list: (request: PageRequest) => Promise<Page<R>>): AsyncGenerator<R[]> {
  let after: string | undefined;
  do {
    const page = await list({ first: MAX_PAGE_SIZE, after });
    yield page.edges.map(({ node }) => node);
    after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

/** What does not have the shape of its kind is as absent here: the look at the record itself reports it. */
async function readable<R>(read: Promise<R | undefined>): Promise<R | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof $ZodError) return undefined;
    throw error;
  }
}

/** The readable records of the ids, read by key in one go: an index may tell what was, a key does not. */
export async function readableOf<R>(
  ctx: Context,
  ids: readonly string[],
  find: (ctx: Context, id: string) => Promise<R | undefined>,
): Promise<R[]> {
  const found = await Promise.all(ids.map((id) => readable(find(ctx, id))));
  return found.filter((record) => record !== undefined);
}

/** The readable records of a list of ids, a page at a time. */
export async function* recordsOf<R>(
  ctx: Context,
  list: (request: PageRequest) => Promise<Page<string>>,
  find: (ctx: Context, id: string) => Promise<R | undefined>,
): AsyncGenerator<R[]> {
  for await (const ids of pagesOf(list)) {
    yield await readableOf(ctx, ids, find);
    ctx.table.forget();
  }
}

/** Goes through the events of a record; the versions of those that `counts` lets pass. */
export async function versionsTold(
  ctx: Context,
  id: string,
  visit: (event: EventEnvelope) => void = () => undefined,
  counts: (event: EventEnvelope) => boolean = () => true,
): Promise<Set<number>> {
  const versions = new Set<number>();
  for await (const events of pagesOf((request) => listTimeline(ctx, id, request))) {
    for (const event of events) {
      // One that happened to what is about the record has a version of its own.
      if (event.aggregateId !== id) continue;
      visit(event);
      if (counts(event)) versions.add(event.aggregateVersion);
    }
  }
  return versions;
}

/** For records of which every change emits an event. */
export const toldDrifts = async (
  ctx: Context,
  record: { readonly id: string; readonly version: number },
): Promise<Drift[]> => timelineDrifts(record, await versionsTold(ctx, record.id));

/** Every external id of a record leads to it. */
export async function externalRefDrifts(
  ctx: Context,
  prefix: string,
  { id, externalRefs }: { readonly id: string; readonly externalRefs: readonly ExternalRef[] },
): Promise<Drift[]> {
  const holders = await Promise.all(externalRefs.map((ref) => findByExternalRef(ctx, prefix, ref)));
  return externalRefs.flatMap(({ system }, index) =>
    driftUnless('EXTERNAL_REF', { recordId: id, detail: system }, id, holders[index] ?? 'no record'),
  );
}

/** The number of a record leads to it, so that no other has it, and is of a block that was taken, so that none will be given it. */
export async function numberDrifts(
  ctx: Context,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<Drift[]> {
  const [holder, last] = await Promise.all([findByNumber(ctx, number), lastOfBlocks(ctx, number)]);
  const place = { recordId: id, detail: number };
  const sequence = Number(number.slice(number.lastIndexOf('-') + 1));
  return [
    ...driftUnless('NUMBER_RECORD', place, id, holder ?? 'no record'),
    ...driftIf(!(sequence <= last), 'NUMBER_RECORD', place, `at most ${last}`, `${sequence}`),
  ];
}

/** The number of a record leads to it. */
export const numberHolderDrifts = async (
  ctx: Context,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<Drift[]> =>
  driftUnless('NUMBER_RECORD', { recordId: id, detail: number }, id, (await findByNumber(ctx, number)) ?? 'no record');

/** Something that is named must exist. */
export const missingDrifts = (place: Place, what: string, record: unknown): Drift[] =>
  driftIf(record === undefined, 'RECORD_MISSING', place, what, 'none');

/** Whoever holds a record lists it. */
export const unlistedDrifts = (place: Place, holders: readonly string[]): Drift[] =>
  holders.flatMap((holder) => missingDrifts(place, `a place in the list of ${holder}`, undefined));

/** The result of the read, or what stands for it when something stored does not have the shape of its kind. */
export async function readOr<R, E>(
  read: () => Promise<R>,
  broken: (issues: readonly z.core.$ZodIssue[]) => E,
): Promise<R | E> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof $ZodError) return broken(error.issues);
    throw error;
  }
}

const SPELLED_ISSUES = 5;

export const unreadable = (recordId: string, issues: readonly z.core.$ZodIssue[]): Drift => ({
  kind: 'RECORD_UNREADABLE',
  recordId,
  expected: 'the shape of its kind',
  found: issues
    .slice(0, SPELLED_ISSUES)
    .map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`)
    .join('; '),
});
