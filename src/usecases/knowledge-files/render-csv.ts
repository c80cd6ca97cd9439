import Papa from 'papaparse';
import type { Entry } from '../../model/entry.ts';

const columns = [
  'id',
  'kind',
  'title',
  'question',
  'answer',
  'text',
  'source',
  'section',
  'sharing',
  'owner',
  'reviewed',
  'expires',
  'criteria',
  'tags',
  'product',
] as const;

/** A no-break space in front keeps a spreadsheet from taking the text for a formula; import takes it off again. */
const asText = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `\u00A0${value}` : value);

const toRow = (entry: Entry): string[] => {
  const words = entry.question === null ? { answer: '', text: entry.text } : { answer: entry.text, text: '' };
  const row = { ...entry, ...words, criteria: entry.criteria.join('; '), tags: entry.tags.join('; ') };
  return columns.map((column) => asText(row[column] ?? ''));
};

/** Entries as a table that spreadsheets open and `kb import` reads back (UTF-8 with byte order mark, for Excel). */
export const renderCsv = (entries: readonly Entry[]): string =>
  `\uFEFF${Papa.unparse([[...columns], ...entries.map(toRow)])}\r\n`;
