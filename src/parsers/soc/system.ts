import type { Fact } from '../../model/citation.ts';
import { isSameOrganization } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';

const STOP =
  '(?=\\s+(?:by\\b|prepared|provided|during|over the|in the period|titled|entitled|throughout|as (?:of|at)|for the|for (?:processing|providing|user)|that was|\\(|based on|and (?:on )?the suitability|from|during|used|relevant|provided|were effective)|\\s*[,.:;“”"]|\\s*$)';
// The name runs from the possessive to the words that always follow it in the auditor's scope sentence.
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\bdescription by [^.]{2,80}?(?:\\.[^.]{0,40}?)? of (?:its|the|their)\\s+(?<name>[A-Za-zÀ-ž\\d][^,.:;()“”"]{2,90}?)${STOP}`,
  ),
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
export const readSystem = (report: ReportText, owner: Fact<string> | null): Fact<string> | null => {
  const sources: readonly (readonly Paragraph[])[] = [
    sectionOf(report, 'auditor'),
    coverOf(report),
    sectionOf(report, 'description').slice(0, 6),
  ];
  for (const paragraphs of sources) {
    for (const pattern of PATTERNS) {
      const span = findSpan(paragraphs, pattern);
      const found = span && pattern.exec(span.paragraph.text)?.groups?.name?.trim();
      const name = found && withoutOwner(found, owner);
      if (!span || !name || NO_NAME.test(name.charAt(0).toLowerCase() + name.slice(1))) continue;
      const start = span.paragraph.text.indexOf(name, span.start);
      return factFrom(report, { value: name, spans: [{ ...span, start, end: start + name.length }] });
    }
  }
  return null;
};

// "the Ledgerline Platform of Aldermoor Systems": whose it is, is no part of what it is called.
const withoutOwner = (name: string, owner: Fact<string> | null): string => {
  const at = name.lastIndexOf(' of ');
  const rest = name.slice(at + 4);
  return at > 0 && owner !== null && isSameOrganization(rest, owner.value) ? name.slice(0, at) : name;
};
