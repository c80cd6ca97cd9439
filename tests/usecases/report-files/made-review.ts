import { Review } from '../../../src/model/review.ts';
import { cleanReport } from '../../checks/clean-report.ts';

/** A review for tests; what is given replaces what a clean report has. */
export const madeReview = ({
  report,
  ...given
}: Partial<Omit<Review, 'report'>> & { report?: Partial<typeof cleanReport> } = {}): Review =>
  Review.parse({
    schema: 'vouch.review/1',
    file: {
      name: 'made.pdf',
      sha256: 'a'.repeat(64),
      bytes: 2048,
      pages: 20,
      pagesWithoutText: [],
      encrypted: false,
    },
    outcome: 'ok',
    report: { ...cleanReport, ...report },
    findings: [],
    couldNotTell: [],
    notRead: [],
    verdict: 'accept',
    conditions: [],
    questions: [],
    milliseconds: { read: 1, extract: 1, checks: 1, total: 3 },
    ...given,
  });

export const place = (quote: string, page = 9) => ({ page, printedPage: null, quote });

/** An exception with counts and a response. */
export const madeException = {
  controlId: 'AC-07',
  criteria: ['CC6.1'],
  text: 'For 2 of 25 leavers access stayed.',
  kind: 'operation' as const,
  deviations: 2,
  sampleSize: 25,
  rate: 0.08,
  upperBound90: 0.199,
  managementResponse: {
    text: 'Management has automated removal.',
    owner: 'Head of IT',
    date: null,
    evidence: [place('Management has automated removal.', 14)],
  },
  evidence: [place('For 2 of 25 leavers access stayed.', 12)],
};
