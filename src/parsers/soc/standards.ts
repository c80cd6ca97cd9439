import type { Fact } from '../../model/citation.ts';
import type { Span } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';

const STANDARDS: readonly (readonly [string, RegExp])[] = [
  [
    'SAS 70',
    /\bSAS\s*(?:No\.?\s*)?70\b|\bStatement on Auditing Standards\s*(?:\(SAS\)\s*)?(?:No\.?|Number)?\s*70\b/i,
  ],
  [
    'SSAE',
    /\bSSAE\s*(?:No\.?\s*)?(?<number>1[5-9]|2\d)\b|\bStatement on Standards for Attestation Engagements\s*(?:\(SSAE\)\s*)?(?:No\.?|Number)?\s*(?<number2>\d{2})\b/i,
  ],
  ['AT-C', /\bAT-C\s+(?:sections?\s+)?(?<number>\d{3})\b/i],
  [
    'ISAE',
    /\bISAE\s*(?:\(UK\)\s*)?(?:No\.?\s*)?(?<number>3\d{3})\b|\bInternational Standards? on Assurance Engagements\s*(?:\(?ISAE\)?\s*)?(?:No\.?\s*)?(?<number2>3\d{3})\b/i,
  ],
  ['CSAE', /\bCSAE\s*(?<number>3\d{3})\b/i],
  ['TSP section', /\bTSP\s+(?:section\s+)?(?<number>100)\b/i],
  ['DC section', /\bDC\s+(?:section\s+)?(?<number>200)\b/i],
  [
    'AICPA attestation standards',
    /\battestation standards established by the (?:American Institute of Certified Public Accountants|AICPA)\b/i,
  ],
];

/** The standards that the auditor's report and the cover name, each once. */
export const readStandards = (report: ReportText): Fact<string>[] => {
  const found = new Map<string, Span[]>();
  for (const paragraph of [...sectionOf(report, 'auditor'), ...coverOf(report)]) {
    for (const [name, pattern] of STANDARDS) {
      for (const match of paragraph.text.matchAll(new RegExp(pattern.source, 'gi'))) {
        const number = match.groups?.number ?? match.groups?.number2;
        const value = number === undefined ? name : `${name} ${number}`;
        const span = { paragraph, start: match.index, end: match.index + match[0].length };
        found.set(value, [...(found.get(value) ?? []), span]);
      }
    }
  }
  return [...found].map(([value, spans]) => factFrom(report, { value, spans: spans.slice(0, 2) }));
};
