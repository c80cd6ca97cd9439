import type { Entry } from '../../model/entry.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** The parts of an entry that are searched, each with its weight for words and for concepts. */
const FIELDS = {
  section: { words: 1, concepts: 0.5 },
  question: { words: 2, concepts: 2 },
  answer: { words: 0.8, concepts: 0.8 },
  variants: { words: 1.5, concepts: 1.2 },
} as const;
/** A searched part of an entry. */
export type Field = keyof typeof FIELDS;
/** All searched parts, in a fixed order. */
export const FIELD_NAMES = ['section', 'question', 'answer', 'variants'] as const satisfies readonly Field[];

/** Saturation and length normalisation of BM25. */
const K1 = 1.2;
const B = { words: 0.6, concepts: 0.3 };

/** Average length of each field in characters, over a corpus. */
export type FieldLengths = Readonly<Record<Field, number>>;

/** The searched text of each field. An entry without a question is found by its title. */
export const fieldTexts = (entry: Entry): Record<Field, string> => ({
  section: [entry.section ?? '', ...entry.tags].join(' '),
  question: entry.question ?? entry.title,
  answer: entry.text,
  variants: entry.variants.join('\n'),
});

/** Average field lengths of these entries; never 0. */
export const averageLengths = (entries: readonly Entry[]): FieldLengths => {
  const total: Record<Field, number> = { section: 0, question: 0, answer: 0, variants: 0 };
  for (const entry of entries) {
    const texts = fieldTexts(entry);
    for (const field of FIELD_NAMES) total[field] += texts[field].length;
  }
  const average = (field: Field): number => Math.max(1, total[field] / Math.max(1, entries.length));
  return {
    section: average('section'),
    question: average('question'),
    answer: average('answer'),
    variants: average('variants'),
  };
};

const conceptTerms = new Map<string, string>();

/** A concept as a term of the index, apart from words. Remembered: a string just made is slow to look up. */
export const conceptTerm = (concept: string): string => {
  const known = conceptTerms.get(concept);
  if (known !== undefined) return known;
  const term = `#${concept}`;
  conceptTerms.set(concept, term);
  return term;
};

const saturate = (frequency: number): number => (frequency * (K1 + 1)) / (frequency + K1);

/** What analysis finds in each field of an entry. */
export type EntryAnalysis = Readonly<Record<Field, TextAnalysis>>;

/** Analyses an entry field by field. */
export const analyseEntry = (entry: Entry, lexicon: Lexicon): EntryAnalysis => {
  const texts = fieldTexts(entry);
  const analyse = (field: Field): TextAnalysis => analyseText(texts[field], lexicon);
  return {
    section: analyse('section'),
    question: analyse('question'),
    answer: analyse('answer'),
    variants: analyse('variants'),
  };
};

/** BM25F: term → saturated, field-weighted, length-normalised frequency; multiplied by the term's rarity it is the score. */
export const weighEntry = (
  entry: Entry,
  { analysis, lengths }: { analysis: EntryAnalysis; lengths: FieldLengths },
): Map<string, number> => {
  const texts = fieldTexts(entry);
  const frequencies = new Map<string, number>();
  const add = (term: string, amount: number): void => {
    frequencies.set(term, (frequencies.get(term) ?? 0) + amount);
  };
  for (const field of FIELD_NAMES) {
    const ratio = texts[field].length / lengths[field];
    const shrink = { words: 1 - B.words + B.words * ratio, concepts: 1 - B.concepts + B.concepts * ratio };
    const weight = FIELDS[field];
    for (const [stem, count] of analysis[field].topic) add(stem, (weight.words * count) / shrink.words);
    for (const [concept, count] of analysis[field].concepts)
      add(conceptTerm(concept), (weight.concepts * count) / shrink.concepts);
  }
  for (const [term, frequency] of frequencies) frequencies.set(term, saturate(frequency));
  return frequencies;
};
