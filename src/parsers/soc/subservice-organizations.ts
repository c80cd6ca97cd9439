import type { SubserviceOrganization } from '../../model/soc-report.ts';
import { aliasesOf } from './aliases.ts';
import { findNamed } from './named-span.ts';
import { cleanName, hasLegalForm, isSameOrganization, nameAt } from './organization-names.ts';
import { type Paragraph, type Span, wholeOf } from './paragraph.ts';
import { evidenceOf, type ReportText, sectionOf } from './report-text.ts';
import { customaryTitle, findSubsections } from './subsections.ts';
import { findMentions, isName, tidyService } from './subservice-mentions.ts';
import { subserviceMethod } from './subservice-method.ts';

/** Titles of the part of a description that names its subservice organizations. */
export const subserviceTitle =
  /^(?!.*\bcomplementary\b)(?!.*\bcontrols?\b)(?:.*\b(?:sub-?service (?:organi[sz]ations?|providers?)|subservicers)\b|(?:[\w&]+ ){0,3}(?:third[- ]part(?:y|ies)|vendors|suppliers|service providers|sub-?contractors|outsourc(?:ed|ing))\b(?:[^\w]+(?!(?:management|risks?|monitoring|oversight|assessments?|reviews?|selection|program(?:me)?|relationships?|due|policy|standards?)\b)\w+){0,5}$)/i;
// Such a column says itself that its entries are subservice organizations, whatever heading stands above.
const SUBSERVICE_COLUMN = /^(?:name of (?:the )?)?sub-?service (?:organi[sz]ation|provider)s?\b/i;
const TREATED_AS_ONE =
  /\bsub-?service\b|\bcarve|\binclusive\b|\b(?:leaves?|left) out\b|\bexclude|\bdid not (?:extend|include)\b|\bdo(?:es)? not (?:include|extend|form)\b|\b(?:inside|outside)(?: of)? the (?:description|scope)\b|\bonly (?:with )?(?:the )?controls\b|\b(?:limited|confined|restricted) to (?:the |those )?controls\b|\bcontrols alone\b|\b(?:not|are|is) (?:also )?(?:described|covered|included|examined|tested)\b|\b(?:out of|outside|beyond|part of) (?:the |our |this )?(?:scope|description|examination|work|report)\b|\bdescription\b.*\bcontrols?\b/i;
const METHOD_TOLD = /\bcarv(?:e|ed|ing)[- ]?out\b|\binclusive method\b/i;
const NAME_COLUMN = /\bsub-?service|\bprovider|\bvendor|\borgani[sz]ation\b|\bcompany\b|\bname\b|\bsupplier/i;
const SERVICE_COLUMN =
  /\bservices?\b(?! organi[sz]ation)|\bfunction|\bpurpose|\bprovided\b|\bdescription\b|\brole\b/i;
const METHOD_COLUMN = /\bmethod\b|\btreatment\b|\bpresentation\b|\bcarve|\binclusive\b/i;
const ITEM = { before: /^/, after: /^\s*(?:[–—:-]\s*.{3,160}|\.?)$/ };

type Method = SubserviceOrganization['method'];
type Candidate = {
  name: string;
  service: string | null;
  spans: Span[];
  inOpinion: boolean;
  /** As a table says it in a column of its own. */
  method?: Method;
};

/** The subservice organizations with service and method, from the auditor's scope, their own part, and its tables. */
export const readSubserviceOrganizations = (
  report: ReportText,
  { not }: { not: readonly string[] },
): SubserviceOrganization[] => {
  const auditor = sectionOf(report, 'auditor');
  const named = findMentions([...auditor, ...sectionOf(report, 'assertion')])
    .filter(({ context }) => TREATED_AS_ONE.test(context))
    .map(({ name, service, span }) => ({
      name,
      service,
      spans: [span],
      inOpinion: auditor.includes(span.paragraph),
    }));
  const found: Candidate[] = [];
  for (const candidate of [...named, ...describedOrganizations(report)]) {
    if (not.some((other) => isSameOrganization(other, candidate.name))) continue;
    const known = found.find((other) => isSame(report, other.name, candidate.name));
    if (known === undefined) found.push({ ...candidate });
    else merge(known, candidate);
  }
  return found.map(({ name, service, spans, inOpinion, method }) => ({
    name: withoutFullStop(report, name),
    service,
    method: method ?? subserviceMethod(report, name),
    namedInOpinion:
      auditor.length === 0 ? null : inOpinion || auditor.some(({ text }) => text.includes(name)),
    evidence: evidenceOf(report, spans.slice(0, 4)),
  }));
};

// "Acme Ltd." at the end of a sentence is "Acme Ltd" where the report writes it so.
const withoutFullStop = (report: ReportText, name: string): string => {
  const bare = name.slice(0, -1);
  const written = (text: string): boolean =>
    text.includes(bare) && text.split(bare).some((after, at) => at > 0 && !/^[.\p{L}\d]/u.test(after));
  return name.endsWith('.') && report.paragraphs.some(({ text }) => written(text)) ? bare : name;
};

