import type { SectionKey } from '../../../src/model/soc-report.ts';
import type { Block, FactoryDocument, ParagraphStyle, Rendered } from '../document.ts';
import type { Layout } from '../layout.ts';
import { type Canvas, openCanvas } from './canvas.ts';
import { drawTable } from './draw-table.ts';
import { drawParagraph } from './draw-text.ts';
import { greyBands } from './grey-bands.ts';

/** Renders a document as PDF. It is set twice: the first pass tells the page numbers of the contents list. `open` may draw differently. */
export async function renderWithPdfkit(
  document: FactoryDocument,
  layout: Layout,
  open: typeof openCanvas = openCanvas,
): Promise<Rendered> {
  const first = await setDocument(document, layout, {
    known: { totalPages: 99, sectionPages: new Map() },
    open,
  });
  const second = await setDocument(document, layout, { known: first, open });
  return { bytes: second.bytes, pages: second.pages };
}

type Known = { readonly totalPages: number; readonly sectionPages: ReadonlyMap<SectionKey, number> };

async function setDocument(
  document: FactoryDocument,
  layout: Layout,
  { known, open }: { known: Known; open: typeof openCanvas },
) {
  const canvas = open({ layout, ...document, totalPages: known.totalPages });
  const sectionPages = new Map<SectionKey, number>();
  for (const block of document.blocks) {
    drawBlock(canvas, block, known);
    if (block.kind === 'heading' && block.section) sectionPages.set(block.section, canvas.pageNumber());
  }
  const { bytes, pages } = await canvas.finish();
  const printed = new Map(
    [...sectionPages].map(([key, page]) => [key, Number(pages[page - 1]?.printedPage ?? page)]),
  );
  return { bytes, pages, totalPages: pages.length, sectionPages: printed };
}

function drawBlock(canvas: Canvas, block: Block, known: Known): void {
  const face = { size: canvas.bodySize, bold: false };
  switch (block.kind) {
    case 'page':
      canvas.startPage(block.area);
      if (block.area === 'body') canvas.setColumns(canvas.layout.proseColumns);
      if (block.area === 'tests' && canvas.layout.tests.style === 'prose')
        canvas.setColumns(canvas.layout.proseColumns);
      if (block.area === 'cover') canvas.y += 160;
      return;
    case 'heading': {
      const size = canvas.bodySize + { 1: 8, 2: 3, 3: 1 }[block.level];
      if (canvas.room() < 60) canvas.advance();
      drawParagraph(canvas, block.text, { face: { size, bold: true }, after: 6 });
      return;
    }
    case 'paragraph':
      drawStyled(canvas, block);
      return;
    case 'picture':
      canvas.drawPicture(greyBands());
      return;
    case 'list':
      drawList(canvas, block);
      return;
    case 'table':
      drawTable(canvas, block, tableStyle(canvas.layout, block.purpose));
      return;
    case 'card':
      drawTable(
        canvas,
        {
          kind: 'table',
          purpose: 'tests',
          columns: [
            { title: '', width: 0.26 },
            { title: '', width: 0.74 },
          ],
          rows: block.fields.map(({ label, text }) => [label, text]),
        },
        { ...tableStyle(canvas.layout, 'tests'), header: false },
      );
      return;
    case 'contents':
      drawParagraph(canvas, block.title, { face: { ...face, bold: true }, after: 12 });
      for (const { title, section } of block.entries)
        drawParagraph(
          canvas,
          `${title} ${'.'.repeat(8)} ${known.sectionPages.get(section) ?? known.totalPages - 2}`,
          {
            face,
            after: 6,
          },
        );
  }
}

function drawStyled(canvas: Canvas, block: Extract<Block, { kind: 'paragraph' }>): void {
  const sizes: Partial<Record<ParagraphStyle, number>> = { title: canvas.bodySize + 10, small: 6 };
  const style = block.style === 'white' || block.style === 'hidden' ? block.style : undefined;
  const centered = block.style === 'title' || block.style === 'centered';
  drawParagraph(canvas, block.text, {
    face: {
      size: sizes[block.style] ?? canvas.bodySize,
      bold: block.style === 'bold' || block.style === 'title',
    },
    centered,
    ...(block.runIn === undefined ? {} : { runIn: block.runIn }),
    ...(style === undefined ? {} : { style }),
    after: centered ? 18 : 7,
  });
}

function drawList(canvas: Canvas, { items, marks, columns }: Extract<Block, { kind: 'list' }>): void {
  const mark = (index: number) =>
    ({ bullets: '•', numbers: `${index + 1}.`, letters: `${'abcdefghijklmnop'[index]}.`, none: undefined })[
      marks
    ];
  if (columns === 2 && canvas.layout.proseColumns === 1) {
    const half = Math.ceil(items.length / 2);
    const cell = (index: number) =>
      items[index] === undefined ? '' : `${mark(index) ?? ''} ${items[index]}`.trim();
    drawTable(
      canvas,
      {
        kind: 'table',
        purpose: 'other',
        columns: [
          { title: '', width: 0.5 },
          { title: '', width: 0.5 },
        ],
        rows: Array.from({ length: half }, (_, index) => [cell(index), cell(index + half)]),
      },
      { borders: 'none', header: false, shaded: false, repeatHeader: false, breakRows: false },
    );
    return;
  }
  for (const [index, item] of items.entries()) {
    const marked = mark(index);
    drawParagraph(canvas, item, {
      face: { size: canvas.bodySize, bold: false },
      indent: marked === undefined ? 0 : 18,
      ...(marked === undefined ? {} : { mark: marked }),
      after: 4,
    });
  }
  canvas.y += 4;
}

const tableStyle = ({ tests, otherTables }: Layout, purpose: 'tests' | 'other') =>
  purpose === 'other'
    ? { borders: otherTables, header: true, shaded: false, repeatHeader: true, breakRows: false }
    : {
        borders: tests.borders,
        header: tests.headerWords,
        shaded: tests.shaded,
        repeatHeader: tests.repeatHeader,
        breakRows: tests.breakRows,
      };
