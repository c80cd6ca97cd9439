import type { Entry } from '../model/entry.ts';
import type { TextAnalysis } from './analyse-text.ts';
import { detailsOf, pairsOf, type TextDetails } from './entry-details.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { alike, type Meaning, meaningOf } from './meaning.ts';
import { coverage, type TermWeights, weighConcepts, weighStems } from './weigh-terms.ts';

/** A question as ranking sees it: what it wants, by sort of term. */
export type Wanted = {
  readonly text: TextAnalysis;
  readonly topics: TermWeights;
  readonly aspects: TermWeights;
  readonly words: TermWeights;
  readonly residual: TermWeights;
  readonly pairs: ReadonlySet<string>;
  readonly meaning: Meaning;
};

export const wantedBy = (text: TextAnalysis, index: KnowledgeIndex): Wanted => ({
  text,
  topics: weighConcepts(text, { index, aspect: false }),
  aspects: weighConcepts(text, { index, aspect: true }),
  words: weighStems(text.topic.keys(), index),
  residual: weighStems(text.residual, index),
  pairs: pairsOf(text),
  meaning: meaningOf(text, index),
});

/** Names of the ranking features, in the order of their values. All are shares of 0 to 1. */
export const RANKING_FEATURES = [
  'first-search',
  'first-search-relative',
  'topics-in-question',
  'topics-in-answer',
  'topics-anywhere',
  'best-sentence',
  'topics-in-section',
  'question-topics-wanted',
  'question-words-wanted',
  'words-in-question',
  'words-in-answer',
  'residual-anywhere',
  'unwanted-aspects',
  'pairs-in-question',
  'pairs-in-answer',
  'likest-wording',
  'meaning-of-question',
  'meaning-of-answer',
  'not-applicable',
] as const;
export type RankingFeature = (typeof RANKING_FEATURES)[number];

const shareOf = (wanted: ReadonlySet<string>, held: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : [...wanted].filter((pair) => held.has(pair)).length / wanted.size;

/** Overlap of two wordings by weight, 0 (nothing shared) to 1 (the same words and concepts). */
export const likeness = (
  wanted: Wanted,
  text: Pick<TextAnalysis, 'topic'>,
  index: KnowledgeIndex,
): number => {
  const theirs = weighStems(text.topic.keys(), index);
  let [shared, all] = [0, 0];
  for (const [stem, weight] of wanted.words) {
    all += weight;
    if (theirs.has(stem)) shared += weight;
  }
  for (const [stem, weight] of theirs) if (!wanted.words.has(stem)) all += weight;
  return all > 0 ? shared / all : 0;
};

const best = <Item>(items: readonly Item[], score: (item: Item) => number): number =>
  items.reduce((most, item) => Math.max(most, score(item)), 0);

/**
 * Weight of the aspects that the entry's question is about and this one is not ("reviewed every year?", "tested?"),
 * from 0 towards 1. A sibling entry on the same topic differs in nothing else.
 */
const unwantedAspects = (
  text: TextDetails,
  { wanted, index }: { wanted: Wanted; index: KnowledgeIndex },
): number => {
  let sum = 0;
  for (const [aspect, weight] of weighConcepts(text, { index, aspect: true }))
    if (!wanted.aspects.has(aspect)) sum += weight;
  return sum / (sum + 4);
};

const least = <Item>(items: readonly Item[], score: (item: Item) => number): number =>
  items.reduce((most, item) => Math.min(most, score(item)), 1);

/** Feature values of one candidate; `found` is its score in the first search, `top` the best score there, `ideal` what a perfect match would score. */
export const rankingFeatures = (
  entry: Entry,
  {
    wanted,
    index,
    found,
    top,
    ideal,
  }: { wanted: Wanted; index: KnowledgeIndex; found: number; top: number; ideal: number },
): number[] => {
  const details = detailsOf(entry, index);
  const { asked, passages } = details;
  const topicsInQuestion = best(asked, (text) => coverage(wanted.topics, text.concepts));
  const topicsInAnswer = best(passages, (text) => coverage(wanted.topics, text.concepts));
  const anywhere = (term: string): boolean =>
    asked.some((text) => text.concepts.has(term)) || passages.some((text) => text.concepts.has(term));
  const wordAnywhere = (stem: string): boolean =>
    asked.some((text) => text.topic.has(stem)) || passages.some((text) => text.topic.has(stem));
  const values: Record<RankingFeature, number> = {
    'first-search': ideal > 0 ? found / ideal : 0,
    'first-search-relative': top > 0 ? found / top : 0,
    'topics-in-question': topicsInQuestion,
    'topics-in-answer': topicsInAnswer,
    'topics-anywhere': coverage(wanted.topics, { has: anywhere }),
    'best-sentence': best(
      details.sentences,
      (text) => (2 * coverage(wanted.topics, text.concepts) + coverage(wanted.words, text.topic)) / 3,
    ),
    'topics-in-section': coverage(wanted.topics, details.section.concepts),
    'question-topics-wanted': best(asked, (text) =>
      coverage(weighConcepts(text, { index, aspect: false }), wanted.topics),
    ),
    'question-words-wanted': best(asked, (text) =>
      coverage(weighStems(text.topic.keys(), index), wanted.words),
    ),
    'words-in-question': best(asked, (text) => coverage(wanted.words, text.topic)),
    'words-in-answer': best(passages, (text) => coverage(wanted.words, text.topic)),
    'residual-anywhere': coverage(wanted.residual, { has: wordAnywhere }),
    'unwanted-aspects': least(asked, (text) => unwantedAspects(text, { wanted, index })),
    'pairs-in-question': best(asked, (text) => shareOf(wanted.pairs, text.pairs)),
    'pairs-in-answer': best(passages, (text) => shareOf(wanted.pairs, text.pairs)),
    'likest-wording': best(asked, (text) => likeness(wanted, text, index)),
    'meaning-of-question': best(asked, (text) => alike(wanted.meaning, text.meaning)),
    'meaning-of-answer': best(passages, (text) => alike(wanted.meaning, text.meaning)),
    'not-applicable': details.notApplicable ? 1 : 0,
  };
  return RANKING_FEATURES.map((name) => values[name]);
};
