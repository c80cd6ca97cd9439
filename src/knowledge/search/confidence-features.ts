import { holders, type KnowledgeIndex } from '../index/knowledge-index.ts';
import { conceptTerm } from '../index/weigh-entry.ts';
import type { TermWeights } from '../index/weigh-terms.ts';
import type { QuestionKind } from '../question/classify-question.ts';
import { fitsKind } from '../question/classify-question.ts';
import type { Candidate } from './rank-entries.ts';
import { RANKING_FEATURES, type RankingFeature, type Wanted } from './ranking-features.ts';

/** Ranking features of the first candidate that also say whether it is right. */
const OF_FIRST = [
  'meaning-of-question',
  'meaning-of-answer',
  'meaning-of-entry',
  'not-applicable',
] as const satisfies readonly RankingFeature[];

/** Names of the confidence features, in the order of their values. */
export const CONFIDENCE_FEATURES = [
  ...OF_FIRST,
  'rank-score',
  'lead-over-second',
  'lead-over-fifth',
  'unknown-topics',
  'form-missing',
] as const;

/** Share of the weight of concepts that no entry of the index names. */
const unknownShare = (topics: TermWeights, index: KnowledgeIndex): number => {
  let [all, unknown] = [0, 0];
  for (const [concept, weight] of topics) {
    all += weight;
    if (holders(index, conceptTerm(concept)) === 0) unknown += weight;
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
  const values: Record<string, number> = {
    'rank-score': score / 8,
    'lead-over-second': Math.min(1, (score - (second?.score ?? 0)) / 4),
    'lead-over-fifth': Math.min(1, (score - (fifth?.score ?? 0)) / 7),
    'unknown-topics': unknownShare(wanted.topics, index),
    'form-missing': first && fitsKind(kind, first.entry.text, wanted.text.words.join(' ')) ? 0 : 1,
  };
  for (const name of OF_FIRST) values[name] = first?.features[RANKING_FEATURES.indexOf(name)] ?? 0;
  return CONFIDENCE_FEATURES.map((name) => values[name] ?? 0);
};
