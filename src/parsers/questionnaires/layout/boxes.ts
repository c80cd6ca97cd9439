/** Boxes to tick as forms draw them, empty and ticked; "¨" and "þ" are the boxes of the Wingdings fonts. */
const pairs: readonly (readonly [empty: string, ticked: string])[] = [
  ['☐', '☒'],
  ['□', '☒'],
  ['▢', '☒'],
  ['❏', '☒'],
  ['❑', '☒'],
  ['¨', 'þ'],
  ['[ ]', '[x]'],
  ['[]', '[x]'],
  ['( )', '(x)'],
];
const tickedOf = new Map(pairs);
const anyBox = /[☐□▢❏❑☒☑⊠✅¨þý]|\[[ xX]?\]|\([ xX]\)/gu;

const isEmptyBox = (box: string) => tickedOf.has(box);

/** The choices of a cell such as "☐ Yes ☐ No": for each its words, whether it is ticked, and the whole text with it ticked. */
export type BoxedChoice = { readonly label: string; readonly ticked: boolean; readonly text: string };

const labelOf = (text: string) =>
  (text.split(/\n| {2,}|\t/).find((part) => part.trim() !== '') ?? '').replaceAll(
    /^[\s:./|,;–-]+|[\s:./|,;–-]+$/g,
    '',
  );

/** The boxes drawn in a text: where each stands, and how it looks ticked. */
export const boxesIn = (text: string): { text: string; start: number; ticked: string }[] =>
  [...text.matchAll(anyBox)].map((found) => ({
    text: found[0],
    start: found.index,
    ticked: tickedOf.get(found[0]) ?? found[0],
  }));

/** Reads the boxes of a text, each with the words behind it or, where the text ends with a box, before it; empty when they are no choice. */
export const boxedChoices = (text: string): BoxedChoice[] => {
  const boxes = boxesIn(text).map((box) => ({ ...box, end: box.start + box.text.length }));
  if (boxes.length < 2) return [];
  const before = text.trimEnd().endsWith(boxes.at(-1)?.text ?? '');
  const choices = boxes.map(({ text: box, ticked, start, end }, index) => {
    const label = before
      ? labelOf(text.slice(boxes[index - 1]?.end ?? 0, start))
      : labelOf(text.slice(end, boxes[index + 1]?.start ?? text.length));
    const withTick = `${text.slice(0, start)}${ticked}${text.slice(end)}`;
    return { label, ticked: !isEmptyBox(box), text: withTick };
  });
  const plain = choices.every(({ label }) => label !== '' && label.length <= 60);
  return plain && new Set(choices.map(({ label }) => label)).size === choices.length ? choices : [];
};

/** What ticks a cell: its own box, ticked; TRUE for a check box of the spreadsheet itself; "x" where there is nothing. */
export const tickIn = (text: string): string =>
  tickedOf.get(text.trim()) ?? (text.trim().toUpperCase() === 'FALSE' ? 'TRUE' : 'x');

/** True for a cell that only waits to be ticked. */
export const isUnticked = (text: string): boolean =>
  isEmptyBox(text.trim()) ||
  (boxedChoices(text).length > 0 && boxedChoices(text).every(({ ticked }) => !ticked));
