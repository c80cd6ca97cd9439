import type { Fact } from '../../model/citation.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { firmAt, hasLegalForm, isSameOrganization } from './organization-names.ts';
import { type Paragraph, wholeOf } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const LINE = { before: /^(?:\/s\/\s*|By:?\s*)?/, after: /^\.?$/, read: firmAt };
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
const NO_FIRM =
  /^(?:To|Board|Directors?|Chartered Accountants|The|Our|We|Service|Independent|Management|Certified Public Accountants?|Report|Section|Page|Dated?|Signed?|Signature)\b/;
const PLACE = /^[A-ZÀ-Þ][A-Za-zÀ-ž .'’-]+,\s*[A-ZÀ-Þ][A-Za-zÀ-ž .,]+(?:\s+\d{5})?$/;

const FIRM_WORD =
  /&|\b(?:Assurance|Advisory|Advisors|Audit|Attest|Associates|Partners|Group|Company|CPAs?|Consulting|Revision|International)\b/i;

/** The service auditor's firm as printed: signature block, letterhead, cover, or whoever performed the tests. */
export const readAuditor = (report: ReportText): Fact<string> | null => {
  const block = findSignatureBlock(report);
  const formal = [...block, ...findLetterhead(report)]
    .flatMap(lineName)
    .filter(({ name }) => hasLegalForm(name));
  const elsewhere = [
    ...coverOf(report).flatMap((line) => nameIn(line, ON_COVER)),
    ...sectionOf(report, 'tests')
      .slice(0, 30)
      .filter(({ text }) => / by /.test(text))
      .flatMap((line) => nameIn(line, TESTS_BY)),
  ];
  // Without a legal form the line may be a person or a place: it must read as a firm, or another place must name it.
  const informal = block
    .flatMap(lineName)
    .filter(({ name }) => !PLACE.test(name))
    .filter(
      ({ name }) => FIRM_WORD.test(name) || elsewhere.some((other) => isSameOrganization(name, other.name)),
    );
  const [best] = [...formal, ...informal, ...elsewhere];
  if (best === undefined) return null;
  const same = [...formal, ...informal, ...elsewhere].filter(({ name }) =>
    isSameOrganization(name, best.name),
  );
  return factFrom(report, { value: best.name, spans: same.slice(0, 3).map(({ span }) => span) });
};

/** True when a line of the auditor's report is the firm's name; false when none is, null without the report. */
export const readAuditorSigned = (report: ReportText, auditor: Fact<string> | null): Fact<boolean> | null => {
  const section = sectionOf(report, 'auditor');
  const block = findSignatureBlock(report);
  const unsigned = block.find((line) => UNSIGNED.test(line.text));
  const signed = [...block, ...section]
    .flatMap(lineName)
    .find(({ name }) => auditor !== null && isSameOrganization(name, auditor.value));
  if (unsigned === undefined && signed !== undefined) {
    return factFrom(report, { value: true, spans: [signed.span] });
  }
  const shown = unsigned ?? section.at(-1);
  return shown === undefined ? null : factFrom(report, { value: false, spans: [wholeOf(shown)] });
};

const UNSIGNED = /\bunsigned\b|\[\s*signature|\bsignature (?:pending|to follow)\b|_{6,}|\bto be signed\b/i;

const lineName = (paragraph: Paragraph): NamedSpan[] =>
  paragraph.text.length > 110 ? [] : nameIn(paragraph, LINE);

const nameIn = (paragraph: Paragraph, place: typeof LINE): NamedSpan[] => {
  const found = findNamed(paragraph, place);
  return found === null || NO_FIRM.test(found.name) ? [] : [found];
};
