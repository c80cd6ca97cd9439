import type { Csoc, SubserviceOrganization } from '../../model/soc-report.ts';
import { criteriaAndObjectivesIn } from './criteria-and-objectives.ts';
import { findListItems, type ListItem } from './list-items.ts';
import { markIndented } from './mark-indented.ts';
import { cleanName, findNames, hasLegalForm, isSameOrganization, nameAt } from './organization-names.ts';
import { type Paragraph, textOf } from './paragraph.ts';
import { evidenceOf, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections, type Subsection } from './subsections.ts';
import { subserviceTitle } from './subservice-organizations.ts';

const TITLE =
  /\bcontrols?\b.*\b(?:expected|assumed|required|relied|needed|presumed)\b.*\b(?:sub-?service|suppliers?|vendors?|third[- ]part|providers?)|\b(?:expected|assumed|required|relied on|needed) (?:at|of|from|by) (?:(?:those|these|the|our) )?(?:sub-?service|suppliers|vendors|third[- ]part|providers)|\bcomplementary\b[^.]*\bsub-?service\b|\bcontrols\b[^.]*\b(?:at|of) (?:the |our )?(?:sub-?service|third)|\bCSOCs?\b|\bcontrols? (?:expected|assumed|required|to be implemented|in place)[^.]*\bsub-?service\b|\bsub-?service organi[sz]ations?['’]? controls?\b/i;
const DUTY =
  /\b(?:is|are|should|must|shall|maintain|implement|restrict|responsib|monitor|perform|protect|ensure)\w*/i;
const INTRODUCES = /^(?:what|which|who)\b|\b(?:following|below|assumes?|assumed that|in combination)\b|:$/i;
// What stands before the controls that the other party is to run.
const ASSUMES =
  /\b(?:assum|expect|presum|anticipat|contemplat|rel(?:y|ies|ied)\b|responsib|necessary|required|complementary)\w*[^.]*\bcontrols?\b|\bcontrols?\b[^.]*\b(?:assumed|expected|presumed|relied|required|necessary|needed|complement\w*|responsib\w*|in place|implemented|operated|performed)\b|\b(?:expect(?:s|ed)?|assum(?:es|ed)|responsible|required)\b[^.]*(?<!\bservices?):$/i;
// What stands before other lists about such parties: how they are watched, what they deliver.
const OVERSEES =
  /\b(?:monitor|review|oversee|oversight|evaluat|assess|obtain|manag)\w*\b[^.]{0,100}\b(?:sub-?service|providers?\b(?!['’])|vendors?|suppliers?|third[- ]part|SOC\b|reports?\b)/i;
const CONTROL_COLUMN = /\bcontrols?\b|\bCSOCs?\b|\b(?:expect|assum|required|responsib)/i;

/** The controls that the report assumes at its subservice organizations, each with the provider it names. */
export const readCsocs = (report: ReportText, organizations: readonly SubserviceOrganization[]): Csoc[] => {
  const outside = new Set([...sectionOf(report, 'auditor'), ...sectionOf(report, 'assertion')]);
  const paragraphs = markIndented(report.paragraphs.filter((paragraph) => !outside.has(paragraph)));
  let previous: Run | null = null;
  const csocs = csocParts(report, { paragraphs, organizations }).flatMap(({ heading, body }) => {
    const end: number = previous === null ? -1 : (previous.body.at(-1) ?? previous.opening).index;
    const before = end + 1 >= heading.index ? previous : null;
    const runs = runsOf([heading, ...body], { organizations, before });
    previous = runs.at(-1) ?? null;
    return runs.flatMap((run) => csocsOf(report, run, organizations));
  });
  const distinct = new Map(csocs.map((csoc) => [`${csoc.provider} ${csoc.text}`.toLowerCase(), csoc]));
  return [...distinct.values()].filter((csoc) => csoc.text.length > 15);
};

// "Subservice organization: Acme" above a list tells whose controls follow; it ends nothing.
const ENDS = new RegExp(
  `^(?!sub-?service (?:organi[sz]ation|provider)s?\\s*[-–—:(])(?=.*${customaryTitle.source})`,
  'i',
);

const csocParts = (
  report: ReportText,
  {
    paragraphs,
    organizations,
  }: { paragraphs: readonly Paragraph[]; organizations: readonly SubserviceOrganization[] },
): Subsection[] => {
  const title = new RegExp(`${TITLE.source}|${subserviceTitle.source}|${aboutProvider(organizations)}`, 'i');
  const tests = new Set(sectionOf(report, 'tests'));
  const titled = findSubsections(paragraphs, { title, ends: ENDS }).filter(
    ({ heading }) => !tests.has(heading) || TITLE.test(heading.text),
  );
  const covered = new Set(titled.flatMap(({ heading, body }) => [heading, ...body]));
  // Columns may part a list from its title: a sentence that gives a provider's controls opens it as well.
  const introduced = paragraphs.flatMap((heading, at): Subsection[] => {
    const opens =
      heading.text.endsWith(':') &&
      ASSUMES.test(lastSentence(heading.text)) &&
      !OVERSEES.test(lastSentence(heading.text)) &&
      organizations.some(({ name }) => heading.text.includes(name));
    if (!opens || covered.has(heading) || tests.has(heading)) return [];
    const end = paragraphs.findIndex(
      ({ marker, cell }, next) => next > at && marker === null && cell === null,
    );
    return [{ heading, body: paragraphs.slice(at + 1, end === -1 ? undefined : end) }];
  });
  return [...titled, ...introduced].sort((a, b) => a.heading.index - b.heading.index);
};

// A paragraph may tell of the service and the method before the sentence that opens the list.
const lastSentence = (text: string): string => text.split(/[.;]\s+(?=\p{Lu})/u).at(-1) ?? text;

// A title that is a provider's name, or speaks of controls with it.
const aboutProvider = (organizations: readonly SubserviceOrganization[]): string => {
  const names = organizations.flatMap(({ name }) => [name, name.replace(/\s*\([^)]*\)$/, '')]);
  const any = names.map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')).join('|');
  return any === ''
    ? '(?!)'
    : `^(?:${any})(?:\\s*[(–—:-].{0,80})?$|\\bcontrols?\\b.*(?:${any})|(?:${any}).*\\bcontrols?\\b`;
};

/** What stands under one introduction: whose controls, and whether they are controls at all. */
type Run = {
  readonly opening: Paragraph;
  readonly body: Paragraph[];
  readonly provider: string | null;
  /** Rank of the title that named the provider, 0 for running text. */
  readonly rank: number;
  readonly assumed: boolean;
};

const runsOf = (
  paragraphs: readonly Paragraph[],
  { organizations, before }: { organizations: readonly SubserviceOrganization[]; before: Run | null },
): Run[] => {
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    const last: Run | null = runs.at(-1) ?? before;
    const turn = paragraph.cell === null && (paragraph.marker === null || paragraph.heading);
    if (runs.length > 0 && !turn) {
      runs.at(-1)?.body.push(paragraph);
      continue;
    }
    const provider = providerOfTurn(paragraph, { organizations, last });
    const rank = provider === last?.provider ? (last?.rank ?? 0) : paragraph.heading ? paragraph.rank : 0;
    runs.push({ opening: paragraph, body: [], provider, rank, assumed: isAssumed(paragraph, last) });
  }
  return runs;
};

const isAssumed = ({ text, heading }: Paragraph, last: Run | null): boolean => {
  if (TITLE.test(text) && heading) return true;
  if (OVERSEES.test(text)) return false;
  if (ASSUMES.test(text) || TITLE.test(text)) return true;
  const label = text.split(' ').length <= 8;
  return (last?.assumed ?? false) && (label || !text.endsWith(':'));
};

const providerOfTurn = (
  paragraph: Paragraph,
  { organizations, last }: { organizations: readonly SubserviceOrganization[]; last: Run | null },
): string | null => {
  const named = organizations.filter(({ name }) => mentions(paragraph.text, name));
  const [only] = named;
  if (only !== undefined) return named.length === 1 ? only.name : null;
  if (!paragraph.heading || (last !== null && paragraph.rank < last.rank - 0.05))
    return last?.provider ?? null;
  // A provider that the report names nowhere else.
  return nameAt(paragraph.text, 0) === paragraph.text && hasLegalForm(paragraph.text)
    ? cleanName(paragraph.text)
    : null;
};

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || findNames(text).some((other) => isSameOrganization(other.name, name));

const csocsOf = (report: ReportText, run: Run, organizations: readonly SubserviceOrganization[]): Csoc[] => {
  const { document } = report;
  const told = run.body.filter(({ cell }) =>
    cell === null
      ? run.assumed
      : run.assumed ||
        (document.tables[cell.table]?.columns.some((column) => CONTROL_COLUMN.test(column)) ?? false),
  );
  const opening = run.assumed && !run.opening.heading ? [run.opening] : [];
  const isEntry = (text: string): boolean =>
    (DUTY.test(text) || (run.rank > 0 && /^[A-Z](?:\S+\s+){4,}\S+\.$/.test(text))) &&
    !INTRODUCES.test(text) &&
    !NONE.test(text) &&
    !ABOUT_THE_REPORT.test(text) &&
    !OVERSEES.test(text) &&
    text.length < 600;
  const byTable = new Map<number, string>();
  return findListItems([...opening, ...told], { document, isEntry })
    .filter(({ span }) => !organizations.some(({ name }) => isNameAlone(textOf(span), name)))
    .map((item): Csoc => {
      const table = item.span.paragraph.cell?.table;
      const own = providerOf(item, organizations);
      if (own !== null && table !== undefined) byTable.set(table, own);
      return {
        text: textOf(item.span).trim(),
        // A cell that spans rows names the provider in the first of them only.
        provider:
          own ??
          (table === undefined ? null : byTable.get(table)) ??
          run.provider ??
          (organizations.length === 1 ? (organizations[0]?.name ?? null) : null),
        criteria: criteriaAndObjectivesIn(
          `${item.beside.map((cell) => cell.text).join(' ')} ${item.label?.text ?? ''}`,
        ),
        evidence: evidenceOf(report, [item.span]),
      };
    });
};

// What is said of an organization's place in the report is no control.
const ABOUT_THE_REPORT =
  /\b(?:as|is|are|considered) (?:not )?(?:(?:considered|deemed) )?(?:an? )?sub-?service organi[sz]ations?\b|\bcarv(?:e|ed|ing)[- ]?out\b|\b(?:inclusive|carve-out) method\b|\b(?:the|this) description\b|\bare not sub-?service\b|^other (?:suppliers|vendors|third)/i;
const NONE = /\bnone\b|\bno (?:complementary|sub-?service)\b|\bdoes not (?:use|rely|have|depend)\b/i;

// An entry of a list of providers: "Acme, Inc. – hosting".
const isNameAlone = (text: string, name: string): boolean =>
  text.startsWith(name) && !DUTY.test(text) && text.length < name.length + 80;

// The row's own cell, else the label above the list, else the words of the control.
const providerOf = (item: ListItem, organizations: readonly SubserviceOrganization[]): string | null => {
  const places = [...item.beside.map((cell) => cell.text), item.label?.text ?? '', textOf(item.span)];
  for (const place of places) {
    const named = organizations.find(({ name }) => isSameOrganization(place, name) || place.includes(name));
    if (named !== undefined) return named.name;
  }
  return null;
};
