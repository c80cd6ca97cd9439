import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import { type Paragraph, wholeOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections } from './subsections.ts';

const INCIDENT_TITLE =
  /^(?!.*\b(?:management|response|handling|reporting|process|procedure|plan|controls?|policy)\b).*\bincidents?\b/i;
const CHANGE_TITLE =
  /^(?!.*\b(?:change management|change control|procedures?|process|policy)\b).*(?:\b(?:significant|material|relevant|system) changes?\b|\bchanges? (?:to|in) (?:the )?(?:system|controls?|services?|description|environment)\b|\bchanges? (?:since|during) )/i;
const NOTHING =
  /\b(?:no|none|not any|without)\b[^.]{0,60}\b(?:incidents?|changes?|events?|breach|matters?)\b|\bdid not (?:identify|experience|have|make|occur)\b|\bnot aware of\b|\bnone (?:were )?(?:noted|identified|reported)\b|\bnot applicable\b|^(?:none|n\/a)\.?$/i;
const HAPPENED =
  /\b(?:occurred|experienced|identified|detected|discovered|suffered|affected|resulted|was|were|migrated|replaced|introduced|moved|acquired|changed|implemented|launched|retired|merged)\b/i;
const IN_THE_PERIOD =
  /\bduring the (?:examination |reporting |review |audit )?period\b|\b(?:in|on) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** Incidents that the description discloses for the period; a statement that there were none is no incident. */
export const readIncidents = (report: ReportText): Fact<string>[] =>
  disclosedUnder(report, INCIDENT_TITLE)
    .filter(({ text }) => dated(report, text))
    .map((paragraph) => toFact(report, paragraph));

/** Changes that the description calls significant; a statement that there were none is no change. */
export const readSignificantChanges = (report: ReportText): Fact<string>[] =>
  disclosedUnder(report, CHANGE_TITLE).map((paragraph) => toFact(report, paragraph));

const disclosedUnder = (report: ReportText, title: RegExp): Paragraph[] => {
  const outside = new Set([
    ...sectionOf(report, 'auditor'),
    ...sectionOf(report, 'assertion'),
    ...sectionOf(report, 'tests'),
  ]);
  const paragraphs = report.paragraphs.filter((paragraph) => !outside.has(paragraph));
  return findSubsections(paragraphs, { title, ends: customaryTitle })
    .flatMap(({ body }) => body)
    .filter(
      ({ text, cell }) => cell === null && text.length > 25 && !NOTHING.test(text) && HAPPENED.test(text),
    );
};

// How incidents are handled in general stands under the same titles; one that happened has a time.
const dated = (report: ReportText, text: string): boolean =>
  IN_THE_PERIOD.test(text) || findDates(text, report.dateOrder).length > 0;

const toFact = (report: ReportText, paragraph: Paragraph): Fact<string> =>
  factFrom(report, { value: paragraph.text, spans: [wholeOf(paragraph)] });
