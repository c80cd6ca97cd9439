import Papa from 'papaparse';
import type { LayoutChoice } from '../../model/questionnaire.ts';
import type { Form, Place, Row, Sheet, Writing } from './form.ts';
import { findFields } from './layout/find-fields.ts';
import { type CsvField, scanCsv } from './package/scan-csv.ts';
import { decodeText } from './package/text-encoding.ts';
import { refuse } from './refusal.ts';

const maximumRecords = 200_000;
const formulaStart = /^[=+\-@\t\r]/;
const number = /^[+-]?\d+([.,]\d+)?%?$/;

/**
 * A value no spreadsheet program takes for a formula: a no-break space in front makes it text and does not show.
 * Plain numbers ("-5") are left alone.
 */
const defuse = (value: string) =>
  formulaStart.test(value) && !number.test(value) ? `\u00A0${value}` : value;

const sheetOf = (records: readonly (readonly CsvField[])[]): Sheet => ({
  name: null,
  hidden: false,
  rows: records.flatMap((fields, index): Row[] => {
    const cells = fields.flatMap(({ value }, column) =>
      value.trim() === '' ? [] : [[column, { text: value, formula: false, style: null }] as const],
    );
    return cells.length > 0 ? [{ number: index + 1, hidden: false, cells: new Map(cells) }] : [];
  }),
  width: null,
  columnHidden: () => false,
  ruleAt: () => ({ list: null, maximumLength: null }),
  lockedAt: () => false,
  boxedAt: () => false,
  mergeAt: () => undefined,
});

/** Opens a delimited text (CSV, TSV) as a form; delimiter, quoting, encoding, line ends and a "sep=" line stay. */
export const openCsv = (bytes: Uint8Array, choice: LayoutChoice | undefined): Form => {
  const { text, encode, canHold } = decodeText(bytes);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const stated = /^sep=(.)\r?\n/i.exec(text.slice(mark));
  const from = mark + (stated?.[0].length ?? 0);
  const guessed = Papa.parse(text.slice(from, from + 100_000), {
    // A last line end would count as a row of one column and outvote the right delimiter of a short file.
    skipEmptyLines: true,
    preview: 50,
    delimitersToGuess: [',', ';', '\t', '|'],
  }).meta.delimiter;
  const delimiter = stated?.[1] ?? guessed;
  const records = scanCsv(text, from, delimiter);
  if (records.length > maximumRecords) refuse('too-large', 'This file has more rows than Vouch reads.');
  const allQuoted = records.length > 1 && records.flat().every(({ quoted, value }) => quoted || value === '');
  const placeName = ({ row }: Place) => `row ${row}`;

  const raw = (value: string) => {
    const safe = defuse(value);
    const held = canHold(safe)
      ? safe
      : safe
          .replaceAll(/[\u2018\u2019]/g, "'")
          .replaceAll(/[\u201C\u201D]/g, '"')
          .replaceAll(/[\u2013\u2014]/g, '-')
          .replaceAll('\u00A0', "'");
    const needsQuotes = allQuoted || /["\r\n]/.test(held) || held.includes(delimiter) || held !== held.trim();
    return needsQuotes ? `"${held.replaceAll('"', '""')}"` : held;
  };
  const write = (writings: readonly Writing[]) => {
    const pieces: string[] = [];
    let copied = 0;
    let added = { row: 0, length: 0 };
    const inOrder = writings.toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
    for (const { place, text: value } of inOrder) {
      const fields = records[place.row - 1] ?? [];
      const field = fields[place.column];
      const end = field?.end ?? fields.at(-1)?.end ?? text.length;
      // A short record is filled up with empty fields as far as the answer's column.
      const length = added.row === place.row ? added.length : fields.length;
      const missing = field ? '' : delimiter.repeat(place.column - length + 1);
      pieces.push(text.slice(copied, Math.max(copied, field?.start ?? end)), missing, raw(value));
      copied = Math.max(copied, end);
      if (!field) added = { row: place.row, length: place.column + 1 };
    }
    pieces.push(text.slice(copied));
    return encode(pieces.join(''));
  };
  const sheets = [sheetOf(records)];
  return {
    format: 'csv',
    found: findFields(sheets, { choice, placeName }),
    sheets,
    marks: ['column'],
    commentable: () => false,
    placeName,
    write,
  };
};
