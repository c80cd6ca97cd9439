import type { Evidence, Fact } from '../../model/citation.ts';
import type { DocumentText } from '../../model/document.ts';
import type { SectionKey } from '../../model/soc-report.ts';
import type { FoundEntry } from './find-contents.ts';
import type { DateOrder } from './find-dates.ts';
import type { Instruction } from './instruction-lines.ts';
import type { Paragraph, Span } from './paragraph.ts';

/** A section of the report: paragraphs `from` (its heading) up to but not including `to`. */
export type SectionRange = { readonly key: SectionKey; readonly from: number; readonly to: number };

/** A document prepared for reading facts: paragraphs, where the sections stand, how it writes numeric dates. */
export type ReportText = {
  readonly document: DocumentText;
  readonly paragraphs: readonly Paragraph[];
  /** Entries of the printed contents list. */
  readonly contents: readonly FoundEntry[];
  /** Sentences addressed to a machine, which are not among the paragraphs. */
  readonly instructions: readonly Instruction[];
  readonly sections: readonly SectionRange[];
  readonly dateOrder: DateOrder;
};

/** The paragraphs of one section in order, all parts of it; empty when the report has none. */
export const sectionOf = (report: ReportText, key: SectionKey): Paragraph[] =>
  report.sections
    .filter((section) => section.key === key)
    .flatMap((section) => report.paragraphs.slice(section.from, section.to));

/** What stands before the first section: cover, title page, letterhead. */
export const coverOf = (report: ReportText): Paragraph[] =>
  report.paragraphs.slice(0, Math.min(report.sections[0]?.from ?? report.paragraphs.length, 40));

/** First match of the pattern in the paragraphs, as a span. */
export const findSpan = (paragraphs: readonly Paragraph[], pattern: RegExp): Span | null => {
  for (const paragraph of paragraphs) {
    const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(paragraph.text);
    if (match !== null) {
      return { paragraph, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
};

/** Evidence for spans: one quotation for every page that a span touches. */
export const evidenceOf = (report: ReportText, spans: readonly Span[]): Evidence[] =>
  spans.flatMap(({ paragraph, start, end }) =>
    paragraph.pieces.flatMap((piece, index) => {
      const pieceEnd = paragraph.pieces[index + 1]?.start ?? paragraph.text.length;
      const quote = paragraph.text.slice(Math.max(start, piece.start), Math.min(end, pieceEnd)).trim();
      if (quote === '') return [];
      return [{ page: piece.page, printedPage: printedPageOf(report, piece.page), quote }];
    }),
  );

/** The number printed on a PDF page, null when none was found. */
export const printedPageOf = (report: ReportText, page: number): string | null =>
  report.document.pages[page - 1]?.printedPage ?? null;

/** A value with the places that vouch for it. */
export const factFrom = <Value>(
  report: ReportText,
  fact: { value: Value; spans: readonly Span[] },
): Fact<Value> => ({ value: fact.value, evidence: evidenceOf(report, fact.spans) });
