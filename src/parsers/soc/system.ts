import type { Fact } from '../../model/citation.ts';
import { isSameOrganization } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';

const STOP =
  '(?=\\s+(?:by\\b|prepared|provided|during|over the|in the period|titled|entitled|throughout|as (?:of|at|on)|for the (?:period|year)|for (?:processing|providing|user)|that\\b|on \\d|as (?:designed|implemented)|and (?:the )?controls|\\(|based on|and (?:on )?the suitability|from|used|relevant|were effective|(?:included|found|contained|set (?:out|forth)|presented|described|located|attached) (?:in|on|as|hereto)\\b|in (?:Section|Part)\\b|[‘“"])|\\s*(?:[,:;”"]|\\.(?![a-z]))|\\s*$)';
// Whose the system is: "its", or a name in the possessive, whatever stands in parentheses after it.
const OWNER = `(?:its|[Ii]ts|their|the|(?:\\S+\\s){0,7}?\\S+(?:['’]s|s['’])(?:\\s+\\([^()]{3,120}\\))?)(?:\\s+(?:accompanying|attached))?`;
const NAME = `(?<name>[A-Za-zÀ-ž\\d](?:[^,.:;()“”"]|\\.(?=[a-z])){2,90}?)`;
// The name runs from the possessive to the words that always follow it in the auditor's scope sentence.
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\bdescription (?:(?:prepared|provided|given|written|made) )?by .{2,100}? of (?:(?:its|the|their)\\s+|(?=[A-ZÀ-Þ]))${NAME}${STOP}`,
  ),
  new RegExp(
    `\\bdescription (?:(?:at|on|in|set out|included|contained)\\s[^.,]{2,50}? )?of ${OWNER}\\s+${NAME}${STOP}`,
  ),
  new RegExp(`\\bcontrols within ${OWNER}\\s+${NAME}${STOP}`),
  new RegExp(`\\bcontrols over ${OWNER}\\s+(?=[A-ZÀ-Þ\\d])${NAME}${STOP}`),
  new RegExp(
    `\\b(?:fairly )?presents (?:fairly )?(?:,? ?in all material respects,? )?(?:the )?(?=[A-ZÀ-Þ\\d])${NAME}(?= (?:that was|as) designed)`,
  ),
  new RegExp(`^Description of ${OWNER}\\s+(?=[A-ZÀ-Þ\\d])${NAME}$`),
  new RegExp(`\\bDescription of ${OWNER}\\s+(?=[A-ZÀ-Þa-z\\d])${NAME}${STOP}`),
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
