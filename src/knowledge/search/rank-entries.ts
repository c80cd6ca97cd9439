import { z } from 'zod';
import type { Entry } from '../../model/entry.ts';
import { readJson } from '../data/read-data.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { alikeAt } from '../index/packed-meanings.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';
import { nearestEntries } from './nearest-entries.ts';
import { RANKING_FEATURES, startRanking, wantedBy } from './ranking-features.ts';
import { scoreEntries, weighQuestion } from './score-entries.ts';

/** A ranked entry; `score` orders candidates of one question and means nothing across questions. */
export type Candidate = { readonly entry: Entry; readonly score: number; readonly features: number[] };

/** How many entries of the first search are ranked in full: by their words and concepts, and by their meaning alone. */
const DEPTH = { words: 36, meaning: 12 };

/** Which kind speaks first where entries are equally near: an expert's signed answer before all. */
const PRECEDENCE: Record<Entry['kind'], number> = {
  approved: 0.3,
  control: 0.2,
  policy: 0.1,
  'past-answer': 0,
  general: 0,
};

const RankingWeights = z.object({ weights: z.record(z.enum(RANKING_FEATURES), z.number()) });
const { weights } = RankingWeights.parse(readJson('ranking.json'));

/** The best entries of the first search with their ranking features, best first by the fitted ranking. */
export const candidatesOf = (index: KnowledgeIndex, question: TextAnalysis): Candidate[] => {
  const byWords = scoreEntries(index, weighQuestion(question, index), DEPTH.words);
  const wanted = wantedBy(question, index);
  const byMeaning = nearestEntries(index, wanted.meaning, DEPTH.meaning);
  const found = new Map(byMeaning.map(({ slot }) => [slot, 0]));
  for (const { slot, score } of byWords) found.set(slot, score);
  const top = byWords[0]?.score ?? 0;
  const featuresOf = startRanking(wanted, index);
  return [...found]
    .flatMap(([slot, score]) => {
      const entry = index.entries[slot];
      if (!entry) return [];
      const near = Math.max(0, alikeAt(index.meanings, slot, wanted.meaning));
      const features = featuresOf(entry, { found: top > 0 ? score / top : 0, near });
      const total = RANKING_FEATURES.reduce(
        (sum, name, i) => sum + weights[name] * (features[i] ?? 0),
        PRECEDENCE[entry.kind],
      );
      return [{ entry, score: total, features }];
    })
    .sort((a, b) => b.score - a.score);
};

/** The best entries for an analysed question, best first. */
export const rankEntries = (index: KnowledgeIndex, question: TextAnalysis, limit: number): Candidate[] =>
  candidatesOf(index, question).slice(0, limit);
