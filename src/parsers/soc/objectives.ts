import type { SocReport } from '../../model/soc-report.ts';
import { evidenceOf, type ReportText, sectionOf } from './report-text.ts';

const NUMBERED =
  /^(?:control\s+objective|objective|CO)\s*[-#]?\s*(?<id>\d{1,2}(?:\.\d{1,2})?|[A-Z])\b\s*[.:)–—-]*\s*(?<text>.*)$/is;
const STATED = /\b(?:controls provide reasonable assurance|provide reasonable assurance that)\b/i;

/** The control objectives of a SOC 1, each once with its number and words. */
export const readObjectives = (report: ReportText): SocReport['objectives'] => {
  const paragraphs = [...sectionOf(report, 'description'), ...sectionOf(report, 'tests')];
  const objectives = new Map<string, SocReport['objectives'][number]>();
  paragraphs.forEach((paragraph, index) => {
    const numbered = NUMBERED.exec(paragraph.text);
    const id = numbered?.groups?.id;
    if (id === undefined) return;
    const own = numbered?.groups?.text ?? '';
    const next = paragraphs[index + 1];
    const source = STATED.test(own) || next === undefined || !STATED.test(next.text) ? paragraph : next;
    const text = source === paragraph ? own : source.text;
    if (!STATED.test(text) || objectives.has(id)) return;
    const start = source.text.length - text.length;
    objectives.set(id, {
      id,
      text,
      evidence: evidenceOf(report, [{ paragraph: source, start, end: source.text.length }]),
    });
  });
  return [...objectives.values()];
};
