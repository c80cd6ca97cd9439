import { readdirSync } from 'node:fs';
import { readYaml } from '../data/read-data.ts';
import { compileLexicon, type Lexicon, LexiconFile } from './lexicon.ts';

/** The lexicon files that ship with Vouch, by file name. */
export const readLexiconFiles = (): { name: string; file: LexiconFile }[] =>
  readdirSync(new URL('../data/lexicon/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, file: LexiconFile.parse(readYaml(`lexicon/${name}`)) }));

/**
 * The shipped lexicon with a tenant's own words: forms for concepts that exist (product names, acronyms), and concepts
 * of its own.
 */
export const lexiconWith = (words: LexiconFile): Lexicon => {
  const files = readLexiconFiles().map(({ file }) => file);
  const known = new Set(files.flatMap((file) => Object.keys(file)));
  const widened = files.map((file) =>
    Object.fromEntries(
      Object.entries(file).map(([concept, given]) => [
        concept,
        { ...given, forms: [given.forms, words[concept]?.forms ?? ''].filter(Boolean).join(', ') },
      ]),
    ),
  );
  const own = Object.fromEntries(Object.entries(words).filter(([concept]) => !known.has(concept)));
  return compileLexicon([...widened, own]);
};

let shipped: Lexicon | undefined;

/** The shipped lexicon, read once. */
export const shippedLexicon = (): Lexicon => {
  shipped ??= compileLexicon(readLexiconFiles().map(({ file }) => file));
  return shipped;
};
