import type { SocReport } from '../../../model/soc-report.ts';
import { type ReportText, sectionOf } from '../report-text.ts';

/** Pages with results that were read, and all pages from the first to the last of the section of tests. */
export type PagesOfTests = { readonly results: ReadonlySet<number>; readonly section: ReadonlySet<number> };

/** Where the tests of controls stand, by their results and by the section's heading. */
export const pagesOfTests = (report: ReportText, { controls }: SocReport): PagesOfTests => {
  const results = new Set(
    controls.flatMap(({ tests }) => tests.flatMap(({ evidence }) => evidence.map(({ page }) => page))),
  );
  const pages = [...results, ...sectionOf(report, 'tests').map(({ page }) => page)];
  const first = Math.min(...pages);
  const last = Math.max(...pages);
  return {
    results,
    section: new Set(
      report.document.pages.map(({ number }) => number).filter((number) => number >= first && number <= last),
    ),
  };
};
