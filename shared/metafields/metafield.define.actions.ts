import QuickLRU from 'quick-lru';
import { type Aggregate, changedFields } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { type MetafieldOwnerType, ownerKinds } from '../platform/generated/metafield-owners.ts';
import { comparisonsIn, type ListQuery } from '../platform/list-query.ts';
import type { MetafieldValue } from '../platform/metafield-values.ts';
import { listMergedIds, mapPage, type Page } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import {
  DefinitionInput,
  type Definitions,
  definitionsOf,
  handleOf,
  type MetafieldDefinition,
  type rowOf,
  tableOf,
} from './metafield.model.ts';

/** How long a process may go on with what it read: a field that is closed to somebody may be read and written within it. */
const REMEMBERED_MILLISECONDS = 60_000;
const remembered = new QuickLRU<string, Definitions>({ maxSize: 10_000, maxAge: REMEMBERED_MILLISECONDS });
const keyOf = ({ tenant }: Context, ownerType: string): string => `${tenant} ${ownerType}`;

/** The custom fields of a kind as they are defined now; batches with other reads of the same turn. */
export async function readDefinitions(ctx: Context, ownerType: string): Promise<Definitions> {
  const definitions = definitionsOf(ownerType, await readSettings(ctx, tableOf(ownerType)));
  remembered.set(keyOf(ctx, ownerType), definitions);
  return definitions;
}

export const rememberedDefinitions = (ctx: Context, ownerType: string): Definitions | undefined =>
  remembered.get(keyOf(ctx, ownerType));

/** The custom fields of a kind as they were defined a minute ago or later. */
export const knownDefinitions = async (ctx: Context, ownerType: string): Promise<Definitions> =>
  remembered.get(keyOf(ctx, ownerType)) ?? readDefinitions(ctx, ownerType);

/**
 * Defines a custom field of a kind of record, or changes its definition: what is absent stays. Nothing is ever removed: `active: false` closes it
 * for new values, and records keep theirs. Writes nothing when nothing differs. Refuses another type with INVALID_STATE: stored values are of it.
 */
export async function defineMetafield(ctx: Context, input: DefinitionInput): Promise<MetafieldDefinition> {
  requirePermission(ctx, 'defineMetafield');
  const { ownerType, namespace, key, ...given } = parse(DefinitionInput, input);
  const table = tableOf(ownerType);
  const { value, version } = await readSettings(ctx, table);
  const handle = handleOf({ namespace, key });
  const stored = value.definitions.find((row) => row.handle === handle);
  for (const fixed of ['type', 'listOf', 'referenceTo'] as const)
    if (stored && (stored[fixed] ?? null) !== (given[fixed] ?? null))
      throw new DomainError(
        'INVALID_STATE',
        'Stored values are of the type that was defined first; define another field instead.',
        fixed,
      );
  const names = given.names ?? stored?.names;
  if (!names) throw new DomainError('VALIDATION', 'A new custom field needs a name.', 'names');
  const said = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
  const row = { ...stored, ...said, handle, type: given.type, names, active: given.active ?? stored?.active ?? true };
  const place = { ownerType, namespace, key };
  if (stored && changedFields(stored, row).length === 0) return definitionFrom(place, stored, version);
  const others = value.definitions.filter((other) => other.handle !== handle);
  const written = await writeSettings(
    ctx,
    table,
    { definitions: [...others, row] },
    input.expectedVersion,
    `${ownerType}/${handle}`,
  );
  remembered.delete(keyOf(ctx, ownerType));
  return definitionFrom(place, row, written.version);
}

const definitionFrom = (
  place: Pick<MetafieldDefinition, 'ownerType' | 'namespace' | 'key'>,
  { handle: _, ...row }: ReturnType<typeof rowOf>,
  version: number,
): MetafieldDefinition => ({ ...place, ...row, version });

/** The definition that a request made or changed earlier. */
export async function recallMetafieldDefinition(
  ctx: Context,
  result: string,
): Promise<MetafieldDefinition | undefined> {
  const [ownerType = '', handle = ''] = result.split('/');
  return (await readDefinitions(ctx, ownerType)).get(handle);
}

/** One page of definitions, by kind of record, namespace and key. */
export function listMetafieldDefinitions(ctx: Context, query: ListQuery): Promise<Page<MetafieldDefinition>> {
  const asked = new Map([...comparisonsIn(query.where)].map(({ field, value }) => [field, value]));
  const shape = (...fields: string[]): Served<MetafieldDefinition> => ({
    scope: 'any',
    where: Object.fromEntries(fields.map((field) => [field, 'any' as const])),
    orders: [['ownerType ASC', 'namespace ASC', 'key ASC']],
    page: async (_, request, isReversed) => {
      const ownerTypes = Object.keys(ownerKinds).filter((type) => (asked.get('ownerType') ?? type) === type);
      const read = await Promise.all(ownerTypes.sort().map((type) => readDefinitions(ctx, type)));
      const found = read
        .flatMap((definitions) => [...definitions.values()])
        .filter((definition) => fields.every((field) => Object(definition)[field] === asked.get(field)));
      const beginsWith = `METAFIELD#${JSON.stringify([...asked].sort())}#`;
      const byPlace = new Map(
        found.map((definition) => [`${definition.ownerType}#${definition.namespace}#${definition.key}`, definition]),
      );
      const known = [...byPlace.keys()].map((place) => ({ place: beginsWith + place, id: place }));
      const page = await listMergedIds(ctx, { beginsWith, collections: [], known, ascending: !isReversed }, request);
      return { ...mapPage(page, (place) => byPlace.get(place) as MetafieldDefinition), totalCount: found.length };
    },
  });
  const shapes = [
    shape(),
    shape('ownerType'),
    shape('ownerType', 'namespace'),
    shape('ownerType', 'active'),
    shape('ownerType', 'namespace', 'key'),
  ];
  return answerList(ctx, shapes, query);
}

/** Definitions hold names of permissions as they were when they were made. */
export const holds = ({ permissions }: Context, permission: string | null | undefined): boolean =>
  permission == null || (permissions as ReadonlySet<string>).has(permission);

/** A custom field of a record as it is shown: without a value when the caller may not read it, whether there is one or not. */
export interface Metafield extends Pick<MetafieldDefinition, 'namespace' | 'key' | 'type'> {
  readonly definition: MetafieldDefinition;
  readonly value?: MetafieldValue;
}

/** The custom fields of a record, those of a namespace or of some keys alone when it is said. */
export async function metafieldsOf(
  ctx: Context,
  ownerType: MetafieldOwnerType,
  { metafields }: Pick<Aggregate, 'metafields'>,
  { namespace, keys }: { readonly namespace?: string | null; readonly keys?: readonly string[] | null },
): Promise<Metafield[]> {
  const values = metafields ?? {};
  const known = await knownDefinitions(ctx, ownerType);
  const definitions = Object.keys(values).every((handle) => known.has(handle))
    ? known
    : await readDefinitions(ctx, ownerType);
  return [...definitions].flatMap(([handle, definition]): Metafield[] => {
    const { readPermission, type } = definition;
    if (namespace != null && definition.namespace !== namespace) return [];
    if (keys && !keys.includes(definition.key)) return [];
    const isForbidden = !holds(ctx, readPermission);
    const value = values[handle];
    if (!isForbidden && !value) return [];
    const shown = { namespace: definition.namespace, key: definition.key, type, definition };
    return [isForbidden ? shown : { ...shown, value }];
  });
}
