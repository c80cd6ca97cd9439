import { strToU8, zipSync } from 'fflate';

type Section = { readonly section: string; readonly questions: readonly string[] };

const answers = ['Yes', 'No', 'N/A'] as const;
const instructions = [
  'Supplier security questionnaire',
  'Riverbend Foods Group, Supplier Risk',
  'Please complete the sheet Questions and return this file.',
  'Choose Yes, No or N/A in column C. Explain every No and every N/A in column D.',
  'Do not add or remove rows. Questions? suppliers@riverbend.example',
];

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cell = (reference: string, text: string, style = 0) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const style = { plain: 0, header: 1, section: 2, wrapped: 3 } as const;

/** Bytes of an XLSX workbook with an instructions sheet and a questions sheet; the same sections give the same bytes. */
export function writeQuestionnaireWorkbook(sections: readonly Section[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationshipList([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Instructions" sheetId="1" r:id="rId1"/><sheet name="Questions" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipList([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': instructionsSheet,
    'xl/worksheets/sheet2.xml': questionsSheet(sections),
  };
  // A fixed time keeps the file the same from run to run.
  const files = Object.entries(parts).map(([path, body]) => [path, strToU8(xml(body))] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date('2026-01-01T00:00:00') });
}

function questionsSheet(sections: readonly Section[]): string {
  const header = ['No.', 'Question', 'Answer', 'Comments'];
  const rows = [row(1, header.map((text, index) => cell(`${'ABCD'[index]}1`, text, style.header)).join(''))];
  const merges: string[] = [];
  for (const { section, questions } of sections) {
    const heading = rows.length + 1;
    merges.push(`<mergeCell ref="A${heading}:D${heading}"/>`);
    rows.push(row(heading, cell(`A${heading}`, section, style.section)));
    for (const [index, question] of questions.entries()) {
      const number = rows.length + 1;
      const empty = `<c r="C${number}" s="${style.wrapped}"/><c r="D${number}" s="${style.wrapped}"/>`;
      const label = `${section.charAt(0)}${index + 1}`;
      rows.push(row(number, cell(`A${number}`, label) + cell(`B${number}`, question, style.wrapped) + empty));
    }
  }
  const columns = [6, 70, 12, 50].map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const validation = `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C${rows.length}"><formula1>"${answers.join(',')}"</formula1></dataValidation>`;
  return `<worksheet xmlns="${main}"><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells><dataValidations count="1">${validation}</dataValidations></worksheet>`;
}

const instructionsSheet = `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${instructions
  .map((text, index) =>
    row(index + 1, cell(`A${index + 1}`, text, index === 0 ? style.header : style.wrapped)),
  )
  .join('')}</sheetData></worksheet>`;

const relationshipList = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelationships}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`;

const font = (bold: boolean) =>
  `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="2">${font(false)}${font(true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
