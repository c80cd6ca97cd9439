import type { HeldTerms } from '../index/entry-details.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { conceptTerm } from '../index/weigh-entry.ts';
import { type TermWeights, weighText } from '../index/weigh-terms.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';
import { termLikeness } from './term-likeness.ts';

type Words = Pick<TextAnalysis, 'topic' | 'concepts'>;

/** Terms of a text as the index and the vectors name them, weighted by rarity. */
export const weighTerms = (text: Words, index: KnowledgeIndex): TermWeights =>
  weighText(text, { index, topic: 1.2, aspect: 0.5 });

/** The terms of some texts, each once. */
export const holdTerms = (
  texts: readonly Words[],
  { vectors }: Pick<KnowledgeIndex, 'vectors'>,
): HeldTerms => {
  const { rowOf } = termLikeness(vectors);
  const rows = new Set<number>();
  const unknown = new Set<string>();
  const hold = (term: string): void => {
    const row = rowOf.get(term);
    if (row === undefined) unknown.add(term);
    else rows.add(row);
  };
  for (const { topic, concepts } of texts) {
    for (const stem of topic.keys()) hold(stem);
    for (const concept of concepts.keys()) hold(conceptTerm(concept));
  }
  return { rows: Uint16Array.from(rows), unknown };
};

/** The terms of one question, beside which texts are held word by word: another word for the same counts nearly as much. */
export type TermMatcher = {
  /** What of the question's weight an entry's terms meet, 0 to 1, and the most weight that one term lacks. */
  find(held: HeldTerms): { readonly share: number; readonly lack: number };
  /** Share of the weight of these terms that the question's terms meet, 0 to 1. */
  met(terms: TermWeights): number;
};

/** Holds texts beside one question. */
export const startMatching = (question: Words, index: KnowledgeIndex): TermMatcher => {
  const { rowOf, likeTo } = termLikeness(index.vectors);
  const asked = [...weighTerms(question, index)].map(([term, weight]) => {
    const row = rowOf.get(term);
    return { term, weight, likes: row === undefined ? null : likeTo(row) };
  });
  const names = new Set(asked.map(({ term }) => term));
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const known = new Map<string, number>();
  const most = (term: string): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const row = rowOf.get(term);
    const like =
      row === undefined
        ? Number(names.has(term))
        : asked.reduce((best, { likes }) => Math.max(best, likes?.(row) ?? 0), 0);
    known.set(term, like);
    return like;
  };
  const likest = ({ term, likes }: (typeof asked)[number], { rows, unknown }: HeldTerms): number => {
    if (!likes) return unknown.has(term) ? 1 : 0;
    let best = 0;
    for (const row of rows) best = Math.max(best, likes(row));
    return best;
  };
  return {
    find(held) {
      let [met, lack] = [0, 0];
      for (const one of asked) {
        const like = likest(one, held);
        met += one.weight * like;
        lack = Math.max(lack, one.weight * (1 - like));
      }
      return { share: all > 0 ? met / all : 0, lack };
    },
    met(terms) {
      let [total, met] = [0, 0];
      for (const [term, weight] of terms) {
        total += weight;
        met += weight * most(term);
      }
      return total > 0 ? met / total : 0;
    },
  };
};
