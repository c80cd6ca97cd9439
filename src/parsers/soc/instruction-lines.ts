import type { Line } from '../../model/document.ts';
import { isMachineInstruction } from './machine-instructions.ts';

/** Words addressed to a machine, as they stand on a PDF page. */
export type Instruction = { readonly page: number; readonly text: string };

const ENDS = /[.!?]["”’)\]]*$/;
const MOST_LINES = 6;

/**
 * Takes out the lines that belong wholly to a message for machines, so that the paragraph they were put into closes
 * again. A message that shares its lines with other text is left for the paragraphs, where it is cut by sentences.
 */
export const partInstructionLines = (
  lines: readonly Line[],
): { readonly body: Line[]; readonly instructions: Instruction[] } => {
  const instructions: Instruction[] = [];
  const body: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const message = messageAt(lines, index);
    const line = lines[index];
    if (message.length > 0) {
      instructions.push(...message.map(({ page, text }) => ({ page, text: text.trim() })));
      index += message.length - 1;
    } else if (line !== undefined) body.push(line);
  }
  return { body, instructions };
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
