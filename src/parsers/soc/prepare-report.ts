import type { DocumentText } from '../../model/document.ts';
import { findContents } from './find-contents.ts';
import { findDateOrder } from './find-dates.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findSections } from './find-sections.ts';
import { partInstructions } from './machine-instructions.ts';
import type { ReportText } from './report-text.ts';

/** Prepares a document for reading facts; sentences that address a machine are set aside before any fact is read. */
export const prepareReport = (document: DocumentText): ReportText => {
  const contents = findContents(document);
  const body = { ...document, lines: document.lines.filter((line) => !contents.lines.has(line)) };
  const { body: paragraphs, instructions } = partInstructions(findParagraphs(body));
  return {
    document,
    paragraphs,
    instructions,
    contents: contents.entries,
    sections: findSections(paragraphs, contents.entries),
    dateOrder: findDateOrder(paragraphs.map((paragraph) => paragraph.text)),
  };
};
