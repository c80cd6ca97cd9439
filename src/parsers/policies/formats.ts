import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readJsonLines } from './json-lines.ts';
import { endingOf, type KnowledgeFile, type KnowledgeFormat } from './knowledge-file.ts';
import { readMarkdown } from './markdown.ts';
import { readStructured } from './structured.ts';
import { readXlsx } from './xlsx.ts';

const ends =
  (...endings: readonly string[]) =>
  (file: KnowledgeFile): boolean =>
    endings.includes(endingOf(file));

/** What can be imported, in the order it is tried. */
export const formats: readonly KnowledgeFormat[] = [
  { recognizes: ends('md', 'markdown', 'txt'), read: readMarkdown },
  { recognizes: ends('jsonl', 'ndjson'), read: readJsonLines },
  { recognizes: ends('csv', 'tsv'), read: readCsv },
  { recognizes: ends('xlsx', 'xlsm'), read: readXlsx },
  { recognizes: ends('json', 'yaml', 'yml'), read: readStructured },
  { recognizes: ends('docx', 'docm'), read: readDocx },
  // Loaded when needed: the PDF reader is larger than all the rest.
  { recognizes: ends('pdf'), read: async (file) => (await import('./pdf.ts')).readPdf(file) },
];
