import { type Hash, createHash as nodeHash } from 'node:crypto';

/**
 * Stands in for packages of Apollo Server of which nothing is asked here: there are no schemas in text, no caches but ours, no logger of its own,
 * and Node hashes faster than what it would take in a bundle. What the list lacks fails the build.
 */
const absent = (): never => {
  throw new Error('This part of Apollo Server is not in the bundle');
};

export const isNodeLike = true;
export const createHash = (kind: string): Hash => nodeHash(kind);
export const makeExecutableSchema = absent;
export class InMemoryLRUCache {}
/** Keys need no prefix: nothing else is in the cache. */
export class PrefixingKeyValueCache {
  constructor(cache: object) {
    Object.assign(this, cache);
  }
}
export default { getLogger: absent };
