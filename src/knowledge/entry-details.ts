import type { Entry } from '../model/entry.ts';
import { analyseText, type TextAnalysis } from './analyse-text.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { splitPassages } from './split-passages.ts';
import { splitSentences } from './split-sentences.ts';

/** What ranking needs of a text: its topic stems and concepts, the neighbouring pairs among the stems, and its meaning. */
export type TextDetails = Pick<TextAnalysis, 'topic' | 'concepts'> & {
  readonly pairs: ReadonlySet<string>;
  readonly meaning: Meaning;
};

/** An entry analysed for ranking. */
export type EntryDetails = {
  readonly section: TextDetails;
  /** What the entry answers: its question and approved variants, or, where it has none, each of its statements. */
  readonly asked: readonly TextDetails[];
  /** The answer in passages of about a paragraph, so that a long policy is as good as its best one. */
  readonly passages: readonly TextDetails[];
  readonly sentences: readonly TextDetails[];
  readonly notApplicable: boolean;
};

const REMEMBERED = 2000;
/** Up to this length a text without a question is taken sentence by sentence, a longer one passage by passage. */
const SHORT = 700;

/** Neighbouring topic stems of a text, as "first second". */
export const pairsOf = ({ stems, topic }: TextAnalysis): Set<string> => {
  const pairs = new Set<string>();
  let last: string | null = null;
  for (const stem of stems) {
    if (!topic.has(stem)) continue;
    if (last !== null) pairs.add(`${last} ${stem}`);
    last = stem;
  }
  return pairs;
};

/** Several texts as one. */
const unite = (texts: readonly TextDetails[], index: KnowledgeIndex): TextDetails => {
  const [only] = texts;
  if (only && texts.length === 1) return only;
  const topic = new Map(texts.flatMap((text) => [...text.topic]));
  const concepts = new Map(texts.flatMap((text) => [...text.concepts]));
  return {
    topic,
    concepts,
    pairs: new Set(texts.flatMap(({ pairs }) => [...pairs])),
    meaning: meaningOf({ topic, concepts }, index),
  };
};

/** The details of an entry, remembered while it is a frequent candidate. */
export const detailsOf = (entry: Entry, index: KnowledgeIndex): EntryDetails => {
  const known = index.details.get(entry.id);
  if (known) return known;
  const analyse = (text: string): TextDetails => {
    const analysis = analyseText(text, index.lexicon);
    return {
      topic: analysis.topic,
      concepts: analysis.concepts,
      pairs: pairsOf(analysis),
      meaning: meaningOf(analysis, index),
    };
  };
  const spans = splitSentences(entry.text);
  const sentences = spans.map(({ text }) => analyse(text));
  const passages = splitPassages(entry.text).map(({ start, end }) =>
    unite(
      sentences.filter((_, i) => (spans[i]?.start ?? -1) >= start && (spans[i]?.start ?? end) < end),
      index,
    ),
  );
  const statements = entry.question !== null ? [] : entry.text.length <= SHORT ? sentences : passages;
  const details: EntryDetails = {
    section: analyse([entry.section ?? '', ...entry.tags].join(' ')),
    asked: [...[entry.question ?? entry.title, ...entry.variants].map(analyse), ...statements],
    passages,
    sentences,
    notApplicable: /^\s*(?:n\/?a\b|not applicable)/i.test(entry.text),
  };
  if (index.details.size >= REMEMBERED) index.details.clear();
  index.details.set(entry.id, details);
  return details;
};
