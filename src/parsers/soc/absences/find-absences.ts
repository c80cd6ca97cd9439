import type { NotRead } from '../../../model/document.ts';
import type { SocReport } from '../../../model/soc-report.ts';
import type { ReportText } from '../report-text.ts';
import { countedFaults } from './counted-faults.ts';
import { earlyEnd } from './early-end.ts';
import { emptyPages } from './empty-pages.ts';
import { leftOutParts } from './left-out-parts.ts';
import { missingPages } from './missing-pages.ts';
import { pagesOfTests } from './pages-of-tests.ts';
import { toldElsewhere } from './told-elsewhere.ts';

/** What the report must hold and the reader did not find, or found outside the tests: each may be an exception not read. */
export const findAbsences = (report: ReportText, facts: SocReport): NotRead[] => {
  if (facts.testsOfControls !== 'present') return missingPages(report);
  const pages = pagesOfTests(report, facts);
  return [
    ...missingPages(report),
    ...earlyEnd(facts, pages),
    ...entry(
      report.document.pages
        .filter(({ number, unreadAreas = [] }) => pages.section.has(number) && unreadAreas.length > 0)
        .map(({ number }) => number),
      'The page shows pictures among the tests of controls, which were not read.',
    ),
    ...entry(
      emptyPages(report, pages),
      'The page stands among the tests of controls and says next to nothing.',
    ),
    ...entry(leftOutParts(report, pages), 'The report says that a part of it is not in this file.'),
    ...entry(toldElsewhere(report, facts), 'The text tells of an exception that no test result tells.'),
    ...entry(countedFaults(report, facts), 'A table counts exceptions that no test result tells.'),
  ];
};

const entry = (pages: readonly number[], reason: string): NotRead[] =>
  pages.length === 0 ? [] : [{ pages: [...new Set(pages)].sort((a, b) => a - b), reason }];
