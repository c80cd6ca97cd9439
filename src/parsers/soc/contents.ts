import type { Section, SocReport } from '../../model/soc-report.ts';
import { classifyHeading, stripNumbering } from './classify-heading.ts';
import { fold, isSameTitle } from './find-sections.ts';
import { printedPageOf, type ReportText } from './report-text.ts';

/** The sections found in the body, with the PDF and the printed page of each heading. */
export const readSections = (report: ReportText): Section[] =>
  report.sections.map(({ key, from }) => {
    const heading = report.paragraphs[from];
    const page = heading?.page ?? 1;
    return {
      key,
      title: (heading?.text ?? '').slice(0, 200),
      page,
      printedPage: printedPageOf(report, page),
    };
  });

/** The contents list held against the file. Only sections are missed; a small heading reworded is no missing page. */
export const readContents = (
  report: ReportText,
  tests: SocReport['testsOfControls'],
): SocReport['contents'] =>
  report.contents.flatMap((entry) => {
    const title = fold(stripNumbering(entry.title));
    const found = report.paragraphs.some(
      (paragraph) => paragraph.text.length < 220 && isSameTitle(fold(stripNumbering(paragraph.text)), title),
    );
    const key = classifyHeading(entry.title);
    const present =
      found ||
      report.sections.some((section) => section.key === key) ||
      (key === 'tests' && tests === 'present');
    if (!present && (key === null || !isSection(entry.title))) return [];
    return [
      {
        title: entry.title,
        present,
        evidence: { page: entry.page, printedPage: printedPageOf(report, entry.page), quote: entry.title },
      },
    ];
  });

const isSection = (title: string): boolean =>
  /^(?:section|part)\b|^\d{1,2}(?:\.0)?[.)]?\s|^[IVX]+[.)]?\s/i.test(title) || title.length > 30;
