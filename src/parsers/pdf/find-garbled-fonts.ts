import type { Run } from './page-marks.ts';

/** Fewer different words than this tell nothing about a font: one font may write control ids only. */
const fewestWords = 15;
/** In every language written in Latin letters vowels are a good third of them; codes that were shifted stay below. */
const fewestVowels = 0.22;
/** Text has none of these characters; a bullet font has a few, a font without a map has many (share, different ones). */
const mostUnprintable = 0.1;
const fewestUnprintable = 8;

const unprintable = /[\p{Cc}\p{Co}\ufffd]/gu;
const words = /[a-z]{4,}/gi;
const vowels = /[aeiouy]/gi;

type Seen = {
  characters: number;
  unprintable: number;
  readonly strange: Set<string>;
  readonly words: Set<string>;
};

const isGarbled = ({ characters, unprintable: count, strange, words: written }: Seen): boolean => {
  if (strange.size >= fewestUnprintable && count > mostUnprintable * characters) return true;
  if (written.size < fewestWords) return false;
  const letters = [...written].join('');
  return (letters.match(vowels)?.length ?? 0) < fewestVowels * letters.length;
};

/** Fonts whose codes say nothing about the letters they draw, so that their text cannot be believed. */
export const findGarbledFonts = (runs: Iterable<Run>): ReadonlySet<string> => {
  const fonts = new Map<string, Seen>();
  for (const { font, text } of runs) {
    const seen = fonts.get(font) ?? { characters: 0, unprintable: 0, strange: new Set(), words: new Set() };
    fonts.set(font, seen);
    seen.characters += text.length;
    for (const character of text.match(unprintable) ?? []) {
      seen.unprintable += 1;
      seen.strange.add(character);
    }
    for (const word of text.match(words) ?? []) seen.words.add(word.toLowerCase());
  }
  return new Set([...fonts].filter(([, seen]) => isGarbled(seen)).map(([font]) => font));
};
