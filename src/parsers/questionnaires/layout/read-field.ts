import type { Field, Place, Row, Sheet, Writing } from '../form.ts';
import { verdictOf } from '../verdict.ts';
import { choicesInCell, optionsInCell, optionsInHeader, statedLimit } from './answer-options.ts';
import { boxedChoices, tickIn } from './boxes.ts';
import type { Columns } from './choose-columns.ts';
import type { Table } from './find-tables.ts';
import { isIdentifier, isPlaceholder } from './question-text.ts';

/** A table on a sheet, with its columns understood. */
export type UnderstoodTable = {
  readonly sheet: Sheet;
  /** The sheet's number in the file, from 0. */
  readonly index: number;
  readonly table: Table;
  readonly columns: Columns;
  readonly placeName: (place: Place) => string;
};

/** A cell's text without the space around it, empty for no cell. */
export const textAt = (row: Row | undefined, column: number | null): string =>
  column === null ? '' : (row?.cells.get(column)?.text.trim() ?? '');

/** A drop-down's first value, standing in nearly every row, is its default ("Not verified"), not an answer. */
const presetOf = ({ sheet, table, columns }: UnderstoodTable): string | null => {
  const listed = table.rows.flatMap((row) => {
    const { list } = sheet.ruleAt(row.number, columns.answer);
    return list ? [{ text: textAt(row, columns.answer), first: list[0] }] : [];
  });
  const preset = listed[0]?.text ?? '';
  const same = listed.filter(({ text, first }) => text === preset && text === first);
  const isPreset = preset !== '' && verdictOf(preset) === undefined && listed.length >= 10;
  return isPreset && same.length >= 0.9 * listed.length ? preset : null;
};

/** Prepares to read a table's rows as fields; a row whose answer nobody may write gives the reason instead. */
export const createFieldReader = (
  understood: UnderstoodTable,
): ((row: Row, section: string | null) => Field | string) => {
  const { sheet, index, table, columns, placeName } = understood;
  const header = table.headers.get(columns.answer)?.text ?? '';
  const headerOptions = optionsInHeader(header);
  const limitAt = ({ row, column }: Place): number | null => {
    const stated = statedLimit(table.headers.get(column)?.text ?? '');
    const limits = [sheet.ruleAt(row, column).maximumLength, stated].flatMap((value) => value ?? []);
    return limits.length > 0 ? Math.min(...limits) : null;
  };
  const preset = presetOf(understood);
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  const taken = new Map<string, number>();

  /** A merged cell is read and filled at its first corner. */
  const placeOf = (row: Row, column: number): Place => {
    const merge = sheet.mergeAt(row.number, column);
    return { sheet: index, row: merge?.firstRow ?? row.number, column: merge?.firstColumn ?? column };
  };
  const take = (place: Place, row: Row) => {
    const known = taken.get(`${place.row}:${place.column}`);
    if (known === undefined) taken.set(`${place.row}:${place.column}`, row.number);
    return known;
  };
  const writtenAt = ({ row, column }: Place) => {
    const text = textAt(rows.get(row), column);
    // A check box of the spreadsheet itself stands at FALSE.
    const unticked = table.ticks.size > 0 && text.toUpperCase() === 'FALSE';
    if (isPlaceholder(text) || text === preset || unticked) return null;
    return boxedChoices(text).find(({ ticked }) => ticked)?.label ?? text;
  };
  const whyClosed = (row: Row, column: number) => {
    if (row.cells.get(column)?.formula) return 'A formula stands in the answer cell.';
    return sheet.lockedAt(row.number, column)
      ? 'The answer cell is locked by the file’s protection.'
      : undefined;
  };
  const explanationOf = (row: Row): Place | null => {
    if (columns.explanation === null || whyClosed(row, columns.explanation)) return null;
    const place = placeOf(row, columns.explanation);
    if (sheet.ruleAt(place.row, place.column).list !== null) return null;
    return writtenAt(place) === null && take(place, row) === undefined ? place : null;
  };

  /** A column for each answer, or boxes in the answer's cell. */
  const ticksOf = (row: Row, answer: Place): Map<string, Writing> => {
    const inColumns = [...table.ticks].map(([label, column]) => {
      const place = placeOf(row, column);
      const text = tickIn(textAt(rows.get(place.row), place.column));
      return [label, { place, text, listed: true }] as const;
    });
    if (inColumns.length > 0) return new Map(inColumns);
    const choices = boxedChoices(rows.get(answer.row)?.cells.get(answer.column)?.text ?? '');
    return new Map(choices.map(({ label, text }) => [label, { place: answer, text, listed: false }]));
  };

  return (row, section) => {
    const columnsToFill = table.ticks.size > 0 ? [...table.ticks.values()] : [columns.answer];
    const closed = columnsToFill
      .map((column) => whyClosed(row, column))
      .find((reason) => reason !== undefined);
    if (closed !== undefined) return closed;
    const answer = placeOf(row, columns.answer);
    const number = textAt(row, columns.identifier);
    const sharedWith = take(answer, row);
    if (sharedWith !== undefined) return `The question shares its answer cell with row ${sharedWith}.`;

    const ticks = ticksOf(row, answer);
    const rule = sheet.ruleAt(answer.row, answer.column);
    const ownOptions = optionsInCell(textAt(row, columns.options));
    const inAnswer = choicesInCell(textAt(rows.get(answer.row), answer.column));
    const named = [ownOptions, inAnswer, headerOptions].find((options) => options.length > 0) ?? [];
    const explanation = explanationOf(row);
    const written = columnsToFill.map((column) => writtenAt(placeOf(row, column)));
    return {
      question: {
        key: `${index}:${row.number}:${answer.column}`,
        sheet: sheet.name,
        row: row.number,
        cell: placeName(answer),
        text: textAt(row, columns.question),
        number: isIdentifier(number) ? number : null,
        section,
        options: ticks.size > 0 ? [...ticks.keys()] : [...(rule.list ?? named)],
        explanation: explanation !== null,
        existing: written.find((value) => value !== null) ?? null,
        maximumLength: limitAt(answer),
      },
      answer,
      explanation,
      explanationLimit: explanation && limitAt(explanation),
      ticks,
      closed: ticks.size > 0 || rule.list !== null,
    };
  };
};
