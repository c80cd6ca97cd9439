import { formsOf, type LexiconFile, phraseStems } from './lexicon.ts';
import { splitWords } from './split-words.ts';

/** A form that reads as two things: the same words under two concepts, or two phrases that only their stems make equal. */
export type Collision = {
  readonly kind: 'same-form' | 'same-stems';
  readonly forms: readonly [string, string];
  readonly concepts: readonly [string, string];
};

type Placed = { readonly concept: string; readonly form: string; readonly aspect: boolean };

/**
 * Collisions of the lexicon. A form may stand under a topic and an aspect, or under a concept and the one it is under;
 * between two topics it blurs both. Phrases are matched by stems, so "user access" and "users accessed" are one, and
 * words that share a stem without sharing a meaning show up here.
 */
export const findCollisions = (files: readonly LexiconFile[]): Collision[] => {
  const under = new Map<string, readonly string[]>();
  const byStems = new Map<string, Placed[]>();
  for (const [concept, { forms, aspect, under: parents }] of files.flatMap((file) => Object.entries(file))) {
    under.set(concept, parents);
    for (const form of formsOf(forms)) {
      if (form.includes('~')) continue;
      const single = splitWords(form).length === 1;
      const key = single ? `=${form.toLowerCase()}` : phraseStems(form).join(' ');
      byStems.set(key, [...(byStems.get(key) ?? []), { concept, form, aspect }]);
    }
  }
  const related = (one: string, other: string): boolean =>
    (under.get(one) ?? []).includes(other) || (under.get(other) ?? []).includes(one);
  return [...byStems.values()].flatMap((placed) =>
    placed.flatMap((one, i) =>
      placed.slice(i + 1).flatMap((other): Collision[] =>
        one.concept === other.concept || one.aspect !== other.aspect || related(one.concept, other.concept)
          ? []
          : [
              {
                kind: one.form.toLowerCase() === other.form.toLowerCase() ? 'same-form' : 'same-stems',
                forms: [one.form, other.form],
                concepts: [one.concept, other.concept],
              },
            ],
      ),
    ),
  );
};
