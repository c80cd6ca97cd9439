import { strToU8, zipSync } from 'fflate';

const asXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const packageOf = (main: string, parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
        ...parts,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

/** A Word document of the given body; style ids are those of a German Word, whose style names stay English. */
export const aDocx = (body: string): Uint8Array =>
  packageOf('word/document.xml', {
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Firmenkapitel"><w:name w:val="Acme Chapter"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`,
  });

/** A paragraph of a Word document. */
export const paragraph = (text: string, { style = '', bold = false, listed = false } = {}): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${listed ? '<w:numPr><w:numId w:val="1"/></w:numPr>' : ''}</w:pPr><w:r><w:rPr>${bold ? '<w:b/>' : ''}</w:rPr><w:t>${asXml(text)}</w:t></w:r></w:p>`;

/** A table of a Word document. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

const columnName = (index: number) => String.fromCharCode(65 + index);

/** A workbook of sheets of text; a number is stored as a number. */
export const anXlsx = (
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Uint8Array => {
  const names = Object.keys(sheets);
  const cell = (value: string | number, address: string) =>
    typeof value === 'number'
      ? `<c r="${address}"><v>${value}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${asXml(value)}</t></is></c>`;
  const sheetXml = (rows: readonly (readonly (string | number)[])[]) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, column) => (value === '' ? '' : cell(value, `${columnName(column)}${row + 1}`))).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  return packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [])]),
    ),
  });
};
