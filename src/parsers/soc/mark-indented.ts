import { startsLower } from './letter-case.ts';
import type { Paragraph } from './paragraph.ts';

/** Points by which the entries of a list stand in from the sentence that opens it. */
const INDENT = 6;

/** The marker of an entry whose bullet is drawn and not printed. */
export const DRAWN = '';

/**
 * Gives the marker `DRAWN` to the entries of lists whose bullets are drawn and not printed: paragraphs in a line with each
 * other that stand in from a sentence with a colon above them.
 */
export const markIndented = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  let opening: Paragraph | null = null;
  let left: number | null = null;
  return paragraphs.map((paragraph) => {
    if (paragraph.cell !== null) return paragraph;
    const listed: boolean =
      opening !== null &&
      !paragraph.heading &&
      paragraph.left > opening.left + INDENT &&
      (left === null || Math.abs(paragraph.left - left) < INDENT);
    if (listed) left = paragraph.left;
    else {
      opening = paragraph.text.endsWith(':') ? paragraph : null;
      left = null;
    }
    return listed && paragraph.marker === null && !startsLower(paragraph.text)
      ? { ...paragraph, marker: DRAWN }
      : paragraph;
  });
};
