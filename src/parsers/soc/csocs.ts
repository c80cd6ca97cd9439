import type { Csoc, SubserviceOrganization } from '../../model/soc-report.ts';
import { criteriaIn } from './criteria-ids.ts';
import { findListItems, type ListItem } from './list-items.ts';
import { isSameOrganization } from './organization-names.ts';
import { textOf } from './paragraph.ts';
import { evidenceOf, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections } from './subsections.ts';

const TITLE =
  /\bcontrols?\b.*\b(?:expected|assumed|required|relied|needed|presumed)\b.*\b(?:sub-?service|suppliers?|vendors?|third[- ]part|providers?)|\b(?:expected|assumed|required|relied on|needed) (?:at|of|from|by) (?:(?:those|these|the|our) )?(?:sub-?service|suppliers|vendors|third[- ]part|providers)|\bcomplementary\b[^.]*\bsub-?service\b|\bcontrols\b[^.]*\b(?:at|of) (?:the |our )?(?:sub-?service|third)|\bCSOCs?\b|\bcontrols? (?:expected|assumed|required|to be implemented|in place)[^.]*\bsub-?service\b|\bsub-?service organi[sz]ations?['’]? controls?\b/i;
const DUTY =
  /\b(?:is|are|should|must|shall|maintain|implement|restrict|responsib|monitor|perform|protect|ensure)\w*/i;
const INTRODUCES = /\b(?:following|below|assumes?|assumed that|in combination)\b|:$/i;

/** The controls that the report assumes at its subservice organizations, each with the provider it names. */
export const readCsocs = (report: ReportText, organizations: readonly SubserviceOrganization[]): Csoc[] => {
  const outside = new Set([...sectionOf(report, 'auditor'), ...sectionOf(report, 'assertion')]);
  const paragraphs = report.paragraphs.filter((paragraph) => !outside.has(paragraph));
  const csocs = findSubsections(paragraphs, { title: TITLE, ends: ENDS }).flatMap((part) =>
    findListItems(part.body, { document: report.document, isEntry }).map((item): Csoc => {
      const text = textOf(item.span).trim();
      return {
        text,
        provider: providerOf(item, organizations),
        criteria: criteriaIn(`${item.beside.map((cell) => cell.text).join(' ')} ${item.label?.text ?? ''}`),
        evidence: evidenceOf(report, [item.span]),
      };
    }),
  );
  const distinct = new Map(csocs.map((csoc) => [`${csoc.provider} ${csoc.text}`.toLowerCase(), csoc]));
  return [...distinct.values()].filter((csoc) => csoc.text.length > 15);
};

// "Subservice organization: Acme" above a list tells whose controls follow; it ends nothing.
const ENDS = new RegExp(
  `^(?!sub-?service (?:organi[sz]ation|provider)s?\\s*[-–—:(])(?=.*${customaryTitle.source})`,
  'i',
);
const NONE = /\bnone\b|\bno (?:complementary|sub-?service)\b|\bdoes not (?:use|rely|have|depend)\b/i;

const isEntry = (text: string): boolean =>
  DUTY.test(text) && !INTRODUCES.test(text) && !NONE.test(text) && text.length < 600;

// The row's own cell, else the label above the list, else the words of the control, else the only one there is.
const providerOf = (item: ListItem, organizations: readonly SubserviceOrganization[]): string | null => {
  const places = [...item.beside.map((cell) => cell.text), item.label?.text ?? '', textOf(item.span)];
  for (const place of places) {
    const named = organizations.find(({ name }) => isSameOrganization(place, name) || place.includes(name));
    if (named !== undefined) return named.name;
  }
  return organizations.length === 1 ? (organizations[0]?.name ?? null) : null;
};
