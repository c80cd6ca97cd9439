import { holders, type KnowledgeIndex } from '../index/knowledge-index.ts';
import type { Wanted } from '../search/ranking-features.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';
import { findNames, holdsName } from '../text/find-names.ts';
import { isLoose } from '../text/loose-words.ts';
import { withoutCompared } from '../verdict/find-quantities.ts';

/** What a question asks about and a text does not name. */
export type Lacking = {
  /** Names, standards and numbers that must stand to the letter. */
  readonly names: readonly string[];
  /** Concepts and nouns, in words. */
  readonly things: readonly string[];
  /** Weight of those things among all that are asked about, 0 to 1. */
  readonly share: number;
  /** The same for words that no concept accounts for, which have no other wording. */
  readonly unnamed: number;
};

/** Finds what of a question no word of a text supports. Words that name no thing are not looked for. */
export const findLacking = (
  question: string,
  {
    wanted,
    said,
    quoted = '',
    index,
  }: {
    wanted: Wanted;
    said: TextAnalysis;
    /** The words that are quoted, whose numbers are compared with those of the question. */
    quoted?: string;
    index: KnowledgeIndex;
  },
): Lacking => {
  const { text, topics, residual } = wanted;
  const stemOf = new Map(text.words.map((word, i) => [word, text.stems[i] ?? word]));
  const wordOf = new Map(text.words.map((word, i) => [text.stems[i] ?? word, word]));
  const isThing = (word: string): boolean => {
    const stem = stemOf.get(word) ?? word;
    return residual.has(stem) || holders(index, stem) === 0;
  };
  // "at least 14 characters" is answered by "at least 10 characters" as well: with No.
  const bare = withoutCompared(question, quoted);
  const names = findNames(bare, isThing).filter((name) => !holdsName(said.words, name));
  const things: string[] = [];
  let [all, lacking] = [0, 0];
  const weigh = (weight: number, held: boolean, name: string): number => {
    all += weight;
    if (held) return 0;
    lacking += weight;
    things.push(name);
    return weight;
  };
  for (const [concept, weight] of topics) {
    // A broader concept came along with a narrower one, which is the one that was asked about.
    if ((text.concepts.get(concept) ?? 0) >= 1)
      weigh(weight, said.concepts.has(concept), concept.replaceAll('-', ' '));
  }
  let unnamed = 0;
  for (const [stem, weight] of residual)
    if (!isLoose(stem) && !/^\d/.test(stem))
      unnamed += weigh(weight, said.topic.has(stem), wordOf.get(stem) ?? stem);
  return { names, things, share: all > 0 ? lacking / all : 0, unnamed: all > 0 ? unnamed / all : 0 };
};
