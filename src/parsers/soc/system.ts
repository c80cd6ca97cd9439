import type { Fact } from '../../model/citation.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';

const STOP =
  '(?=\\s+(?:titled|entitled|throughout|as (?:of|at)|for the|for (?:processing|providing|user)|that was|\\(|based on|and (?:on )?the suitability|from|during|used|relevant|provided|were effective)|\\s*[,.:;“”"]|\\s*$)';
// The name runs from the possessive to the words that always follow it in the auditor's scope sentence.
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\bdescription of (?:its|their|the|[A-ZÀ-Þ][^.]{0,60}?['’]s?)\\s+(?<name>[A-Za-zÀ-ž\\d][^,.:;()“”"]{2,90}?)${STOP}`,
    'u',
  ),
  new RegExp(
    `\\bcontrols within (?:its|the|[A-ZÀ-Þ][^.]{0,60}?['’]s?)\\s+(?<name>[A-Za-zÀ-ž\\d][^,.:;()“”"]{2,90}?)${STOP}`,
    'u',
  ),
  /^Description of (?:its|the|[A-ZÀ-Þ][^.]{0,60}?['’]s?)\s+(?<name>[A-ZÀ-Þ][^,.:;()“”"]{2,90}?)$/,
  new RegExp(`\\bDescription of (?:Its|the)\\s+(?<name>[A-ZÀ-Þ][^,.:;()“”"]{2,90}?)${STOP}`),
];
// Words of the scope sentence that are no name: "the description of the service organization's system".
const NO_NAME =
  /^(?:service organi[sz]ation|systems?|controls?|tests?|criteria|services?|design|operating|accompanying|subservice|relevant|complementary)\b(?! [A-ZÀ-Þ])/;

/** The system or product in scope, as the auditor's scope names it. */
export const readSystem = (report: ReportText): Fact<string> | null => {
  const sources: readonly (readonly Paragraph[])[] = [
    sectionOf(report, 'auditor'),
    coverOf(report),
    sectionOf(report, 'description').slice(0, 6),
  ];
  for (const paragraphs of sources) {
    for (const pattern of PATTERNS) {
      const span = findSpan(paragraphs, pattern);
      const name = span && pattern.exec(span.paragraph.text)?.groups?.name?.trim();
      if (!span || !name || NO_NAME.test(name.charAt(0).toLowerCase() + name.slice(1))) continue;
      const start = span.paragraph.text.indexOf(name, span.start);
      return factFrom(report, { value: name, spans: [{ ...span, start, end: start + name.length }] });
    }
  }
  return null;
};
