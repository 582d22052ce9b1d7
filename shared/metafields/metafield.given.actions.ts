import { isDeepStrictEqual } from 'node:util';
import { withoutRest } from '../platform/aggregate.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, type Refusal } from '../platform/errors.ts';
import type { MetafieldOwnerType } from '../platform/generated/metafield-owners.ts';
import type { Metafields, MetafieldValue } from '../platform/metafield-values.ts';
import { holds, readDefinitions, rememberedDefinitions } from './metafield.define.actions.ts';
import {
  type Definitions,
  type GivenMetafields,
  handleOf,
  MAX_METAFIELDS,
  type MetafieldDefinition,
  type MetafieldInput,
  type MetafieldUse,
  noSuchRecord,
  readValue,
  referencesIn,
  requireCarriable,
} from './metafield.model.ts';
import * as store from './metafield.store.ts';

/**
 * Definitions are remembered for a minute; what seems wrong is looked up anew before it is refused, so that a new field works everywhere at
 * once. Refuses with UNKNOWN_METAFIELD, FORBIDDEN, VALIDATION, NOT_FOUND (what a reference names), INVALID_STATE (a closed field), LIMIT_EXCEEDED.
 */
export async function heldAgainstDefinitions(
  ctx: Context,
  ownerType: MetafieldOwnerType,
  metafields: readonly MetafieldInput[],
): Promise<GivenMetafields> {
  const known = rememberedDefinitions(ctx, ownerType);
  const hasted = known && metafields.map((given, index) => read(ctx, known, given, index));
  const definitions =
    known && hasted?.every(({ refusals, closed }) => refusals.length + closed.length === 0)
      ? known
      : await readDefinitions(ctx, ownerType);
  const all = metafields.map((given, index) => read(ctx, definitions, given, index));
  const missing = (await Promise.all(all.map((one) => missingReferences(ctx, one)))).flat();
  const general = [...all.flatMap(({ refusals }) => refusals), ...missing, ...tooMany(metafields)];
  return (stored) => {
    const before = stored?.metafields ?? {};
    const refused = all.flatMap(({ handle, value, closed }) =>
      isDeepStrictEqual(withoutRest(before[handle]), value) ? [] : closed,
    );
    // Whether a change changes anything would tell what is there.
    const unreadable = stored ? all.flatMap(({ unreadable: refusals }) => refusals) : [];
    const refusals = [...general, ...unreadable, ...refused];
    if (refusals.length > 0) throw DomainError.of(refusals);
    const after: Metafields = { ...before };
    for (const { handle, value } of all) {
      if (value === undefined) delete after[handle];
      // What a later version knows of it stays with it.
      else if (!isDeepStrictEqual(withoutRest(before[handle]), value)) after[handle] = { ...before[handle], ...value };
    }
    requireCarriable(after);
    return { metafields: Object.keys(after).length > 0 ? after : null };
  };
}

export async function requireAllDefined(
  ctx: Context,
  ownerType: MetafieldOwnerType,
  uses: readonly MetafieldUse[],
): Promise<void> {
  const definitions = await readDefinitions(ctx, ownerType);
  const refused = uses.filter(({ handle }) => !definitions.has(handle));
  if (refused.length > 0) throw DomainError.of(refused.flatMap((use) => unknownMetafield(ctx, definitions, use)));
}

interface Read {
  readonly handle: string;
  readonly definition?: MetafieldDefinition;
  /** Undefined takes the stored one away. */
  readonly value?: MetafieldValue;
  readonly at: string;
  readonly refusals: readonly Refusal[];
  /** What does not matter to a record that has the value already. */
  readonly closed: readonly Refusal[];
  /** What does not matter to a new record. */
  readonly unreadable: readonly Refusal[];
}

function read(ctx: Context, definitions: Definitions, given: MetafieldInput, index: number): Read {
  const handle = handleOf(given);
  const definition = definitions.get(handle);
  const at = `metafields.${index}.value`;
  const nothing = { handle, definition, at, refusals: [], closed: [], unreadable: [] };
  if (!definition)
    return { ...nothing, refusals: unknownMetafield(ctx, definitions, { handle, field: `metafields.${index}.key` }) };
  const refusals = lacking(ctx, definition.writePermission, at);
  if (refusals.length > 0) return { ...nothing, refusals };
  const unreadable = lacking(ctx, definition.readPermission, at);
  if (given.value == null) return { ...nothing, unreadable };
  const { value, refusals: faults } = readValue(definition, given.value);
  const placed = faults.map((fault) => ({ ...fault, field: [at, fault.field].filter(Boolean).join('.') }));
  return { ...nothing, value, closed: [...placed, ...(definition.active ? [] : closed(handle, at))], unreadable };
}

const closed = (name: string, at: string): readonly Refusal[] =>
  new DomainError('INVALID_STATE', 'The custom field {name} is closed.', at, { params: { name } }).refusals;

const lacking = (ctx: Context, permission: string | null | undefined, at: string): readonly Refusal[] =>
  holds(ctx, permission)
    ? []
    : new DomainError('FORBIDDEN', 'This needs the permission {permission}.', at, {
        params: { permission: permission ?? '' },
      }).refusals;

function unknownMetafield(ctx: Context, definitions: Definitions, { handle, field }: MetafieldUse): readonly Refusal[] {
  // Whoever may not read them, such as a public form, is not told what there is.
  const mayKnow = ctx.permissions.has('metafields.read');
  const names = [...definitions.values()].filter(({ active }) => active && mayKnow).map(handleOf);
  return new DomainError('UNKNOWN_METAFIELD', 'No custom field {name} is defined here.', field, {
    params: { name: handle },
    details: { type: 'UnknownMetafieldDetails', names },
  }).refusals;
}

/** A reference leads to a record that is there, and that the caller reaches. */
async function missingReferences(ctx: Context, { definition, value, closed, at }: Read): Promise<Refusal[]> {
  if (!value || !definition?.referenceTo || closed.length > 0) return [];
  const kind = definition.referenceTo.replaceAll('_', '');
  const found = await Promise.all(
    referencesIn(value).map(async (reference) => ((await store.isThere(ctx, kind, reference.id)) ? [] : [reference])),
  );
  return found.flat().map((reference) => ({ ...noSuchRecord, field: [at, reference.at].filter(Boolean).join('.') }));
}

function tooMany(metafields: readonly MetafieldInput[]): Refusal[] {
  const handles = metafields.map(handleOf);
  const twice = handles.findIndex((handle, index) => handles.indexOf(handle) !== index);
  if (twice >= 0)
    return [...new DomainError('VALIDATION', 'Name each custom field once.', `metafields.${twice}.key`).refusals];
  if (handles.length <= MAX_METAFIELDS) return [];
  return [
    ...new DomainError('LIMIT_EXCEEDED', 'A record has at most {limit, number} custom fields.', 'metafields', {
      params: { limit: MAX_METAFIELDS },
      details: { type: 'LimitDetails', limit: MAX_METAFIELDS, value: handles.length },
    }).refusals,
  ];
}
