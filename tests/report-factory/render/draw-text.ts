import type { Canvas, DrawnLine, Face } from './canvas.ts';

const leading = 1.25;

/** Height of one line in points. */
export const lineHeight = (face: Face): number => face.size * leading;

/** Breaks text into lines no wider than `width` points; `indentFirst` is room taken on the first line. */
export function wrap(
  canvas: Canvas,
  text: string,
  {
    face,
    width,
    indentFirst = 0,
  }: { readonly face: Face; readonly width: number; readonly indentFirst?: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const room = width - (lines.length === 0 ? indentFirst : 0);
    if (line !== '' && canvas.textWidth(longer, face) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

type ParagraphOptions = {
  readonly face: Face;
  readonly indent?: number;
  readonly mark?: string;
  readonly runIn?: string;
  readonly centered?: boolean;
  readonly style?: DrawnLine['style'];
  readonly after: number;
};

/** Draws a paragraph where the canvas stands, going on in the next column or page where it must. */
export function drawParagraph(canvas: Canvas, text: string, options: ParagraphOptions): void {
  const { face, indent = 0, mark, runIn, centered, style, after } = options;
  const bold = { ...face, bold: true };
  const lead = runIn === undefined ? 0 : canvas.textWidth(`${runIn} `, bold);
  const lines = wrap(canvas, text, { face, width: canvas.frame().width - indent, indentFirst: lead });
  let onThisPage: string[] = [];
  const flush = () => {
    if (onThisPage.length > 0) canvas.record(onThisPage.join(' '));
    onThisPage = [];
  };
  for (const [index, line] of lines.entries()) {
    if (canvas.room() < lineHeight(face)) {
      flush();
      canvas.advance();
    }
    const frame = canvas.frame();
    const start = frame.x + indent;
    const x = centered ? start + (frame.width - indent - canvas.textWidth(line, face)) / 2 : start;
    if (index === 0 && mark !== undefined) canvas.drawLine({ text: mark, x: frame.x, y: canvas.y, face });
    if (index === 0 && runIn !== undefined) {
      canvas.drawLine({ text: runIn, x, y: canvas.y, face: bold });
      canvas.record(runIn);
    }
    canvas.drawLine({
      text: line,
      x: index === 0 ? x + lead : x,
      y: canvas.y,
      face,
      ...(style === undefined ? {} : { style }),
    });
    onThisPage.push(line);
    canvas.y += lineHeight(face);
  }
  flush();
  canvas.y += after;
}
