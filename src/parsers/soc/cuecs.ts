import type { Fact } from '../../model/citation.ts';
import type { Cuec } from '../../model/soc-report.ts';
import { criteriaAndObjectivesIn } from './criteria-and-objectives.ts';
import { cuecTopic } from './cuec-topic.ts';
import { startsLower } from './letter-case.ts';
import { findListItems, type ListItem } from './list-items.ts';
import { markIndented } from './mark-indented.ts';
import { textOf, wholeOf } from './paragraph.ts';
import { evidenceOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { supplierName } from './service-organization.ts';
import { customaryTitle, findSubsections, type Subsection } from './subsections.ts';

const TITLE =
  /^(?!.*\b(?:sub-?service|responsibilit|CSOCs?\b)).*(?:\bcomplementary\b[^.]*\bcontrols?\b|\bcomplementary\b[^.]*\b(?:user|customer|client)|\bCUECs?\b|\buser (?:entity |organi[sz]ation |auditor )?control(?:s| considerations)\b|\bclient control considerations\b|\bcontrols? (?:expected (?:to be implemented |in operation )?(?:at|by|of)|to be implemented (?:at|by)|at) (?:the )?(?:user|customer|client)|\bcontrols? (?:assumed|required|presumed|relied (?:up)?on|needed|necessary) (?:at|of|by|from|in|to be [^.]{3,40}) (?:the |its |our )?(?:user|customer|client|subscriber|tenant)|\bcontrols (?:that |which )?(?:the |our )?(?:user entities|user organi[sz]ations|customers|clients|subscribers|users)\b|\buser entity considerations\b)/i;
const PARTIES =
  /\b(?:user(?: entit(?:y|ies)| organi[sz]ations?)?|users|customers?|clients?|subscribers?|tenants?)\b/i;
const STARTS_WITH_PARTY = /^(?:the |each |all )?(?:user|customer|client|subscriber|tenant)/i;
const DUTY =
  /\b(?:responsib|should|must|shall|ensure|need|expected|required|maintain|implement|establish|review|restrict|notify|are to|is to)\w*/i;
// "Following up on unusual activity" and "allow-listed" introduce nothing.
const INTRODUCES =
  /\bfollowing\b(?! up\b)|\bbelow\b|(?<!-)\blisted\b|\bassum|\bin combination\b|\bcomplementary\b|\btogether with\b|\bin conjunction\b|\bcontemplat|\bconsidered by\b|\bnot (?:a )?(?:complete|comprehensive|exhaustive)/i;
// What opens a sentence that goes on from the one before it.
const GOES_ON =
  /^(?:this|these|those|such|it|they|its|their|the (?:above|list|table|controls?)|for example|in addition|also|however|otherwise|therefore|accordingly|if|where|when|as|each control|controls?)\b/i;

/** The complementary user entity controls, verbatim, each once, whether listed, numbered, tabled or in prose. */
export const readCuecs = (report: ReportText): Cuec[] => {
  const cuecs = new Map<string, Cuec>();
  for (const part of cuecParts(report)) {
    const isEntry = entryOf(part, supplierName(report));
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
  const paragraphs = markIndented(report.paragraphs.filter((paragraph) => !elsewhere.has(paragraph)));
  return findSubsections(paragraphs, { title: TITLE, ends: customaryTitle });
};

const namesDuty = (text: string): boolean =>
  !startsLower(text) &&
  (STARTS_WITH_PARTY.test(text) || (PARTIES.test(text.slice(0, 80)) && DUTY.test(text))) &&
  !INTRODUCES.test(text) &&
  // A colon, or a title that stops before its object, opens the list that follows.
  !/(?::|\b(?:for|to|that|should|must|shall|are|of))$/i.test(text) &&
  text.length < 700;

// Beside entries that say whose duty it is, or under an introduction that says so, any sentence is one that does not go on from another or speak of the supplier.
const entryOf = (part: Subsection, supplier: string | null): ((text: string) => boolean) => {
  const listed =
    part.body.filter(({ text }) => namesDuty(text)).length > 1 ||
    part.body.some(({ text }) => PARTIES.test(text) && INTRODUCES.test(text));
  const [ours] = supplier?.split(/[\s,]+/) ?? [];
  return (text) =>
    namesDuty(text) ||
    (listed &&
      SENTENCE.test(text) &&
      !GOES_ON.test(text) &&
      !INTRODUCES.test(text) &&
      (ours === undefined || !text.startsWith(ours)));
};

const SENTENCE = /^(?=.{25,500}$)[A-Z](?:\S+\s+){4,}\S+\.$/;

const criteriaOf = (item: ListItem): string[] => {
  const beside = criteriaAndObjectivesIn(item.beside.map((cell) => cell.text).join(' '));
  return beside.length > 0
    ? beside
    : criteriaAndObjectivesIn(`${textOf(item.span)} ${item.label?.text ?? ''}`);
};
