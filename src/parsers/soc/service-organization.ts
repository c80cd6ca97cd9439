import type { Fact } from '../../model/citation.ts';
import { aliasesOf } from './aliases.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { hasLegalForm, isSameOrganization, stemOf } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { findLetterhead } from './signature-block.ts';

const ROLE =
  '(?:the\\s+)?(?:[Mm]anagement|[Bb]oard(?: of (?:[Dd]irectors|[Mm]anagers|[Tt]rustees))?|[Dd]irectors?|[Aa]udit [Cc]ommittee|[Mm]embers|[Ss]hareholders|[Ss]tockholders|[Pp]artners|[Oo]wners)(?:\\s+[Tt]eam)?';
const ROLES = `${ROLE}(?:\\s*(?:,|and|&)\\s*${ROLE})*`;
const TO = new RegExp(`^(?:To:?\\s+(?:${ROLES}\\s*(?:,|of|at|for)?\\s*)?|${ROLES}\\s+of\\s+)(?:the\\s+)?`);
const ADDRESSEE = {
  before: TO,
  after:
    /^(?:['’]s?)?(?:\s+[Mm]anagement)?(?:\s+and its (?:customers|subsidiaries|clients)[^.]{0,30})?(?:\s*\([^()]{3,120}\))?\s*[:.,]?$/,
};
// The addressee's name may stand on a line of its own.
const ROLE_LINE = new RegExp(`^(?:To:?|(?:To:?\\s+)?${ROLES}(?:\\s*(?:,|of|at|for))?)$`);
const MANAGEMENT_OF = {
  before:
    /^(?:The\s+)?(?:[Mm]anagement(?: board| team)? of|Signed (?:for|on behalf of)|By order of the board of|On behalf of(?: the management of)?)\s+(?:the\s+)?/,
  after: /^[.:]?$/,
};
const BY_MANAGEMENT = { before: /^/, after: /^, by its management\.?$/ };
const ITS_MANAGEMENT = {
  before: /^/,
  after: /^['’]s?\s+(?:senior\s+)?management\s+(?:has|is|asserts?|prepared|confirms?)\b/,
};
// 'Acme Software, Inc. ("Acme" or the "Company")' is how a report introduces its subject.
const DEFINED = {
  before: new RegExp(`^(?:We have examined\\s+|${TO.source.slice(1)})?`),
  after: /^(?:['’]s?)?\s*\((?:the\s+|hereinafter\s+|also\s+|referred to as\s+)*["“‘']/,
};
// Whose description was examined: "We have examined Acme's accompanying description of its system".
const EXAMINED = {
  before:
    /\b(?:examined|audited|report(?:ed)? on)\s+(?:the\s+(?=acc|att))?(?:(?:accompanying|attached)\s+)?(?=\S)/i,
  after:
    /^(?:['’]s?)?\s*(?:\([^()]{3,120}\)\s*)?(?:(?:management|accompanying|attached)\S*\s+)*(?:["“]?description|assertion)\b/i,
};
const ITS_DESCRIBED = { before: /\b[Dd]escription (?:of|by) (?=[A-Z])/, after: /^['’]s?\s/ };
const ASSERTS = {
  before: /\b[Aa]ssertion (?:of|by) (?:the )?(?:[Mm]anagement of )?(?:the )?/,
  after: /^(?:['’]s?)?(?:\s+[Mm]anagement)?\.?$/,
};
const ITS_OWN = {
  before: /^(?:(?:section|part)\s+(?:\d+|[IVX]+)\s*[.:–—-]*\s*)?/i,
  after:
    /^(?:(?:['’]s?)?\s+(?:[Mm]anagement|MANAGEMENT)?(?:['’][sS]?)?\s*(?:[Aa]ssertion|ASSERTION)|['’]s?\s+(?:[Dd]escription of|DESCRIPTION OF)\b)/,
};
const WHOLE_LINE = { before: /^/, after: /^$/ };
const NO_NAME =
  /^\d+$|^(?:To|Board|Directors|Members)\b|\b(?:SOC|Report|Type|Controls?|Management|System|Section|Period|Confidential|Description|Criteria|Auditors?|Accountants?)\b/i;

/** The supplier's legal name as printed: addressee, definition, signature of management, or a cover line. */
export const readServiceOrganization = (
  report: ReportText,
  auditor: Fact<string> | null,
): Fact<string> | null => {
  const candidates = [
    ...namedAsSupplier(report),
    ...linesOfLetterhead(report),
    ...linesOfCover(report),
  ].filter(({ name }) => auditor === null || !isSameOrganization(name, auditor.value));
  const best = mostNamed(report, candidates);
  if (best === null) return null;
  const same = candidates.filter((other) => other.name === best.name).map(({ span }) => span);
  return factFrom(report, { value: best.name, spans: same.slice(0, 3) });
};

/** The name that places give which only a supplier's name can fill; null where none does. */
export const supplierName = (report: ReportText): string | null =>
  mostNamed(report, namedAsSupplier(report))?.name ?? null;

const namedAsSupplier = (report: ReportText): NamedSpan[] => {
  const auditor = sectionOf(report, 'auditor');
  const assertion = sectionOf(report, 'assertion');
  const description = sectionOf(report, 'description');
  const addressed = auditor.slice(1, 15).filter((_, index) => ROLE_LINE.test(auditor[index]?.text ?? ''));
  const titles = report.sections.flatMap(({ from }) => report.paragraphs.slice(from, from + 1));
  return [
    ...namesIn(auditor.slice(0, 14), ADDRESSEE),
    ...namesIn(addressed, WHOLE_LINE),
    ...namesIn([...auditor.slice(0, 30), ...coverOf(report)], EXAMINED),
    ...namesIn(auditor.slice(0, 30), ITS_DESCRIBED),
    ...namesIn([...assertion, ...auditor.slice(0, 8)], MANAGEMENT_OF),
    ...namesIn(assertion, BY_MANAGEMENT),
    ...namesIn(assertion, ITS_MANAGEMENT),
    ...namesIn(assertion.slice(1), WHOLE_LINE).filter(({ name }) => hasLegalForm(name)),
    ...namesIn(titles, ASSERTS),
    ...namesIn(titles, ITS_OWN),
    ...namesIn([...description, ...auditor].slice(0, 60), DEFINED),
  ].filter(({ name }) => !NO_NAME.test(name));
};

// A bare name under the heading may be the addressee's or the firm's own.
const linesOfLetterhead = (report: ReportText): NamedSpan[] =>
  namesIn(findLetterhead(report), WHOLE_LINE).filter(({ name }) => hasLegalForm(name) && !NO_NAME.test(name));

// A provider may fill a table before the first section: a name there counts once, however often it stands.
const linesOfCover = (report: ReportText): NamedSpan[] => {
  const lines = namesIn(coverOf(report), WHOLE_LINE).filter(({ name }) => !NO_NAME.test(name));
  return [...new Map(lines.map((found) => [found.name, found])).values()];
};

// Of the names of the one that most places name, the fullest: a legal name before the short one that it defines.
const mostNamed = (report: ReportText, candidates: readonly NamedSpan[]): NamedSpan | null => {
  const introducing = [
    ...coverOf(report),
    ...sectionOf(report, 'auditor'),
    ...sectionOf(report, 'description').slice(0, 40),
  ];
  const aliases = new Map(
    candidates
      .filter(({ name }) => hasLegalForm(name))
      .map(({ name }) => [name, aliasesOf(name, introducing)] as const),
  );
  const same = (a: string, b: string): boolean =>
    isSameOrganization(a, b) ||
    [
      [a, b],
      [b, a],
    ].some(([full = '', short = '']) => aliases.get(full)?.some((alias) => isSameOrganization(alias, short)));
  const votes = (name: string): number => candidates.filter((other) => same(other.name, name)).length;
  const [first] = candidates.toSorted((a, b) => votes(b.name) - votes(a.name));
  if (first === undefined) return null;
  const [best] = candidates
    .filter(({ name }) => same(name, first.name))
    .toSorted(
      (a, b) =>
        Number(hasLegalForm(b.name)) - Number(hasLegalForm(a.name)) ||
        votes(b.name) - votes(a.name) ||
        stemOf(b.name).length - stemOf(a.name).length,
    );
  return best ?? null;
};

/** The supplier's name with the short names that the report defines for it. */
export const supplierNames = (report: ReportText, supplier: Fact<string> | null): string[] =>
  supplier === null ? [] : [supplier.value, ...aliasesOf(supplier.value, report.paragraphs)];

const namesIn = (paragraphs: readonly Paragraph[], place: { before: RegExp; after: RegExp }): NamedSpan[] =>
  paragraphs.flatMap((paragraph) => {
    const found = findNamed(paragraph, place);
    if (found === null || stemOf(found.name).length < 2) return [];
    // A short name defined in quotation marks is no part of the legal name, "(FAA)" without them may be; nor is who speaks.
    const name = found.name.replace(/\s*\(["“”‘’'][^()]*\)$/, '').replace(/\s+Management$/, '');
    return [{ name, span: { ...found.span, end: found.span.start + name.length } }];
  });
