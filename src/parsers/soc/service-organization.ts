import type { Fact } from '../../model/citation.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { hasLegalForm, isSameOrganization, stemOf } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';

const ROLE =
  '(?:the\\s+)?(?:[Mm]anagement|[Bb]oard(?: of (?:[Dd]irectors|[Mm]anagers|[Tt]rustees))?|[Dd]irectors?|[Aa]udit [Cc]ommittee|[Mm]embers|[Ss]hareholders|[Ss]tockholders|[Pp]artners|[Oo]wners)(?:\\s+[Tt]eam)?';
const ADDRESSEE = {
  before: new RegExp(
    `^To:?\\s+(?:${ROLE}(?:\\s*(?:,|and|&)\\s*${ROLE})*\\s*(?:,|of|at|for)?\\s*)?(?:the\\s+)?`,
  ),
  after: /^(?:\s+and its (?:customers|subsidiaries|clients)[^.]{0,30})?\s*[:.,]?$/,
};
const MANAGEMENT_OF = {
  before:
    /^(?:The\s+)?(?:[Mm]anagement(?: board| team)? of|Signed (?:for|on behalf of)|By order of the board of|On behalf of(?: the management of)?)\s+(?:the\s+)?/,
  after: /^[.:]?$/,
};
const BY_MANAGEMENT = { before: /^/, after: /^, by its management\.?$/ };
// 'Acme Software, Inc. ("Acme" or the "Company")' is how a report introduces its subject.
const DEFINED = {
  before: /^(?:We have examined\s+)?/,
  after: /^(?:['’]s?)?\s*\((?:the\s+|hereinafter\s+|also\s+|referred to as\s+)*["“‘']/,
};
const WHOLE_LINE = { before: /^/, after: /^$/ };
const NO_NAME =
  /\b(?:SOC|Report|Type|Controls?|Management|System|Section|Period|Confidential|Description|Criteria|Auditors?|Accountants?)\b/i;

/** The supplier's legal name as printed: addressee, definition, signature of management, or a cover line. */
export const readServiceOrganization = (
  report: ReportText,
  auditor: Fact<string> | null,
): Fact<string> | null => {
  const cover = coverOf(report);
  const assertion = sectionOf(report, 'assertion');
  const candidates = [
    ...namesIn(sectionOf(report, 'auditor').slice(0, 14), ADDRESSEE),
    ...namesIn([...assertion, ...sectionOf(report, 'auditor').slice(0, 8)], MANAGEMENT_OF),
    ...namesIn(assertion, BY_MANAGEMENT),
    ...namesIn([...sectionOf(report, 'description'), ...sectionOf(report, 'auditor')].slice(0, 60), DEFINED),
    // A provider may fill a table before the first section: a name there counts once, however often it stands.
    ...new Map(
      namesIn(cover, WHOLE_LINE)
        .filter(({ name }) => !NO_NAME.test(name))
        .map((found) => [found.name, found]),
    ).values(),
  ].filter(({ name }) => auditor === null || !isSameOrganization(name, auditor.value));
  const votes = (name: string): number =>
    candidates.filter((other) => isSameOrganization(other.name, name)).length;
  const [best] = candidates.toSorted(
    (a, b) =>
      votes(b.name) - votes(a.name) ||
      Number(hasLegalForm(b.name)) - Number(hasLegalForm(a.name)) ||
      stemOf(b.name).length - stemOf(a.name).length,
  );
  if (best === undefined) return null;
  const same = candidates.filter((other) => other.name === best.name).map(({ span }) => span);
  return factFrom(report, { value: best.name, spans: same.slice(0, 3) });
};

const namesIn = (paragraphs: readonly Paragraph[], place: { before: RegExp; after: RegExp }): NamedSpan[] =>
  paragraphs.flatMap((paragraph) => {
    const found = findNamed(paragraph, place);
    return found === null || stemOf(found.name).length < 2 ? [] : [found];
  });
