import { type Paragraph, type Span, wholeOf } from './paragraph.ts';

const LETTERED =
  /^(?<id>(?<prefix>[A-Z]{1,6}[-. ]?)#?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[.:)–—-]?\s*(?=[A-ZÀ-Þ][a-zà-ž])/;
const NUMBERED = /^(?<id>#?\d{1,3}(?:\.\d{1,3})*)\s*[.:)–—-]?\s+(?=[A-ZÀ-Þ])/;
const ALONE = /^#?\s*(?:[A-Z]{1,6}[-. _]?)*\d{1,3}(?:\.\d{1,3})*[a-z]?[.):]?$/;

/** True when the whole text is the id of a listed item, such as "U1", "CUEC-3" or "4.". */
export const isItemId = (text: string): boolean => ALONE.test(text);

/** True when the text begins with the id of a listed item. */
export const startsWithItemId = (text: string): boolean => LETTERED.test(text) || NUMBERED.test(text);

/** Parts a listed item from its id: the id in its text, else the marker before it. */
export const splitItemId = (paragraph: Paragraph): { id: string | null; span: Span } => {
  const lettered = LETTERED.exec(paragraph.text);
  if (lettered?.groups?.id !== undefined) {
    return { id: lettered.groups.id, span: { ...wholeOf(paragraph), start: lettered[0].length } };
  }
  const marker = paragraph.marker?.replace(/[().]/g, '') ?? '';
  if (/^[\w.]+$/.test(marker)) return { id: marker, span: wholeOf(paragraph) };
  const numbered = NUMBERED.exec(paragraph.text);
  if (numbered?.groups?.id === undefined) return { id: null, span: wholeOf(paragraph) };
  return { id: numbered.groups.id, span: { ...wholeOf(paragraph), start: numbered[0].length } };
};

/** The items of a paragraph whose lines ran together: a new one begins wherever the next id of the same series does. */
export const splitItems = (paragraph: Paragraph): { id: string | null; span: Span }[] => {
  const first = splitItemId(paragraph);
  const prefix = LETTERED.exec(paragraph.text)?.groups?.prefix;
  if (prefix === undefined) return [first];
  const next = new RegExp(
    `(?<=[.;:)]\\s)${prefix.replace(/[.]/g, '\\.')}\\d{1,3}\\s*[.:)–—-]?\\s*(?=[A-ZÀ-Þ])`,
    'g',
  );
  const starts = [...paragraph.text.matchAll(next)];
  return [...starts, null].map((match, index) => {
    const before = starts[index - 1];
    const end = match?.index ?? paragraph.text.length;
    const id = before?.[0].replace(/[\s.:)–—-]+$/, '') ?? first.id;
    const start = before === undefined ? first.span.start : before.index + before[0].length;
    return { id, span: { paragraph, start, end: start + paragraph.text.slice(start, end).trimEnd().length } };
  });
};
