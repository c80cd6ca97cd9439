import type { Line } from '../../model/document.ts';
import { isMachineInstruction } from './machine-instructions.ts';

/** Words addressed to a machine, as they stand on a PDF page. */
export type Instruction = { readonly page: number; readonly text: string };

const ENDS = /[.!?]["”’)\]]*$/;
const MOST_LINES = 6;

/** Lines without messages for machines; `resumed` are those with which a text goes on behind one. */
type PartedLines = {
  readonly body: readonly Line[];
  readonly resumed: ReadonlySet<Line>;
  readonly instructions: readonly Instruction[];
};

/**
 * Takes out the lines that belong wholly to a message for machines, so that the paragraph they were put into closes
 * again. A message that shares its lines with other text is left for the paragraphs, where it is cut by sentences.
 */
export const partInstructionLines = (lines: readonly Line[]): PartedLines => {
  const instructions: Instruction[] = [];
  const body: Line[] = [];
  const resumed = new Set<Line>();
  let lift = 0;
  let behind = false;
  for (let index = 0; index < lines.length; index += 1) {
    const message = messageAt(lines, index);
    const line = lines[index];
    if (message.length > 0) {
      instructions.push(...message.map(({ page, text }) => ({ page, text: text.trim() })));
      index += message.length - 1;
      lift = liftAfter(body.at(-1), lines[index + 1]);
      behind = true;
    } else if (line !== undefined) {
      if (line.page !== body.at(-1)?.page) lift = 0;
      const { box } = line;
      const kept = lift === 0 ? line : { ...line, box: { ...box, y0: box.y0 - lift, y1: box.y1 - lift } };
      if (behind) resumed.add(kept);
      behind = false;
      body.push(kept);
    }
  }
  return { body, resumed, instructions };
};

// An open sentence above goes on below the message: the space that the message took is closed.
const liftAfter = (above: Line | undefined, below: Line | undefined): number => {
  if (above === undefined || below === undefined || above.page !== below.page || ENDS.test(above.text))
    return 0;
  return Math.max(0, below.box.y0 - above.box.y0 - 1.2 * above.fontSize);
};

// From a line that begins with such a sentence to the line with which a sentence of the message ends.
const messageAt = (lines: readonly Line[], index: number): readonly Line[] => {
  const first = lines[index];
  if (first === undefined || first.table !== null) return [];
  const opening = first.text.trim().split(/(?<=[.!?])\s+(?=[A-Z])/, 1)[0] ?? '';
  if (!isMachineInstruction(opening)) return [];
  for (let end = index + 1; end <= index + MOST_LINES; end += 1) {
    const last = lines[end - 1];
    if (
      last === undefined ||
      last.page !== first.page ||
      last.fontSize !== first.fontSize ||
      last.table !== null
    )
      return [];
    if (ENDS.test(last.text.trim())) return lines.slice(index, end);
    if (/[.!?]\s+\S/.test(last.text) && end > index + 1) return [];
  }
  return [];
};
