import type { OpinionKind } from '../../model/soc-report.ts';
import { startsLower } from './letter-case.ts';
import { declinesOpinion } from './opinion-disclaimers.ts';
import { blankConditions, type Element, elementsOf } from './opinion-elements.ts';
import { judgeLead, opensOpinion } from './opinion-lead.ts';
import { type Paragraph, type Span, textOf, wholeOf } from './paragraph.ts';
import { findSpan } from './report-text.ts';
import { EXCEPT, type Part, splitOpinion, splitStatements } from './split-opinion.ts';
import { splitSentences } from './split-sentences.ts';

/** One part of the opinion: the elements it speaks of, how, and the words that say so. */
export type OpinionClause = {
  readonly spans: readonly Span[];
  readonly elements: readonly Element[];
  readonly kind: OpinionKind;
  /** True when the exception stands before the list of elements and so does not say which of them it hits. */
  readonly fromIntroduction: boolean;
  /** True for a negation about named criteria or objectives only. */
  readonly limited: boolean;
};

// Words that make a statement hold for a part only.
const PARTLY =
  /\bonly\b(?! if\b)|\b(?:excepted|excluded|as the exception|all (?:[a-z]+ )?controls bar|but not|partly|partially|mostly|largely|for the most part|in most (?:cases|respects)|in part|insofar as|in so far as|(?:most|some|many) (?:of the )?controls|cannot say)\b/i;
// What "except for" says here is about limitations that every report shares, never about this opinion.
const HARMLESS = /\bexcept for (?:those (?:circumstances|that)|the (?:limited )?purposes?)\b[^.;]*/gi;
// Nor does it point to a matter described elsewhere, whatever word joins the two; criteria may be described anywhere.
const REFERS =
  /\b(?:matters?|effects?|exceptions?|findings?|deficienc(?:y|ies)|shortcomings?|weakness(?:es)?|failures?|failings?|lapses?|reservations?)\b[^.;]{0,60}\b(?:described|set out|stated|noted|discussed|referred to|explained|reported)\b|(?<!\b(?:criteria|objectives|controls|system|commitments|requirements|services) )\b(?:described|set out|stated|noted|discussed|explained|reported) (?:under|below|above)\b/i;
const NEGATED =
  /\b(?:do|does|did|was|were|is|are|has|have)\s+not\b|\bnot\s+(?:give|present|operat|work|function|perform)|\b(?:never|neither|nor)\b|\b(?:inadequate|inappropriate|improper|insufficient|unsound)(?:ly)?\b|\bnot\s+(?:been\s+)?(?:fairly|suitably|effectively|presented|designed)\b|\bfail(?:s|ed)?\s+to\b|\bineffective(?:ly)?\b|\bunsuitabl[ey]\b/i;
const LIMITED =
  /\b(?:control )?objectives?\s+(?:no\.?\s*)?\d|\bcriteri(?:on|a)\s+[A-Z]{1,2}\d|\b(?:CC|PI|[ACP])\d\.\d\b|\b(?:relat(?:ed|ing) to|for) (?:the )?(?:control )?(?:objective|criterion)\b/i;

/**
 * The clauses of the auditor's opinion, in order; empty when the section gives none. An auditor who reports that a
 * criterion was not met gives no clean opinion, even where no word of the opinion says so.
 */
export const findOpinionClauses = (section: readonly Paragraph[]): OpinionClause[] => {
  const clauses = statedClauses(section);
  const unmet = clauses.every(({ kind }) => kind === 'unqualified')
    ? (findUnmet(section) ?? findAfterthought(section, clauses))
    : null;
  if (unmet === null) return clauses;
  return clauses.map((clause) => ({
    ...clause,
    spans: [unmet, ...clause.spans],
    kind: 'qualified',
    fromIntroduction: true,
  }));
};

// A paragraph right after the opinion that takes some of it back; what it says of other parties' controls is customary.
const findAfterthought = (section: readonly Paragraph[], clauses: readonly OpinionClause[]): Span | null => {
  const last = Math.max(...clauses.flatMap(({ spans }) => spans.map(({ paragraph }) => paragraph.index)));
  const next = section.find(({ index, heading }) => index > last && !heading);
  return next !== undefined && AFTERTHOUGHT.test(next.text) ? wholeOf(next) : null;
};

const AFTERTHOUGHT =
  /^(?:however|nevertheless|nonetheless|that said|(?:this|the foregoing|the above) (?:does|is) not (?:hold|apply|true|so))\b(?!.*\b(?:sub-?service|complementary|user entit|other information|future)\b)/i;
// "… operated effectively; the controls over leavers did not": a statement that leans on the one before it.
const LEANS =
  /^(?!.*\b(?:sub-?service|complementary|user entit|other information|future|examin|evaluat|extend|test|procedures)).*\bcontrols?\b[^;]*\b(?:did|do|does|was|were|is|are) not\b/i;

/** Where the auditor's report itself says that a criterion or objective was not met. */
export const findUnmet = (section: readonly Paragraph[]): Span | null => findSpan(section, NOT_MET);

