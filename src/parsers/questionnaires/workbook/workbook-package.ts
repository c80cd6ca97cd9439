import type { Element } from '@xmldom/xmldom';
import { findMainPart, readRelations } from '../package/office-package.ts';
import { elementsNamed, parseXml } from '../package/parse-xml.ts';
import { openZip, readPart, type ZipArchive } from '../package/zip-archive.ts';
import { refuse } from '../refusal.ts';

/** A sheet's name, state and the part that holds it. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** A workbook's table of contents. `definedNames` maps a name in lower case to its formula. */
export type WorkbookPackage = {
  readonly archive: ZipArchive;
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly definedNames: ReadonlyMap<string, string>;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
};

const relationId = (sheet: Element) =>
  Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)?.value;

/** Opens an XLSX or XLSM package (ECMA-376 part 2); refuses what is none. */
export const openWorkbook = (bytes: Uint8Array): WorkbookPackage => {
  const archive = openZip(bytes);
  const part = findMainPart(archive);
  const content = part && readPart(archive, part);
  if (!part || !content) return refuse('malformed', 'This file is damaged: it holds no workbook.');
  const root = parseXml(content);
  if (root.localName !== 'workbook') return refuse('unsupported', 'This file is not an Excel workbook.');
  const relations = readRelations(archive, part);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const sheets = elementsNamed(root, 'sheet').flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === relationId(sheet));
    if (relation?.type !== 'worksheet') return [];
    const state = sheet.getAttribute('state') ?? 'visible';
    return [{ name: sheet.getAttribute('name') ?? '', hidden: state !== 'visible', part: relation.target }];
  });
  const definedNames = elementsNamed(root, 'definedName').map(
    (name) => [(name.getAttribute('name') ?? '').toLowerCase(), name.textContent ?? ''] as const,
  );
  return {
    archive,
    part,
    sheets,
    definedNames: new Map(definedNames),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
  };
};
