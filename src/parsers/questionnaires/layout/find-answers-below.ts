import type { SheetLayout } from '../../../model/questionnaire.ts';
import type { Field, Place, Row, Sheet } from '../form.ts';
import { columnLetters } from '../workbook/cell-address.ts';
import { statedLimit } from './answer-options.ts';
import { boxedChoices } from './boxes.ts';
import { headerRole } from './header-role.ts';
import {
  isIdentifier,
  isInstruction,
  isInterrogative,
  isNotForUs,
  isPlaceholder,
  isStatement,
} from './question-text.ts';

/** What was understood of a sheet whose answers stand below their questions. */
export type AnswersBelow = { readonly fields: readonly Field[]; readonly layout: SheetLayout };

type Asked = {
  readonly row: Row;
  readonly column: number;
  readonly text: string;
  readonly section: string | null;
};
type Slot = { readonly place: Place; readonly text: string; readonly evident: boolean };

/** How far below its question an answer, and the comment on it, may stand. */
const reach = 3;
const fewest = 2;

const textsOf = (row: Row | undefined) =>
  Array.from(row?.cells ?? [], ([column, { text }]) => ({ column, text: text.trim() })).filter(
    ({ text }) => text !== '',
  );

/** The one text of a row that asks, whose number may stand before it or in a column of its own. */
const questionIn = (row: Row, only: number | null): { column: number; text: string } | undefined => {
  const texts = textsOf(row);
  const words = texts.filter(({ text }) => !isIdentifier(text));
  const [question] = words;
  if (!question || words.length > 1 || (only !== null && question.column !== only)) return undefined;
  const { text } = question;
  if (isInstruction(text) || isNotForUs(text)) return undefined;
  const numbered =
    texts.length > 1 || /^\s*(?:\d+(?:\.\d+)*[.):]?|[A-Z]{1,4}-?\d+(?:\.\d+)*[.):]?)\s/.test(text);
  return isInterrogative(text) || (numbered && isStatement(text)) ? question : undefined;
};

/** A short label such as "Answer:" or "Comments", and the role it gives what stands beside it. */
const labelIn = (row: Row | undefined) => {
  const [first, ...others] = textsOf(row);
  if (!first || others.length > 1 || first.text.length > 40) return undefined;
  const role = headerRole(first.text.replace(/[\s:：]+$/, ''));
  if (role?.weight !== 3 || (role.role !== 'answer' && role.role !== 'explanation')) return undefined;
  return { column: first.column, role: role.role };
};

const readSlots = (sheet: Sheet, index: number, rows: ReadonlyMap<number, Row>, asked: Asked) => {
  const merge = sheet.mergeAt(asked.row.number, asked.column);
  const below = (merge?.lastRow ?? asked.row.number) + 1;
  const slots: { answer?: Slot; explanation?: Slot } = {};
  const slotAt = (row: number, column: number, evident: boolean): Slot => {
    const box = sheet.mergeAt(row, column);
    const place = { sheet: index, row: box?.firstRow ?? row, column: box?.firstColumn ?? column };
    return { place, text: rows.get(place.row)?.cells.get(place.column)?.text.trim() ?? '', evident };
  };
  for (let number = below; number < below + reach; number += 1) {
    const row = rows.get(number);
    const label = labelIn(row);
    if (label) {
      // Beside its label, in the question's own column where that is free.
      const after = (sheet.mergeAt(number, label.column)?.lastColumn ?? label.column) + 1;
      slots[label.role] ??= slotAt(number, Math.max(after, asked.column), true);
    } else if (number === below) {
      if (row && questionIn(row, null)) break;
      const box = sheet.mergeAt(number, asked.column);
      const wide = box !== undefined && box.firstRow === number && box.firstColumn <= asked.column;
      const drawn = sheet.boxedAt(number, asked.column) && !sheet.boxedAt(number, asked.column + 1);
      const evident =
        wide || drawn || sheet.width !== null || sheet.ruleAt(number, asked.column).list !== null;
      const slot = slotAt(number, asked.column, evident);
      const others = textsOf(row).filter(({ column }) => column !== slot.place.column);
      if (others.length > 0 || (slot.text !== '' && !evident)) break;
      slots.answer = slot;
    } else break;
  }
  return slots;
};

const collect = (sheet: Sheet, only: number | null): Asked[] => {
  const asked: Asked[] = [];
  let section: string | null = null;
  for (const row of sheet.rows) {
    if (row.hidden) continue;
    const question = questionIn(row, only);
    const texts = textsOf(row).filter(({ text }) => !isIdentifier(text));
    if (question) asked.push({ row, ...question, section });
    else if (texts.length === 1 && !labelIn(row) && (texts[0]?.text.length ?? 0) <= 80)
      section = texts[0]?.text ?? null;
  }
  return asked;
};

/**
 * Reads a sheet on which each answer goes below its question, into a box or beside a label; undefined where most of its
 * questions have nothing of the kind. Sure only where boxes or labels show it, not where there is just an empty row.
 */
export const findAnswersBelow = (
  sheet: Sheet,
  {
    index,
    placeName,
    column = null,
  }: { index: number; placeName: (place: Place) => string; column?: number | null },
): AnswersBelow | undefined => {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const asked = collect(sheet, column);
  const found = asked.flatMap((question) => {
    const { answer, explanation } = readSlots(sheet, index, rows, question);
    return answer && !sheet.lockedAt(answer.place.row, answer.place.column)
      ? [{ question, answer, explanation: explanation ?? null }]
      : [];
  });
  if (found.length < fewest || found.length < 0.8 * asked.length) return undefined;
  const evident = found.filter(({ answer }) => answer.evident).length >= 0.8 * found.length;
  const fields = found.map(({ question, answer, explanation }): Field => {
    const rule = sheet.ruleAt(answer.place.row, answer.place.column);
    const limits = [rule.maximumLength, statedLimit(question.text)].flatMap((value) => value ?? []);
    const choices = boxedChoices(answer.text);
    const ticked = choices.find((choice) => choice.ticked)?.label;
    const ticks = new Map(
      choices.map(({ label, text }) => [label, { place: answer.place, text, listed: false }]),
    );
    const open = explanation && isPlaceholder(explanation.text) ? explanation.place : null;
    return {
      question: {
        key: `${index}:${answer.place.row}:${answer.place.column}`,
        sheet: sheet.name,
        row: question.row.number,
        cell: placeName(answer.place),
        text: question.text,
        section: question.section,
        options: ticks.size > 0 ? [...ticks.keys()] : [...(rule.list ?? [])],
        explanation: open !== null,
        existing: isPlaceholder(answer.text) ? null : (ticked ?? answer.text),
        maximumLength: limits.length > 0 ? Math.min(...limits) : null,
      },
      answer: answer.place,
      explanation: open,
      explanationLimit: open && sheet.ruleAt(open.row, open.column).maximumLength,
      ticks,
      closed: rule.list !== null || ticks.size > 0,
    };
  });
  const letters = columnLetters(found[0]?.question.column ?? 0);
  return {
    fields,
    layout: {
      sheet: sheet.name,
      headerRow: null,
      questionColumn: letters,
      answerColumn: columnLetters(found[0]?.answer.place.column ?? 0),
      explanationColumn: null,
      questions: fields.length,
      sure: evident || column !== null,
      reason:
        column !== null
          ? 'Chosen by a person.'
          : evident
            ? 'A box or a label for the answer stands below each question.'
            : 'Below each question a row is free, but nothing says that the answer goes there.',
    },
  };
};
