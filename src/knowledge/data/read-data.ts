import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileLexicon, type Lexicon, LexiconFile } from '../text/lexicon.ts';

const data = new URL('./', import.meta.url);

/** A YAML data file of this room, parsed. */
export const readYaml = (name: string): unknown => parse(readFileSync(new URL(name, data), 'utf8'));

/** A JSON data file of this room (fitted weights), parsed. */
export const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), 'utf8'));

/** The lexicon files that ship with Vouch, by file name. */
export const readLexiconFiles = (): { name: string; file: LexiconFile }[] =>
  readdirSync(new URL('lexicon/', data))
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
