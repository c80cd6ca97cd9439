/** A verbatim piece of a text: `text` is exactly what stands from `start` to `end`. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|no|nos|inc|ltd|corp|co|dr|mr|ms|mrs|st|art|sec|fig|cf|al|u\.s|u\.k)\.$/i;
const BREAK = /[.!?]+["')\]]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*+•|#>]|\d{1,3}[.)])\s?)|(?<=^\s*#[^\n]*)\n/gm;

/** What marks an item of a list and is no part of its words. */
const ITEM_MARK = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;

const trimmed = (text: string, start: number, end: number): Span | null => {
  let [from, to] = [start, end];
  from += ITEM_MARK.exec(text.slice(from, to))?.[0].length ?? 0;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return to > from ? { text: text.slice(from, to), start: from, end: to } : null;
};

/** Sentences, list items (without their marks), headings and table rows of a text, verbatim and in order. */
export const splitSentences = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    // "e.g." ends nothing, and neither does the number of a list item.
    if (match[0].startsWith('.') && /(?:^|\n)\s*\d{1,3}\.$/.test(text.slice(Math.max(0, end - 8), end)))
      continue;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, end - 10), end))) continue;
    close(end);
  }
  close(text.length);
  return spans;
};
