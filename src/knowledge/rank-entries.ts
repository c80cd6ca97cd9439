import type { Entry } from '../model/entry.ts';
import type { TextAnalysis } from './analyse-text.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { scoreEntries, weighQuestion } from './score-entries.ts';

/** A ranked entry; `score` orders candidates of one question and means nothing across questions. */
export type Candidate = { readonly entry: Entry; readonly score: number };

/** The best entries for an analysed question, best first. */
export const rankEntries = (index: KnowledgeIndex, question: TextAnalysis, limit: number): Candidate[] =>
  scoreEntries(index, weighQuestion(question, index), limit).flatMap(({ slot, score }) => {
    const entry = index.entries[slot];
    return entry ? [{ entry, score }] : [];
  });
