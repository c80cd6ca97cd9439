import { blankConditions, findPredicates } from './opinion-elements.ts';
import { type Span, textOf } from './paragraph.ts';

/** Words that take something back. The list is wide on purpose: a sound opinion needs none of them. */
export const EXCEPT =
  /\b(?:except(?:ing)?|save)\s+(?:for|that|as|in respect of|with respect to)\b|\bother than (?:(?:for|as|in respect of|to the extent)\b|(?:the )?(?:matters?|effects?|exceptions?|what|set out|described|noted))|\b(?:apart|aside) from\b|\b(?:notwithstanding|despite|barring)\b|\bsubject to (?:the|our|what|one|this|these)\b|\bbut for the\b|\bexcluding (?:those|what|the (?:effects?|matters?|possible|controls))\b(?!.{0,40}\bsub-?service)|\bwith (?:the|a|one|our|this|these) (?:[a-z]+ )?(?:exceptions?|reservations?|qualifications?|provisos?|caveats?)\b|\b(?:qualified|limited|tempered) by\b|\b(?:leaving|setting|putting|taken?|laying)\b[^.;]{0,60}\b(?:aside|apart|out of account)\b|\b(?:disregarding|discounting|not counting|short of)\b|\ball but (?:one|two|three|a few|the)\b|\bbut (?:one|two|for)\b/i;

const MARK = '\\(?(?:[a-f]|[1-6]|i{1,3}|iv)[.)]\\s+';
const ITEM = new RegExp(
  `(?:^|(?<=[\\s;,:]))${MARK}(?=[A-Za-zÀ-ž])|;\\s+(?:(?:and|but)\\s+)?(?:(?:second|third|last|final)(?:ly)?,?\\s+)?|(?<=[.;])\\s+(?=[Tt]he (?:controls|description)\\b)`,
);
const SUBJECT_WORDS =
  "(?:(?:the|its|their|those|these|such|said|all|both|that|management['’]s|[A-Z]\\S*['’]s?)\\s+(?:[\\w’']+\\s+){0,3}?)?(?:controls|design|operation|description)\\b|they\\b";
// In a running opinion the first subject ends the introduction.
const FIRST_SUBJECT = new RegExp(
  `(?<=[,:])\\s+(?=(?:${MARK})?(?:the|its|their|management['’]s|[A-Z]\\S*['’]s?) (?:\\w+ ){0,2}?(?:[Dd]escription|[Cc]ontrols)\\b(?! [Cc]riteria))`,
);
// Before a verb that has no subject of its own only a conjunction parts; a comma parts before a subject.
const JOINT = new RegExp(
  `[,;]?\\s*\\b(?:and|but|while|whilst|whereas|yet)\\b,?\\s*(?=(?:that\\s+)?(?:${EXCEPT.source}|because\\b|owing\\b|due\\b|${SUBJECT_WORDS}|$))|[,;]\\s*(?=${SUBJECT_WORDS})`,
  'i',
);
const SUBJECT = new RegExp(`\\b(?:${SUBJECT_WORDS})`, 'i');

/** A clause of an opinion, and the words of an earlier one that limit it too because both share a subject. */
export type Part = { readonly span: Span; readonly limit: Span | null };

/** Parts the sentence that opens an opinion: its introduction up to the first subject, then its statements. */
export const splitOpinion = (span: Span): Part[] => {
  const subject = FIRST_SUBJECT.exec(textOf(span));
  if (subject === null) return splitStatements(span);
  const turn = span.start + subject.index;
  return [{ span: { ...span, end: turn }, limit: null }, ...splitStatements({ ...span, start: turn + 1 })];
};

/** Parts what an opinion states: items of a list, then statements on different elements, so that "except for" counts only where it stands. */
export const splitStatements = (span: Span): Part[] => splitItems(span).flatMap(splitElements);

const splitItems = (span: Span): Span[] => {
  const items: Span[] = [];
  let start = span.start;
  for (const part of textOf(span).split(new RegExp(`(${ITEM.source})`))) {
    const end = start + part.length;
    if (part.trim() !== '' && !new RegExp(`^(?:${ITEM.source})$`).test(part)) {
      items.push({ paragraph: span.paragraph, start, end });
    }
    start = end;
  }
  return items;
};

const splitElements = (item: Span): Part[] => {
  const text = blankConditions(textOf(item));
  const parts: Part[] = [];
  let from = 0;
  let limit: Span | null = null;
  const predicates = findPredicates(text);
  predicates.forEach((predicate, index) => {
    const before = predicates[index - 1];
    if (before === undefined || before.element === predicate.element) return;
    const between = text.slice(before.end, predicate.start);
    // "Suitably designed and operating effectively" is one statement on both.
    if (
      /^\s*(?:and|or|as well as|,)\s*$/.test(between) &&
      !/\b(?:not|never)\b/i.test(text.slice(predicate.start, predicate.end))
    )
      return;
    const joint = JOINT.exec(between);
    if (joint === null) return;
    const at = before.end + joint.index;
    parts.push({ span: { ...item, start: item.start + from, end: item.start + at }, limit });
    const head = { ...item, start: item.start + from, end: item.start + before.start };
    const shared = !SUBJECT.test(text.slice(at, predicate.start));
    limit = shared && EXCEPT.test(textOf(head)) ? head : null;
    // "But not operating effectively": a conjunction that sets apart belongs to what it opens.
    from = at + (/^[,;\s]*(?:and\b,?\s*)?/.exec(joint[0])?.[0].length ?? 0);
  });
  return [...parts, { span: { ...item, start: item.start + from }, limit }];
};
