import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { coverage, weighConcepts } from '../index/weigh-terms.ts';
import type { Wanted } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { splitClauses } from '../text/split-clauses.ts';
import { type Span, splitSentences } from '../text/split-sentences.ts';
import { findPolarity, type Polarity } from './find-polarity.ts';

/** How well a text covers what is wanted: topics twice as much as words and aspects. */
export const speaksTo = (text: TextAnalysis, wanted: Wanted): number => {
  const all = 2 * coverage(wanted.topics, text.concepts) + coverage(wanted.words, text.topic);
  return wanted.aspects.size === 0 ? all / 3 : (all + coverage(wanted.aspects, text.concepts)) / 4;
};

/** One clause of an entry, how much it speaks to a question (0 to 1), and which way it points. */
export type Clause = {
  readonly clause: Span;
  /** Which sentence of the text it stands in, and the words of that. */
  readonly at: number;
  readonly sentence: string;
  readonly analysis: TextAnalysis;
  /** True when it names no topic but those asked about, so that it says something of these. */
  readonly onTopic: boolean;
  readonly share: number;
  readonly polarity: Polarity;
};

/** A clause that speaks this much less to a question than another says as much. */
export const CLOSE = 0.15;

/** "Passwords must be unique and must not be shared" says two things that point two ways. */
const PREDICATE =
  /,? and (?=(?:must|may|shall|should|can|will|is|are|do|does|has|have|cannot|never|no|nobody)\b)|, and (?=\w+ \w+)|, (?=\w+ no\b)|, (?=(?:as|because|since) )|\s+when (?:nobody|no one)\b/gi;

const splitPredicates = ({ text, start }: Span): Span[] => {
  const ends = [...text.matchAll(PREDICATE)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const starts = [0, ...ends.map(([, after]) => after)];
  return starts.map((from, i) => {
    const to = ends[i]?.[0] ?? text.length;
    return { text: text.slice(from, to), start: start + from, end: start + to };
  });
};

/** The clauses of a text with how much each speaks to the question, in order. */
export const weighClauses = (
  text: string,
  { wanted, index }: { wanted: Wanted; index: KnowledgeIndex },
): Clause[] =>
  splitSentences(text).flatMap((sentence, at) => {
    const whole = analyseText(sentence.text, index.lexicon);
    return splitClauses(sentence.text)
      .flatMap(splitPredicates)
      .map((clause) => {
        const analysis = analyseText(clause.text, index.lexicon);
        const topics = weighConcepts(analysis, { index, aspect: false });
        // "… but never exercised" is about what its sentence is about; "contractors are not screened" is about contractors.
        const heard =
          topics.size === 0
            ? { ...analysis, concepts: new Map([...whole.concepts, ...analysis.concepts]) }
            : analysis;
        const offTopic = topics.size === 0 ? 0 : 1 - coverage(topics, wanted.topics);
        const polarity = findPolarity(clause.text);
        // Of a sentence's clauses without a topic only one that denies something says more than the one with it.
        const lean = topics.size > 0 ? 0 : polarity.marked ? 0.01 : -0.15;
        const share = speaksTo(heard, wanted) - 0.2 * offTopic + lean;
        const onTopic = [...topics.keys()].every((topic) => wanted.topics.has(topic));
        return { clause, at, sentence: sentence.text, analysis, onTopic, share, polarity };
      });
  });
