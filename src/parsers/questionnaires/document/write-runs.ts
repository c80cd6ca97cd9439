import { encodeXmlText } from '../package/xml-text.ts';
import type { Paragraph, Slot, Stretch } from './word-document.ts';

/** A stretch of the document to replace. */
export type Edit = Stretch & { readonly text: string };

const runs = (prefix: string, text: string, format: string) => {
  const lines = text
    .split('\n')
    .map((line) => `<${prefix}t xml:space="preserve">${encodeXmlText(line)}</${prefix}t>`);
  return `<${prefix}r>${format}${lines.join(`<${prefix}br/>`)}</${prefix}r>`;
};

/** The document's own namespace prefix ("w:" nearly always), read from its root. */
const prefixOf = (xml: string): string => /<([\w.-]+:)?document[\s>]/.exec(xml)?.[1] ?? '';

/** Puts a text into a paragraph instead of what its slot holds. */
const writeIntoSlot = (xml: string, slot: Slot, text: string): Edit => {
  const prefix = prefixOf(xml);
  const run = runs(prefix, text, slot.format);
  if (!slot.selfClosing) return { start: slot.start, end: slot.end, text: run };
  const open = xml.slice(slot.start, slot.end).replace(/\s*\/>$/, '>');
  return { start: slot.start, end: slot.end, text: `${open}${run}</${prefix}p>` };
};

/** Adds a text at the end of a paragraph, after what it says. */
const writeAfterText = (xml: string, slot: Slot, text: string): Edit => ({
  start: slot.end,
  end: slot.end,
  text: runs(prefixOf(xml), ` ${text}`, slot.format),
});

/** Notes which value of an old form's drop-down is chosen. */
const chooseEntry = (xml: string, dropDown: Stretch, entry: number): Edit => {
  const list = xml.slice(dropDown.start, dropDown.end);
  const prefix = /^<([\w.-]+:)?/.exec(list)?.[1] ?? '';
  const open = list.slice(0, list.indexOf('>') + 1);
  const rest = list.slice(open.length).replace(/<(?:[\w.-]+:)?result\b[^>]*>/, '');
  return { ...dropDown, text: `${open}<${prefix}result ${prefix}val="${entry}"/>${rest}` };
};

/** Takes away what says that a paragraph's control was not filled in, or would fill it in anew from elsewhere. */
export const takeStale = ({ control }: Paragraph): Edit[] =>
  control.stale.map((stretch) => ({ ...stretch, text: '' }));

/** Enters an answer into a paragraph: chosen in its drop-down, in its place for words, or after the words that stay. */
export const enterText = (
  xml: string,
  paragraph: Paragraph,
  { text, stays }: { text: string; stays: boolean },
): Edit[] => {
  const { slot, control } = paragraph;
  const entry = control.list?.indexOf(text) ?? -1;
  if (control.dropDown && entry >= 0) return [chooseEntry(xml, control.dropDown, entry)];
  const write = stays && !slot.reserved ? writeAfterText : writeIntoSlot;
  return [...takeStale(paragraph), write(xml, slot, text)];
};

/** Adds a paragraph of its own at a place between paragraphs. */
export const writeNewParagraph = (xml: string, at: number, text: string): Edit => {
  const prefix = prefixOf(xml);
  return { start: at, end: at, text: `<${prefix}p>${runs(prefix, text, '')}</${prefix}p>` };
};

/** The text with all edits made; of two that meet, the first stands. */
export const applyEdits = (xml: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < copied) continue;
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }
  pieces.push(xml.slice(copied));
  return pieces.join('');
};
