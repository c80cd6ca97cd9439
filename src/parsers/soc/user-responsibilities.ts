import type { Fact } from '../../model/citation.ts';
import { findListItems } from './list-items.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections } from './subsections.ts';

const TITLE =
  /^(?!.*\bcomplementary\b).*(?:\b(?:user(?: entit(?:y|ies)| organi[sz]ations?)?|customers?|clients?)['’]?s?['’]? responsibilit|\b(?:responsibilit(?:y|ies)|obligations?|duties) of (?:the )?(?:user|customers?|clients?)|\b(?:user entity|customer|client) (?:obligations|duties))/i;
const ENTRY = /^(?:the )?(?:user|customer|client|subscriber)/i;

/** What the report asks of its customers in general. These are no controls that its criteria depend on. */
export const readUserResponsibilities = (report: ReportText): Fact<string>[] => {
  const outside = new Set([...sectionOf(report, 'auditor'), ...sectionOf(report, 'assertion')]);
  const paragraphs = report.paragraphs.filter((paragraph) => !outside.has(paragraph));
  return findSubsections(paragraphs, { title: TITLE, ends: customaryTitle })
    .flatMap((part) =>
      findListItems(part.body, { document: report.document, isEntry: (text) => ENTRY.test(text) }),
    )
    .map(({ span }) => factFrom(report, { value: textOf(span).trim(), spans: [span] }));
};
