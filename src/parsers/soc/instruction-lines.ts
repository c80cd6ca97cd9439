import type { Line } from '../../model/document.ts';
import { fillsLine, rightEdge } from './group-lines.ts';
import { startsLower } from './letter-case.ts';
import { isMachineInstruction } from './machine-instructions.ts';

/** Words addressed to a machine, as they stand on a PDF page. */
export type Instruction = { readonly page: number; readonly text: string };

const ENDS = /[.!?]["”’)\]]*$/;
const GOES_ON = /(?:\b(?:and|or|of|the|for|on|to|its|by|with|in|an?)|[&,])$/i;
const MOST_LINES = 6;
// Marks of a chat between machines may stand behind the last full stop.
const TAGS = /(?:\s*(?:\[\/?\w+\]|<\/?\|?\w+\|?>))+$/;

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
      lift = liftAfter({
        lines: [...body.slice(-9), ...lines.slice(index + 1, index + 10)],
        at: Math.min(body.length, 9),
      });
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

// A sentence that is open and had no more room above goes on below the message: the space that it took is closed.
const liftAfter = ({ lines, at }: { lines: readonly Line[]; at: number }): number => {
  const above = lines[at - 1];
  const below = lines[at];
  if (above === undefined || below === undefined || above.page !== below.page || ENDS.test(above.text))
    return 0;
  // A line that stands alone in its type and place, as titles do, tells of no column that it could fill.
  const column = lines.filter((line) => line !== above && line !== below && isBeside(line, above));
  const full = column.length > 0 && fillsLine({ above, line: below, right: rightEdge(lines, at - 1) });
  if (!startsLower(below.text) && !full && !GOES_ON.test(above.text)) return 0;
  return Math.max(0, below.box.y0 - above.box.y0 - 1.2 * above.fontSize);
};

const isBeside = (line: Line, other: Line): boolean =>
  line.page === other.page &&
  Math.abs(line.fontSize - other.fontSize) < 0.5 &&
  Math.abs(line.box.x0 - other.box.x0) < other.fontSize &&
  line.box.x1 > other.box.x1 - 4 * other.fontSize;

// From a line that begins with such a sentence to the line with which a sentence of the message ends.
const messageAt = (lines: readonly Line[], index: number): readonly Line[] => {
  const first = lines[index];
  if (first === undefined || first.table !== null) return [];
  const taken: Line[] = [];
  for (const line of lines.slice(index, index + MOST_LINES)) {
    if (line.page !== first.page || line.fontSize !== first.fontSize || line.table !== null) return [];
    taken.push(line);
    if (ENDS.test(line.text.trim().replace(TAGS, ''))) return opensMessage(taken) ? taken : [];
    if (/[.!?]\s+\S/.test(line.text.replace(TAGS, '')) && taken.length > 1) return [];
  }
  return [];
};

// What addresses the machine must stand in the first line: otherwise the lines begin with words for people.
const opensMessage = (lines: readonly Line[]): boolean => {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const opening = text.split(/(?<=[.!?])\s+(?=[A-Z])/, 1)[0] ?? '';
  const [first] = lines;
  const rest = text.slice((first?.text.trim().length ?? 0) + 1);
  return (
    isMachineInstruction(opening) &&
    (lines.length === 1 || !isMachineInstruction(rest) || isMachineInstruction(first?.text.trim() ?? ''))
  );
};
