import type { QuestionKind } from './classify-question.ts';
import { fitsKind } from './classify-question.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Candidate } from './rank-entries.ts';
import { RANKING_FEATURES, type RankingFeature, type Wanted } from './ranking-features.ts';
import { conceptTerm } from './weigh-entry.ts';
import type { TermWeights } from './weigh-terms.ts';

/** Ranking features of the first candidate that also say whether it is right. */
const OF_FIRST = [
  'topics-anywhere',
  'best-sentence',
  'words-in-answer',
  'meaning-of-question',
  'meaning-of-answer',
  'unwanted-aspects',
  'not-applicable',
] as const satisfies readonly RankingFeature[];

/** Names of the confidence features, in the order of their values. */
export const CONFIDENCE_FEATURES = [
  ...OF_FIRST,
  'rank-score',
  'lead-over-second',
  'lead-over-fifth',
  'unknown-words',
  'unknown-topics',
  'form-missing',
] as const;

const unknownShare = (
  weights: TermWeights,
  index: KnowledgeIndex,
  termOf: (key: string) => string,
): number => {
  let [all, unknown] = [0, 0];
  for (const [key, weight] of weights) {
    all += weight;
    const number = index.termOf.get(termOf(key));
    if (number === undefined || (index.documentCount[number] ?? 0) === 0) unknown += weight;
  }
  return all > 0 ? unknown / all : 0;
};

/** Feature values for "the first candidate answers the question". */
export const confidenceFeatures = (
  candidates: readonly Candidate[],
  { wanted, kind, index }: { wanted: Wanted; kind: QuestionKind; index: KnowledgeIndex },
): number[] => {
  const [first, second] = candidates;
  const fifth = candidates[4];
  const score = first?.score ?? 0;
  const ranking = (name: RankingFeature): number => first?.features[RANKING_FEATURES.indexOf(name)] ?? 0;
  const fits = first ? fitsKind(kind, `${first.entry.text}`) : false;
  const values: Record<string, number> = {
    'rank-score': score / 8,
    'lead-over-second': Math.min(1, (score - (second?.score ?? 0)) / 5),
    'lead-over-fifth': Math.min(1, (score - (fifth?.score ?? 0)) / 8),
    'unknown-words': unknownShare(wanted.words, index, (stem) => stem),
    'unknown-topics': unknownShare(wanted.topics, index, conceptTerm),
    'form-missing': fits ? 0 : 1,
  };
  for (const name of OF_FIRST) values[name] = ranking(name);
  return CONFIDENCE_FEATURES.map((name) => values[name] ?? 0);
};
