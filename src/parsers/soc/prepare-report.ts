import type { DocumentText } from '../../model/document.ts';
import { findContents } from './find-contents.ts';
import { findDateOrder } from './find-dates.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findSections } from './find-sections.ts';
import { partInstructionLines } from './instruction-lines.ts';
import { partInstructions } from './part-instructions.ts';
import type { ReportText } from './report-text.ts';

/** Prepares a document for reading facts; sentences that address a machine are set aside before any fact is read. */
export const prepareReport = (document: DocumentText): ReportText => {
  const lines = partInstructionLines(document.lines);
  const contents = findContents({ ...document, lines: lines.body });
  const body = { ...document, lines: lines.body.filter((line) => !contents.lines.has(line)) };
  const { body: paragraphs, instructions } = partInstructions(findParagraphs(body, lines.resumed));
  return {
    document,
    paragraphs,
    instructions: [...lines.instructions, ...instructions],
    contents: contents.entries,
    sections: findSections(paragraphs, contents.entries),
    dateOrder: findDateOrder(paragraphs.map((paragraph) => paragraph.text)),
  };
};
