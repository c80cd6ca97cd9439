// The canvas has to be there before pdfjs.
import { openDocument } from '../../../src/parsers/pdf/open-document.ts';
import { createCanvas } from '../../../src/parsers/pdf/with-drawing.ts';
import { firstFree, type PdfObject, type PdfPage } from './write-pdf.ts';

const inch = 72;

/** A page as a scanner gives it: its picture in grey at so many dots per inch, turned by so many degrees. */
export const scanPage = async (
  bytes: Uint8Array,
  { page: number, dots = 150, turned = 0 }: { page: number; dots?: number; turned?: 0 | 180 },
): Promise<{ page: PdfPage; picture: readonly [number, PdfObject] }> => {
  const open = await openDocument({ bytes: new Uint8Array(bytes), drawn: true });
  const page = await open.document.getPage(number);
  const viewport = page.getViewport({ scale: dots / inch, rotation: turned });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  await open.close();
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4] ?? 255;
  const dictionary = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`;
  return {
    page: { content: 'q 612 0 0 792 0 0 cm /I Do Q', resources: `/XObject<</I ${firstFree} 0 R>>` },
    picture: [firstFree, { dictionary, data: grey }],
  };
};
