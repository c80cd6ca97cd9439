import type { Evidence } from '../../model/citation.ts';
import { isBridgeLetter } from './bridge-letter.ts';
import { findOpinionClauses } from './opinion-clauses.ts';
import { findDisclaimers } from './opinion-disclaimers.ts';
import { readAsOf, readPeriod } from './period.ts';
import { readPlaceholders } from './placeholders.ts';
import { coverOf, findSpan, type ReportText, sectionOf } from './report-text.ts';
import { socNumber } from './soc-number.ts';

/** What a file is: a report to read on, a bridge letter, or another paper that `name` names for people. */
export type Paper =
  | { readonly is: 'report' }
  | { readonly is: 'bridge letter' }
  | { readonly is: 'other'; readonly name: string };

// A paper says what it is in its title or first lines.
const PAPERS: readonly (readonly [string, RegExp])[] = [
  [
    'a readiness assessment, which gives no opinion',
    /\breadiness (?:assessment|report|review)\b|\bgap (?:assessment|analysis)\b|\bpre-?(?:audit|assessment|examination)\b/i,
  ],
  [
    'a penetration test paper',
    /\bpen(?:etration)?[- ]?test(?:ing|s)?\b|\bvulnerability assessment\b|\bethical hacking\b/i,
  ],
  ['a PCI DSS paper', /\bPCI[- ]?DSS\b|\battestation of compliance\b|\breport on compliance\b/i],
  ['a HITRUST letter', /\bHITRUST\b/i],
  [
    'a certificate of insurance',
    /\bcertificate of (?:[a-z]+ ){0,2}insurance\b|\bACORD\b|\binsurance certificate\b/i,
  ],
  ['a FedRAMP paper', /\bFedRAMP\b|\bauthori[sz]ation to operate\b/i],
  [
    'a certificate, not an attestation report',
    /\bcertificate\b|\bhas been (?:assessed and )?certified\b|\bcertificate of (?:registration|compliance|approval|conformity)\b/i,
  ],
  [
    'an ISO 27001 paper',
    /\bstatement of applicability\b|\b(?:surveillance|certification|internal) audit report\b/i,
  ],
  ['a report on agreed-upon procedures, which gives no opinion', /\bagreed[- ]upon procedures\b/i],
  ['an engagement letter', /\bengagement letter\b|\bterms of (?:our )?engagement\b/i],
  ['a security questionnaire', /\bquestionnaire\b|\bCAIQ\b|\bHECVAT\b|\bSIG (?:Core|Lite)\b/i],
  [
    'an agreement',
    /\b(?:data processing|services?|non-?disclosure|licen[cs]e) agreement\b|\bterms of service\b/i,
  ],
  ['an invoice', /\binvoice\b/i],
  [
    'a report on financial statements',
    /\baudited? (?:of )?(?:the |our )?(?:accompanying )?(?:consolidated )?financial statements\b|\bbalance sheets?\b|\binternal control over financial reporting as of\b/i,
  ],
  [
    'a letter about an examination that is not finished',
    /\bfield ?work\b|\b(?:report|examination|audit)\b.{0,60}\b(?:is expected|in progress|under ?way|has begun|will be issued)\b/i,
  ],
  ['a summary of a report, not the report', /\b(?:executive )?summary\b/i],
  ['a policy of the supplier', /\b(?:policy|standard operating procedure|handbook)\b/i],
  ['a marketing paper', /\bwhite ?paper\b|\bdata ?sheet\b|\bcase study\b|\bsecurity overview\b/i],
];
const SAS_70 =
  /\bSAS\s*(?:No\.?\s*)?70\b|\bStatement on Auditing Standards\s*(?:\(SAS\)\s*)?(?:No\.?|Number)?\s*70\b/i;
const LATER_STANDARD = new RegExp(
  `\\bSSAE\\b|\\bAT-C\\b|\\bISAE\\b|${socNumber('[123]')}|\\battestation standards\\b|\\btrust services\\b`,
  'i',
);
const PRINTED_SOC = new RegExp(`${socNumber('[123]')}|\\bSOC for (?:Cyber|Supply)`, 'i');

/** Tells a SOC report from the papers that are offered in its place. */
export const readPaper = (report: ReportText): Paper => {
  if (isTemplate(report, readPlaceholders(report))) {
    return { is: 'other', name: 'a blank template: its fields were never filled in' };
  }
  const auditor = sectionOf(report, 'auditor');
  const opinion = findOpinionClauses(auditor).length > 0;
  if (!opinion && isBridgeLetter(report)) return { is: 'bridge letter' };
  const front = report.paragraphs.filter((paragraph) => paragraph.page <= 2);
  if (findSpan([...auditor, ...front], SAS_70) && !findSpan([...auditor, ...front], LATER_STANDARD)) {
    return { is: 'other', name: 'a SAS 70 report, a standard that was withdrawn in 2011' };
  }
  if (opinion) return { is: 'report' };
  const titles = front.filter((paragraph) => paragraph.text.length < 160).slice(0, 12);
  const named =
    PAPERS.find(([, pattern]) => findSpan(titles, pattern)) ??
    PAPERS.find(([, pattern]) => findSpan(front.slice(0, 12), pattern));
  // The auditor's report may be missing from a file that otherwise is one; that is a finding, not another paper.
  const parts = new Set(report.sections.map(({ key }) => key));
  const declined =
    findDisclaimers(auditor).length > 0 &&
    findSpan(
      auditor,
      /\bwe (?:have examined|examined|(?:were|have been) engaged to (?:examine|report))\b/i,
    ) !== null;
  const bodied = parts.has('description') || parts.has('tests');
  const cover = [...coverOf(report), ...titles];
  if (named === undefined || declined || parts.size >= 3) {
    if (declined || (bodied && findSpan(cover, PRINTED_SOC) !== null)) return { is: 'report' };
  }
  if (named === undefined && parts.has('assertion')) {
    return { is: 'other', name: 'an assertion of management without the report of an auditor' };
  }
  return { is: 'other', name: named?.[0] ?? 'some other document' };
};

// A forgotten field is a finding; a report whose period, or most of whose names, are fields is nobody's report.
const isTemplate = (report: ReportText, placeholders: readonly Evidence[]): boolean => {
  const distinct = new Set(placeholders.map(({ quote }) => quote)).size;
  if (distinct < 3) return false;
  const dated = readPeriod(report) !== null || readAsOf(report) !== null;
  return !dated || placeholders.length > 25;
};
