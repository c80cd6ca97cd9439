import type { LayoutChoice } from '../../model/questionnaire.ts';
import { anchorComment, putComments } from './document/add-comments.ts';
import { readDocument } from './document/read-document.ts';
import { openPlaces } from './document/read-protection.ts';
import { tickBox } from './document/tick-box.ts';
import { answerParagraph, cellText, viewTable } from './document/view-table.ts';
import type { Paragraph } from './document/word-document.ts';
import { applyEdits, type Edit, enterText, takeStale, writeNewParagraph } from './document/write-runs.ts';
import type { Note } from './filling/notes.ts';
import type { Form, Place, Writing } from './form.ts';
import { findFields } from './layout/find-fields.ts';
import { findListedQuestions, type ListedQuestion } from './layout/find-listed-questions.ts';
import { joinFields, listedFields } from './listed-fields.ts';
import { draftPackage } from './package/edit-package.ts';
import { findMainPart } from './package/office-package.ts';
import { decodeXmlPart } from './package/xml-text.ts';
import { openZip, readPart, replaceParts } from './package/zip-archive.ts';
import { refuse } from './refusal.ts';
import { columnLetters } from './workbook/cell-address.ts';

const protectedWhole =
  'This document is protected, and no place in it is open for answers. Take the protection off in Word (Review, Restrict Editing), or ask for a copy without it.';

const closedPlace = 'The place for the answer is locked by the file’s protection.';

/** Opens a Word document as a form: its tables, and questions that stand in its paragraphs; writing edits it in place. */
export const openDocx = (bytes: Uint8Array, choice: LayoutChoice | undefined): Form => {
  const archive = openZip(bytes);
  const part = findMainPart(archive);
  const content = part && readPart(archive, part);
  if (!part || !content) return refuse('malformed', 'This file is damaged: it holds no document.');
  const xml = decodeXmlPart(content);
  const { paragraphs, tables } = readDocument(xml);
  const lists = tables.length;
  const placeName = ({ sheet, row, column }: Place) =>
    sheet === lists ? `paragraph ${row + 1}` : `table ${sheet + 1}, ${columnLetters(column)}${row}`;
  const isOpen = openPlaces(archive, { part, xml });
  const all = [...paragraphs, ...tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))];
  if (all.length > 0 && !all.some(isOpen)) refuse('unsupported', protectedWhole);
  /** The paragraph that takes a question's answer; undefined where it needs one of its own. */
  const waitingFor = ({ slot, lastLine }: ListedQuestion) => {
    const last = paragraphs[lastLine];
    return last?.slot.reserved ? last : slot === null ? undefined : paragraphs[slot];
  };
  const mayAnswer = (question: ListedQuestion) => {
    const waiting = waitingFor(question) ?? paragraphs[question.lastLine];
    return waiting !== undefined && !waiting.control.locked && isOpen(waiting);
  };
  const asked = findListedQuestions(paragraphs);
  const questions = asked.filter(mayAnswer);
  const closed = asked
    .filter((question) => !mayAnswer(question))
    .map(({ line }) => ({ sheet: null, row: line + 1, reason: closedPlace }));
  const listed = new Map(questions.map((question) => [question.line, question]));
  const inTables = findFields(
    tables.map((table, index) => viewTable(table, { name: `Table ${index + 1}`, isOpen })),
    { choice, placeName },
  );
  const inText = {
    ...listedFields(paragraphs, questions, {
      sheet: lists,
      unit: 'paragraph',
      listOf: (question) => waitingFor(question)?.control.list ?? null,
    }),
    skipped: closed,
  };

  const editParagraph = (row: number, text: string): Edit[] => {
    const question = listed.get(row);
    const last = question && paragraphs[question.lastLine];
    if (!question || !last) return [];
    const boxed = question.boxes.lines.flatMap((line) => paragraphs[line] ?? []);
    const before = boxed.map((paragraph) => paragraph.text).join('\n');
    const ticked = tickBox(xml, boxed, { before, after: text });
    if (ticked) return [...ticked, ...boxed.flatMap(takeStale)];
    const waiting = waitingFor(question);
    return waiting
      ? enterText(xml, waiting, { text, stays: waiting.text !== '' })
      : [writeNewParagraph(xml, last.end, text)];
  };
  const editCell = ({ sheet, row, column }: Place, text: string): Edit[] => {
    const cell = tables[sheet]?.cells.find((one) => one.row === row && one.column === column);
    const waiting = cell && answerParagraph(cell);
    if (!waiting) return [];
    const ticked = tickBox(xml, cell.paragraphs, { before: cellText(cell), after: text });
    if (ticked) return [...ticked, ...cell.paragraphs.flatMap(takeStale)];
    // Words to be overwritten may take several lines.
    const overwritten = cell.paragraphs.filter((one) => one !== waiting && one.text !== '');
    return [
      ...enterText(xml, waiting, { text, stays: false }),
      ...overwritten.map(({ slot: { start, end } }) => ({ start, end, text: '' })),
    ];
  };
  const write = (writings: readonly Writing[], notes: readonly Note[] = []) => {
    if (writings.length === 0 && notes.length === 0) return bytes;
    const draft = draftPackage(archive);
    const firstComment = notes.length > 0 ? putComments(archive, draft, { part, notes }) : 0;
    const anchors = (text: string, find: (place: Place) => Paragraph | undefined) =>
      notes.flatMap(({ place }, index) => {
        const paragraph = find(place);
        return paragraph ? [anchorComment(text, paragraph, firstComment + index)] : [];
      });
    const answers = writings.flatMap(({ place, text }) =>
      place.sheet === lists ? editParagraph(place.row, text) : editCell(place, text),
    );
    const onLists = anchors(xml, ({ sheet, row }) => (sheet === lists ? paragraphs[row] : undefined));
    const answered = applyEdits(xml, [...answers, ...onLists]);
    // An answer moves what stands behind it, and may have opened its cell's paragraph.
    const cells = readDocument(answered).tables.map((table) => table.cells);
    const onCells = anchors(
      answered,
      ({ sheet, row, column }) =>
        cells[sheet]?.find((cell) => cell.row === row && cell.column === column)?.paragraphs[0],
    );
    draft.put(part, applyEdits(answered, onCells));
    return replaceParts(archive, draft.parts());
  };
  return {
    format: 'docx',
    found: joinFields(inTables, inText),
    sheets: [],
    marks: ['comment'],
    commentable: () => true,
    placeName,
    write,
  };
};
