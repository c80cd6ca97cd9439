import { z } from 'zod';
import { Sharing } from '../../model/audience.ts';
import { analyseText } from '../text/analyse-text.ts';
import { findCollisions } from '../text/find-collisions.ts';
import type { LexiconFile } from '../text/lexicon.ts';
import { readLexiconFiles, shippedLexicon } from '../text/shipped-lexicon.ts';

const wordList = 'takes a list of words, for example [Gatekeeper, GK]';
/** Commas part words in the lexicon, and “~” joins them. */
const Word = z
  .string(wordList)
  .trim()
  .regex(/^[^,~]*\p{L}[^,~]*$/u, 'takes words without commas or “~”');
const Words = z.array(Word, wordList).min(1, wordList);

const Topic = z.strictObject({
  words: Words,
  reason: z.string('takes a sentence for whoever asks').min(1),
  owner: z.string('takes a name').min(1).nullable().default(null),
  /** Said word for word to audiences that may see it. */
  wording: z.string('takes the words to say').min(1).nullable().default(null),
  sharing: z.enum(Sharing.options, 'takes public, nda or internal').default('internal'),
});

/**
 * The concepts that a text of the lexicon's own words names: their ids, or words for them ("SSO"). Empty where part of
 * it is unknown.
 */
export const conceptsNamed = (text: string): string[] => {
  const lexicon = shippedLexicon();
  if (lexicon.concepts.has(text)) return [text];
  const { concepts, residual } = analyseText(text, lexicon);
  // Broader concepts come along at less than one.
  return residual.size > 0 ? [] : [...concepts].flatMap(([concept, count]) => (count >= 1 ? [concept] : []));
};

/** Own words by the concept of the shipped lexicon that they name, as a lexicon file. */
export const formsByConcept = (words: Readonly<Record<string, readonly string[]>>): LexiconFile => {
  const { concepts } = shippedLexicon();
  const forms = new Map<string, string[]>();
  for (const [word, meanings] of Object.entries(words))
    for (const concept of meanings.flatMap(conceptsNamed))
      forms.set(concept, [...(forms.get(concept) ?? []), word]);
  return Object.fromEntries(
    [...forms].map(([concept, own]) => {
      const { under = [], aspect = false } = concepts.get(concept) ?? {};
      return [concept, { forms: own.join(', '), under: [...under], aspect }];
    }),
  );
};

type Problem = { readonly path: string[]; readonly message: string };

const unknownMeanings = (words: Readonly<Record<string, readonly string[]>>): Problem[] =>
  Object.entries(words).flatMap(([word, meanings]) =>
    meanings
      .filter((meaning) => conceptsNamed(meaning).length === 0)
      .map((meaning) => ({
        path: ['words', word],
        message: `takes words that the lexicon knows, for example [SSO] or [penetration test]; it does not know “${meaning}”`,
      })),
  );

/** Own words that the shipped lexicon takes for something else: they would blur both. */
const collidingWords = (words: Readonly<Record<string, readonly string[]>>): Problem[] => {
  const own = new Set(Object.keys(words));
  const shipped = readLexiconFiles().map(({ file }) => file);
  return findCollisions([...shipped, formsByConcept(words)]).flatMap(({ forms, concepts }): Problem[] => {
    const word = forms.find((form) => own.has(form));
    if (word === undefined) return [];
    // Meaning two things on purpose is for whoever wrote it to say.
    const meant = words[word]?.flatMap(conceptsNamed) ?? [];
    return concepts
      .filter((concept) => !meant.includes(concept))
      .map((other) => ({
        path: ['words', word],
        message: `means “${other}” already; add that to its list, or leave it out`,
      }));
  });
};

/** A company's own words and its topics for people only. */
export const OwnWords = z
  .strictObject(
    {
      words: z
        .record(Word, Words, 'takes a line for each word, for example Gatekeeper: [SSO]')
        .default({})
        .describe('Our words (products, acronyms) and what they mean in words that the lexicon knows.'),
      synonyms: z
        .array(Words.min(2, wordList), 'takes a list of lists')
        .default([])
        .describe('Our words for things that only we have: those of one list mean the same.'),
      topics: z
        .record(z.string().regex(/^[a-z-]+$/, 'takes small letters and hyphens'), Topic)
        .default({})
        .describe('Topics that no machine answers; one of the name of a shipped topic replaces it.'),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'takes fields, a line each: name: value' : undefined,
    },
  )
  .superRefine(({ words }, context) => {
    for (const problem of [...unknownMeanings(words), ...collidingWords(words)])
      context.addIssue({ code: 'custom', ...problem });
  });
export type OwnWords = z.infer<typeof OwnWords>;
