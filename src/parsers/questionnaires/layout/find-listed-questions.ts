import { type BoxedChoice, boxedChoices, boxesIn } from './boxes.ts';
import {
  isInstruction,
  isInterrogative,
  isNotForUs,
  isPlaceholder,
  isStatement,
  wordCount,
} from './question-text.ts';

/** A line or paragraph of running text. `title` is true where the format itself says so. */
export type Line = { readonly text: string; readonly title: boolean };

/** A question among lines, and where its answer goes: onto a line that waits for it, or below the question's last line. */
export type ListedQuestion = {
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
  readonly section: string | null;
  readonly slot: number | null;
  readonly existing: string | null;
  /** Boxes to tick, on the question's own line or on those below it, whose text they share. */
  readonly boxes: { readonly lines: readonly number[]; readonly choices: readonly BoxedChoice[] };
};

const numbering =
  /^\s*(?:(?:q(?:uestion)?\s*)?\d{1,3}(?:\.\d{1,3})*\s*[.):-]|\d{1,3}(?:\.\d{1,3})+|q(?:uestion)?\s*\d*\s*[.:)]|[-*•–‣▪◦○]|\(?[a-z\d]{1,3}\))\s+/i;
const label =
  /^\s*(?:(?:vendor|supplier|your|our)\s+)?(?:answer|response|reply|a|antwort|réponse|respuesta)\s*[.:)]\s*/i;

/** A line without the marks of Markdown: heading, bold, an empty box of a list of tasks. */
const unmarked = (text: string) => text.replace(/^\s*#{1,6}\s+/, '').replaceAll(/\*\*|__(?!_)/g, '');
const plain = (text: string) =>
  unmarked(text)
    .replace(numbering, '')
    .replace(/^\[ ?\]\s+/, '')
    .trim();
const isNumbered = (text: string) => numbering.test(unmarked(text));
/** "A." and "a)" number a question as often as they open an answer. */
const isLabel = (text: string) =>
  label.test(text) && !(/^\s*a\s*[.)]/i.test(text) && isInterrogative(text.replace(label, '')));
const isTitle = ({ text, title }: Line) => {
  if (isLabel(text)) return false;
  const words = wordCount(text);
  const upper = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  return (
    title || /^#{1,6}\s/.test(text) || (words <= 8 && (upper || /:\s*$/.test(text)) && !/\?\s*$/.test(text))
  );
};

/** A line broken in the middle of a sentence goes on in lower case. */
const continues = (previous: string, next: Line | undefined): next is Line =>
  next !== undefined &&
  /[^\s.?!:;]$/.test(previous.trim()) &&
  /^\s*[\p{Ll}(]/u.test(next.text) &&
  !isNumbered(next.text) &&
  !isLabel(next.text);

/** The boxes of a question: on its own lines, or on the lines below that hold nothing else. */
const boxesOf = (lines: readonly Line[], { from, last }: { from: number; last: number }) => {
  const own = boxedChoices(textOf(lines, from, last));
  if (own.length > 0) return { lines: range(from, last), choices: own };
  let first = last + 1;
  while (lines[first]?.text.trim() === '') first += 1;
  let end = first;
  while (boxesIn(lines[end]?.text ?? '').length > 0 && !/[?？]/.test(lines[end]?.text ?? '')) end += 1;
  const choices = boxedChoices(textOf(lines, first, end - 1));
  return choices.length > 0 ? { lines: range(first, end - 1), choices } : { lines: [], choices };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
const textOf = (lines: readonly Line[], from: number, to: number): string =>
  range(from, to)
    .map((index) => lines[index]?.text.trim() ?? '')
    .join('\n');

/** Finds the questions of a list or of running text, each with the place its answer goes to. */
export const findListedQuestions = (lines: readonly Line[]): ListedQuestion[] => {
  const texts = lines.filter(({ text }) => text.trim() !== '');
  const numbered = texts.filter(({ text }) => isNumbered(text)).length * 2 >= texts.length;
  const asks = ({ text, title }: Line) => {
    const words = plain(text);
    if (isLabel(text) || isInstruction(words) || isNotForUs(words)) return false;
    if (isInterrogative(words) && (!title || /\?\s*$/.test(words)) && wordCount(words) >= 2)
      return !/:\s*$/.test(words) || isNumbered(text);
    return isNumbered(text) && !title && (isStatement(words) || (numbered && wordCount(words) >= 3));
  };

  const questions: ListedQuestion[] = [];
  let section: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text.trim() === '') continue;
    if (!asks(line)) {
      if (isTitle(line)) section = plain(line.text).replace(/:$/, '');
      continue;
    }
    let text = line.text;
    let last = index;
    while (continues(text, lines[last + 1])) {
      last += 1;
      text = `${text} ${lines[last]?.text.trim()}`;
    }
    let next = last + 1;
    while (next < lines.length && lines[next]?.text.trim() === '') next += 1;
    const following = lines[next];
    const labelled = following !== undefined && isLabel(following.text);
    const answered =
      following !== undefined &&
      !labelled &&
      next <= last + 2 &&
      !isTitle(following) &&
      !asks(following) &&
      !isNumbered(following.text);
    const written = labelled ? following.text.replace(label, '') : answered ? following.text : '';
    const boxes = boxesOf(lines, { from: index, last });
    const [firstBox] = boxesIn(text);
    const asked = firstBox && boxes.lines[0] === index ? text.slice(0, firstBox.start) : text;
    questions.push({
      line: index,
      lastLine: last,
      text: plain(asked),
      section,
      slot: labelled || (answered && isPlaceholder(written)) ? next : next > last + 1 ? last + 1 : null,
      existing:
        boxes.choices.length > 0
          ? (boxes.choices.find(({ ticked }) => ticked)?.label ?? null)
          : isPlaceholder(written)
            ? null
            : written.trim(),
      boxes,
    });
    index = Math.max(last, boxes.lines.at(-1) ?? last);
  }
  return questions;
};

/** The words on an answer line that stay: "Answer:" in front of the answer. */
export const answerLabel = (text: string): string => label.exec(text)?.[0] ?? '';
