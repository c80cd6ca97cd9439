import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/parsers/pdf/read-document.ts';
import { prose, writePdf } from './write-pdf.ts';

const locked = (options: PDFKit.PDFDocumentOptions): Promise<Buffer> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    const pdf = new PDFDocument(options);
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    for (let index = 0; index < 20; index += 1) pdf.text(`Line ${index} of a report about controls`);
    pdf.end();
  });

const honest = writePdf([{ content: prose(20) }]);

describe('a file that cannot be read is refused in words', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'not-a-pdf', 'empty'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), 'not-a-pdf', 'web page'],
    ['a Word file', Buffer.from('PK\x03\x04 and so on'), 'not-a-pdf', 'Word'],
    ['plain text', Buffer.from('SOC 2 report, see the annex'), 'not-a-pdf', 'not a PDF'],
    ['a header and nothing else', Buffer.from('%PDF-1.7\n'), 'malformed', 'damaged'],
    ['its first half', honest.subarray(0, 400), 'malformed', 'damaged'],
    ['no pages with text', writePdf([{ content: '' }, { content: '' }]), 'no-text', 'empty'],
  ])('%s', async (_name, bytes, outcome, word) => {
    const result = await readDocument({ bytes });
    expect(result).toMatchObject({ outcome, message: expect.stringContaining(word) });
  });

  it('a file whose header was lost is still read', async () => {
    expect((await readDocument({ bytes: honest.subarray(9) })).outcome).toBe('ok');
  });
});

describe('passwords', () => {
  it('are asked for, and a wrong one is told from none', async () => {
    const bytes = await locked({ userPassword: 'open sesame' });
    const none = await readDocument({ bytes: Buffer.from(bytes) });
    expect(none).toMatchObject({
      outcome: 'password',
      encrypted: true,
      message: expect.stringContaining('locked'),
    });
    const wrong = await readDocument({ bytes: Buffer.from(bytes), password: 'open barley' });
    expect(wrong).toMatchObject({ outcome: 'password', message: expect.stringContaining('wrong') });
    const right = await readDocument({ bytes: Buffer.from(bytes), password: 'open sesame' });
    expect(right).toMatchObject({ outcome: 'ok', document: { encrypted: true } });
  });

  it('of the owner do not keep readers out', async () => {
    const bytes = await locked({ ownerPassword: 'mine', permissions: {} });
    expect(await readDocument({ bytes })).toMatchObject({ outcome: 'ok', document: { encrypted: true } });
  });
});
