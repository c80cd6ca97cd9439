import { type Chunk, groupLines } from './chunk.ts';

/** Text of chunks as read inside one cell: lines top to bottom, folded into one. */
export function textOf(chunks: readonly Chunk[]): string {
  return groupLines(chunks).reduce(
    (text, line) => joinText(text, line.chunks.map((chunk) => chunk.text).join(' ')),
    '',
  );
}

/** Two stretches of one text that a line or page end parted; a hyphen at the end joins without a space. */
export function joinText(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  return /\p{L}[-\u2010]$/u.test(before) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`;
}
