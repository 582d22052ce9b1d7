import { AsyncLocalStorage } from 'node:async_hooks';
import QuickLRU from 'quick-lru';
import { MAX_KEPT_LENGTH } from './prepared-document.ts';

/** Callers whose documents are kept, and how many of each: with the longest documents and all of that twice, some 50 MB. */
const MAX_OWNERS = 32;
const MAX_DOCUMENTS = 50;

/** Documents that clients registered by their hash, in the memory of this process. */
export interface PersistedDocuments {
  /** What the server looks into, by hash. It finds what the owner of the request registered, and nothing else. */
  readonly cache: {
    readonly get: (hash: string) => Promise<string | undefined>;
    readonly set: (hash: string, text: string) => Promise<void>;
    readonly delete: (hash: string) => Promise<boolean>;
  };
  /** Serves a request in the name of an owner. */
  readonly ownedBy: <T>(owner: string, serve: () => Promise<T>) => Promise<T>;
}

/**
 * The server is given one cache, and asks it by the hash alone: whose request it is, the cache knows from where it is called. Owners
 * have a part each, so that none learns what another sends or pushes it out.
 */
export function persistedDocuments(): PersistedDocuments {
  const owners = new AsyncLocalStorage<string>();
  const kept = new QuickLRU<string, QuickLRU<string, string>>({ maxSize: MAX_OWNERS });
  const partOf = (owner: string): QuickLRU<string, string> => {
    const known = kept.get(owner);
    if (known) return known;
    const made = new QuickLRU<string, string>({ maxSize: MAX_DOCUMENTS });
    kept.set(owner, made);
    return made;
  };
  const current = (): QuickLRU<string, string> => partOf(owners.getStore() ?? '');
  return {
    cache: {
      get: async (hash) => current().get(hash),
      set: async (hash, text) => {
        if (text.length <= MAX_KEPT_LENGTH) current().set(hash, text);
      },
      delete: async (hash) => current().delete(hash),
    },
    ownedBy: (owner, serve) => owners.run(owner, serve),
  };
}
