import { buildIndex, updateIndex } from '../knowledge/index/build-index.ts';
import { entryCount, type KnowledgeIndex } from '../knowledge/index/knowledge-index.ts';
import type { Lexicon } from '../knowledge/text/lexicon.ts';
import type { Audience } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import type { Store } from '../store/store.ts';
import type { Services } from './services.ts';

type Cached = {
  readonly revision: string;
  readonly index: KnowledgeIndex;
  /** Entry id → the version of it that the index holds. */
  readonly versions: ReadonlyMap<string, number>;
};

/** An index is a cache derived from the store: one for each store, tenant and audience. */
const caches = new WeakMap<Store, Map<string, Promise<Cached>>>();

/** Brings an index up to these entries by what changed, or builds it anew where that is most of them. */
const renew = (
  before: Cached | null,
  {
    entries,
    revision,
    lexicon,
  }: { entries: readonly Entry[]; revision: string; lexicon: Lexicon | undefined },
): Cached => {
  const versions = new Map(entries.map(({ id, version }) => [id, version]));
  const put = entries.filter(({ id, version }) => before?.versions.get(id) !== version);
  const removed = [...(before?.versions.keys() ?? [])].filter((id) => !versions.has(id));
  const index =
    before && (put.length + removed.length) * 2 <= entryCount(before.index)
      ? updateIndex(before.index, { put, removed })
      : buildIndex(entries, lexicon ? { lexicon } : {});
  return { revision, index, versions };
};

/**
 * The index over exactly the entries this audience may see (policy before retrieval), brought up to date when the
 * store's revision moved. Concurrent askers wait for one update.
 */
export const knowledgeFor = async (
  { store, own }: Pick<Services, 'store' | 'own'>,
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
    const entries = await store.entries.list({ tenant, audience });
    return renew(before, { entries, revision, lexicon: own?.lexicon });
  })();
  cache.set(key, renewing);
  renewing.catch(() => cache.delete(key));
  return (await renewing).index;
};
