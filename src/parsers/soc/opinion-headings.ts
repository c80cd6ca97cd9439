import type { OpinionKind } from '../../model/soc-report.ts';
import { type Paragraph, type Span, wholeOf } from './paragraph.ts';

const NAMED =
  /^(?:(?<basis>(?:basis|grounds|reasons?) for (?:the |our |an? )?)(?<why>qualified|qualification|adverse|disclaimer|modified|modification)(?:\s+(?:of\s+)?(?:opinion|conclusion))?|(?<kind>qualified|adverse|disclaimer(?: of)?|modified)\s+(?:opinion|conclusion))\b/i;

const KINDS: readonly (readonly [string, OpinionKind])[] = [
  ['disclaim', 'disclaimer'],
  ['qualif', 'qualified'],
  ['adverse', 'adverse'],
];

/** A heading, or words run in before the text, that names the kind of a modified opinion or opens its basis. */
type OpinionHeading = {
  readonly span: Span;
  readonly kind: OpinionKind | null;
  readonly basis: boolean;
};

// "Opinion: qualified", "Why we qualify our conclusion": on a line of its own, word order does not matter.
const TITLE_MOST = 80;
const WORD =
  /\b(?<word>qualif(?:ied(?=\s*(?:$|[^\sa-z]|opinion|conclusion|by\b|as\b|in\b|because))|ying|ication|y)|adverse|disclaimer|disclaim(?:ed|ing)?|modif(?:ied|ication|ying))\b/i;
const OF_OPINION = /\b(?:opinion|conclusion|basis|grounds?|reasons?|why)\b/i;
const REASON = /\b(?:basis|grounds?|reasons?|why)\b/i;

const titleOf = (paragraph: Paragraph): OpinionHeading | null => {
  const { text } = paragraph;
  const word = WORD.exec(text)?.groups?.word?.toLowerCase();
  if (!paragraph.heading || text.length > TITLE_MOST || word === undefined || !OF_OPINION.test(text))
    return null;
  if (/\bnot\b|\bno\b|\bun(?:qualified|modified)\b/i.test(text)) return null;
  const kind = KINDS.find(([start]) => word.startsWith(start))?.[1] ?? null;
  return { span: wholeOf(paragraph), kind, basis: REASON.test(text) };
};

/** Headings of the auditor's report that announce a modified opinion. */
export const findOpinionHeadings = (section: readonly Paragraph[]): OpinionHeading[] =>
  section.flatMap((paragraph): OpinionHeading[] => {
    const match = NAMED.exec(paragraph.text);
    if (match === null) return [titleOf(paragraph)].filter((title) => title !== null);
    const rest = paragraph.text.slice(match[0].length);
    // Run in, the words end with a full stop or colon; alone on the line, nothing follows them.
    if (!/^\s*$|^\s*[.:–—-]/.test(rest)) return [];
    const word = (match.groups?.kind ?? match.groups?.why ?? '').toLowerCase();
    const kind = KINDS.find(([start]) => word.startsWith(start))?.[1] ?? null;
    const span = { paragraph, start: 0, end: match[0].length };
    return [{ span, kind, basis: match.groups?.basis !== undefined }];
  });
