import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Stems of the words of a text that carry topic, in order. */
export const contentStems = (text: string): string[] =>
  splitWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemWord);
