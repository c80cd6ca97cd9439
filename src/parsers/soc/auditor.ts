import type { Fact } from '../../model/citation.ts';
import { FIRM_WORD, firmInLine, SIGN_OFF } from './firm-in-line.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { firmAt, hasLegalForm, isSameOrganization } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { supplierName } from './service-organization.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const LINE = { before: new RegExp(`(?:${SIGN_OFF.source})?`, 'i'), after: /^\.?$/, read: firmAt };
// "by" on a cover names the firm only next to words for its report.
const ON_COVER = {
  before:
    /\b(?:report|opinion|examination|prepared|issued|performed|conducted|audit(?:ed|ors?)?|auditor[’']s|accountants?)\b[^.]{0,40}?(?:\b(?:by|from)\b|:|,)\s*(?=[A-ZÀ-Þ])/i,
  after: /^/,
  read: firmAt,
};
const TESTS_BY = {
  before:
    /\b(?:tests?|testing|procedures|examination)\b[^.]{0,60}?\b(?:performed|conducted|applied|carried out)\s+by\s+/i,
  after: /^/,
  read: firmAt,
};
// "We, X LLP, have examined": whoever examined is the auditor.
const EXAMINED = {
  before: /^(?:We,\s+|(?:The )?(?:firm|undersigned)(?: of)?,?\s+)?/,
  after:
    /^(?:\s*\([^()]{2,40}\))?,?\s+(?:(?:has|have|was|were)\s+)?(?:examined|audited|engaged|been engaged|reports?|reported)\b/,
  read: firmAt,
};
// "our independent auditor, X LLP", wherever the supplier speaks of its examination.
const CALLED_AUDITOR = {
  before:
    /\b(?:independent|service|external)\s+(?:service\s+)?(?:auditors?|accountants?|practitioners?)(?:,|:|\s+(?:is|are|was|were))\s+/i,
  after: /^(?:['’]s)?(?:[\s,.;)]|$)/,
  read: firmAt,
};
const LABEL =
  /^(?:(?:independent|service|external) )*(?:auditors?|accountants?|practitioners?|audit firm)(?: firm)?:?$/i;
const NO_FIRM =
  /^(?:To|Board|Directors?|Chartered Accountants|The|Our|We|Service|Independent|Management|(?:Certified|Licensed|Registered|Chartered|Professional|Public)(?: (?:Public|Professional|Accountants?|Auditors?))*$|Report|Section|Page|Dated?|Signed?|Signature)(?:\b|$)/;
const PLACE = /^[A-ZÀ-Þ][A-Za-zÀ-ž .'’-]+,\s*[A-ZÀ-Þ][A-Za-zÀ-ž .,]+(?:\s+\d{5})?$/;

/** The service auditor's firm as printed: signature block, letterhead, cover, or whoever performed the tests. */
export const readAuditor = (report: ReportText): Fact<string> | null => {
  const supplier = supplierName(report);
  const block = findSignatureBlock(report);
  const formal = [...block, ...findLetterhead(report)]
    .flatMap(lineName)
    .filter(({ name }) => hasLegalForm(name));
  const signed = block.flatMap((line) => firmInLine(line) ?? []).filter(({ name }) => !NO_FIRM.test(name));
  const elsewhere = [
    ...sectionOf(report, 'auditor')
      .flatMap((line) => nameIn(line, EXAMINED))
      .filter(({ name }) => hasLegalForm(name)),
    ...labelled(coverOf(report)),
    ...coverOf(report).flatMap((line) => nameIn(line, ON_COVER)),
    ...sectionOf(report, 'tests')
      .slice(0, 30)
      .filter(({ text }) => / by /.test(text))
      .flatMap((line) => nameIn(line, TESTS_BY)),
    ...[...sectionOf(report, 'assertion'), ...sectionOf(report, 'description')]
      .flatMap((line) => nameIn(line, CALLED_AUDITOR))
      .filter(({ name }) => hasLegalForm(name)),
  ];
  // Without a legal form the line may be a person or a place: it must read as a firm, or another place must name it.
  const informal = block
    .flatMap(lineName)
    .filter(({ name }) => !PLACE.test(name))
    .filter(
      ({ name }) => FIRM_WORD.test(name) || elsewhere.some((other) => isSameOrganization(name, other.name)),
    );
  // The supplier is addressed where firms print their letterhead.
  const found = [...formal, ...signed, ...informal, ...elsewhere].filter(
    ({ name }) => supplier === null || !isSameOrganization(name, supplier),
  );
  const [best] = found;
  if (best === undefined) return null;
  const same = found.filter(({ name }) => isSameOrganization(name, best.name));
  return factFrom(report, { value: best.name, spans: same.slice(0, 3).map(({ span }) => span) });
};

const labelled = (lines: readonly Paragraph[]): NamedSpan[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return LABEL.test(line.text) && next !== undefined ? lineName(next) : [];
  });

/** The firm's name that a short line of a signature or letterhead is; empty when the line is something else. */
export const lineName = (paragraph: Paragraph): NamedSpan[] =>
  paragraph.text.length > 110 ? [] : nameIn(paragraph, LINE);

const nameIn = (paragraph: Paragraph, place: typeof LINE): NamedSpan[] => {
  const found = findNamed(paragraph, place);
  return found === null || NO_FIRM.test(found.name) ? [] : [found];
};
