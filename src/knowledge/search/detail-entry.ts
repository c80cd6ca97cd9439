import type { Entry } from '../../model/entry.ts';
import type { EntryDetails, TextDetails } from '../index/entry-details.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { meaningOf } from '../index/meaning.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { splitPassages } from '../text/split-passages.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { holdTerms } from './match-terms.ts';

/** About 10 KB each: with 100,000 entries the index stays under 300 MB. */
const REMEMBERED = 10_000;
/** Up to this length a text without a question is taken sentence by sentence, a longer one passage by passage. */
const SHORT = 700;

/** Several maps as one; of two values for a key the later counts. */
const unite = (maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const [first, ...others] = maps;
  if (!first || others.length === 0) return first ?? new Map();
  const united = new Map(first);
  for (const map of others) for (const [term, count] of map) united.set(term, count);
  return united;
};

/** The details of sentences that make one text. */
const detailsOfText = (
  sentences: readonly Pick<TextAnalysis, 'topic' | 'concepts'>[],
  index: KnowledgeIndex,
): TextDetails => {
  const topic = unite(sentences.map((sentence) => sentence.topic));
  const concepts = unite(sentences.map((sentence) => sentence.concepts));
  return { topic, concepts, meaning: meaningOf({ topic, concepts }, index) };
};

/** The details of an entry, remembered while it is a frequent candidate. */
export const detailsOf = (entry: Entry, index: KnowledgeIndex): EntryDetails => {
  const known = index.details.get(entry.id);
  if (known) return known;
  const analyse = (text: string): TextAnalysis => analyseText(text, index.lexicon);
  const detailed = (...texts: readonly Pick<TextAnalysis, 'topic' | 'concepts'>[]): TextDetails =>
    detailsOfText(texts, index);
  const spans = splitSentences(entry.text);
  const sentences = spans.map(({ text }) => detailed(analyse(text)));
  const passages = splitPassages(entry.text).map(({ start, end }) =>
    detailed(
      ...sentences.filter((_, i) => (spans[i]?.start ?? -1) >= start && (spans[i]?.start ?? end) < end),
    ),
  );
  const statements = entry.text.length <= SHORT ? sentences : passages;
  const asked = [entry.question ?? entry.title, ...entry.variants].map((text) => detailed(analyse(text)));
  const details: EntryDetails = {
    section: detailed(analyse([entry.section ?? '', ...entry.tags].join(' '))),
    asked: entry.question === null ? [...asked, ...statements] : asked,
    passages,
    sentences,
    held: holdTerms([...asked, ...passages], index),
    notApplicable: /^\s*(?:n\/?a\b|not applicable)/i.test(entry.text),
  };
  if (index.details.size >= REMEMBERED) index.details.clear();
  index.details.set(entry.id, details);
  return details;
};
