import type { SectionKey } from '../../model/soc-report.ts';
import { classifyHeading, isNumbered, stripNumbering } from './classify-heading.ts';
import type { FoundEntry } from './find-contents.ts';
import { startsAsTitle } from './letter-case.ts';
import { opensOpinion } from './opinion-lead.ts';
import type { Paragraph } from './paragraph.ts';
import type { SectionRange } from './report-text.ts';
import { endsLikeText } from './sentence-end.ts';

// The firm may speak of itself by name ("Ash & Birch LLP has examined"); what a supplier examines is no report of an auditor.
const AUDITOR_OPENS =
  /(?:\b(?:we|I)(?:, [^,]{2,60}(?:, [A-Z][^,]{1,20})?,)? (?:(?:have )?(?:examined|audited)|have been engaged|were engaged|(?:have )?(?:undertaken|undertook|performed|conducted) an? [^.,]{0,40}?(?:engagement|examination))|(?<!\b(?:management|board|directors|company|team|committee|organi[sz]ation|it) )\b(?:has (?:examined|audited)|(?:has been|was) engaged to (?:examine|report|audit)))\b.{0,240}?\b(?:description|assertion|declaration|statement|controls|system|report)\b/i;
const AUDITOR_BODY =
  /\bour opinion\b|\bdo not express an? (?:opinion|conclusion)\b|\bintended solely for\b|\brestricted use\b/i;
const ASSERTION_OPENS =
  /\b(?:we|directors|management|board|company) (?:have prepared|has prepared|confirms?|asserts?)\b|\bwe,? (?:the |as (?:the )?)?(?:members of )?(?:the )?(?:management|directors|board)\b|\bwe (?:declare|represent|affirm|attest|assert|confirm)\b|\bwe are responsible for (?!our\b)|\b(?:confirms?|asserts?) that\b|\bdescription\b[^.]{0,120}\bhas been prepared\b/i;

/**
 * Finds the sections by what their headings mean and what follows them; numbers and order are not stable between
 * firms. The auditor's report and the assertion are known by content where no heading says so.
 */
export const findSections = (
  paragraphs: readonly Paragraph[],
  entries: readonly FoundEntry[],
): SectionRange[] => {
  const starts: { key: SectionKey; from: number }[] = [];
  const opined = findByOpinion(paragraphs);
  const auditor = opined?.titled
    ? opined.from
    : (findByContent(paragraphs, { key: 'auditor', opens: AUDITOR_OPENS, after: 0 }) ?? opined?.from ?? null);
  const body = auditor === null ? null : { from: auditor, to: endOfAuditorBody(paragraphs, auditor) };
  if (auditor !== null) starts.push({ key: 'auditor', from: auditor });
  const assertion = findByContent(paragraphs, {
    key: 'assertion',
    opens: ASSERTION_OPENS,
    after: 0,
    outside: body,
  });
  if (assertion !== null) starts.push({ key: 'assertion', from: assertion });
  const listed = entries.map(({ title }) => ({
    words: fold(stripNumbering(title)),
    key: classifyHeading(title),
  }));
  const rank = Math.max(...starts.map((start) => paragraphs[start.from]?.rank ?? 0), 0);
  const candidates = paragraphs.filter(
    (paragraph) =>
      isCandidate(paragraph) &&
      (paragraph.page > 1 || paragraph.index > (auditor ?? Number.POSITIVE_INFINITY)) &&
      !(body !== null && paragraph.index >= body.from && paragraph.index <= body.to) &&
      isSectionLevel(paragraph, { listed, rank }),
  );
  const titled = (key: SectionKey | null, after: number): Paragraph | undefined =>
    candidates.find((paragraph) => paragraph.index > after && classifyHeading(paragraph.text) === key);
  const heading = assertion === null ? titled('assertion', 0) : undefined;
  if (heading !== undefined) starts.push({ key: 'assertion', from: heading.index });
  const front = Math.max(body?.to ?? 0, ...starts.map((start) => start.from));
  const tests = titled('tests', front);
  // A section that says nothing of itself ("Acme and its platform") describes, if it is on the contents list or numbered.
  const unnamed = candidates.find(
    (paragraph) =>
      classifyHeading(paragraph.text) === null &&
      (isNumbered(paragraph) || isListed(paragraph, listed)) &&
      paragraph.index < (tests?.index ?? paragraphs.length),
  );
  const description = titled('description', 0) ?? unnamed;
  const later = tests ?? titled('tests', description?.index ?? 0);
  const other = titled('other', Math.max(description?.index ?? 0, later?.index ?? 0));
  for (const [key, found] of [
    ['description', description],
    ['tests', later],
    ['other', other],
  ] as const) {
    if (found !== undefined) starts.push({ key, from: found.index });
  }
  starts.sort((a, b) => a.from - b.from);
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? paragraphs.length }));
};

