import { criteriaAndObjectivesIn } from './criteria-and-objectives.ts';
import { startsAsTitle } from './letter-case.ts';
import type { Paragraph } from './paragraph.ts';
import { endsLikeText } from './sentence-end.ts';

const TITLE_MOST = 140;

/** True when the paragraph could stand above others: a heading, or a short line that does not read as a sentence. */
export const isTitle = (paragraph: Paragraph): boolean =>
  paragraph.cell === null &&
  paragraph.text.length <= TITLE_MOST &&
  startsAsTitle(paragraph.text) &&
  !endsLikeText(paragraph.text) &&
  !(paragraph.text.endsWith(':') && / /.test(paragraph.text) && paragraph.text.length > 60);

/** A heading with the paragraphs under it. */
export type Subsection = { readonly heading: Paragraph; readonly body: readonly Paragraph[] };

/**
 * The parts of a document under titles that match; each runs to the next title of its own weight or heavier, or to
 * a title that matches `ends`.
 */
export const findSubsections = (
  paragraphs: readonly Paragraph[],
  { title, ends }: { title: RegExp; ends: RegExp },
): Subsection[] => {
  const found: Subsection[] = [];
  let taken = -1;
  paragraphs.forEach((heading, index) => {
    if (index <= taken || !isTitle(heading) || !title.test(heading.text)) return;
    const rest = paragraphs.slice(index + 1);
    const end = rest.findIndex((paragraph) => endsPart(heading, paragraph, { title, ends }));
    const body = rest.slice(0, end === -1 ? rest.length : end);
    taken = index + body.length;
    if (body.length > 0) found.push({ heading, body });
  });
  return found;
};

const endsPart = (
  heading: Paragraph,
  next: Paragraph,
  { title, ends }: { title: RegExp; ends: RegExp },
): boolean => {
  if (!isTitle(next)) return false;
  if (title.test(next.text)) return next.heading && next.rank >= heading.rank - 0.05;
  // Lists are often parted by the criterion or objective that their entries belong to.
  if (criteriaAndObjectivesIn(next.text).length > 0) return false;
  if (ends.test(next.text)) return true;
  if (!next.heading) return false;
  return heading.heading ? next.rank >= heading.rank - 0.05 : true;
};

/** Titles of the customary parts of a description, each of which ends the part before it. */
export const customaryTitle =
  /\b(?:(?:responsibilit(?:y|ies)|obligations?|duties) of (?:the )?(?:user|customers?|clients?)|other (?:user|customer|client) (?:duties|obligations)|(?:user(?: entit(?:y|ies)| organi[sz]ations?)?['’]?|customers?['’]?|clients?['’]?) responsibilit|complementary|sub-?service organi[sz]ations?\b|significant changes?|changes (?:to|in|during)|incidents?\b|criteria (?:not|deemed|that are)|trust services criteria|control objectives|locations|other information|principal service commitments|components of the system|independent service)/i;
