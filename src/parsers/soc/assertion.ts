import type { SocReport } from '../../model/soc-report.ts';
import { findCategories } from './categories.ts';
import { wholeOf } from './paragraph.ts';
import { findCoverage } from './period.ts';
import { evidenceOf, type ReportText, sectionOf } from './report-text.ts';

/** What management's assertion says of period and scope, null when the file holds no assertion. */
export const readAssertion = (report: ReportText): SocReport['assertion'] => {
  const section = sectionOf(report, 'assertion');
  const [heading] = section;
  if (heading === undefined) return null;
  const coverage = findCoverage(report, section);
  const period = coverage.find((found) => found.kind === 'period') ?? null;
  const asOf = coverage.find((found) => found.kind === 'as-of') ?? null;
  const spans = [wholeOf(heading), ...[period?.span, asOf?.span].filter((span) => span !== undefined)];
  return {
    periodStart: period?.from ?? null,
    periodEnd: period?.to ?? null,
    asOf: period === null ? (asOf?.day ?? null) : null,
    categories: [...findCategories(section).keys()],
    evidence: evidenceOf(report, spans),
  };
};
