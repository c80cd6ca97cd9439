import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';
import { firstFree, line, prose, writePdf } from '../pdf/write-pdf.ts';
import { aDocx, paragraph, table } from './office-files.ts';

const readDocx = (...blocks: string[]) =>
  readKnowledge({ name: 'policy.docx', bytes: aDocx(blocks.join('')) });

const outline = async (parsed: ReturnType<typeof readKnowledge>) =>
  (await parsed).entries.map(({ title, section, text }) => [title, section, text]);

test('a Word policy is parted by its heading styles, in whatever language of Word', async () => {
  const parsed = readDocx(
    paragraph('Backup Policy', { style: 'Titel' }),
    paragraph('Scope', { style: 'berschrift1' }),
    paragraph('All systems & data.'),
    paragraph('Frequency', { style: 'Firmenkapitel' }),
    paragraph('Databases', { style: 'berschrift2' }),
    paragraph('Backed up:'),
    paragraph('daily', { listed: true }),
    paragraph('off site', { style: 'Aufzhlung' }),
    table([
      ['System', 'Retention'],
      ['Mail', '30 days'],
    ]),
  );
  expect(await outline(parsed)).toEqual([
    ['Backup Policy: Scope', 'Scope', 'All systems & data.'],
    [
      'Backup Policy: Databases',
      'Frequency > Databases',
      'Backed up:\n\n- daily\n- off site\n\n- System: Mail; Retention: 30 days',
    ],
  ]);
});

test.each([
  [
    'a line',
    [
      paragraph(
        'Version 3. Policy owner: Head of IT. Last reviewed: 5 May 2026. Classification: Shared under NDA.',
      ),
    ],
  ],
  [
    'a table of document control',
    [
      paragraph('Document control', { style: 'berschrift1' }),
      table([
        ['Document owner', 'Head of IT'],
        ['Date of last review', '2026-05-05'],
        ['Classification', 'Confidential (NDA)'],
        ['Version', '3'],
      ]),
    ],
  ],
])('a document says who owns it, when it was reviewed and who may see it: %s', async (_, opening) => {
  const { entries } = await readDocx(
    paragraph('Backup Policy', { style: 'Titel' }),
    ...opening,
    paragraph('Scope', { style: 'berschrift1' }),
    paragraph('All systems. Owner of a system: whoever bought it.'),
  );
  expect(entries.at(-1)).toMatchObject({ owner: 'Head of IT', reviewed: '2026-05-05', sharing: 'nda' });
});

test('what a document says of itself and nobody understands changes nothing', async () => {
  const { entries, problems } = await readDocx(
    paragraph('Classification: Level 3. Review date: soon.'),
    paragraph('Scope', { style: 'berschrift1' }),
    paragraph('All systems.'),
  );
  expect(problems).toEqual([]);
  expect(entries.at(-1)).toMatchObject({ owner: null, reviewed: null, sharing: 'internal' });
});

test('without heading styles short paragraphs in bold part it; deleted and hidden text is not read', async () => {
  const parsed = readDocx(
    paragraph('Purpose', { bold: true }),
    '<w:p><w:r><w:t xml:space="preserve">We keep </w:t></w:r><w:del><w:r><w:delText>no </w:delText></w:r></w:del><w:r><w:t>logs.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Secret.</w:t></w:r></w:p>',
    paragraph('Owner', { bold: true }),
    paragraph('The CISO.'),
  );
  expect(await outline(parsed)).toEqual([
    ['policy: Purpose', 'Purpose', 'We keep logs.'],
    ['policy: Owner', 'Owner', 'The CISO.'],
  ]);
});

test('an answered questionnaire in Word tables becomes its answers', async () => {
  const { entries } = await readDocx(
    paragraph('Questionnaire', { style: 'berschrift1' }),
    table([
      ['No', 'Question', 'Response'],
      ['1', 'Do you use MFA?', 'Yes, for all staff.'],
      ['2', 'Do you have ISO 27001?', ''],
    ]),
  );
  expect(entries).toMatchObject([
    { kind: 'past-answer', id: 'policy.docx#1', question: 'Do you use MFA?', text: 'Yes, for all staff.' },
  ]);
});

test('a PDF policy is parted by its headings', async () => {
  const document = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font('Helvetica-Bold').fontSize(22).text('Encryption Policy').moveDown();
  const section = (heading: string, text: string) => {
    document.font('Helvetica-Bold').fontSize(14).text(heading).moveDown(0.5);
    document.font('Helvetica').fontSize(10).text(text).moveDown();
  };
  section(
    '1. Data at rest',
    'All customer data is encrypted at rest with AES-256, including backups and logs.',
  );
  section('2. Data in transit', 'Connections from outside the network use TLS 1.2 or higher at all times.');
  document.end();
  await ended;
  const parsed = readKnowledge({ name: 'encryption.pdf', bytes: new Uint8Array(Buffer.concat(chunks)) });
  expect(await outline(parsed)).toEqual([
    [
      'Encryption Policy: Data at rest',
      'Data at rest',
      'All customer data is encrypted at rest with AES-256, including backups and logs.',
    ],
    [
      'Encryption Policy: Data in transit',
      'Data in transit',
      'Connections from outside the network use TLS 1.2 or higher at all times.',
    ],
  ]);
});

test('pages of a PDF policy that are pictures are named beside what was read', async () => {
  const dictionary = '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8';
  const picture = { content: 'q 612 0 0 792 0 0 cm /Im Do Q', resources: `/XObject<</Im ${firstFree} 0 R>>` };
  const bytes = writePdf(
    [{ content: line('Access is reviewed.', 72, 700) + prose(5) }, picture, { content: prose(5) }, picture],
    { more: [[firstFree, { dictionary, data: '\x00' }]] },
  );
  const { entries, problems, notes } = await readKnowledge({ name: 'access.pdf', bytes });
  expect(entries.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  expect(notes).toMatchObject([
    { file: 'access.pdf', reason: expect.stringMatching(/^Pages 2, 4: .*picture/) },
  ]);
});
