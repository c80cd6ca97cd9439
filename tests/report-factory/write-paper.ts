import type { Block, FactoryDocument, RenderedPage } from './document.ts';
import type { Facts } from './facts.ts';
import type { Paper } from './traits.ts';
import type { Expectation, Truth } from './truth.ts';
import { printDate } from './vocabulary/numbers.ts';
import type { PaperText } from './vocabulary/papers.ts';
import { fill } from './wording/fill.ts';
import type { Wording } from './wording/wording.ts';

/** The blocks of a paper that is no report. */
export function writePaper(paper: PaperText, facts: Facts, wording: Wording): FactoryDocument {
  const values = valuesOf(facts, wording);
  const line = (text: string) => fill(text, values);
  return {
    title: line(paper.title.join(', ')),
    organization: facts.company.legalName,
    watermark: null,
    password: null,
    blocks: [
      { kind: 'page', area: 'body' },
      ...paper.title.map<Block>((text) => ({ kind: 'paragraph', text: line(text), style: 'title' })),
      ...paper.paragraphs.flatMap<Block>(({ heading, text }) => [
        ...(heading === undefined ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
        { kind: 'paragraph', text: line(text), style: 'body' },
      ]),
      ...paper.from.map<Block>((text) => ({ kind: 'paragraph', text: line(text), style: 'body' })),
    ],
  };
}

function valuesOf({ company, firm, periodStart, periodEnd, reportDate }: Facts, { dates }: Wording) {
  const day = (iso: string) => printDate(iso, dates);
  return {
    org: company.legalName,
    short: company.shortName,
    system: company.system,
    purpose: company.purpose,
    auditor: firm.name,
    city: firm.location,
    period: `${day(periodStart)} to ${day(periodEnd)}`,
    from: day(periodEnd),
    to: day(reportDate),
    issued: day(reportDate),
  };
}

const findings: Readonly<Record<Paper, Expectation>> = {
  'bridge letter': { topic: 'a bridge letter is not a report', severity: 'critical', re: 'bridge' },
  certificate: { topic: 'a certificate is not a report', severity: 'critical', re: 'certificate|not a' },
  'penetration test letter': {
    topic: 'not a report',
    severity: 'critical',
    re: 'penetration|pen.?test|not a',
  },
  'readiness assessment': { topic: 'not a report', severity: 'critical', re: 'readiness|not a' },
  template: { topic: 'a template, not a report', severity: 'critical', re: 'template|placeholder|not a' },
  'SAS 70': { topic: 'not a SOC report', severity: 'critical', re: 'sas.?70|not a' },
};

/** The truth about a paper: what it is not, and what a review must say of it. */
export function writePaperTruth(paper: Paper, pages: readonly RenderedPage[]): Truth {
  const readable = paper === 'bridge letter' || paper === 'SAS 70';
  return {
    schema: 'soccorpus.truth/1',
    pages: pages.length,
    password: null,
    expectedOutcome: readable ? ['not-a-soc-report', 'ok'] : ['not-a-soc-report'],
    expectedKind: paper === 'bridge letter' ? 'bridge letter' : readable ? 'other' : null,
    report: null,
    mustFind: [findings[paper]],
    mustNotFind: [],
    verdictAllowed: null,
    unlocated: [],
  };
}
