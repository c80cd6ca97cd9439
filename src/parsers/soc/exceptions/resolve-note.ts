import type { Passage } from '../controls/passage.ts';
import { passageOf } from '../controls/places.ts';
import type { Paragraph } from '../paragraph.ts';

const REFERENCE =
  /\b(?:see|refer to|as (?:described|noted|set out) in)\s+(?:the\s+)?(?:foot)?note\s*#?\s*(\d{1,2}|[a-z]\b|\*+)/i;

/** The note that a result sends the reader to ("Deviation noted. See note 1"), else the result itself. */
export function resolveNote(result: Passage, paragraphs: readonly Paragraph[]): Passage {
  const mark = REFERENCE.exec(result.text)?.[1];
  if (mark === undefined) return result;
  const begins = new RegExp(`^\\W*(?:foot)?note\\s*#?\\s*${mark.replaceAll('*', '\\*')}\\s*[:.)–—-]`, 'i');
  const page = result.parts[0]?.page ?? 1;
  const notes = paragraphs.filter((paragraph) => paragraph.cell === null).map(passageOf);
  const found = notes.filter((note) => begins.test(note.text));
  // Notes are numbered anew in some sections: the first one at or after the result's page is meant.
  return found.find((note) => (note.parts[0]?.page ?? 0) >= page) ?? found[0] ?? result;
}
