import { update, type Write } from './commit.ts';
import type { Key } from './table.ts';

/**
 * Changes what a copy has of its record and nothing else of it: what a later version keeps in a copy stays. Refuses unless the copy is
 * that of the version before.
 */
export function updateCopy(
  key: Key,
  { id: _, ...copied }: Readonly<Record<string, unknown>> & { readonly version: number },
  refusal: Write['refusal'],
): Write {
  const named = Object.entries(copied).map(([field, value], index) => ({
    field,
    value,
    name: `#f${index}`,
    given: `:v${index}`,
  }));
  const set = named.filter(({ value }) => value !== undefined);
  const unset = named.filter(({ value }) => value === undefined);
  return update(
    key,
    {
      update: [
        `SET ${set.map(({ name, given }) => `${name} = ${given}`).join(', ')}`,
        ...(unset.length > 0 ? [`REMOVE ${unset.map(({ name }) => name).join(', ')}`] : []),
      ].join(' '),
      condition: '#version = :previous',
      names: { ...Object.fromEntries(named.map(({ name, field }) => [name, field])), '#version': 'version' },
      values: {
        ...Object.fromEntries(set.map(({ given, value }) => [given, value])),
        ':previous': copied.version - 1,
      },
    },
    refusal,
  );
}
