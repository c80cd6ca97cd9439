import { strToU8, zipSync } from 'fflate';

/** A cell to build: text, a number, or more detail. `f` is a formula, whose last value is `v`. */
export type BuiltCell =
  | string
  | number
  | null
  | { readonly v?: string; readonly f?: string; readonly s?: number; readonly inline?: boolean };

export type BuiltSheet = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly BuiltCell[])[];
  readonly hiddenRows?: readonly number[];
  /** XML before and after the sheet's data: columns; protection, merges, validations, extensions. */
  readonly before?: string;
  readonly after?: string;
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const cellXml = (cell: BuiltCell, address: string, shared: string[]): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const { v, f, s, inline } = typeof cell === 'string' ? { v: cell } : cell;
  const style = s === undefined ? '' : ` s="${s}"`;
  if (f !== undefined)
    return `<c r="${address}"${style} t="str"><f>${escaped(f)}</f><v>${escaped(v ?? '')}</v></c>`;
  if (v === undefined) return `<c r="${address}"${style}/>`;
  if (inline) return `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(v)}</t></is></c>`;
  shared.push(v);
  return `<c r="${address}"${style} t="s"><v>${shared.length - 1}</v></c>`;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetNamespaces = `${main} xmlns:r="${office}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;

/** Style 0 is locked, 1 is unlocked, 2 is a bold title's. */
const styles = `${head}<styleSheet ${main}><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyProtection="1"><protection locked="0"/></xf><xf fontId="1"/></cellXfs></styleSheet>`;

/** The parts of an XLSX package made in code. */
export const workbookParts = (
  sheets: readonly BuiltSheet[],
  {
    definedNames = '',
    extra = {},
  }: { definedNames?: string; extra?: Record<string, string | Uint8Array> } = {},
): Record<string, Uint8Array> => {
  const shared: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  for (const [index, { rows, hiddenRows = [], before = '', after = '' }] of sheets.entries()) {
    const data = rows.map((cells, row) => {
      const content = cells
        .map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, shared))
        .join('');
      const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
      return content === '' ? '' : `<row r="${row + 1}" spans="1:${cells.length}"${hidden}>${content}</row>`;
    });
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `${head}<worksheet ${sheetNamespaces}>${before}<sheetData>${data.join('')}</sheetData>${after}</worksheet>`,
    );
  }
  const relations = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ].map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${listed.join('')}</sheets>${definedNames && `<definedNames>${definedNames}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${relationships}>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst ${main} count="${shared.length}" uniqueCount="${shared.length}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': styles,
    ...extra,
  };
  for (const [name, content] of Object.entries(files))
    parts[name] = typeof content === 'string' ? strToU8(content) : content;
  return parts;
};

/** An XLSX file made in code. */
export const buildWorkbook = (...input: Parameters<typeof workbookParts>): Uint8Array =>
  zipSync(workbookParts(...input), { level: 6, mtime: '2020-01-01' });

/** A drop-down with its values written out. */
export const listRule = (range: string, values: string): string =>
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${values}"</formula1></dataValidation></dataValidations>`;

/** Extended drop-downs (x14), whose lists may lie on other sheets. */
export const extendedListRules = (rules: readonly (readonly [range: string, list: string])[]): string =>
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="${rules.length}">${rules.map(([range, list]) => `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${list}</xm:f></x14:formula1><xm:sqref>${range}</xm:sqref></x14:dataValidation>`).join('')}</x14:dataValidations></ext></extLst>`;
