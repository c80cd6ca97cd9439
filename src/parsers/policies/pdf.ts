import type { DocumentText } from '../../model/document.ts';
import type { ImportProblem, ParsedKnowledge } from '../../model/entry.ts';
import { readDocument } from '../pdf/read-document.ts';
import { findParagraphs } from '../soc/find-paragraphs.ts';
import type { Paragraph } from '../soc/paragraph.ts';
import { extractReport } from '../soc/read-report.ts';
import { buildSections, type DocumentBlock } from './build-sections.ts';
import { readDocumentFacts } from './document-facts.ts';
import { type KnowledgeFile, nothingOf, problemIn } from './knowledge-file.ts';
import { controlsToEntries } from './own-report.ts';
import { sectionsToEntries } from './sections.ts';

const numbering = /^\d+(\.\d+)*\.?$/;

/** Headings by weight of type, heaviest first: the place in this list is the level. */
const levelsOf = (paragraphs: readonly Paragraph[]): readonly number[] =>
  [...new Set(paragraphs.filter(({ heading }) => heading).map(({ rank }) => rank))].toSorted((a, b) => b - a);

const headingBlock = (paragraph: Paragraph, levels: readonly number[]): DocumentBlock => {
  const { text, marker, rank } = paragraph;
  // Numbers say the depth ("2.1" below "2") also where the type does not change.
  const parts = marker && numbering.test(marker) ? marker.split('.').filter(Boolean).length : 0;
  return { kind: 'heading', level: levels.indexOf(rank) + 1 + Math.max(0, parts - 1) / 10, text };
};

const toBlocks = (document: DocumentText): DocumentBlock[] => {
  const paragraphs = findParagraphs(document);
  const levels = levelsOf(paragraphs);
  const seen = new Set<number>();
  return paragraphs.flatMap((paragraph): DocumentBlock[] => {
    if (paragraph.cell === null) {
      if (paragraph.heading) return [headingBlock(paragraph, levels)];
      return [{ kind: paragraph.marker === null ? 'paragraph' : 'item', text: paragraph.text }];
    }
    const table = document.tables[paragraph.cell.table];
    if (!table || seen.has(paragraph.cell.table)) return [];
    seen.add(paragraph.cell.table);
    const rows = table.rows.filter(({ header }) => !header).map(({ cells }) => cells.map(({ text }) => text));
    return [{ kind: 'table', columns: table.columns, rows }];
  });
};

/** Pages that were not read may hold what the rest does not: nobody may think that the whole file went in. */
const notesOn = (file: KnowledgeFile, { notRead }: DocumentText): ImportProblem[] =>
  notRead.map(({ pages, reason }) => {
    const [first, ...others] = pages;
    if (first === undefined) return problemIn(file, reason);
    return problemIn(file, `${others.length === 0 ? 'Page' : 'Pages'} ${pages.join(', ')}: ${reason}`);
  });

/** PDF: our own SOC report by its controls, any other document by its headings. */
export const readPdf = async (file: KnowledgeFile): Promise<ParsedKnowledge> => {
  const opened = await readDocument({ bytes: file.bytes });
  if (opened.outcome !== 'ok') return nothingOf(file, opened.message);
  const { document } = opened;
  const { report } = extractReport(document);
  const controls = report ? controlsToEntries(file, report) : [];
  const notes = notesOn(file, document);
  if (controls.length > 0) return { entries: controls, problems: [], notes };
  // An auditor's words are not the company's: a report is its controls or nothing.
  if (report?.opinion.overall)
    return nothingOf(file, 'This is a SOC report, but its controls could not be read.');
  const blocks = toBlocks(document);
  const fields = readDocumentFacts(blocks);
  const parsed = sectionsToEntries(file, { fields, sections: buildSections(blocks) });
  return { ...parsed, notes };
};
