import type { Instruction } from './instruction-lines.ts';
import { isMachineInstruction } from './machine-instructions.ts';
import type { Paragraph } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

/** The paragraphs parted into what people should read and the sentences that address a machine. */
export const partInstructions = (
  paragraphs: readonly Paragraph[],
): { readonly body: Paragraph[]; readonly instructions: Instruction[] } => {
  const instructions: Instruction[] = [];
  const body = paragraphs.flatMap((paragraph) => {
    if (!isMachineInstruction(paragraph.text)) return [paragraph];
    const sentences = splitSentences(paragraph);
    const flagged = sentences.filter((sentence) =>
      isMachineInstruction(paragraph.text.slice(sentence.start, sentence.end)),
    );
    const [first] = flagged;
    const last = flagged.at(-1);
    // The pattern may straddle a sentence boundary; then the paragraph is the unit.
    if (first === undefined || last === undefined) {
      instructions.push(...quotesOf(paragraph, { start: 0, end: paragraph.text.length }));
      return [];
    }
    instructions.push(...quotesOf(paragraph, { start: first.start, end: last.end }));
    return [
      slice(paragraph, { start: 0, end: first.start }),
      slice(paragraph, { start: last.end, end: paragraph.text.length }),
    ].filter((part) => part.text !== '');
  });
  return { body: body.map((paragraph, index) => ({ ...paragraph, index })), instructions };
};

const quotesOf = (paragraph: Paragraph, range: { start: number; end: number }): Instruction[] =>
  paragraph.pieces.flatMap(({ page, start }, index) => {
    const end = Math.min(range.end, paragraph.pieces[index + 1]?.start ?? range.end);
    const text = paragraph.text.slice(Math.max(start, range.start), end).trim();
    return text === '' ? [] : [{ page, text }];
  });

const slice = (paragraph: Paragraph, range: { start: number; end: number }): Paragraph => {
  const text = paragraph.text.slice(range.start, range.end);
  const start = range.start + (text.length - text.trimStart().length);
  const before = paragraph.pieces.filter((piece) => piece.start <= start).at(-1);
  const inside = paragraph.pieces.filter((piece) => piece.start > start && piece.start < range.end);
  return {
    ...paragraph,
    text: text.trim(),
    marker: range.start === 0 ? paragraph.marker : null,
    page: before?.page ?? paragraph.page,
    pieces: [
      { page: before?.page ?? paragraph.page, start: 0 },
      ...inside.map((piece) => ({ page: piece.page, start: piece.start - start })),
    ],
  };
};
