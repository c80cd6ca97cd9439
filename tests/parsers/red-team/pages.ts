import type { Canvas } from '../../report-factory/render/canvas.ts';
import { greyBands } from '../../report-factory/render/grey-bands.ts';
import type { Mutation } from './mutation.ts';

type Change = NonNullable<Mutation['pages']>;

/** A page of its own, taken out of the list of pages so that it may be put anywhere. */
const newPage = (pages: unknown[], canvas: Canvas, draw: (pdf: PDFKit.PDFDocument) => void): unknown => {
  canvas.pdf.addPage({ size: canvas.layout.paper, margin: 0 });
  draw(canvas.pdf);
  return pages.pop();
};

const pictured = (footer: string | null) => (pdf: PDFKit.PDFDocument) => {
  pdf.image(Buffer.from(greyBands()), 0, 0, { width: pdf.page.width, height: pdf.page.height - 60 });
  if (footer !== null)
    pdf
      .font('Helvetica')
      .fontSize(8)
      .fillColor('#000000')
      .text(footer, 56, pdf.page.height - 34, { lineBreak: false });
};

const replaced =
  (draw: (pdf: PDFKit.PDFDocument) => void): Change =>
  (pages, told, canvas) => {
    for (const index of told) pages[index] = newPage(pages, canvas, draw);
  };

const dictionaries =
  (change: (dictionary: Record<string, unknown>, canvas: Canvas) => void): Change =>
  (pages, told, canvas) => {
    for (const index of told) change((pages[index] as { data: Record<string, unknown> }).data, canvas);
  };

const changes: Readonly<Record<string, Change>> = {
  'taken out': (pages, told) => {
    for (const index of told.toSorted((one, other) => other - one)) pages.splice(index, 1);
  },
  'taken out with the next': (pages, told) => void pages.splice(told[0] ?? 0, 2),
  'cut off from here': (pages, told) => void pages.splice(told[0] ?? 0),
  'a picture': replaced(pictured(null)),
  'a picture with a footer': replaced(pictured('Confidential | 17')),
  'a picture with a stamp': replaced(
    pictured('Received 12 March 2026 by Document Services, Reference 2026-00231, Page 17'),
  ),
  'a blank page': replaced(() => {}),
  'a page that says nothing': replaced(
    (pdf) => void pdf.font('Helvetica').fontSize(10).text('This page is intentionally left blank.', 200, 300),
  ),
  'a page turned away': replaced(
    (pdf) => void pdf.font('Helvetica').fontSize(10).text('Redacted.', 200, 300),
  ),
  'upside down': dictionaries((data) => void Object.assign(data, { Rotate: 180 })),
  'turned by a quarter': dictionaries((data) => void Object.assign(data, { Rotate: 90 })),
  'cropped to its upper half': dictionaries((data, canvas) => {
    const height = canvas.pdf.page.height;
    Object.assign(data, { CropBox: [0, height / 2, canvas.pdf.page.width, height] });
  }),
  'cropped to its lower half': dictionaries(
    (data, canvas) =>
      void Object.assign(data, { CropBox: [0, 0, canvas.pdf.page.width, canvas.pdf.page.height / 2] }),
  ),
  'cropped to its left half': dictionaries(
    (data, canvas) =>
      void Object.assign(data, { CropBox: [0, 0, canvas.pdf.page.width / 2, canvas.pdf.page.height] }),
  ),
  'moved to the end': (pages, told) => void pages.push(...pages.splice(told[0] ?? 0, 1)),
  'moved to the front': (pages, told) => void pages.unshift(...pages.splice(told[0] ?? 0, 1)),
  'in reverse order': (pages) => void pages.reverse(),
  twice: (pages, told) => void pages.splice(told[0] ?? 0, 0, pages[told[0] ?? 0]),
};

export const pageChanges: readonly Mutation[] = Object.entries(changes).map(([name, pages]) => ({
  name: `page: ${name}`,
  of: 'exception',
  pages,
}));
