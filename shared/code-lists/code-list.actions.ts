import { isDeepStrictEqual } from 'node:util';
import QuickLRU from 'quick-lru';
import * as z from 'zod/mini';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse, shownValue } from '../platform/errors.ts';
import { comparisonsIn, type ListQuery } from '../platform/list-query.ts';
import { listMergedIds, mapPage, type Page } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { type CodeList, type CodeListEntry, EntryInput, entriesOf, nextPosition, tableOf } from './code-list.model.ts';

type Entries = ReadonlyMap<string, CodeListEntry>;

/** How long a process may go on with what it read of a list: a code that is retired can be chosen within it. */
const REMEMBERED_MILLISECONDS = 60_000;
const remembered = new QuickLRU<string, Entries>({ maxSize: 10_000, maxAge: REMEMBERED_MILLISECONDS });
const keyOf = ({ tenant }: Context, { name }: CodeList): string => `${tenant} ${name}`;

/** The tenant's list as it is stored now, by code in the list's order; batches with other reads of the same turn. */
export async function readCodeList(ctx: Context, list: CodeList): Promise<Entries> {
  const entries = entriesOf(list, await readSettings(ctx, tableOf(list)));
  remembered.set(keyOf(ctx, list), entries);
  return entries;
}

/** A code that somebody wants to store, and the input field that names it. */
export interface CodeUse {
  readonly list: CodeList;
  readonly code: string;
  readonly field: string;
  /** For conditions about records, which keep retired codes. */
  readonly retiredToo?: boolean;
}

/** Uses of the fields of an input that hold a code, by their names. */
export const usesIn = <L extends Readonly<Record<string, CodeList>>>(
  lists: L,
  input: { readonly [F in keyof L]?: string | null | undefined },
): CodeUse[] =>
  Object.entries(lists).flatMap(([field, list]) => {
    const code = input[field];
    return code == null ? [] : [{ list, code, field }];
  });

/** A use that is refused unless the record has the code already. */
export type RefusedUse = CodeUse & { readonly error: DomainError };

/**
 * Uses of codes that the tenant's lists do not have, or do not have any more. Lists are remembered for a minute; what seems unknown is looked
 * up anew before it is refused, so that a new code works everywhere at once. Begin it together with the first reads of an action.
 */
export async function refusedCodes(ctx: Context, uses: readonly CodeUse[]): Promise<RefusedUse[]> {
  const refused = await Promise.all(
    uses.map(async (use): Promise<RefusedUse[]> => {
      const fits = (entries: Entries | undefined): boolean => {
        const entry = entries?.get(use.code);
        return entry !== undefined && (entry.active || use.retiredToo === true);
      };
      // Nobody can retire what the product gives by itself.
      if (use.list.kept.includes(use.code) || fits(remembered.get(keyOf(ctx, use.list)))) return [];
      const entries = await readCodeList(ctx, use.list);
      return fits(entries) ? [] : [{ ...use, error: unknownCode(use, entries) }];
    }),
  );
  return refused.flat();
}

function unknownCode({ list, code, field }: CodeUse, entries: Entries): DomainError {
  const codes = [...entries.values()].filter(({ active }) => active).map((entry) => entry.code);
  return new DomainError('UNKNOWN_CODE', 'The list {list} has no code {code} that can be chosen.', field, {
    params: { list: list.name, code: shownValue(code) },
    details: { type: 'UnknownCodeDetails', list: list.name, codes },
  });
}

/** Throws UNKNOWN_CODE for all of them but those that the record has stored in the field of the same name: what it has it keeps. */
export function refuseCodes(refused: readonly RefusedUse[], stored: object = {}): void {
  const errors = refused
    .filter(({ field, code }) => (stored as Readonly<Record<string, unknown>>)[field] !== code)
    .map(({ error }) => error);
  if (errors.length > 0) throw DomainError.of(errors.flatMap(({ refusals }) => refusals));
}

/** Throws UNKNOWN_CODE unless each of the codes can be chosen. */
export const requireCodes = async (ctx: Context, uses: readonly CodeUse[]): Promise<void> =>
  refuseCodes(await refusedCodes(ctx, uses));

/** The entry of a code, also of a retired one; undefined when there is none. Remembered: for what never changes of an entry. */
export const findCode = async (ctx: Context, list: CodeList, code: string): Promise<CodeListEntry | undefined> =>
  remembered.get(keyOf(ctx, list))?.get(code) ?? (await readCodeList(ctx, list)).get(code);

