import type { Fact } from '../../model/citation.ts';
import type { Cuec } from '../../model/soc-report.ts';
import { criteriaIn } from './criteria-ids.ts';
import { cuecTopic } from './cuec-topic.ts';
import { findListItems, type ListItem } from './list-items.ts';
import { textOf, wholeOf } from './paragraph.ts';
import { evidenceOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections, type Subsection } from './subsections.ts';

const TITLE =
  /^(?!.*\b(?:sub-?service|responsibilit|CSOCs?\b)).*(?:\bcomplementary\b[^.]*\bcontrols?\b|\bcomplementary\b[^.]*\b(?:user|customer|client)|\bCUECs?\b|\buser (?:entity |organi[sz]ation |auditor )?control(?:s| considerations)\b|\bclient control considerations\b|\bcontrols? (?:expected (?:to be implemented |in operation )?(?:at|by|of)|to be implemented (?:at|by)|at) (?:the )?(?:user|customer|client))/i;
const PARTIES =
  /\b(?:user(?: entit(?:y|ies)| organi[sz]ations?)?|users|customers?|clients?|subscribers?|tenants?)\b/i;
const STARTS_WITH_PARTY = /^(?:the |each |all )?(?:user|customer|client|subscriber|tenant)/i;
const DUTY =
  /\b(?:responsib|should|must|shall|ensure|need|expected|required|maintain|implement|establish|review|restrict|notify|are to|is to)\w*/i;
const INTRODUCES =
  /\b(?:following|below|listed|assum|in combination|complementary|together with|in conjunction|contemplat|considered by|not (?:a )?(?:complete|comprehensive|exhaustive))/i;

/** The complementary user entity controls, verbatim, each once, whether listed, numbered, tabled or in prose. */
export const readCuecs = (report: ReportText): Cuec[] => {
  const cuecs = new Map<string, Cuec>();
  for (const part of cuecParts(report)) {
    for (const item of findListItems(part.body, { document: report.document, isEntry })) {
      const text = textOf(item.span).trim();
      if (text.length < 15 || (INTRODUCES.test(text) && text.endsWith(':'))) continue;
      const key = text.toLowerCase();
      const criteria = criteriaOf(item);
      const known = cuecs.get(key);
      cuecs.set(key, {
        id: known?.id ?? item.id,
        text,
        criteria: [...new Set([...(known?.criteria ?? []), ...criteria])],
        topic: cuecTopic(text),
        evidence: known?.evidence ?? evidenceOf(report, [item.span]),
      });
    }
  }
  return [...cuecs.values()];
};

/** The heading under which the report lists complementary user entity controls, or says that there are none. */
export const readCuecSection = (report: ReportText): Fact<string> | null => {
  const [part] = cuecParts(report);
  return part === undefined
    ? null
    : factFrom(report, { value: part.heading.text, spans: [wholeOf(part.heading)] });
};

// The auditor's report and the assertion mention these controls but never list them.
const cuecParts = (report: ReportText): Subsection[] => {
  const elsewhere = new Set([...sectionOf(report, 'auditor'), ...sectionOf(report, 'assertion')]);
  const paragraphs = report.paragraphs.filter((paragraph) => !elsewhere.has(paragraph));
  return findSubsections(paragraphs, { title: TITLE, ends: customaryTitle });
};

const isEntry = (text: string): boolean =>
  (STARTS_WITH_PARTY.test(text) || (PARTIES.test(text.slice(0, 80)) && DUTY.test(text))) &&
  !INTRODUCES.test(text) &&
  // A colon opens the list that follows.
  !text.endsWith(':') &&
  text.length < 700;

const criteriaOf = (item: ListItem): string[] => {
  const beside = criteriaIn(item.beside.map((cell) => cell.text).join(' '));
  return beside.length > 0 ? beside : criteriaIn(`${textOf(item.span)} ${item.label?.text ?? ''}`);
};
