import { findConcepts } from './find-concepts.ts';
import { compileLexicon, type Lexicon, LexiconFile } from './lexicon.ts';
import { readYaml } from './read-data.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

let compiled: Lexicon | undefined;

const polarityLexicon = (): Lexicon => {
  compiled ??= compileLexicon([LexiconFile.parse(readYaml('polarity.yaml'))]);
  return compiled;
};

/** Which way a clause points, and whether any word says so; an unmarked clause is taken to point the hoped-for way. */
export type Polarity = {
  readonly sign: 1 | -1;
  readonly marked: boolean;
  /** True when a word of negation or barring says so, not only the state that is named. */
  readonly denied: boolean;
};

type Kind = 'inverse-state' | 'negation' | 'barring' | 'handling';
const LACKING = /\b(?:without|lack(?:s|ing)?|missing|absen(?:t|ce of)|fail(?:s|ed)? to)\b/i;

const kindsIn = (text: string): ReadonlySet<Kind> => {
  const words = splitWords(text);
  const { counts } = findConcepts({ words, stems: words.map(stemWord) }, polarityLexicon());
  return new Set(counts.keys()) as ReadonlySet<Kind>;
};

/**
 * Which way a clause points: 1 asserts (or asks for) the state that a careful customer hopes for, -1 the opposite.
 * A bad state turns it ("shared accounts"), and so does lacking a good one ("without review"); negation and barring
 * words turn it back ("are prohibited"). A bad state that is only being dealt with turns nothing ("are exceptions
 * approved?"), and a barring word with nothing bad to bar is a safeguard ("access is restricted").
 */
export const findPolarity = (clause: string): Polarity => {
  const cut = LACKING.exec(clause)?.index ?? clause.length;
  const head = kindsIn(clause.slice(0, cut));
  const tail = kindsIn(clause.slice(cut));
  const lacksGood = cut < clause.length && !tail.has('inverse-state');
  const bad = (head.has('inverse-state') && !head.has('handling')) || lacksGood;
  const negated = head.has('negation') || (tail.has('negation') && cut < clause.length);
  const barred = bad && head.has('barring');
  const turns = Number(bad) + Number(negated) + Number(barred);
  return {
    sign: turns % 2 === 0 ? 1 : -1,
    marked: turns > 0 || cut < clause.length,
    denied: negated || lacksGood || head.has('barring'),
  };
};
