import { CannotRun } from '../client/local-tokens.ts';
import { listAll, persistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import type { Mapping } from './mapping.ts';
import { namespaceOf } from './records.ts';

interface Definition {
  readonly ownerType: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
}

const ownerTypes = { branches: 'BRANCH', customers: 'CUSTOMER', products: 'PRODUCT', orders: 'ORDER' } as const;

/** The custom fields that the mapping fills. */
const wantedBy = (mapping: Mapping): (Definition & { readonly name: string })[] =>
  mapping.entities.flatMap((entity) =>
    'metafields' in entity
      ? Object.entries(entity.metafields).map(([key, { type, name }]) => ({
          ownerType: ownerTypes[entity.kind],
          namespace: namespaceOf(mapping),
          key,
          type,
          name,
        }))
      : [],
  );

const handleOf = ({ ownerType, namespace, key }: Definition): string => `${ownerType} ${namespace}.${key}`;

/** Defines the custom fields that are not there yet; those that are stay as an admin has named them. */
export async function defineMetafields(run: ImportRun): Promise<void> {
  const wanted = wantedBy(run.mapping);
  if (wanted.length === 0) return;
  const known = new Map(
    (await listAll<Definition>(run.client, 'metafieldDefinitions', 'ownerType namespace key type')).map(
      (definition) => [handleOf(definition), definition],
    ),
  );
  for (const definition of wanted) {
    const there = known.get(handleOf(definition));
    if (there && there.type !== definition.type)
      throw new CannotRun(
        `The custom field ${handleOf(definition)} is there as ${there.type}, not as ${definition.type}.`,
      );
    if (there) continue;
    const { name, ...input } = definition;
    await persistently(() =>
      run.client.mutate('defineMetafield', 'metafieldDefinition { key }', {
        ...input,
        names: [{ language: 'en', text: name }],
      }),
    );
  }
}
