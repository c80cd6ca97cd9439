import PDFDocument from 'pdfkit';

/** A report of one page that opens with this password only. */
export const lockedPdf = (password: string): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PDFDocument({ userPassword: password, pdfVersion: '1.7' });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.text('SOC 2 Type 2 Report of Locked Box, Inc.');
    document.end();
  });
