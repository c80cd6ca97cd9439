import type { KnownWord } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** How much of a concept's weight its broader concept gets. */
const BROADER = 0.5;
/** Two parts of a `a ~ b` form stand at most this many words apart. */
const WINDOW = 7;

type Place = { readonly start: number; readonly end: number };
type Found = Place & { readonly concept: string };

const matchesAt = (words: readonly KnownWord[], phrase: readonly string[], start: number): boolean => {
  for (let i = 0; i < phrase.length; i++) if (words[start + i]?.stem !== phrase[i]) return false;
  return true;
};

const isNear = (words: readonly KnownWord[], phrase: readonly string[], around: Place): boolean => {
  const last = Math.min(words.length - phrase.length, around.end + WINDOW);
  for (let i = Math.max(0, around.start - WINDOW); i <= last; i++)
    if ((i < around.start || i >= around.end) && matchesAt(words, phrase, i)) return true;
  return false;
};

/** All forms found in words without light ones, by where they start. */
const findAll = (words: readonly KnownWord[], lexicon: Lexicon): Found[] => {
  const found: Found[] = [];
  const nearStarts = new Uint8Array(lexicon.nearStarts.size);
  for (const { nearStart } of words) if (nearStart !== undefined) nearStarts[nearStart] = 1;
  for (let i = 0; i < words.length; i++) {
    const { concepts = [], phrases, pairs = [] } = words[i] ?? {};
    for (const concept of concepts) found.push({ concept, start: i, end: i + 1 });
    let end = i + 1;
    for (let tree = phrases; tree; tree = tree.next.get(words[end++]?.stem ?? ''))
      for (const concept of tree.ends) found.push({ concept, start: i, end });
    for (const { concept, first, near, nearStart } of pairs) {
      if (nearStarts[nearStart] === 0 || !matchesAt(words, first, i)) continue;
      // A pair has next to no length: it silences no other form, but a longer form around its first part silences it.
      if (isNear(words, near, { start: i, end: i + first.length }))
        found.push({ concept, start: i, end: i + 0.5 });
    }
  }
  return found;
};

/** Those that lie inside no longer form. */
const outermost = (found: readonly Found[]): readonly Found[] => {
  const long = found.filter(({ start, end }) => end - start > 1);
  if (long.length === 0) return found;
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
export const findConcepts = (text: readonly KnownWord[], lexicon: Lexicon): ConceptsFound => {
  const places: number[] = [];
  const words = text.filter(({ light }, i) => {
    if (!light) places.push(i);
    return !light;
  });
  const counts = new Map<string, number>();
  const named = new Set<number>();
  for (const { concept, start, end } of outermost(findAll(words, lexicon))) {
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
    for (let i = start; i < end; i++) named.add(places[i] ?? i);
  }
  for (const [concept, count] of [...counts])
    for (const parent of lexicon.concepts.get(concept)?.under ?? [])
      counts.set(parent, Math.max(counts.get(parent) ?? 0, count * BROADER));
  return { counts, named };
};
