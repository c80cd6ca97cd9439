import type { SocReport } from '../../model/soc-report.ts';
import { bridgeLetterSpan, readBridgeLetter, readIssuer } from './bridge-letter.ts';
import { readFacts } from './index.ts';
import { wholeOf } from './paragraph.ts';
import { factFrom, type ReportText } from './report-text.ts';

/** A bridge letter as a report: what it is, who wrote it, what it covers. It gives no opinion and lists no controls. */
export const readBridgeLetterFacts = (report: ReportText): SocReport => {
  const span = bridgeLetterSpan(report);
  const [first] = report.paragraphs;
  const spans = span === null ? (first === undefined ? [] : [wholeOf(first)]) : [span];
  const issuer = readIssuer(report);
  const facts = readFacts(report);
  return {
    ...facts,
    kind: factFrom(report, { value: 'bridge letter' as const, spans }),
    type: null,
    serviceOrganization:
      issuer === null ? null : factFrom(report, { value: issuer.name, spans: [issuer.span] }),
    // The dates that a letter mentions are those of another paper.
    asOf: null,
    periodStart: null,
    periodEnd: null,
    reportDate: null,
    auditor: null,
    auditorSigned: null,
    categories: [],
    contradictions: [],
    testsOfControls: 'not-expected',
    bridgeLetter: readBridgeLetter(report),
  };
};
