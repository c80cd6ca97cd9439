import type { Span } from '../text/split-sentences.ts';

/** A line of a text: how deep it is indented, and whether a bullet or a number marks it as an item. */
type Line = { readonly depth: number; readonly marked: boolean };

/** A line that labels what stands below it: a few words that end like no sentence. */
const LABEL = /^(?:\S+\s+){0,7}\S*[^\s.!?;]$/;
const LINE_START = /^([ \t]*)([-*+•]|\d{1,3}[.)])?[ \t]+/;

const lineOf = ({ start }: Span, text: string): Line => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [, indent = '', mark] = LINE_START.exec(text.slice(from, start + 1)) ?? [];
  // A paragraph announces the items below it, however little these are indented.
  return { depth: indent.length - (mark === undefined ? 1 : 0), marked: mark !== undefined };
};

/** Whether a sentence stands in an item of a list. */
export const isItem = (span: Span, text: string): boolean => lineOf(span, text).marked;

/** Whether a line only leads to what follows: it ends in a colon, or is the label of a list. */
const leads = ({ text }: Span): boolean => text.endsWith(':') || LABEL.test(text);

/**
 * The lines without which an item is not understood, outermost first: what announces its list ("… are encrypted:") and
 * the labels it stands under. Empty for what is no item.
 */
export const leadInsOf = (span: Span, { of, text }: { of: readonly Span[]; text: string }): Span[] => {
  const found: Span[] = [];
  let below = lineOf(span, text);
  if (!below.marked) return found;
  for (const before of of.slice(0, of.indexOf(span)).toReversed()) {
    const line = lineOf(before, text);
    if (line.depth >= below.depth) continue;
    if (!leads(before)) break;
    found.unshift(before);
    if (!line.marked) break;
    below = line;
  }
  return found;
};
