import type { Fact } from '../../model/citation.ts';
import type { Category } from '../../model/soc-report.ts';
import type { Paragraph, Span } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';

const WORD = '(?:security|availability|processing\\s+integrity|confidentiality|privacy)';
const LIST = `(?:the\\s+)?${WORD}(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s*[&/]\\s*)(?:the\\s+)?${WORD})*`;
// The published title of the criteria lists all five categories whatever was examined.
const CRITERIA_TITLE =
  /(?:\b20\d\d\s+|\bTSP\s+(?:section\s+)?100[A-Za-z]?,?\s+)?\bTrust\s+Services\s+(?:Principles(?:\s+and|,)?\s+)?Criteria(?:,)?\s+for\s+Security,\s*Availability,\s*Processing\s+Integrity,\s*Confidentiality,?\s*(?:and|or)\s+Privacy(?:\s*\([^)]*\))?/gi;
const IN_SCOPE = new RegExp(
  [
    `(?:relevant|related|relating|pertaining|applicable)\\s+to\\s+(?<a>${LIST})`,
    `(?:criteria|principles|categor(?:y|ies))\\s+(?:for|of|:)?\\s*(?:the\\s+)?(?<b>${LIST})`,
    `(?<c>${LIST})\\s+(?:trust services\\s+)?(?:criteria|categor(?:y|ies)|principles?)`,
  ].join('|'),
  'gi',
);
const NOT_IN_SCOPE =
  /\bnot\s+(?:(?:in|within)\s+(?:the\s+)?scope|included|examined|covered|applicable|relevant|part)\b|\bexcluded\b|\bother than\b/i;

/** The trust services categories in scope: by the opinion, else the assertion, else the cover; never by TSP 100's title. */
export const readCategories = (report: ReportText): Fact<Category>[] => {
  const sources = [sectionOf(report, 'auditor'), sectionOf(report, 'assertion'), coverOf(report)];
  const stated = sources.map((paragraphs) => findCategories(paragraphs)).find((found) => found.size > 0);
  return [...(stated ?? [])].map(([value, spans]) => factFrom(report, { value, spans: spans.slice(0, 3) }));
};

/** The categories that the paragraphs say are in scope, with where they say so. */
export const findCategories = (paragraphs: readonly Paragraph[]): Map<Category, Span[]> => {
  const found = new Map<Category, Span[]>();
  for (const paragraph of paragraphs) {
    const text = paragraph.text.replace(CRITERIA_TITLE, (title) => ' '.repeat(title.length));
    for (const match of text.matchAll(IN_SCOPE)) {
      const list = match.groups?.a ?? match.groups?.b ?? match.groups?.c ?? '';
      const after = text.slice(match.index + match[0].length).split(/[.;]/, 1)[0] ?? '';
      if (NOT_IN_SCOPE.test(after.slice(0, 80))) continue;
      for (const word of list.toLowerCase().match(new RegExp(WORD, 'g')) ?? []) {
        const category = word.replace(/\s+/g, ' ') as Category;
        const span = { paragraph, start: match.index, end: match.index + match[0].length };
        found.set(category, [...(found.get(category) ?? []), span]);
      }
    }
  }
  return found;
};
