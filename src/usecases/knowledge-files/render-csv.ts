import Papa from 'papaparse';
import type { Entry } from '../../model/entry.ts';
import type { FillResult } from '../../model/questionnaire.ts';

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

/**
 * The open questions of a filled questionnaire as a table for their owners: what they write under `answer`, `kb import`
 * takes in, rows without an answer it passes over.
 */
export const renderOpenQuestions = (cells: FillResult['cells']): string => {
  const open = cells.filter(({ outcome }) => outcome !== 'answered');
  const rows = open.map(({ question, owner, sheet, cell, outcome }) =>
    [question, '', owner ?? '', [sheet, cell].filter(Boolean).join(' '), outcome].map(asText),
  );
  return `\uFEFF${Papa.unparse([['question', 'answer', 'owner', 'place', 'outcome'], ...rows])}\r\n`;
};
