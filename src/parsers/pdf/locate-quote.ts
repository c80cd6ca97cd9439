import type { Box } from '../../model/document.ts';
import type { Segment } from './build-segments.ts';

/** Text without what line ends and fonts change: white space, hyphens, ligatures. */
const fold = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\ufeff‐‑-]/g, '');

type Folded = { readonly text: string; readonly box: Box };

/** Fewer letters at the end of a line than this begin too many quotations. */
const shortestStart = 4;
/** A hostile page may repeat a line a thousand times; the search ends after so many tries. */
const mostTries = 1000;

/**
 * Where a quotation stands on its page: a box for each of its lines, null when the lines that make it up are not
 * found. Lines are followed from one to the next below it, so that a cell of a table is read down its column.
 */
export const locateQuote = (segments: readonly Segment[], quote: string): Box[] | null => {
  const lines = segments
    .map(({ text, box }) => ({ text: fold(text), box }))
    .filter(({ text }) => text !== '');
  const wanted = fold(quote);
  if (wanted === '') return null;
  for (const line of lines) {
    const at = line.text.indexOf(wanted);
    if (at >= 0) return [partOf(line, at, at + wanted.length)];
  }
  let tries = 0;
  const follow = (last: Box, rest: string, left: readonly Folded[]): Box[] | null => {
    tries += 1;
    if (tries > mostTries) return null;
    const next = left
      .filter(({ text }) => rest.startsWith(text) || text.startsWith(rest))
      .toSorted((one, other) => distance(last, one.box) - distance(last, other.box));
    for (const line of next) {
      if (line.text.length >= rest.length) return [partOf(line, 0, rest.length)];
      const found = follow(
        line.box,
        rest.slice(line.text.length),
        left.filter((one) => one !== line),
      );
      if (found) return [line.box, ...found];
    }
    return null;
  };
  for (const line of lines) {
    const from = startOf(line.text, wanted);
    if (from === null) continue;
    const head = line.text.length - from;
    const found = follow(
      line.box,
      wanted.slice(head),
      lines.filter((one) => one !== line),
    );
    if (found) return [partOf(line, from, line.text.length), ...found];
  }
  return null;
};

/** Where in a line the quotation begins that runs on below it. */
const startOf = (line: string, wanted: string): number | null => {
  for (let from = 0; from <= line.length - Math.min(shortestStart, line.length); from += 1)
    if (wanted.startsWith(line.slice(from))) return from;
  return null;
};

/** How far a line is from being the next one: below, and beginning at the same place. */
const distance = (last: Box, box: Box): number => {
  const down = box.y0 - last.y0;
  return (down < 0 ? 10_000 - down : down) + Math.abs(box.x0 - last.x0);
};

/** The part of a line's box that its characters take, taken to be equally wide. */
const partOf = ({ text, box }: Folded, from: number, to: number): Box => {
  const wide = (box.x1 - box.x0) / text.length;
  return { ...box, x0: box.x0 + wide * from, x1: box.x0 + wide * to };
};
