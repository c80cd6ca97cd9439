import type { Citation } from '../model/answer.ts';
import type { Entry } from '../model/entry.ts';
import { analyseText, type TextAnalysis } from './analyse-text.ts';
import { type KnowledgeIndex, rarity } from './knowledge-index.ts';
import { type Span, splitSentences } from './split-sentences.ts';
import { conceptTerm } from './weigh-entry.ts';

/** Up to this many characters an entry is quoted whole. */
const WHOLE = 600;
const SENTENCES = 3;

const relevance = (span: Span, question: TextAnalysis, index: KnowledgeIndex): number => {
  const { topic, concepts } = analyseText(span.text, index.lexicon);
  let sum = 0;
  for (const stem of question.topic.keys()) if (topic.has(stem)) sum += rarity(index, stem);
  for (const concept of question.concepts.keys())
    if (concepts.has(concept)) sum += 2 * rarity(index, conceptTerm(concept));
  return sum;
};

/** The passages of an entry that speak to the question, in their order; neighbours are joined. */
export const selectSpans = (entry: Entry, question: TextAnalysis, index: KnowledgeIndex): Span[] => {
  if (entry.text.trim().length <= WHOLE) {
    const start = entry.text.length - entry.text.trimStart().length;
    const text = entry.text.trim();
    return [{ text, start, end: start + text.length }];
  }
  const sentences = splitSentences(entry.text).filter(({ text }) => !text.startsWith('#'));
  const best = sentences
    .map((span) => ({ span, score: relevance(span, question, index) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .filter(({ score }) => score > 0)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  return best;
};

/** A citation of one span of an entry. */
export const citeSpan = (entry: Entry, span: Span, more: { n: number; today: string }): Citation => ({
  n: more.n,
  entry: entry.id,
  title: entry.title,
  source: entry.source,
  section: entry.section,
  quote: span.text,
  reviewed: entry.reviewed,
  expired: entry.expires !== null && entry.expires < more.today,
});

/** The answer's text with its marks, and the citations they point to; null when no passage speaks to the question. */
export const composeAnswer = ({
  entry,
  question,
  index,
  today,
}: {
  entry: Entry;
  question: TextAnalysis;
  index: KnowledgeIndex;
  today: string;
}): {
  text: string;
  citations: Citation[];
} | null => {
  const spans = selectSpans(entry, question, index);
  if (spans.length === 0) return null;
  return {
    text: spans.map((span, i) => `${span.text} [${i + 1}]`).join(' '),
    citations: spans.map((span, i) => citeSpan(entry, span, { n: i + 1, today })),
  };
};
