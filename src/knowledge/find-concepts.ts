import type { Lexicon } from './lexicon.ts';
import { LIGHT_WORDS } from './stop-words.ts';

/** How much of a concept's weight its broader concept gets. */
const BROADER = 0.5;
/** Two parts of a `a ~ b` form stand at most this many words apart. */
const WINDOW = 7;

type Found = { readonly concept: string; readonly start: number; readonly end: number };

const matchesAt = (stems: readonly string[], phrase: readonly string[], start: number): boolean => {
  for (let i = 0; i < phrase.length; i++) if (stems[start + i] !== phrase[i]) return false;
  return true;
};

const isNear = (stems: readonly string[], phrase: readonly string[], around: Found): boolean => {
  const last = Math.min(stems.length - phrase.length, around.end + WINDOW);
  for (let i = Math.max(0, around.start - WINDOW); i <= last; i++)
    if ((i < around.start || i >= around.end) && matchesAt(stems, phrase, i)) return true;
  return false;
};

/** All forms found in words and stems without light words, by where they start. */
const findAll = (words: readonly string[], stems: readonly string[], lexicon: Lexicon): Found[] => {
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const stem = stems[i] ?? '';
    const single = lexicon.words.get(words[i] ?? '');
    if (single) for (const concept of single) found.push({ concept, start: i, end: i + 1 });
    const phrases = lexicon.phrases.get(stem);
    if (phrases)
      for (const phrase of phrases)
        if (matchesAt(stems, phrase.stems, i))
          found.push({ concept: phrase.concept, start: i, end: i + phrase.stems.length });
    const pairs = lexicon.pairs.get(stem);
    if (!pairs) continue;
    for (const pair of pairs) {
      const around = { concept: pair.concept, start: i, end: i + pair.first.length };
      // A pair has next to no length: it silences no other form, but a longer form around its first part silences it.
      if (matchesAt(stems, pair.first, i) && isNear(stems, pair.near, around))
        found.push({ concept: pair.concept, start: i, end: i + 0.5 });
    }
  }
  return found;
};

/** Those that lie inside no longer form. */
const outermost = (found: readonly Found[]): Found[] => {
  const long = found.filter(({ start, end }) => end - start > 1);
  return found.filter((one) => {
    const length = Math.max(1, one.end - one.start);
    return !long.some(({ start, end }) => end - start > length && start <= one.start && end >= one.end);
  });
};

/** Concepts of a text with how often, and the positions of the words that named them. */
export type ConceptsFound = {
  readonly counts: ReadonlyMap<string, number>;
  readonly named: ReadonlySet<number>;
};

/**
 * Concepts named in a text, broader concepts at half weight. Where one form lies inside a longer one, the longer one
 * counts: "encryption key" is about keys.
 */
export const findConcepts = (
  text: { readonly words: readonly string[]; readonly stems: readonly string[] },
  lexicon: Lexicon,
): ConceptsFound => {
  const places: number[] = [];
  const words: string[] = [];
  const stems: string[] = [];
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i] ?? '';
    if (LIGHT_WORDS.has(word)) continue;
    places.push(i);
    words.push(word);
    stems.push(text.stems[i] ?? word);
  }
  const counts = new Map<string, number>();
  const named = new Set<number>();
  for (const { concept, start, end } of outermost(findAll(words, stems, lexicon))) {
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
    for (let i = start; i < end; i++) named.add(places[i] ?? i);
  }
  for (const [concept, count] of [...counts])
    for (const parent of lexicon.concepts.get(concept)?.under ?? [])
      counts.set(parent, Math.max(counts.get(parent) ?? 0, count * BROADER));
  return { counts, named };
};
