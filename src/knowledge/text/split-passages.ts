import { type Span, splitSentences } from './split-sentences.ts';

const PASSAGE = 700;

/** Verbatim passages of about a paragraph: neighbouring sentences are kept together up to 700 characters. */
export const splitPassages = (text: string): Span[] => {
  if (text.length <= PASSAGE) return [{ text, start: 0, end: text.length }];
  const passages: Span[] = [];
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (end > start) passages.push({ text: text.slice(start, end), start, end });
  };
  for (const sentence of splitSentences(text)) {
    if (sentence.end - start > PASSAGE && end > start) {
      close();
      start = sentence.start;
    }
    end = sentence.end;
  }
  close();
  return passages;
};