const isCandidate = (paragraph: Paragraph): boolean =>
  paragraph.cell === null &&
  paragraph.text.length <= 180 &&
  !endsLikeText(paragraph.text) &&
  startsAsTitle(paragraph.text);

/** An entry of the contents list: its title folded for comparing, and the section that it means. */
type Listed = { readonly words: string; readonly key: SectionKey | null };

const isSectionLevel = (
  paragraph: Paragraph,
  { listed, rank }: { listed: readonly Listed[]; rank: number },
): boolean => {
  if (isListed(paragraph, listed)) return true;
  const own = listed.length > 0 ? classifyHeading(paragraph.text) : null;
  if (listed.some(({ key }) => key === own)) return isNumbered(paragraph) && paragraph.heading;
  return isNumbered(paragraph) || (paragraph.heading && paragraph.rank >= rank - 0.4);
};

const isListed = (paragraph: Paragraph, listed: readonly Listed[]): boolean => {
  const own = fold(stripNumbering(paragraph.text));
  return listed.some(({ words }) => isSameTitle(words, own));
};

/** True when one title is the other, or begins with it as wrapped contents lines do. */
export const isSameTitle = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 16 && (a.startsWith(b) || b.startsWith(a)));

/** Letters and digits only, in lower case, for comparing titles. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

// However an auditor's letter opens, it holds an opinion on what was examined, under a heading that calls it a report.
const findByOpinion = (paragraphs: readonly Paragraph[]): { titled: boolean; from: number } | null => {
  const opinion = paragraphs.find(
    ({ text, cell }) =>
      cell === null && opensOpinion(text) && /\b(?:description|controls|assertion)\b|:$/i.test(text),
  );
  if (opinion === undefined) return null;
  const titles = paragraphs
    .slice(0, opinion.index)
    .filter((paragraph) => paragraph.page >= opinion.page - 4 && paragraph.heading && isCandidate(paragraph));
  // Parts of the letter ("The auditor's opinion") are titled smaller than the letter itself.
  const letters = titles.filter(({ text }) => classifyHeading(text) === 'auditor');
  const greatest = Math.max(...letters.map(({ rank }) => rank));
  const named = letters.findLast(({ rank }) => rank >= greatest - 0.05);
  const between = titles.filter(
    ({ index, rank, text }) =>
      named !== undefined &&
      index > named.index &&
      rank >= named.rank - 0.05 &&
      ![null, 'auditor'].includes(classifyHeading(text)),
  );
  if (named !== undefined && between.length === 0) return { titled: true, from: named.index };
  const highest = Math.max(...titles.map(({ rank }) => rank));
  return {
    titled: false,
    from: titles.findLast(({ rank }) => rank >= highest - 0.05)?.index ?? opinion.index,
  };
};

// The heading nearest above the sentence that opens the section; without one, the sentence's own paragraph.
const findByContent = (
  paragraphs: readonly Paragraph[],
  wanted: { key: SectionKey; opens: RegExp; after: number; outside?: { from: number; to: number } | null },
): number | null => {
  const opening = paragraphs.find(
    (paragraph) =>
      wanted.opens.test(paragraph.text) &&
      paragraph.text.length > 60 &&
      !(wanted.outside && paragraph.index >= wanted.outside.from && paragraph.index <= wanted.outside.to) &&
      (wanted.key !== 'assertion' || /\bdescription\b|\bcontrols\b/i.test(paragraph.text)),
  );
  if (opening === undefined) return null;
  const above = paragraphs.slice(Math.max(0, opening.index - 14), opening.index).reverse();
  const heading = above.find(
    (paragraph) =>
      isCandidate(paragraph) &&
      classifyHeading(paragraph.text) === wanted.key &&
      paragraph.page >= opening.page - 1,
  );
  return heading?.index ?? opening.index;
};

// Up to its last customary paragraph, so that its own headings ("Description of tests of controls") open no section.
const endOfAuditorBody = (paragraphs: readonly Paragraph[], from: number): number => {
  const start = paragraphs[from]?.page ?? 1;
  const rank = paragraphs[from]?.rank ?? 0;
  let last = from;
  for (const paragraph of paragraphs.slice(from)) {
    if (paragraph.page > start + 7) break;
    if (paragraph.index > from && opensAssertion(paragraph)) break;
    if (last > from && paragraph.heading && paragraph.rank > rank - 0.05) break;
    if (AUDITOR_BODY.test(paragraph.text)) last = paragraph.index;
  }
  return last;
};

const opensAssertion = (paragraph: Paragraph): boolean =>
  /^(?:we|the directors) have prepared\b/i.test(paragraph.text) ||
  (paragraph.heading && isCandidate(paragraph) && classifyHeading(paragraph.text) === 'assertion');
