import PDFDocument from 'pdfkit';
import type { RenderedPage } from '../document.ts';
import type { Layout } from '../layout.ts';
import { pageLabel } from './page-label.ts';

/** A place on a page where text flows from top to bottom, in points from the top left. */
export type Frame = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
};

export type Face = { readonly size: number; readonly bold: boolean };

/** What drawing needs: the open PDF, the page being filled, and a record of the text put on each page. */
export type Canvas = {
  readonly layout: Layout;
  readonly bodySize: number;
  /** The PDF itself, for drawing what no layout draws. */
  readonly pdf: PDFKit.PDFDocument;
  frame: () => Frame;
  y: number;
  /** Points left in the frame. */
  room: () => number;
  /** Goes on in the next column or page. */
  advance: () => void;
  startPage: (area: PageArea) => void;
  setColumns: (columns: 1 | 2) => void;
  textWidth: (text: string, face: Face) => number;
  drawLine: (line: DrawnLine) => void;
  drawRule: (
    rule: { x0: number; y0: number; x1: number; y1: number },
    style: 'stroke' | 'fill' | 'hair',
  ) => void;
  shade: (box: { x: number; y: number; width: number; height: number }) => void;
  drawPicture: (png: Uint8Array) => void;
  /** Notes a piece of text as standing on the current page. */
  record: (text: string) => void;
  pageNumber: () => number;
  finish: () => Promise<{ bytes: Uint8Array; pages: RenderedPage[] }>;
};

export type PageArea = 'cover' | 'front' | 'body' | 'tests';
export type DrawnLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly style?: 'white' | 'hidden' | 'small';
};

const faces = {
  Helvetica: ['Helvetica', 'Helvetica-Bold'],
  Times: ['Times-Roman', 'Times-Bold'],
  Courier: ['Courier', 'Courier-Bold'],
} as const;
const margin = 56;

export type CanvasOptions = {
  readonly layout: Layout;
  readonly organization: string;
  readonly title: string;
  readonly watermark: string | null;
  readonly password: string | null;
  /** Pages in all, known from a first pass. */
  readonly totalPages: number;
};

/** Opens a PDF of that layout; nothing of it depends on the time or the machine. */
export function openCanvas(options: CanvasOptions): Canvas {
  const { layout } = options;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    info: { Title: options.title, CreationDate: new Date(0), ModDate: new Date(0) },
    ...(options.password === null ? {} : { userPassword: options.password, pdfVersion: '1.7ext3' as const }),
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const pages: { printedPage: string | null; texts: string[] }[] = [];
  let area: PageArea = 'cover';
  let columns: 1 | 2 = 1;
  let column = 0;
  let size = { width: 0, height: 0 };
  let frontPages = 0;

  const fontOf = (bold: boolean) => faces[layout.font][bold ? 1 : 0];
  const record = (text: string) => pages[pages.length - 1]?.texts.push(text);
  const put = (text: string, x: number, y: number, face: Face) =>
    pdf.font(fontOf(face.bold)).fontSize(face.size).text(text, x, y, { lineBreak: false });

  const addPage = () => {
    const sideways = area === 'tests' ? layout.tests.page : 'portrait';
    pdf.addPage({
      size: layout.paper,
      layout: sideways === 'landscape' ? 'landscape' : 'portrait',
      margin: 0,
    });
    size = { width: pdf.page.width, height: pdf.page.height };
    if (sideways === 'rotated') {
      // A viewer turns the page clockwise; drawing is turned the other way, so that it reads upright.
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
      pdf.transform(0, -1, 1, 0, 0, size.height);
      size = { width: size.height, height: size.width };
    }
    if (area === 'cover' || area === 'front') frontPages += 1;
    pages.push({ printedPage: null, texts: [] });
    furnish();
    canvas.y = frame().top;
    column = 0;
  };

  const furnish = () => {
    const page = pages[pages.length - 1];
    if (!page) return;
    const small = { size: 8, bold: false };
    const say = (template: string, y: number) => {
      const text = template.replace('{org}', options.organization).replace('{title}', options.title);
      record(text);
      put(text, margin, y, small);
    };
    if (options.watermark !== null) watermark(options.watermark);
    pdf.fillColor('#333333');
    if (area === 'cover') return;
    if (layout.header !== null) say(layout.header, 26);
    if (layout.footer !== null) say(layout.footer, size.height - 34);
    const place = { page: pages.length, frontPages, front: area === 'front', total: options.totalPages };
    const label = pageLabel(layout, place);
    if (label === null) return;
    page.printedPage = label.replace(/^Page | of \d+$/g, '');
    put(
      label,
      size.width - margin - pdf.font(fontOf(false)).fontSize(8).widthOfString(label),
      size.height - 34,
      small,
    );
  };

  const watermark = (text: string) => {
    pdf.save();
    pdf
      .rotate(-45, { origin: [size.width / 2, size.height / 2] })
      .fillColor('#bbbbbb')
      .fillOpacity(0.4);
    const width = pdf.font(fontOf(true)).fontSize(40).widthOfString(text);
    pdf.text(text, size.width / 2 - width / 2, size.height / 2, { lineBreak: false });
    pdf.restore();
    pdf.fillOpacity(1);
  };

  const frame = (): Frame => {
    const gutter = 24;
    const whole = size.width - 2 * margin;
    const width = columns === 1 ? whole : (whole - gutter) / 2;
    return { x: margin + column * (width + gutter), width, top: margin, bottom: size.height - margin };
  };

  const canvas: Canvas = {
    layout,
    bodySize: layout.size,
    pdf,
    frame,
    y: 0,
    room: () => frame().bottom - canvas.y,
    advance: () => {
      if (column + 1 < columns) {
        column += 1;
        canvas.y = frame().top;
      } else addPage();
    },
    startPage: (next) => {
      area = next;
      columns = 1;
      addPage();
    },
    setColumns: (next) => {
      columns = next;
    },
    textWidth: (text, face) => pdf.font(fontOf(face.bold)).fontSize(face.size).widthOfString(text),
    drawLine: ({ text, x, y, face, style }) => {
      pdf.fillColor(style === 'white' ? '#ffffff' : '#000000');
      if (style !== 'hidden') {
        put(text, x, y, face);
        return;
      }
      pdf.addContent('3 Tr');
      put(text, x, y, face);
      pdf.addContent('0 Tr');
    },
    drawRule: ({ x0, y0, x1, y1 }, style) => {
      if (style === 'fill') {
        pdf.rect(x0, y0, Math.max(x1 - x0, 0.7), Math.max(y1 - y0, 0.7)).fill('#000000');
        return;
      }
      pdf
        .lineWidth(style === 'hair' ? 0.25 : 0.75)
        .moveTo(x0, y0)
        .lineTo(x1, y1)
        .stroke('#000000');
    },
    shade: ({ x, y, width, height }) => pdf.rect(x, y, width, height).fill('#dde3ea'),
    drawPicture: (png) => void pdf.image(Buffer.from(png), margin, 160, { width: size.width - 2 * margin }),
    record,
    pageNumber: () => pages.length,
    finish: () =>
      new Promise((resolve) => {
        pdf.on('end', () => resolve({ bytes: new Uint8Array(Buffer.concat(chunks)), pages }));
        pdf.end();
      }),
  };
  return canvas;
}
