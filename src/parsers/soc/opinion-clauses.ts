import type { OpinionKind } from '../../model/soc-report.ts';
import { startsLower } from './letter-case.ts';
import { judgeLead, opensOpinion } from './opinion-lead.ts';
import { type Paragraph, type Span, textOf, wholeOf } from './paragraph.ts';
import { findSpan } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

/** What an opinion is given on. */
export type Element = 'description' | 'design' | 'operation' | 'assertion';

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

// Words that take something back. The list is wide on purpose: a sound opinion needs none of them.
const EXCEPT =
  /\b(?:except(?:ing)?|save)\s+(?:for|that|as|in respect of|with respect to)\b|\bother than (?:(?:for|as|in respect of|to the extent)\b|(?:the )?(?:matters?|effects?|exceptions?|what|set out|described|noted))|\b(?:apart|aside) from\b|\b(?:notwithstanding|despite|barring)\b|\bsubject to (?:the|our|what|one|this|these)\b|\bbut for the\b|\bexcluding the (?:effects?|matters?|possible)\b|\bwith (?:the|a|one|our|this|these) (?:[a-z]+ )?(?:exceptions?|reservations?|qualifications?|provisos?|caveats?)\b|\b(?:qualified|limited|tempered) by\b|\b(?:leaving|setting|putting|taken?|laying)\b[^.;]{0,60}\b(?:aside|apart|out of account)\b|\b(?:disregarding|discounting|not counting|short of)\b|\ball but (?:one|two|three|a few|the)\b|\bbut (?:one|two|for)\b/i;
// Words that make a statement hold for a part only.
const PARTLY =
  /\b(?:excepted|excluded|as the exception|all (?:[a-z]+ )?controls bar|but not|partly|partially|mostly|largely|for the most part|in most (?:cases|respects)|in part|insofar as|in so far as|(?:most|some|many) (?:of the )?controls|cannot say)\b/i;
// What "except for" says here is about limitations that every report shares, never about this opinion.
const HARMLESS = /\bexcept for (?:those (?:circumstances|that)|the (?:limited )?purposes?)\b[^.;]*/gi;
// Nor does it point to a matter described elsewhere, whatever word joins the two; criteria may be described anywhere.
const REFERS =
  /\b(?:matters?|effects?|exceptions?|findings?|deficienc(?:y|ies)|shortcomings?|weakness(?:es)?|failures?|failings?|lapses?|reservations?)\b[^.;]{0,60}\b(?:described|set out|stated|noted|discussed|referred to|explained|reported)\b|(?<!\b(?:criteria|objectives|controls|system|commitments|requirements|services) )\b(?:described|set out|stated|noted|discussed|explained|reported) (?:under|below|above)\b/i;
const NEGATED =
  /\b(?:do|does|did|was|were|is|are|has|have)\s+not\b|\bnot\s+(?:give|present|operate)\b|\bnot\s+(?:been\s+)?(?:fairly|suitably|effectively|presented|designed)\b|\bfail(?:s|ed)?\s+to\b|\bineffective(?:ly)?\b|\bunsuitabl[ey]\b/i;
const LIMITED =
  /\b(?:control )?objectives?\s+(?:no\.?\s*)?\d|\bcriteri(?:on|a)\s+[A-Z]{1,2}\d|\b(?:CC|PI|[ACP])\d\.\d\b|\b(?:relat(?:ed|ing) to|for) (?:the )?(?:control )?(?:objective|criterion)\b/i;
const ITEM =
  /(?:^|(?<=[\s;,:]))\(?(?:[a-f]|[1-6]|i{1,3}|iv)[.)]\s+(?=[A-Za-zÀ-ž])|;\s+(?:and\s+)?|(?<=[.;])\s+(?=[Tt]he (?:controls|description)\b)/;
// In a running opinion the first subject ends the introduction.
const SUBJECT = /(?<=[,:])\s+(?=(?:the|its) (?:accompanying )?(?:description|controls)\b)/i;

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

/** Where the auditor's report itself says that a criterion or objective was not met. */
export const findUnmet = (section: readonly Paragraph[]): Span | null => findSpan(section, NOT_MET);

const NOT_MET =
  /\b(?:criteri(?:on|a)|objectives?|(?:CC|PI|[ACP])\d\.\d|CO ?\d)\b.{0,60}\b(?:was|were) not (?:met|achieved|satisfied|fulfilled)\b|\bnon-?achievement of\b/i;

