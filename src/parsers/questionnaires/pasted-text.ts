import type { LayoutChoice } from '../../model/questionnaire.ts';
import { openCsv } from './csv.ts';
import type { Form, Place, Writing } from './form.ts';
import { findFields } from './layout/find-fields.ts';
import { answerLabel, findListedQuestions, type ListedQuestion } from './layout/find-listed-questions.ts';
import { joinFields, listedFields } from './listed-fields.ts';
import { decodeText } from './package/text-encoding.ts';
import { refuse } from './refusal.ts';
import { findPipeTables, type PipeTable, viewPipeTable, writePipeCell } from './text/find-pipe-tables.ts';
import { columnLetters } from './workbook/cell-address.ts';

const maximumLines = 100_000;

type Lines = readonly { readonly text: string; readonly title: boolean }[];

/** Cells copied from a spreadsheet come as lines whose columns are parted by tabs. */
const isCopiedFromSheet = (raw: readonly string[]): boolean => {
  const written = raw.filter((line) => line.trim() !== '');
  return written.length > 1 && written.filter((line) => line.includes('\t')).length * 2 > written.length;
};

/** The questions outside of tables; a table parts what stands before it from what follows. */
const listBetween = (lines: Lines, tables: readonly PipeTable[]): ListedQuestion[] => {
  const starts = [0, ...tables.map(({ last }) => last + 1)];
  return starts.flatMap((from, index) =>
    findListedQuestions(lines.slice(from, tables[index]?.first)).map((question) => ({
      ...question,
      line: question.line + from,
      lastLine: question.lastLine + from,
      slot: question.slot === null ? null : question.slot + from,
      boxes: { ...question.boxes, lines: question.boxes.lines.map((line) => line + from) },
    })),
  );
};

/**
 * Opens a text: a list of questions, each answer put on the line that waits for it, else on a new one below; tables in
 * Markdown, whose cells are filled; or cells copied from a spreadsheet.
 */
export const openPastedText = (bytes: Uint8Array, choice: LayoutChoice | undefined): Form => {
  const { text, encode } = decodeText(bytes);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const raw = text.replace(/^\uFEFF/, '').split(lineEnd);
  if (raw.length > maximumLines) refuse('too-large', 'This text has more lines than Vouch reads.');
  if (isCopiedFromSheet(raw)) return openCsv(bytes, choice);
  const lines = raw.map((line) => ({ text: line, title: false }));
  const tables = findPipeTables(raw);
  const lists = tables.length;
  const questions = listBetween(lines, tables);
  const placeName = ({ sheet, row, column }: Place) =>
    sheet === lists ? `line ${row + 1}` : `line ${row}, ${columnLetters(column)}`;
  const listed = new Map(questions.map((question) => [question.line, question]));

  const write = (writings: readonly Writing[]) => {
    const edited = [...raw];
    for (const { place, text: answer } of writings) {
      if (place.sheet !== lists) {
        edited[place.row - 1] = writePipeCell(edited[place.row - 1] ?? '', place.column, answer);
        continue;
      }
      const question = listed.get(place.row);
      if (!question) continue;
      const ticked = question.boxes.choices.some(({ text: boxed }) => boxed === answer);
      if (ticked) {
        for (const [index, line] of question.boxes.lines.entries())
          edited[line] = (raw[line] ?? '').replace(
            raw[line]?.trim() ?? '',
            () => answer.split('\n')[index] ?? '',
          );
        continue;
      }
      const written = answer.replaceAll('\n', lineEnd);
      const slot = question.slot ?? question.lastLine;
      const current = edited[slot] ?? '';
      const waiting =
        question.slot === null
          ? `${current}${lineEnd}`
          : answerLabel(current).replace(/\s*$/, ' ').trimStart();
      edited[slot] = `${waiting}${written}`;
    }
    return encode((text.startsWith('\uFEFF') ? '\uFEFF' : '') + edited.join(lineEnd));
  };
  const inTables = findFields(tables.map(viewPipeTable), { choice, placeName });
  const inTable = new Set(
    tables.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, line) => first + line)),
  );
  const outside = lines.filter((_, index) => !inTable.has(index));
  const inText = listedFields(outside, questions, { sheet: lists, unit: 'line' });
  return {
    format: 'text',
    found: joinFields(inTables, inText),
    sheets: [],
    marks: [],
    commentable: () => false,
    placeName,
    write,
  };
};
