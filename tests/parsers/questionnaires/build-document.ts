import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A paragraph, in a style when one is given. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p w:rsidR="00A1"><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:rPr><w:b/></w:rPr></w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;

/** A table; a cell is its text, or XML when it begins with "<". */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The settings of a document that is protected against changes but for those of a kind ("forms", "readOnly"). */
const protection = (edit: string) =>
  `${head}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="${edit}" w:enforcement="1"/></w:settings>`;

/** A DOCX file made in code, with parts that nothing may touch. */
export const buildDocument = (body: string, { protect }: { protect?: string } = {}): Uint8Array =>
  zipSync(
    {
      ...(protect && {
        'word/settings.xml': strToU8(protection(protect)),
        'word/_rels/document.xml.rels': strToU8(
          `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>`,
        ),
      }),
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${protect ? '<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>' : ''}</Types>`,
      ),
      '_rels/.rels': strToU8(
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ),
      'word/media/image1.png': new Uint8Array([1, 2, 3]),
    },
    { mtime: '2020-01-01' },
  );
