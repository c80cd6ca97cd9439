import type { NotRead } from '../../../model/document.ts';
import type { ReportText } from '../report-text.ts';

/** A numbering that jumps further counts something else than pages. */
const LONGEST_GAP = 200;

type Numbered = { readonly page: number; readonly printed: number };

/** Gaps in the printed page numbers: pages that were there when the report was numbered and are not in the file. */
export const missingPages = (report: ReportText): NotRead[] => {
  const numbered = report.document.pages.flatMap(({ number, printedPage }): Numbered[] =>
    printedPage !== null && /^\d+$/.test(printedPage) ? [{ page: number, printed: Number(printedPage) }] : [],
  );
  return numbered.flatMap((here, index) => {
    const next = numbered[index + 1];
    if (!next) return [];
    const gap = next.printed - here.printed - (next.page - here.page);
    if (gap <= 0 || gap > LONGEST_GAP || turnsOver(report, next, gap)) return [];
    return [
      {
        pages: [here.page],
        reason: `Pages are missing: after the page numbered ${here.printed} comes the one numbered ${next.printed}.`,
      },
    ];
  });
};

/** Sections that begin on a right-hand page leave a number out where the blank page before them is not printed. */
const turnsOver = ({ paragraphs, sections }: ReportText, next: Numbered, gap: number): boolean =>
  gap === 1 && next.printed % 2 === 1 && sections.some(({ from }) => paragraphs[from]?.page === next.page);
