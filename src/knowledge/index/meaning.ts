import { z } from 'zod';
import { readJson } from '../data/read-data.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { conceptTerm, type EntryAnalysis, FIELD_NAMES, type Field } from './weigh-entry.ts';

/** Direction of a text's meaning, of length 1; all zero when none of its terms is known. */
export type Meaning = Float32Array;

/** A vector for each term: questions and the entries that answer them point the same way, though they may share no word. */
export type TermVectors = {
  readonly dimensions: number;
  readonly of: ReadonlyMap<string, Float32Array>;
};

/** How much a concept counts against a word, and an aspect ("is it tested?") against a topic ("backups"). */
const CONCEPT_WEIGHT = 1.5;
const ASPECT_SHARE = 0.4;

/** As scripts/fit-meaning.ts writes it: each vector as signed bytes in base64, times a step. */
const VectorsFile = z.object({
  dimensions: z.int().positive(),
  vectors: z.record(z.string(), z.tuple([z.number().positive(), z.base64()])),
});

/** Reads fitted vectors; throws on anything else. */
export const readVectors = (json: unknown): TermVectors => {
  const { dimensions, vectors } = VectorsFile.parse(json);
  const unpack = ([step, bytes]: [number, string]): Float32Array =>
    new Float32Array(new Int8Array(Buffer.from(bytes, 'base64'))).map((value) => value * step);
  return {
    dimensions,
    of: new Map(Object.entries(vectors).map(([term, packed]) => [term, unpack(packed)])),
  };
};

let shipped: TermVectors | undefined;

/** The vectors that ship with Vouch, read once. */
export const shippedVectors = (): TermVectors => {
  shipped ??= readVectors(readJson('meaning.json'));
  return shipped;
};

type Words = Pick<TextAnalysis, 'topic' | 'concepts'>;

/** Weight of a concept in the meaning of a text that names it `count` times. */
const conceptWeight = (concept: string, count: number, lexicon: Lexicon): number =>
  CONCEPT_WEIGHT * Math.min(1, count) * (lexicon.concepts.get(concept)?.aspect ? ASPECT_SHARE : 1);

/** Weight of each term of a text in its meaning: words as often as they stand there, concepts once. */
export const meaningTerms = ({ topic, concepts }: Words, lexicon: Lexicon): Map<string, number> => {
  const terms = new Map(topic);
  for (const [concept, count] of concepts)
    terms.set(conceptTerm(concept), conceptWeight(concept, count, lexicon));
  return terms;
};

type Known = { readonly lexicon: Lexicon; readonly vectors: TermVectors };

const add = (sum: Meaning, vector: Float32Array | undefined, weight: number): void => {
  if (vector) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0);
};

const directed = (sum: Meaning): Meaning => {
  let square = 0;
  for (const value of sum) square += value * value;
  const length = Math.sqrt(square);
  if (length > 0) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / length;
  return sum;
};

/** The meaning of a text. */
export const meaningOf = ({ topic, concepts }: Words, { lexicon, vectors }: Known): Meaning => {
  const sum = new Float32Array(vectors.dimensions);
  for (const [stem, count] of topic) add(sum, vectors.of.get(stem), count);
  for (const [concept, count] of concepts)
    add(sum, vectors.of.get(conceptTerm(concept)), conceptWeight(concept, count, lexicon));
  return directed(sum);
};

/** How much the parts of an entry count in its meaning. */
const SHARES = { question: 1, variants: 1, answer: 0.7, section: 0.3 } as const satisfies Record<
  Field,
  number
>;

/** Terms of an entry's meaning: each as the part that weighs it most has it. */
export const entryTerms = (analysis: EntryAnalysis, lexicon: Lexicon): Map<string, number> => {
  const terms = new Map<string, number>();
  for (const field of FIELD_NAMES)
    for (const [term, weight] of meaningTerms(analysis[field], lexicon))
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * SHARES[field]));
  return terms;
};

/** The meaning of an entry as a whole. */
export const meaningOfEntry = (analysis: EntryAnalysis, { lexicon, vectors }: Known): Meaning => {
  const sum = new Float32Array(vectors.dimensions);
  for (const [term, weight] of entryTerms(analysis, lexicon)) add(sum, vectors.of.get(term), weight);
  return directed(sum);
};

/** How alike two meanings are, 0 to 1. */
export const alike = (a: Meaning, b: Meaning): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return Math.max(0, sum);
};
