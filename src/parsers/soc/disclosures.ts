import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import { type Paragraph, type Span, textOf, wholeOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';
import { customaryTitle, findSubsections } from './subsections.ts';

const INCIDENT_TITLE =
  /^(?!.*\b(?:management|response|handling|reporting|process|procedure|plan|controls?|policy)\b).*\bincidents?\b/i;
const CHANGE_TITLE =
  /^(?!.*\b(?:change management|change control|procedures?|process|policy)\b).*(?:\b(?:significant|material|relevant|system) changes?\b|\bchanges? (?:to|in) (?:the )?(?:system|controls?|services?|description|environment)\b|\bchanges? (?:since|during) )/i;
const NOTHING =
  /\b(?:no|none|not any|without)\b[^.]{0,60}\b(?:incidents?|changes?|events?|breach|matters?)\b|\bdid not (?:identify|experience|have|make|occur)\b|\bnot aware of\b|\bnone (?:were )?(?:noted|identified|reported)\b|\bnot applicable\b|^(?:none|n\/a)\.?$/i;
const HAPPENED = /\b(?:[a-z]+ed|was|were|had|took place|began|led|took|lost|became)\b/i;
const IN_THE_PERIOD =
  /\bduring the (?:examination |reporting |review |audit )?period\b|\b(?:in|on|since) (?:early |late |mid-?)?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
const SUFFERED =
  /\b(?:experienced|suffered|identified|detected|discovered|disclosed)\s+(?:an?|one|two|three|several)\b[^.]{0,80}\b(?:incidents?|breach(?:es)?|intrusions?|unauthori[sz]ed access|ransomware)\b|\b(?:incident|breach|outage)\b[^.]{0,40}\b(?:occurred|took place|was identified|was detected)\b/i;

/** Incidents that the description discloses for the period; a statement that there were none is no incident. */
export const readIncidents = (report: ReportText): Fact<string>[] => {
  const under = disclosedUnder(report, INCIDENT_TITLE).map(wholeOf);
  const told = sectionOf(report, 'description')
    .filter((paragraph) => paragraph.cell === null && !under.some((span) => span.paragraph === paragraph))
    .flatMap(splitSentences)
    .filter((sentence) => SUFFERED.test(textOf(sentence)) && !NOTHING.test(textOf(sentence)));
  return [...under, ...told]
    .filter((span) => dated(report, textOf(span)))
    .map((span) => toFact(report, span));
};

/** Changes that the description calls significant; a statement that there were none is no change. */
export const readSignificantChanges = (report: ReportText): Fact<string>[] =>
  disclosedUnder(report, CHANGE_TITLE).map((paragraph) => toFact(report, wholeOf(paragraph)));

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

const toFact = (report: ReportText, span: Span): Fact<string> =>
  factFrom(report, { value: textOf(span), spans: [span] });
