import { VouchError } from '../../errors.ts';
import type { Audience } from '../../model/audience.ts';
import { mayAsk } from '../index/build-index.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { analyseText } from '../text/analyse-text.ts';
import { type Candidate, rankEntries } from './rank-entries.ts';

/** Throws `not-allowed` when the index holds an entry that this audience may not see: policy comes before retrieval. */
export const assertMayAsk = (index: KnowledgeIndex, audience: Audience): void => {
  if (mayAsk(index, audience)) return;
  throw new VouchError({
    code: 'not-allowed',
    message: `This index holds entries that a ${audience} audience may not see.`,
    advice: 'Build an index from the entries of that audience and ask again.',
  });
};

/** Entries that match a text, best first. */
export const search = (
  index: KnowledgeIndex,
  query: string,
  { limit, audience }: { readonly limit: number; readonly audience: Audience },
): Candidate[] => {
  assertMayAsk(index, audience);
  return rankEntries(index, analyseText(query, index.lexicon), limit);
};
