import { buildIndex, updateIndex } from '../knowledge/build-index.ts';
import { entryCount, type KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Audience } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import type { Store } from '../store/store.ts';
import type { Services } from './services.ts';

type Cached = {
  readonly revision: string;
  readonly index: KnowledgeIndex;
  /** Entry id → which state of it the index holds. */
  readonly states: ReadonlyMap<string, string>;
};

/** An index is a cache derived from the store: one for each store, tenant and audience. */
const caches = new WeakMap<Store, Map<string, Promise<Cached>>>();

/** An entry that changes gets a new version; one more approved wording of its question is added to the version. */
const stateOf = ({ version, variants }: Entry): string => `${version} ${variants.length}`;

/** Brings an index up to these entries by what changed, or builds it anew where that is most of them. */
const renew = (before: Cached | null, entries: readonly Entry[], revision: string): Cached => {
  const states = new Map(entries.map((entry) => [entry.id, stateOf(entry)]));
  const put = entries.filter(({ id }) => before?.states.get(id) !== states.get(id));
  const removed = [...(before?.states.keys() ?? [])].filter((id) => !states.has(id));
  const index =
    before && (put.length + removed.length) * 2 <= entryCount(before.index)
      ? updateIndex(before.index, { put, removed })
      : buildIndex(entries);
  return { revision, index, states };
};

/**
 * The index over exactly the entries this audience may see (policy before retrieval), brought up to date when the
 * store's revision moved. Concurrent askers wait for one update.
 */
export const knowledgeFor = async (
  { store }: Pick<Services, 'store'>,
  { tenant, audience }: { tenant: string; audience: Audience },
): Promise<KnowledgeIndex> => {
  const cache = caches.get(store) ?? new Map<string, Promise<Cached>>();
  caches.set(store, cache);
  const key = `${audience} ${tenant}`;
  const revision = await store.entries.revision(tenant);
  const last = cache.get(key);
  const renewing = (async () => {
    const before = (await last) ?? null;
    if (before && before.revision === revision) return before;
    return renew(before, await store.entries.list({ tenant, audience }), revision);
  })();
  cache.set(key, renewing);
  renewing.catch(() => cache.delete(key));
  return (await renewing).index;
};
