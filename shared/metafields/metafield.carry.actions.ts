import type { Context } from '../platform/context.ts';
import type { MetafieldOwnerType } from '../platform/generated/metafield-owners.ts';
import type { Metafields } from '../platform/metafield-values.ts';
import { holds, readDefinitions } from './metafield.define.actions.ts';
import { type MetafieldDefinition, type MetafieldInput, readValue } from './metafield.model.ts';

const isLike = (one: MetafieldDefinition, other: MetafieldDefinition): boolean =>
  one.type === other.type && one.listOf === other.listOf && one.referenceTo === other.referenceTo;

/**
 * What a record made out of another one takes over of its custom fields, for each kind of record that is made: the values whose field is
 * defined there with the same namespace, key and type, is open, takes the value, and hides nothing that the first one shows nor shows what it
 * hides. `left` has the names of those that no kind takes.
 */
export async function carriedMetafields<K extends MetafieldOwnerType>(
  ctx: Context,
  from: MetafieldOwnerType,
  kinds: readonly K[],
  metafields: Metafields | null | undefined,
): Promise<{ readonly carried: ReadonlyMap<K, MetafieldInput[]>; readonly left: string[] }> {
  const values = Object.entries(metafields ?? {});
  if (values.length === 0) return { carried: new Map(), left: [] };
  const [own, ...others] = await Promise.all([from, ...kinds].map((kind) => readDefinitions(ctx, kind)));
  const carried = new Map(
    kinds.map((kind, index) => [
      kind,
      values.flatMap(([handle, value]): MetafieldInput[] => {
        const [source, target] = [own?.get(handle), others[index]?.get(handle)];
        if (!source || !target || !isLike(source, target) || !target.active) return [];
        if (!holds(ctx, target.writePermission) || source.readPermission !== target.readPermission) return [];
        if (readValue(target, value).refusals.length > 0) return [];
        return [{ namespace: target.namespace, key: target.key, value }];
      }),
    ]),
  );
  const taken = new Set([...carried.values()].flat().map(({ namespace, key }) => `${namespace}.${key}`));
  // Whoever may not read a field is not told that it has a value.
  const left = values.filter(([handle]) => !taken.has(handle) && holds(ctx, own?.get(handle)?.readPermission));
  return { carried, left: left.map(([handle]) => handle) };
}
