import type { Fact } from '../../model/citation.ts';
import { findUnmet } from './opinion-clauses.ts';
import { findOpinionHeadings } from './opinion-headings.ts';
import { type Paragraph, type Span, textOf, wholeOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const REFERENCE =
  /\b(?:matters?|effects?|exceptions?|issues?|circumstances)\b[^.]{0,60}?\b(?:described|discussed|noted|referred to|set out|explained)\b(?<where>[^.;]{0,120})/i;
const QUOTED = /["“‘](?<title>[^"”’]{3,80})["”’]/;
const PRECEDING = /\b(?:preceding|previous|above|foregoing|following|below)\b/i;
const FAILURE =
  /\b(?:did|do|does|was|were|is|are|had|have)\s+not\b[^.]*\b(?:operat|design|implement|perform|present|achiev|met|in place|review|remov|approv|requir)|\bnot (?:been )?(?:met|achieved|implemented)\b|\bwere absent\b|\bfailed to\b|\bunable to\b/i;
// Sentences of every report that happen to deny something.
const CUSTOMARY =
  /\bmay not\b|\bdid not (?:include|extend|evaluate|perform any procedures)\b|\bnot (?:a )?part of\b|\bdoes not (?:disclose|include)\b|\bexpress no opinion\b/i;

/** The paragraphs that explain a modified opinion: under its basis heading, where the opinion points, or just before it. */
export const findBasis = (report: ReportText, opinion: readonly Span[]): Paragraph[] => {
  const section = sectionOf(report, 'auditor');
  const heading = findOpinionHeadings(section).find(({ basis }) => basis);
  if (heading !== undefined) return underHeading(section, heading.span);
  const [first] = opinion;
  if (first === undefined) return [];
  const reference = opinion
    .map((span) => REFERENCE.exec(textOf(span))?.groups?.where)
    .find((where) => where !== undefined);
  const title = opinion
    .map((span) => QUOTED.exec(textOf(span))?.groups?.title)
    .find((found) => found !== undefined);
  const named = title === undefined ? [] : underTitle(section, title);
  if (named.length > 0) return named;
  const before = section.filter((paragraph) => paragraph.index < first.paragraph.index).slice(-10);
  const after = section.filter((paragraph) => paragraph.index > first.paragraph.index).slice(0, 6);
  const unmet = findUnmet(section);
  if (unmet !== null) return [unmet.paragraph];
  const backwards = before.toReversed();
  const near = /\b(?:following|below)\b/i.test(reference ?? '')
    ? [...after, ...backwards]
    : [...backwards, ...after];
  const explains = (paragraph: Paragraph): boolean =>
    FAILURE.test(paragraph.text) && !CUSTOMARY.test(paragraph.text) && paragraph.text.length > 40;
  const nearest = near.find(explains);
  if (nearest !== undefined) return [nearest];
  return PRECEDING.test(reference ?? '') ? before.filter(({ text }) => text.length > 60).slice(-1) : [];
};

/** The basis of a modified opinion as facts, one a paragraph. */
export const readBasis = (report: ReportText, paragraphs: readonly Paragraph[]): Fact<string>[] =>
  paragraphs.map((paragraph) => {
    const run = RUN_IN.exec(paragraph.text);
    const span = { ...wholeOf(paragraph), start: run?.[0].length ?? 0 };
    return factFrom(report, { value: textOf(span), spans: [span] });
  });

const RUN_IN =
  /^(?:Basis for [A-Z]?[\w ]{3,40}|Matters? [\w ]{3,30}|[A-Z][\w’' ]{3,40}(?<=opinion|noted|matters?))\s*[.:–—-]\s+/i;

const underHeading = (section: readonly Paragraph[], heading: Span): Paragraph[] => {
  const { paragraph } = heading;
  if (paragraph.text.length > heading.end + 12) return [paragraph, ...until(section, paragraph)].slice(0, 6);
  return until(section, paragraph);
};

// Ends at the next heading, or where the text turns to the opinion itself.
const until = (section: readonly Paragraph[], from: Paragraph): Paragraph[] => {
  const rest = section.filter((paragraph) => paragraph.index > from.index);
  const end = rest.findIndex(
    (paragraph) =>
      paragraph.heading ||
      /\bin our opinion\b|\bwe do not express an? opinion\b/i.test(paragraph.text) ||
      /^(?:our |qualified |adverse |disclaimer of )?opinion\b/i.test(paragraph.text),
  );
  return rest.slice(0, end === -1 ? 6 : end);
};

const underTitle = (section: readonly Paragraph[], title: string): Paragraph[] => {
  const wanted = title.toLowerCase();
  const heading = section.find((paragraph) => paragraph.text.toLowerCase().startsWith(wanted));
  if (heading === undefined) return [];
  if (splitSentences(heading).length > 1 || heading.text.length > wanted.length + 12) return [heading];
  return until(section, heading);
};
