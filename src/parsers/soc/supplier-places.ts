import { legalNamesIn, withoutBodies, withoutShortName } from './legal-names.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { hasLegalForm, stemOf } from './organization-names.ts';
import { type Paragraph, textOf, wholeOf } from './paragraph.ts';
import { coverOf, type ReportText, sectionOf } from './report-text.ts';
import { findLetterhead } from './signature-block.ts';
import { splitSentences } from './split-sentences.ts';

const ROLE =
  '(?:the\\s+)?(?:(?:[Ss]enior|[Ee]xecutive|[Ss]upervisory|[Mm]anaging|[Ss]tatutory|[Aa]dvisory|[Aa]udit|[Rr]isk|and)\\s+)*(?:[Mm]anagement(?:\\s+[Bb]oard)?|[Bb]oard(?: of (?:[Dd]irectors|[Mm]anagers|[Mm]anagement|[Tt]rustees|[Gg]overnors))?|[Dd]irectors?|[Cc]ommittee|[Mm]embers|[Ss]hareholders|[Ss]tockholders|[Pp]artners|[Oo]wners|[Oo]fficers?)(?:\\s+[Tt]eam)?';
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

/** The names in places that only a supplier's name can fill: addressee, what was examined, whose assertion it is. */
export const namedAsSupplier = (report: ReportText): NamedSpan[] => {
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
    ...findLetterhead(report)
      .filter(({ text }) => ADDRESSES.test(text))
      .flatMap((line) => legalNamesIn(wholeOf(line))),
    ...auditor.slice(0, 14).flatMap(subjectsOf),
  ].filter(({ name }) => canName(name));
};

const ADDRESSES = new RegExp(`^(?:To\\b|Dear\\b|Att(?:n|ention)\\b|${ROLES}\\s)`);
const EXAMINES =
  /\b(?:examin(?:ed|ation)|engaged|engagement|audited|report(?:ed)? on)\b.*\b(?:description|controls|assertion|statement)\b/i;
const OF_OTHERS = /\b(?:sub-?service|carve|uses|relies|hosted)\b/i;
const BY_THE_FIRM = /^\)?,?\s*(?:has|have|was|were|\()/;

// Whose description or controls were examined, wherever the sentence that says so names it.
const subjectsOf = (paragraph: Paragraph): NamedSpan[] =>
  splitSentences(paragraph)
    .filter((sentence) => EXAMINES.test(textOf(sentence)) && !OF_OTHERS.test(textOf(sentence)))
    .flatMap((sentence) =>
      legalNamesIn(sentence).filter(
        ({ span }) =>
          !/^(?:We, (?:the )?|The )?$/.test(paragraph.text.slice(sentence.start, span.start)) ||
          !BY_THE_FIRM.test(paragraph.text.slice(span.end)),
      ),
    );

// A legal form makes a name of words that alone are none: "Nordic Management Services AB".
const canName = (name: string): boolean => hasLegalForm(name) || !NO_NAME.test(name);

/** Names with a legal form where a supplier's may stand beside others: letterhead, management's lines, cover. */
export const namedBeside = (report: ReportText): NamedSpan[] => [
  ...linesOfLetterhead(report),
  ...linesOfManagement(report),
  ...linesOfCover(report),
];

// Titles of what management wrote, and the lines that sign it.
const linesOfManagement = (report: ReportText): NamedSpan[] => [
  ...report.sections
    .filter(({ key }) => key !== 'auditor')
    .flatMap(({ from }) => report.paragraphs.slice(from, from + 1))
    .flatMap((title) => legalNamesIn(wholeOf(title))),
  ...sectionOf(report, 'assertion')
    .slice(1)
    .filter(({ text }) => text.length < 110 && !/[a-z]{3}\.$/.test(text))
    .flatMap((line) => legalNamesIn(wholeOf(line))),
];

// A bare name under the heading may be the addressee's or the firm's own.
const linesOfLetterhead = (report: ReportText): NamedSpan[] =>
  findLetterhead(report)
    .flatMap((line) => legalNamesIn(wholeOf(line)))
    .filter(({ name }) => canName(name));

// A provider may fill a table before the first section: a name there counts once, however often it stands.
const linesOfCover = (report: ReportText): NamedSpan[] => {
  const cover = coverOf(report).filter(({ text }) => !FOR_A_READER.test(text));
  const lines = [
    ...namesIn(cover, WHOLE_LINE),
    ...cover.filter(({ text }) => text.length < 200).flatMap((line) => legalNamesIn(wholeOf(line))),
  ].filter(({ name }) => canName(name));
  return [...new Map(lines.map((found) => [found.name, found])).values()];
};

const FOR_A_READER =
  /^(?:(?:provided|issued|released|distributed|delivered|licensed|sent) (?:to|for)|recipient|copy (?:of|for|no)|for the (?:sole )?use of)\b/i;

const namesIn = (paragraphs: readonly Paragraph[], place: { before: RegExp; after: RegExp }): NamedSpan[] =>
  paragraphs.flatMap((paragraph) => {
    const found = findNamed(paragraph, place);
    if (found === null || stemOf(found.name).length < 2) return [];
    // Who speaks for it is no part of its name.
    const whole = withoutShortName(found.name).replace(/\s+Management$/, '');
    const name = withoutBodies(whole);
    const start = found.span.start + whole.length - name.length;
    return [{ name, span: { ...found.span, start, end: start + name.length } }];
  });
