import type { OnActivity } from '../shared/activities/related.ts';
import type { SetMetafields } from '../shared/metafields/metafield.set.actions.ts';
import type { Context } from '../shared/platform/context.ts';
import type { References } from '../shared/platform/external-refs.actions.ts';
import type { Resolvers } from './generated/types.ts';

/** A record that can be fetched again by its id. */
export interface NodeRecord {
  readonly id: string;
}

/** Kinds of node by the prefix of their ids: the type, and how a record of it is found. */
export type Nodes = Readonly<
  Record<
    string,
    {
      readonly type: string;
      readonly find: (ctx: Context, id: string) => Promise<NodeRecord | undefined>;
      /** Of a kind that other systems know by ids of theirs. */
      readonly references?: References;
      /** Of a kind whose custom fields are set by themselves. */
      readonly setMetafields?: SetMetafields;
      /** Of a kind that activities and tasks can be about; what an activity changes in such a record. */
      readonly activities?: true | OnActivity<never>;
      /** Of a kind that acts: what it is called, for whoever may not read the record. */
      readonly displayName?: (record: never) => string;
    }
  >
>;

/** What every `<domain>/<entity>.resolvers.ts` exports. */
export interface ResolverModule {
  readonly resolvers: Resolvers;
  readonly nodes?: Nodes;
}

/** A file of resolvers as it is known before it is loaded; `generated/resolver-map.ts` lists them all. */
export interface ResolverFile {
  readonly load: () => Promise<ResolverModule>;
  /** The fields that it resolves, by their type. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Types of its kinds of node, by the prefix of their ids. */
  readonly nodes?: Readonly<Record<string, string>>;
}
