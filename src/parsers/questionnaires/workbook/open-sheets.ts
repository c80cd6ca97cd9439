import { decodeXmlPart } from '../package/xml-text.ts';
import { readPart } from '../package/zip-archive.ts';
import { refuse } from '../refusal.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { Worksheet } from './worksheet.ts';

/** Reads sheets by position or by name, each at most once; undefined when the workbook has no such sheet. */
export type SheetSource = {
  readonly at: (index: number) => Worksheet | undefined;
  readonly named: (name: string) => Worksheet | undefined;
};

/** Opens a workbook's sheets; a sheet is unpacked only when somebody looks into it. */
export const openSheets = ({ archive, sheets, sharedStrings }: WorkbookPackage): SheetSource => {
  const strings = readSharedStrings(
    sharedStrings === undefined ? undefined : readPart(archive, sharedStrings),
  );
  const opened = new Map<number, Worksheet>();
  const at = (index: number) => {
    const part = sheets[index]?.part;
    if (part === undefined) return undefined;
    const known = opened.get(index);
    if (known) return known;
    const bytes = readPart(archive, part);
    if (!bytes) return refuse('malformed', `This workbook is damaged: its part ${part} is missing.`);
    const sheet = readSheet(decodeXmlPart(bytes), strings);
    opened.set(index, sheet);
    return sheet;
  };
  return {
    at,
    named: (name) => at(sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase())),
  };
};
