import { extname } from 'node:path';

const types: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.html': 'text/html',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Media type by the file name's extension; unknown ones are plain bytes. */
export const mimeTypeOf = (name: string): string =>
  types[extname(name).toLowerCase()] ?? 'application/octet-stream';
