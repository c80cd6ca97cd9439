import type { Run } from './page-marks.ts';

/** Fewer letters than this tell nothing about a font. */
const fewestLetters = 60;
/** Share of characters that no text has: control codes, private use, replacement characters. */
const mostUnprintable = 0.1;
/** In every language written in Latin letters vowels are a good third of them; shifted codes stay far below. */
const fewestVowels = 0.18;

const unprintable = /[\p{Cc}\p{Co}\ufffd]/u;

type Count = { letters: number; vowels: number; unprintable: number; characters: number };

/** Fonts whose codes say nothing about the letters they draw, so that their text cannot be believed. */
export const findGarbledFonts = (runs: Iterable<Run>): ReadonlySet<string> => {
  const counts = new Map<string, Count>();
  for (const { font, text } of runs) {
    const count = counts.get(font) ?? { letters: 0, vowels: 0, unprintable: 0, characters: 0 };
    counts.set(font, count);
    for (const character of text) {
      count.characters += 1;
      if (/[a-z]/i.test(character)) count.letters += 1;
      if (/[aeiouy]/i.test(character)) count.vowels += 1;
      if (unprintable.test(character)) count.unprintable += 1;
    }
  }
  const garbled = new Set<string>();
  for (const [font, count] of counts) {
    const strange = count.characters >= 20 && count.unprintable > mostUnprintable * count.characters;
    const shifted = count.letters >= fewestLetters && count.vowels < fewestVowels * count.letters;
    if (strange || shifted) garbled.add(font);
  }
  return garbled;
};