const statedClauses = (section: readonly Paragraph[]): OpinionClause[] =>
  section.flatMap((paragraph, index) => {
    const opening = splitSentences(paragraph).find((sentence) => opensOpinion(textOf(sentence)));
    // Words before the subject that are neither customary nor a reservation leave the opinion open.
    if (opening === undefined || judgeLead(textOf(opening)) === 'unknown') return [];
    const own = runningClauses({ paragraph, start: opening.start, end: paragraph.text.length });
    const [introduction] = own;
    const items = itemsAfter(section, index).flatMap((item) =>
      clausesOf({ paragraph: item, start: 0, end: item.text.length }),
    );
    const excepted = introduction !== undefined && isExcepted(textOf(introduction)) ? introduction : null;
    return [...own, ...items].flatMap((span) => judge(span, excepted === span ? null : excepted));
  });

// The list under an introduction that ends openly; it stops at the first paragraph that speaks of no element.
const itemsAfter = (section: readonly Paragraph[], index: number): Paragraph[] => {
  const items: Paragraph[] = [];
  for (const paragraph of section.slice(index + 1, index + 14)) {
    if (paragraph.cell !== null && paragraph.text.length < 8) continue;
    const listed = paragraph.marker !== null || startsLower(paragraph.text) || paragraph.cell !== null;
    const open = /[:,;]$|\band$/.test(items.at(-1)?.text ?? section[index]?.text ?? '');
    if (paragraph.heading || !(listed || open) || elementsOf(paragraph.text).length === 0) break;
    items.push(paragraph);
  }
  return items;
};

const runningClauses = (span: Span): Span[] => {
  const subject = SUBJECT.exec(textOf(span));
  if (subject === null) return clausesOf(span);
  const turn = span.start + subject.index;
  return [{ ...span, end: turn }, ...clausesOf({ ...span, start: turn + subject[0].length })];
};

const clausesOf = (span: Span): Span[] => {
  const clauses: Span[] = [];
  let start = span.start;
  for (const part of textOf(span).split(new RegExp(`(${ITEM.source})`))) {
    const end = start + part.length;
    if (part.trim() !== '' && !new RegExp(`^(?:${ITEM.source})$`).test(part)) {
      clauses.push({ paragraph: span.paragraph, start, end });
    }
    start = end;
  }
  return clauses;
};

const clean = (text: string): string => text.replace(HARMLESS, '');

const isExcepted = (text: string): boolean =>
  EXCEPT.test(clean(text)) || PARTLY.test(text) || REFERS.test(clean(text)) || judgeLead(text) === 'reserved';

const judge = (span: Span, excepted: Span | null): OpinionClause[] => {
  const text = clean(textOf(span));
  const elements = elementsOf(text);
  if (elements.length === 0) return [];
  const [head = ''] = text.split(EXCEPT);
  const negated = NEGATED.test(unconditional(head));
  const own = isExcepted(text);
  const kind = negated ? 'adverse' : own || excepted !== null ? 'qualified' : 'unqualified';
  return [
    {
      spans: excepted === null || own ? [span] : [excepted, span],
      elements,
      kind,
      fromIntroduction: kind === 'qualified' && !own,
      limited: negated && LIMITED.test(head),
    },
  ];
};

// "if its controls operated effectively" is the condition under which the design would do, not a statement.
const unconditional = (text: string): string =>
  text.replace(/,?\s*\bif\b(?=[^;]*\b(?:operated|applied|implemented|controls)\b)[^;]*$/i, '');

const elementsOf = (text: string): Element[] => {
  const said = unconditional(text);
  const elements: Element[] = [];
  if (
    /\b(?:assertion|declaration|representation|statement)\b.*\b(?:fairly |truly )?(?:stated|presented|true|correct|fair)\b/i.test(
      said,
    )
  )
    return ['assertion'];
  if (
    /\bpresent(?:s|ed|ation)?\b|\btrue and fair\b|\bfairly (?:describes|reflects|states)\b/i.test(said) &&
    /\bdescription\b/i.test(said)
  ) {
    elements.push('description');
  }
  if (
    /\b(?:suitabl[ey]|appropriate(?:ly)?|adequate(?:ly)?)\s+designed\b|\bunsuitably designed\b|\bsuitability of (?:the )?design\b/i.test(
      said,
    )
  ) {
    elements.push('design');
  }
  if (
    /\boperat(?:ed|ing|e)\b.{0,40}\b(?:effectively|effectiveness|as designed)\b|\boperating effectiveness\b|\beffective operation\b|\bcontrols\b.{0,80}\bwere (?:not )?(?:in)?effective\b/i.test(
      said,
    )
  ) {
    elements.push('operation');
  }
  return elements;
};
