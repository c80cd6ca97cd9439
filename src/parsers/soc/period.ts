import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import { findMonthPeriods, findPeriods } from './find-periods.ts';
import type { Paragraph, Span } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';

/** What a report covers: a period with both its days, or the day it speaks of. */
export type Coverage =
  | { readonly kind: 'period'; readonly from: string; readonly to: string; readonly span: Span }
  | { readonly kind: 'as-of'; readonly day: string; readonly span: Span };

const AS_OF = /\bas (?:of|at|on)\s+(?:the\s+)?$/i;

/** Every period or as-of day that the paragraphs state, in order. */
export const findCoverage = (report: ReportText, paragraphs: readonly Paragraph[]): Coverage[] =>
  paragraphs.flatMap((paragraph): Coverage[] => {
    const periods = findPeriods(paragraph.text, report.dateOrder);
    const days = findDates(paragraph.text, report.dateOrder).filter((date) =>
      AS_OF.test(paragraph.text.slice(0, date.start)),
    );
    return [
      ...periods.map(({ from, to, start, end }) => ({
        kind: 'period' as const,
        from,
        to,
        span: { paragraph, start, end },
      })),
      ...days.map(({ iso, start, end }) => ({
        kind: 'as-of' as const,
        day: iso,
        span: { paragraph, start, end },
      })),
    ];
  });

/** First and last day of the examined period: the auditor's words, else the cover's, else management's. */
export const readPeriod = (report: ReportText): { start: Fact<string>; end: Fact<string> } | null => {
  // An auditor who speaks of a day alone examined no period, whatever else the paper mentions.
  const examined = findCoverage(report, sectionOf(report, 'auditor'));
  if (examined.length > 0 && examined.every(({ kind }) => kind === 'as-of')) return null;
  const dated = statedBy(report, 'period').filter((coverage) => coverage.kind === 'period');
  const stated = dated.length > 0 ? dated : statedInMonths(report);
  const period = mostStated(stated, (coverage) => `${coverage.from} ${coverage.to}`);
  if (period === null) return null;
  const spans = stated
    .filter((other) => other.from === period.from && other.to === period.to)
    .map((coverage) => coverage.span)
    .slice(0, 3);
  return {
    start: factFrom(report, { value: period.from, spans }),
    end: factFrom(report, { value: period.to, spans }),
  };
};

/** The day a Type 1 report speaks of, null when the report covers a period. */
export const readAsOf = (report: ReportText): Fact<string> | null => {
  if (readPeriod(report) !== null) return null;
  const named = statedBy(report, 'as-of').filter((coverage) => coverage.kind === 'as-of');
  const stated = named.length > 0 ? named : designedOn(report);
  const asOf = mostStated(stated, (coverage) => coverage.day);
  if (asOf === null) return null;
  const spans = stated.filter((other) => other.day === asOf.day).map((coverage) => coverage.span);
  return factFrom(report, { value: asOf.day, spans: spans.slice(0, 3) });
};

const ON = /\b(?:at|on)\s+(?:the\s+)?$/i;
const STOOD = /\bdescription\b|\bdesign(?:ed)?\b/i;

// "Suitably designed on 30 June 2026": a plain "on" or "at" in what the auditor says of description and design.
const designedOn = (report: ReportText): Extract<Coverage, { kind: 'as-of' }>[] =>
  sectionOf(report, 'auditor')
    .filter(({ text }) => STOOD.test(text))
    .flatMap((paragraph) =>
      findDates(paragraph.text, report.dateOrder)
        .filter(({ start }) => ON.test(paragraph.text.slice(0, start)))
        .map(({ iso, start, end }) => ({ kind: 'as-of', day: iso, span: { paragraph, start, end } })),
    );

// A cover may name the months of a period whose days stand elsewhere, so whole months count only where no days are given.
const statedInMonths = (report: ReportText): Extract<Coverage, { kind: 'period' }>[] =>
  [sectionOf(report, 'auditor'), coverOf(report), sectionOf(report, 'assertion')].flatMap((paragraphs) =>
    paragraphs.flatMap((paragraph) =>
      findMonthPeriods(paragraph.text).map(({ from, to, start, end }) => ({
        kind: 'period' as const,
        from,
        to,
        span: { paragraph, start, end },
      })),
    ),
  );

// The first source that states any coverage decides; a Type 1 auditor's report may mention no period at all.
const statedBy = (report: ReportText, kind: Coverage['kind']): Coverage[] => {
  const sources = [sectionOf(report, 'auditor'), coverOf(report), sectionOf(report, 'assertion')];
  const stated = sources.map((paragraphs) =>
    findCoverage(report, paragraphs).filter((found) => found.kind === kind),
  );
  const first = stated.findIndex((found) => found.length > 0);
  return first === -1 ? [] : stated.slice(first).flat();
};

const mostStated = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item | null => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return items.toSorted((a, b) => (counts.get(keyOf(b)) ?? 0) - (counts.get(keyOf(a)) ?? 0))[0] ?? null;
};
