import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { alike, type Meaning, meaningOf } from '../index/meaning.ts';
import { coverage, type TermWeights, weighConcepts, weighStems } from '../index/weigh-terms.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';
import { detailsOf } from './detail-entry.ts';
import { startMatching, weighTerms } from './match-terms.ts';

/** A question as ranking sees it: what it wants, by sort of term. */
export type Wanted = {
  readonly text: TextAnalysis;
  readonly topics: TermWeights;
  readonly aspects: TermWeights;
  readonly words: TermWeights;
  readonly residual: TermWeights;
  readonly meaning: Meaning;
};

/** What a question wants of an index, each sort of term weighted by rarity there. */
export const wantedBy = (text: TextAnalysis, index: KnowledgeIndex): Wanted => ({
  text,
  topics: weighConcepts(text, { index, aspect: false }),
  aspects: weighConcepts(text, { index, aspect: true }),
  words: weighStems(text.topic.keys(), index),
  residual: weighStems(text.residual, index),
  meaning: meaningOf(text, index),
});

/** Names of the ranking features, in the order of their values. All are shares of 0 to 1. */
export const RANKING_FEATURES = [
  'first-search-relative',
  'topics-in-section',
  'question-topics-wanted',
  'question-words-wanted',
  'words-in-answer',
  'words-in-sentence',
  'unwanted-topics',
  'unwanted-aspects',
  'terms-anywhere',
  'weakest-term',
  'question-terms-wanted',
  'title-terms-wanted',
  'meaning-of-title',
  'meaning-of-question',
  'meaning-of-answer',
  'meaning-of-sentence',
  'meaning-of-section',
  'meaning-of-entry',
  'not-applicable',
] as const;
/** Name of a ranking feature. */
export type RankingFeature = (typeof RANKING_FEATURES)[number];

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

const least = <Item>(items: readonly Item[], score: (item: Item) => number): number =>
  items.reduce((most, item) => Math.min(most, score(item)), 1);

/** Weight beyond which what nobody asked for says little more, for aspects and for topics. */
const HALF = { aspects: 4, topics: 6 };

/**
 * Weight of what the entry's question is about and this one is not ("reviewed every year?", "tested?"), from 0
 * towards 1: siblings on the same topic differ in nothing else.
 */
const unwanted = (theirs: TermWeights, { ours, half }: { ours: TermWeights; half: number }): number => {
  let sum = 0;
  for (const [term, weight] of theirs) if (!ours.has(term)) sum += weight;
  return sum / (sum + half);
};

/** Weight of a term that stands nowhere at which the worst is reached. */
const WORST = 12;

/** What holds entries beside one question, made once for all its candidates. */
export type Ranker = (entry: Entry, known: { readonly found: number; readonly near: number }) => number[];

/**
 * Feature values of the candidates of one question; `found` is a candidate's score in the first search as a share of the
 * best, `near` how alike its meaning as a whole is.
 */
export const startRanking = (wanted: Wanted, index: KnowledgeIndex): Ranker => {
  const matcher = startMatching(wanted.text, index);
  return (entry, { found, near: nearAsWhole }) => {
    const { section, asked, passages, sentences, held, notApplicable } = detailsOf(entry, index);
    const anywhere = matcher.find(held);
    const met = asked.map((text) => matcher.met(weighTerms(text, index)));
    const topics = asked.map((text) => weighConcepts(text, { index, aspect: false }));
    const near = (text: { readonly meaning: Meaning }): number => alike(wanted.meaning, text.meaning);
    const values: Record<RankingFeature, number> = {
      'first-search-relative': found,
      'topics-in-section': coverage(wanted.topics, section.concepts),
      'question-topics-wanted': best(topics, (theirs) => coverage(theirs, wanted.topics)),
      'question-words-wanted': best(asked, (text) =>
        coverage(weighStems(text.topic.keys(), index), wanted.words),
      ),
      'words-in-answer': best(passages, (text) => coverage(wanted.words, text.topic)),
      'words-in-sentence': best(sentences, (text) => coverage(wanted.words, text.topic)),
      'unwanted-topics': least(topics, (theirs) =>
        unwanted(theirs, { ours: wanted.topics, half: HALF.topics }),
      ),
      'unwanted-aspects': least(asked, (text) =>
        unwanted(weighConcepts(text, { index, aspect: true }), { ours: wanted.aspects, half: HALF.aspects }),
      ),
      'terms-anywhere': anywhere.share,
      'weakest-term': Math.min(1, anywhere.lack / WORST),
      'question-terms-wanted': best(met, (share) => share),
      'title-terms-wanted': met[0] ?? 0,
      'meaning-of-title': best(asked.slice(0, 1), near),
      'meaning-of-question': best(asked, near),
      'meaning-of-answer': best(passages, near),
      'meaning-of-sentence': best(sentences, near),
      'meaning-of-section': near(section),
      'meaning-of-entry': nearAsWhole,
      'not-applicable': notApplicable ? 1 : 0,
    };
    return RANKING_FEATURES.map((name) => values[name]);
  };
};
