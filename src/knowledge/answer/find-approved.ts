import { type Entry, isExpired } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { classifyQuestion } from '../question/classify-question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import type { Candidate } from '../search/rank-entries.ts';
import { likeness, wantedBy } from '../search/ranking-features.ts';
import { analyseText } from '../text/analyse-text.ts';
import { findPolarity } from '../verdict/find-polarity.ts';

/** Two questions this alike (rarity-weighted overlap of their words) are one question in other words. */
const SAME = 0.8;

/** The questions of an entry that an expert signed. */
const approvedQuestions = (entry: Entry): readonly string[] =>
  entry.kind === 'approved' && entry.question !== null ? [entry.question, ...entry.variants] : entry.variants;

const numbersOf = (text: string): string => (text.match(/\d+(?:\.\d+)*/g) ?? []).sort().join(' ');

/**
 * The candidate whose approved question is the asked one in nearly the same words, of the same kind, with the same
 * numbers and pointing the same way; null when there is none. Such an answer may go out without a person.
 */
export const findApproved = (
  part: QuestionPart,
  { candidates, index, today }: { candidates: readonly Candidate[]; index: KnowledgeIndex; today: string },
): Candidate | null => {
  const wanted = wantedBy(part.analysis, index);
  let best: { candidate: Candidate; share: number } | null = null;
  for (const candidate of candidates) {
    if (isExpired(candidate.entry, today)) continue;
    for (const question of approvedQuestions(candidate.entry)) {
      const share = likeness(wanted, analyseText(question, index.lexicon), index);
      const same =
        share >= SAME &&
        classifyQuestion(question) === part.kind &&
        findPolarity(question).sign === findPolarity(part.text).sign &&
        numbersOf(question) === numbersOf(part.text);
      if (same && share > (best?.share ?? 0)) best = { candidate, share };
    }
  }
  return best?.candidate ?? null;
};
