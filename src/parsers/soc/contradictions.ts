import type { SocReport } from '../../model/soc-report.ts';
import { findCategories } from './categories.ts';
import { findNamed } from './named-span.ts';
import { firmAt, isSameOrganization } from './organization-names.ts';
import { type Span, textOf } from './paragraph.ts';
import { type Coverage, findCoverage } from './period.ts';
import { coverOf, evidenceOf, findSpan, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

type Contradiction = SocReport['contradictions'][number];
type Place = { readonly name: string; readonly paragraphs: ReturnType<typeof sectionOf> };

/** Statements of cover, opinion, assertion and description that cannot both be right. */
export const readContradictions = (
  report: ReportText,
  { auditor, opinion }: Pick<SocReport, 'auditor' | 'opinion'>,
): Contradiction[] => {
  const places: readonly Place[] = [
    { name: "the auditor's report", paragraphs: sectionOf(report, 'auditor') },
    { name: 'the cover', paragraphs: coverOf(report) },
    { name: "management's assertion", paragraphs: sectionOf(report, 'assertion') },
    { name: 'the description', paragraphs: sectionOf(report, 'description').slice(0, 12) },
  ];
  return [
    ...periodContradictions(report, places),
    ...categoryContradictions(report, places.slice(0, 3)),
    ...auditorContradictions(report, { cover: places[1]?.paragraphs ?? [], auditor }),
    ...opinionContradictions(report, opinion),
  ];
};

const describe = (coverage: Coverage): string =>
  coverage.kind === 'period' ? `${coverage.from} to ${coverage.to}` : `as of ${coverage.day}`;

const ANOTHER_REPORT =
  /\b(?:prior|previous|preceding|predecessor|earlier|last year|another (?:auditor|report)|other auditors?)\b|\b(?:SOC|ISAE|SSAE)\b.{0,60}\breports? (?:of|from|by|on|issued by) (?!the description\b)(?=[A-Z])|\breviews? the\b.{0,60}\breports?\b/;

// The period of a provider's report or of last year's is not what this report covers.
const isOfAnother = ({ paragraph, start }: Span): boolean => {
  const sentence = splitSentences(paragraph).find((part) => part.start <= start && start < part.end);
  return sentence !== undefined && ANOTHER_REPORT.test(textOf(sentence));
};

// What a place states most often is what it says; a date of another report in passing is no contradiction.
const periodContradictions = (report: ReportText, places: readonly Place[]): Contradiction[] => {
  const stated = places.flatMap(({ name, paragraphs }) => {
    const found = findCoverage(report, paragraphs).filter(({ span }) => !isOfAnother(span));
    const first = found.find(({ kind }) => kind === 'period') ?? found[0];
    return first === undefined ? [] : [{ name, coverage: first }];
  });
  const [own, ...others] = stated;
  if (own === undefined) return [];
  return others
    .filter(
      ({ name, coverage }) =>
        describe(coverage) !== describe(own.coverage) &&
        (name !== 'the description' || coverage.kind === own.coverage.kind),
    )
    .map(({ name, coverage }) => ({
      topic: 'period' as const,
      detail: `${own.name} says ${describe(own.coverage)}, ${name} says ${describe(coverage)}`,
      evidence: evidenceOf(report, [own.coverage.span, coverage.span]),
    }));
};

const categoryContradictions = (report: ReportText, places: readonly Place[]): Contradiction[] => {
  const stated = places
    .map(({ name, paragraphs }) => ({ name, categories: findCategories(paragraphs) }))
    .filter(({ categories }) => categories.size > 0);
  const [own, ...others] = stated;
  if (own === undefined) return [];
  const list = (categories: ReadonlyMap<string, unknown>): string => [...categories.keys()].sort().join(', ');
  return others
    .filter(({ categories }) => list(categories) !== list(own.categories))
    .map(({ name, categories }) => ({
      topic: 'categories' as const,
      detail: `${own.name} covers ${list(own.categories)}, ${name} covers ${list(categories)}`,
      evidence: evidenceOf(report, [...firstOf(own.categories), ...firstOf(categories)]),
    }));
};

const firstOf = (categories: ReadonlyMap<string, readonly Span[]>): Span[] =>
  [...categories.values()].flatMap((spans) => spans.slice(0, 1)).slice(0, 1);

const BY_FIRM = { before: /\breport\b[^.]{0,30}\bby\s+(?=[A-ZÀ-Þ])/i, after: /^/, read: firmAt };

const auditorContradictions = (
  report: ReportText,
  { cover, auditor }: { cover: Place['paragraphs']; auditor: SocReport['auditor'] },
): Contradiction[] => {
  const named = cover.map((paragraph) => findNamed(paragraph, BY_FIRM)).find((found) => found !== null);
  if (!named || auditor === null || isSameOrganization(named.name, auditor.value)) return [];
  const detail = `the cover names ${named.name}, the auditor's report is signed by ${auditor.value}`;
  return [
    {
      topic: 'auditor',
      detail,
      evidence: [...auditor.evidence.slice(0, 1), ...evidenceOf(report, [named.span])],
    },
  ];
};

const NOT_MET = /\b(?:criteri(?:on|a)|control objectives?)\b.{0,60}\b(?:was|were) not (?:met|achieved)\b/i;

const opinionContradictions = (report: ReportText, opinion: SocReport['opinion']): Contradiction[] => {
  if (opinion.overall?.value !== 'unqualified') return [];
  const span = findSpan(sectionOf(report, 'tests'), NOT_MET);
  if (span === null) return [];
  const detail =
    'the opinion is unqualified, but the section on tests says that a criterion or objective was not met';
  return [
    {
      topic: 'opinion',
      detail,
      evidence: [...opinion.overall.evidence.slice(0, 1), ...evidenceOf(report, [span])],
    },
  ];
};