/** One page of a list, in the order that the tenant gave it. */
export function listCodeListEntries(ctx: Context, list: CodeList, query: ListQuery): Promise<Page<CodeListEntry>> {
  const shape = (where?: { readonly active: 'any' }): Served<CodeListEntry> => ({
    scope: 'any',
    ...(where ? { where } : {}),
    orders: [['position ASC', 'code ASC']],
    page: async (_, request, isReversed) => {
      const asked = activeIn(query);
      const entries = [...(await readCodeList(ctx, list)).values()].filter(
        ({ active }) => asked === undefined || active === asked,
      );
      const known = entries.map((entry) => ({
        place: `${list.name}#${asked}#${String(entry.position).padStart(6, '0')}#${entry.code}`,
        id: entry.code,
      }));
      const page = await listMergedIds(
        ctx,
        { beginsWith: `${list.name}#${asked}#`, collections: [], known, ascending: !isReversed },
        request,
      );
      const byCode = new Map(entries.map((entry) => [entry.code, entry]));
      return { ...mapPage(page, (code) => byCode.get(code) as CodeListEntry), totalCount: entries.length };
    },
  });
  return answerList(ctx, [shape(), shape({ active: 'any' })], query);
}

/** Which entries a query asks for by `active`; undefined when it asks for all. */
const activeIn = ({ where }: ListQuery): unknown =>
  [...comparisonsIn(where)].find(({ field }) => field === 'active')?.value;

/** What a repeated request finds its entry by. */
const codeResult = ({ name }: CodeList, code: string): string => `${name}/${code}`;

/** The entry that a request made or changed earlier, in the list that `listOf` gives for a name. */
export async function recallCodeListEntry(
  ctx: Context,
  listOf: (name: string) => Promise<CodeList>,
  result: string,
): Promise<CodeListEntry | undefined> {
  const [name = '', code = ''] = result.split('/');
  return (await readCodeList(ctx, await listOf(name))).get(code);
}

/**
 * Adds an entry to a list, or changes the one of the code: what is absent stays. Nothing is ever removed: `active: false` retires a code, and
 * records that have it keep it. Writes nothing when nothing differs. Refuses to retire what the product gives by itself, and to change
 * what stored quantities rest on (INVALID_STATE).
 */
export async function upsertCodeListEntry(ctx: Context, list: CodeList, input: EntryInput): Promise<CodeListEntry> {
  requirePermission(ctx, 'upsertCodeListEntry');
  const given = parse(EntryInput, input);
  const { entries: kept } = (await readSettings(ctx, tableOf(list))).value;
  const entries = await readCodeList(ctx, list);
  const stored = entries.get(given.code);
  const more = moreOf(list, input, stored);
  if (!stored && !given.names) throw new DomainError('VALIDATION', 'A new code needs a name.', 'names');
  const { version = 0, ...before } = stored ?? {
    list: list.name,
    code: given.code,
    names: [],
    active: true,
    position: nextPosition(entries),
  };
  const entry = {
    ...before,
    names: given.names ?? before.names,
    active: given.active ?? before.active,
    position: given.position ?? before.position,
    ...more,
  };
  if (stored && isDeepStrictEqual(entry, before)) return stored;
  if (!entry.active && list.kept.includes(entry.code))
    throw new DomainError(
      'INVALID_STATE',
      'The code {code} is given by the product itself and stays active.',
      'active',
      {
        params: { code: entry.code },
      },
    );
  const { list: _, ...row } = entry;
  const others = kept.filter(({ code }) => code !== entry.code);
  const written = await writeSettings(
    ctx,
    tableOf(list),
    { entries: [...others, row] },
    input.expectedVersion,
    codeResult(list, entry.code),
  );
  remembered.delete(keyOf(ctx, list));
  return { ...entry, version: written.version };
}

/** What the input says of an entry besides its names. Refuses what the list does not have, and changes of what is fixed. */
function moreOf(list: CodeList, input: object, stored: object | undefined): object {
  const { shape = {}, isFixed } = list.more ?? {};
  const given = Object.entries(input).filter(([name, value]) => value != null && !(name in EntryInput.shape));
  const foreign = given.find(([name]) => !(name in shape) && !['list', 'expectedVersion'].includes(name));
  if (foreign)
    throw new DomainError('VALIDATION', 'Entries of the list {list} do not have this.', foreign[0], {
      params: { list: list.name },
    });
  const own = Object.fromEntries(given.filter(([name]) => name in shape));
  const values = parse(z.object(shape), { ...stored, ...own }) as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(own)) {
    const before = (stored as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (isFixed && stored && !isDeepStrictEqual(before, values[name]))
      throw new DomainError('INVALID_STATE', 'Stored records rest on it; add another code instead.', name);
  }
  return values;
}
