import { z } from 'zod';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { LIGHT_WORDS } from './stop-words.ts';

/**
 * One file of the lexicon. A concept has its surface forms (separated by commas; `a ~ b` means both within a few words
 * of each other, in either order), the broader concepts it stands under, and whether it is an aspect ("is it tested?")
 * rather than a topic ("backups").
 */
export const LexiconFile = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    forms: z.string().min(1),
    under: z.array(z.string()).default([]),
    aspect: z.boolean().default(false),
  }),
);
export type LexiconFile = z.infer<typeof LexiconFile>;

/** Forms of several words by their stems, one after the other: the concepts of the form that ends here, and how others go on. */
export type PhraseTree = { readonly ends: readonly string[]; readonly next: ReadonlyMap<string, PhraseTree> };
/** A form in two parts that stand near each other, as stems. */
export type Pair = {
  readonly concept: string;
  readonly first: readonly string[];
  readonly near: readonly string[];
  /** Number of the first stem of `near`. */
  readonly nearStart: number;
};

/** The lexicon, ready for matching. */
export type Lexicon = {
  readonly concepts: ReadonlyMap<string, { readonly under: readonly string[]; readonly aspect: boolean }>;
  /** Whole words, exact or plural. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly phrases: PhraseTree;
  /** Pairs by the first stem of their first part. */
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  /** First stems of the second parts of pairs, numbered. */
  readonly nearStarts: ReadonlyMap<string, number>;
  /** Every word that any form is written with. */
  readonly vocabulary: ReadonlySet<string>;
};

/** A phrase as its stems, light words left out; the same is done to the text it is looked for in. */
export const phraseStems = (form: string): string[] =>
  splitWords(form)
    .filter((word) => !LIGHT_WORDS.has(word))
    .map(stemWord);

const plurals = (word: string): string[] =>
  /\d$/.test(word) || word.length < 3
    ? [word]
    : /[^aeiou]y$/.test(word)
      ? [word, `${word.slice(0, -1)}ies`]
      : /(s|x|ch|sh)$/.test(word)
        ? [word, `${word}es`]
        : [word, `${word}s`];

type GrowingTree = { readonly ends: string[]; readonly next: Map<string, GrowingTree> };
const startTree = (): GrowingTree => ({ ends: [], next: new Map() });

const addPhrase = (tree: GrowingTree, stems: readonly string[], concept: string): void => {
  let end = tree;
  for (const stem of stems) {
    const after = end.next.get(stem) ?? startTree();
    end.next.set(stem, after);
    end = after;
  }
  end.ends.push(concept);
};

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Every form of one concept, as written. */
export const formsOf = (forms: string): string[] =>
  forms
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean);

/** Compiles lexicon files into one lexicon. Throws when a concept is defined twice or stands under an unknown one. */
export const compileLexicon = (files: readonly LexiconFile[]): Lexicon => {
  const concepts = new Map<string, { under: readonly string[]; aspect: boolean }>();
  const words = new Map<string, string[]>();
  const phrases = startTree();
  const pairs = new Map<string, Pair[]>();
  const nearStarts = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const [concept, { forms, under, aspect }] of files.flatMap((file) => Object.entries(file))) {
    if (concepts.has(concept)) throw new Error(`lexicon: ${concept} is defined twice`);
    concepts.set(concept, { under, aspect });
    for (const form of formsOf(forms)) {
      for (const word of splitWords(form)) vocabulary.add(word);
      const [left, right] = form.split('~').map((part) => part.trim());
      if (left && right) {
        const [first, near] = [phraseStems(left), phraseStems(right)];
        if (!first[0] || !near[0]) continue;
        const nearStart = nearStarts.get(near[0]) ?? nearStarts.size;
        nearStarts.set(near[0], nearStart);
        push(pairs, first[0], { concept, first, near, nearStart });
        continue;
      }
      const parts = splitWords(form).filter((word) => !LIGHT_WORDS.has(word));
      const [only] = parts;
      if (parts.length === 1 && only) for (const word of plurals(only)) push(words, word, concept);
      else if (only) addPhrase(phrases, parts.map(stemWord), concept);
    }
  }
  for (const [concept, { under }] of concepts)
    for (const parent of under)
      if (!concepts.has(parent)) throw new Error(`lexicon: ${concept} stands under unknown ${parent}`);
  return { concepts, words, phrases, pairs, nearStarts, vocabulary };
};
