import Papa from 'papaparse';
import type { ParsedKnowledge } from '../../model/entry.ts';
import { scanCsv } from '../questionnaires/package/scan-csv.ts';
import { decodeText } from '../questionnaires/package/text-encoding.ts';
import { readAnsweredForm } from './answered-form.ts';
import type { KnowledgeFile } from './knowledge-file.ts';
import { readTables } from './read-table.ts';
import type { TextRow } from './table-columns.ts';

const delimiters = [',', ';', '\t', '|'];

/** Delimited text in any encoding, with comma, semicolon, tab or bar; rows are told by the line they begin on. */
export const readCsv = (file: KnowledgeFile): ParsedKnowledge => {
  const text = decodeText(file.bytes).text.replace(/^\uFEFF/, '');
  // Excel states the delimiter in a first line of its own.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const from = stated?.[0].length ?? 0;
  const sample = text.slice(from, from + 100_000);
  // An empty last line would count as a row of another width and spoil the guess of a short file.
  const guess = { preview: 50, skipEmptyLines: true, delimitersToGuess: delimiters };
  const delimiter = stated?.[1] ?? Papa.parse(sample, guess).meta.delimiter;

  let line = 1;
  let counted = 0;
  const records = scanCsv(text, from, delimiter).map((fields): TextRow => {
    const start = fields[0]?.start ?? counted;
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    const cells = fields.flatMap(({ value }, column) =>
      value.trim() === '' ? [] : [[column, value] as const],
    );
    return { number: line, cells: new Map(cells) };
  });
  const rows = records.filter(({ cells }) => cells.size > 0);
  return (
    readTables(file, [{ sheet: null, rows }]) ??
    readAnsweredForm(file, ({ row, column }) => records[row - 1]?.cells.get(column))
  );
};
