import type { Entry } from '../../model/entry.ts';
import { holders, type KnowledgeIndex } from '../index/knowledge-index.ts';
import { weighConcepts } from '../index/weigh-terms.ts';
import { analyseText } from '../text/analyse-text.ts';
import { isLoose } from '../text/loose-words.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';

/** A word that people ask with and the lexicon does not know, with concepts that it may mean: for a person to decide. */
export type WordProposal = {
  readonly word: string;
  readonly concepts: readonly string[];
  /** Entries by which experts answered questions with it. */
  readonly entries: readonly string[];
};

const CONCEPTS = 2;

/** Rarest topics of an answer that its question does not name: what the unknown word may stand for. */
const meaningsOf = (
  question: string,
  { entry, index }: { entry: Entry; index: KnowledgeIndex },
): string[] => {
  const asked = analyseText(question, index.lexicon).concepts;
  const topics = weighConcepts(analyseText(entry.text, index.lexicon), { index, aspect: false });
  return [...topics]
    .filter(([concept]) => !asked.has(concept))
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, CONCEPTS)
    .map(([concept]) => concept);
};

/**
 * Words to add to the company's own, out of questions that search missed and an expert answered: words that no concept
 * accounts for and no entry but the experts' holds. Most frequent first.
 */
export const proposeWords = (
  corrections: readonly { readonly question: string; readonly entry: Entry }[],
  index: KnowledgeIndex,
): WordProposal[] => {
  const found = new Map<string, { concepts: Set<string>; entries: Set<string> }>();
  const wordsOf = ({ question }: { question: string }): string[] => {
    const { residual } = analyseText(question, index.lexicon);
    return splitWords(question).filter((word) => residual.has(stemWord(word)) && !isLoose(stemWord(word)));
  };
  const byStem = new Map<string, number>();
  for (const correction of corrections)
    for (const stem of new Set(wordsOf(correction).map(stemWord)))
      byStem.set(stem, (byStem.get(stem) ?? 0) + 1);
  for (const { question, entry } of corrections) {
    const concepts = meaningsOf(question, { entry, index });
    if (concepts.length === 0) continue;
    for (const word of wordsOf({ question })) {
      // What other entries say too, search could have found.
      if (holders(index, stemWord(word)) > (byStem.get(stemWord(word)) ?? 0)) continue;
      const proposal = found.get(word) ?? { concepts: new Set(), entries: new Set() };
      for (const concept of concepts) proposal.concepts.add(concept);
      proposal.entries.add(entry.id);
      found.set(word, proposal);
    }
  }
  return [...found]
    .map(([word, { concepts, entries }]) => ({ word, concepts: [...concepts], entries: [...entries] }))
    .toSorted((one, other) => other.entries.length - one.entries.length);
};
