import { search } from '../knowledge/search/search.ts';
import type { SearchResult } from '../model/entry.ts';
import { knowledgeFor } from './knowledge-for.ts';
import type { Asking, Services } from './services.ts';

/** Ranked entries for a text, best first: vouch.search/1. */
export const searchKnowledge = async (
  services: Pick<Services, 'store' | 'own'>,
  { tenant, audience, query, limit }: Pick<Asking, 'tenant' | 'audience'> & { query: string; limit: number },
): Promise<SearchResult> => {
  const index = await knowledgeFor(services, { tenant, audience });
  return {
    schema: 'vouch.search/1',
    query,
    results: search(index, query, { limit, audience }).map(({ entry, score }) => ({
      entry: entry.id,
      title: entry.title,
      score,
    })),
  };
};