const isSame = (report: ReportText, a: string, b: string): boolean =>
  isSameOrganization(a, b) ||
  // The end of a name whose line came apart.
  a.endsWith(` ${b}`) ||
  b.endsWith(` ${a}`) ||
  aliasesOf(a, report.paragraphs).some((alias) => isSameOrganization(alias, b)) ||
  aliasesOf(b, report.paragraphs).some((alias) => isSameOrganization(alias, a));

const merge = (known: Candidate, other: Candidate): void => {
  const initials = /^[A-Z]{2,6}$/.test(known.name) && other.name.length > known.name.length;
  const fuller = initials || (hasLegalForm(other.name) && !hasLegalForm(known.name));
  const longer = other.name.length > known.name.length;
  const completes = other.name.startsWith(known.name) || other.name.endsWith(` ${known.name}`);
  if (fuller || (longer && completes)) known.name = other.name;
  // What is said where the organizations are described is more exact than a sentence in passing.
  known.service = other.service ?? known.service;
  known.method = known.method ?? other.method ?? null;
  known.spans.push(...other.spans);
  known.inOpinion ||= other.inOpinion;
};

const describedOrganizations = (report: ReportText): Candidate[] => {
  const outside = new Set(
    (['auditor', 'assertion', 'tests'] as const).flatMap((section) => sectionOf(report, section)),
  );
  const paragraphs = report.paragraphs.filter((paragraph) => !outside.has(paragraph));
  const titled = new Set(
    paragraphs.flatMap(({ cell, text }) =>
      cell !== null && cell.row === 0 && SUBSERVICE_COLUMN.test(text) ? [cell.table] : [],
    ),
  );
  const tables = paragraphs.filter(({ cell }) => cell !== null && titled.has(cell.table));
  const described = findSubsections(paragraphs, { title: subserviceTitle, ends: customaryTitle }).flatMap(
    ({ body }) => {
      const prose = body.filter(
        (paragraph) =>
          paragraph.cell === null && !/\bnot (?:considered )?(?:an? )?sub-?service\b/i.test(paragraph.text),
      );
      return [
        ...tableOrganizations(body, report),
        ...prose
          .filter((paragraph) => paragraph.marker !== null || paragraph.text.length < 160)
          .flatMap(itemOrganization),
        ...findMentions(prose).map(({ name, service, span }) => ({
          name,
          service,
          spans: [span],
          inOpinion: false,
        })),
      ];
    },
  );
  // Outside its own part, only a sentence that tells how an organization is reported makes it one.
  const passing = findMentions(
    sectionOf(report, 'description').filter(({ cell, text }) => cell === null && METHOD_TOLD.test(text)),
  ).map(({ name, service, span }) => ({ name, service, spans: [span], inOpinion: false }));
  // Tables set in columns of text may mix in other text: only a cell that is a name and nothing else counts.
  const listed = tableOrganizations(tables, report).filter(({ name }) => nameAt(name, 0) === name);
  return [...described, ...listed, ...passing];
};

const itemOrganization = (paragraph: Paragraph): Candidate[] => {
  const named = findNamed(paragraph, ITEM);
  if (named === null || named.name.length > 70) return [];
  // A bare line names an organization only when it is an entry of a list, or has a legal form.
  const bare = named.span.end >= paragraph.text.replace(/\.$/, '').length;
  if (bare && paragraph.marker === null && !hasLegalForm(named.name)) return [];
  const service = paragraph.text.slice(named.span.end).replace(/^\s*[–—:-]\s*/, '');
  return [
    { name: cleanName(named.name), service: tidyService(service), spans: [named.span], inOpinion: false },
  ];
};

const tableOrganizations = (body: readonly Paragraph[], report: ReportText): Candidate[] => {
  const cells = body.filter((paragraph) => paragraph.cell !== null);
  const headerCells = cells.filter(({ cell }) => cell?.row === 0);
  return [...Map.groupBy(cells, ({ cell }) => `${cell?.table} ${cell?.row}`).values()].flatMap(
    (row): Candidate[] => {
      const [first] = row;
      if (first?.cell === null || first === undefined || first.cell.row === 0) return [];
      if (report.document.tables[first.cell.table]?.rows[first.cell.row]?.header) return [];
      const columnOf = (pattern: RegExp): number | undefined =>
        headerCells.find(({ cell, text }) => cell?.table === first.cell?.table && pattern.test(text))?.cell
          ?.column;
      const nameColumn = columnOf(NAME_COLUMN);
      const nameCell = row.find(({ cell }) => cell?.column === nameColumn);
      const serviceCell = row.find(
        ({ cell }) => cell?.column === columnOf(SERVICE_COLUMN) && cell?.column !== nameColumn,
      );
      if (nameCell === undefined || nameCell.text.length > 90 || !isName(nameCell.text)) return [];
      return [
        {
          name: nameCell.text.trim(),
          service: serviceCell?.text ?? null,
          spans: [wholeOf(nameCell)],
          inOpinion: false,
          method: methodOf(row.find(({ cell }) => cell?.column === columnOf(METHOD_COLUMN))?.text),
        },
      ];
    },
  );
};

const methodOf = (cell: string | undefined): Method => {
  if (cell === undefined || (/\bcarv/i.test(cell) && /\binclusive\b/i.test(cell))) return null;
  if (/\bcarv/i.test(cell)) return 'carve-out';
  return /\binclusive\b/i.test(cell) ? 'inclusive' : null;
};
