import type { Element } from '@xmldom/xmldom';
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

type Relation = { readonly id: string; readonly type: string; readonly target: string };

const resolvePart = (base: string, target: string) => {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** The relations of a part that stay inside the package; links to the outside are never followed. */
export const readRelations = (archive: ZipArchive, part: string): Relation[] => {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const bytes = readPart(archive, name);
  if (!bytes) return [];
  return elementsNamed(parseXml(bytes), 'Relationship')
    .filter((element) => element.getAttribute('TargetMode') !== 'External')
    .map((element) => ({
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: resolvePart(part, element.getAttribute('Target') ?? ''),
    }));
};

/** The part an office package starts from ("xl/workbook.xml", "word/document.xml"); undefined when there is none. */
export const findMainPart = (archive: ZipArchive): string | undefined =>
  readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;

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
