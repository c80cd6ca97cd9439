import type { OpinionKind } from '../../model/soc-report.ts';
import type { Paragraph, Span } from './paragraph.ts';

const NAMED =
  /^(?:(?<basis>(?:basis|grounds|reasons?) for (?:the |our |an? )?)(?<why>qualified|qualification|adverse|disclaimer|modified|modification)(?:\s+(?:of\s+)?(?:opinion|conclusion))?|(?<kind>qualified|adverse|disclaimer(?: of)?|modified)\s+(?:opinion|conclusion))\b/i;

const KINDS: readonly (readonly [string, OpinionKind])[] = [
  ['disclaimer', 'disclaimer'],
  ['qualifi', 'qualified'],
  ['adverse', 'adverse'],
];

/** A heading, or words run in before the text, that names the kind of a modified opinion or opens its basis. */
type OpinionHeading = {
  readonly span: Span;
  readonly kind: OpinionKind | null;
  readonly basis: boolean;
};

/** Headings of the auditor's report that announce a modified opinion. */
export const findOpinionHeadings = (section: readonly Paragraph[]): OpinionHeading[] =>
  section.flatMap((paragraph): OpinionHeading[] => {
    const match = NAMED.exec(paragraph.text);
    if (match === null) return [];
    const rest = paragraph.text.slice(match[0].length);
    // Run in, the words end with a full stop or colon; alone on the line, nothing follows them.
    if (!/^\s*$|^\s*[.:–—-]/.test(rest)) return [];
    const word = (match.groups?.kind ?? match.groups?.why ?? '').toLowerCase();
    const kind = KINDS.find(([start]) => word.startsWith(start))?.[1] ?? null;
    const span = { paragraph, start: 0, end: match[0].length };
    return [{ span, kind, basis: match.groups?.basis !== undefined }];
  });
