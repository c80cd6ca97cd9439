import type { Fact } from '../../model/citation.ts';
import type { Span } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['HIPAA', /\bHIPAA\b|\bHealth Insurance Portability and Accountability Act\b/i],
  ['HITRUST', /\bHITRUST\b/i],
  ['CSA CCM', /\bCloud Controls? Matrix\b|\bCSA\s+(?:CCM|STAR)\b/i],
  ['ISO/IEC 27001', /\bISO(?:\/IEC)?\s*27001\b/i],
  ['C5', /\bC5\b|\bCloud Computing Compliance (?:Criteria|Controls) Catalogue\b/i],
  ['NIST', /\bNIST\b/],
  ['PCI DSS', /\bPCI[\s-]?DSS\b/i],
  ['GDPR', /\bGDPR\b|\bGeneral Data Protection Regulation\b/i],
  ['CJIS', /\bCJIS\b/],
];
const AS_CRITERIA =
  /\bcriteria\b|\brequirements\b|\bset forth in\b|\brule\b|\bcontrols? specification|\bbased on\b|\+/i;
const APART = /\bnot (?:part|included|covered|examined|within)\b|\bexpress(?:es)? no\b|\bno opinion\b/i;

/** Subject matter beyond the trust services criteria that the auditor examined against, which makes a SOC 2+. */
export const readAdditionalCriteria = (report: ReportText): Fact<string>[] => {
  const scope = sectionOf(report, 'auditor').filter((paragraph) => paragraph.text.length > 60);
  const sentences = [...scope.flatMap(splitSentences), ...coverOf(report).flatMap(splitSentences)].filter(
    (span) => {
      const text = span.paragraph.text.slice(span.start, span.end);
      return AS_CRITERIA.test(text) && !APART.test(text);
    },
  );
  return SUBJECTS.flatMap(([value, pattern]) => {
    const spans = sentences.flatMap((sentence): Span[] => {
      const match = pattern.exec(sentence.paragraph.text.slice(sentence.start, sentence.end));
      if (match === null) return [];
      const start = sentence.start + match.index;
      return [{ paragraph: sentence.paragraph, start, end: start + match[0].length }];
    });
    return spans.length === 0 ? [] : [factFrom(report, { value, spans: spans.slice(0, 3) })];
  });
};
