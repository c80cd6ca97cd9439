import { buildIndex } from '../knowledge/build-index.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Audience } from '../model/audience.ts';
import type { Store } from '../store/store.ts';
import type { Services } from './services.ts';

type Cached = { readonly revision: string; readonly index: KnowledgeIndex };

/** An index is a cache derived from the store: one for each store, tenant and audience. */
const caches = new WeakMap<Store, Map<string, Promise<Cached>>>();

/**
 * The index over exactly the entries this audience may see (policy before retrieval), rebuilt when the store's
 * revision moved. Concurrent askers wait for one build.
 */
export const knowledgeFor = async (
  { store }: Pick<Services, 'store'>,
  { tenant, audience }: { tenant: string; audience: Audience },
): Promise<KnowledgeIndex> => {
  const cache = caches.get(store) ?? new Map<string, Promise<Cached>>();
  caches.set(store, cache);
  const key = `${audience} ${tenant}`;
  const revision = await store.entries.revision(tenant);
  const cached = cache.get(key);
  if (cached) {
    const current = await cached;
    if (current.revision === revision) return current.index;
  }
  const building = store.entries
    .list({ tenant, audience })
    .then((entries) => ({ revision, index: buildIndex(entries) }));
  cache.set(key, building);
  building.catch(() => cache.delete(key));
  return (await building).index;
};