const NOT_MET =
  /\b(?:criteri(?:on|a)|objectives?|(?:CC|PI|[ACP])\d\.\d|CO ?\d)\b.{0,60}\b(?:was|were) not (?:met|achieved|satisfied|fulfilled)\b|\bnon-?achievement of\b/i;

const statedClauses = (section: readonly Paragraph[]): OpinionClause[] => {
  const opens = section.some(({ text }) => opensOpinion(text));
  return section.flatMap((paragraph, index) => {
    const sentences = splitSentences(paragraph);
    // Where no sentence says "in our opinion", the title above has said it.
    const titled = !opens && !paragraph.heading && OPINION_TITLE.test(section[index - 1]?.text ?? '');
    const opening = titled ? sentences[0] : sentences.find((sentence) => opensOpinion(textOf(sentence)));
    // Words before the subject that are neither customary nor a reservation leave the opinion open.
    if (opening === undefined || judgeLead(textOf(opening), { titled }) === 'unknown') return [];
    const own = splitSentences(paragraph)
      .filter(({ start }) => start >= opening.start)
      .flatMap((sentence) => (sentence === opening ? splitOpinion(sentence) : splitStatements(sentence)));
    const introduction = own[0]?.span;
    const items = itemsAfter(section, index).flatMap((item) => splitStatements(wholeOf(item)));
    const excepted = introduction !== undefined && isExcepted(textOf(introduction)) ? introduction : null;
    let spoken: readonly Element[] = [];
    return [...own, ...items].flatMap((part) => {
      const clauses = judge(part, { excepted: excepted === part.span ? null : excepted, spoken });
      spoken = clauses.at(-1)?.elements ?? spoken;
      return clauses;
    });
  });
};

const OPINION_TITLE =
  /^(?:(?:our|the|auditor['’]s|practitioner['’]s|(?:un)?(?:qualified|modified)|adverse|reasonable|assurance)\s+)*(?:opinion|conclusion)s?:?$/i;

// The list under an introduction that ends openly; it stops at the first paragraph that speaks of no element.
const itemsAfter = (section: readonly Paragraph[], index: number): Paragraph[] => {
  const items: Paragraph[] = [];
  for (const paragraph of section.slice(index + 1, index + 14)) {
    if (paragraph.cell !== null && paragraph.text.length < 8) continue;
    const listed = paragraph.marker !== null || startsLower(paragraph.text) || paragraph.cell !== null;
    const above = items.at(-1)?.text ?? section[index]?.text ?? '';
    const open = /[:,;]$|\band$/.test(above);
    const goesOn = items.length > 0 && paragraph.marker === null && !/[.;:,]$/.test(above);
    if (goesOn) items.push(paragraph);
    if (goesOn) continue;
    const states = elementsOf(paragraph.text).length > 0;
    if (paragraph.cell !== null && !states) continue;
    if (paragraph.heading || !states || !(listed || open || STATES.test(paragraph.text))) break;
    items.push(paragraph);
  }
  return items;
};

// A paragraph of its own that goes on with what is said of the controls, reserved or not.
const STATES = new RegExp(
  `^(?:(?:and|but|also|further|furthermore|moreover|finally|likewise|in addition),?\\s+)?(?:(?:${EXCEPT.source})[^,]*,\\s*)?(?:(?:the|those|these|its|such|their) (?:\\w+ ){0,3}?(?:controls|description)|they)\\b(?!.*\\b(?:future|sub-?service|user entit))`,
  'i',
);

const clean = (text: string): string => text.replace(HARMLESS, '');

const isExcepted = (text: string): boolean =>
  EXCEPT.test(clean(text)) || PARTLY.test(text) || REFERS.test(clean(text)) || judgeLead(text) === 'reserved';

const judge = (
  { span, limit }: Part,
  { excepted, spoken }: { excepted: Span | null; spoken: readonly Element[] },
): OpinionClause[] => {
  const text = clean(textOf(span));
  const elements = elementsOf(text);
  if (declinesOpinion(text)) return [];
  if (elements.length === 0) {
    const leans =
      spoken.length > 0 &&
      (AFTERTHOUGHT.test(text) || LEANS.test(text) || (/^[a-z\d]/.test(text) && isExcepted(text)));
    const taken = { spans: [span], elements: spoken, fromIntroduction: false, limited: false };
    return leans ? [{ ...taken, kind: 'qualified' }] : [];
  }
  const [head = ''] = text.split(EXCEPT);
  const negated = NEGATED.test(blankConditions(head));
  const own = limit !== null || isExcepted(text);
  const kind = negated ? 'adverse' : own || excepted !== null ? 'qualified' : 'unqualified';
  return [
    {
      spans: [limit ?? (own ? null : excepted), span].filter((part) => part !== null),
      elements,
      kind,
      fromIntroduction: kind === 'qualified' && !own,
      limited: negated && LIMITED.test(head),
    },
  ];
};
