import type { Fact } from '../../model/citation.ts';
import type { Category } from '../../model/soc-report.ts';
import { type Paragraph, type Span, wholeOf } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';

const WORD = '(?:security|availability|processing\\s+integrity|confidentiality|privacy)';
const ITEM = `(?:the\\s+)?${WORD}(?:\\s+\\([^()]{2,30}\\))?`;
const LIST = `${ITEM}(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s*[&/]\\s*)${ITEM})*`;
const ALL_FIVE =
  'Trust\\s+Services\\s+(?:Principles(?:\\s+and|,)?\\s+)?Criteria(?:,)?\\s+for\\s+Security,\\s*Availability,\\s*Processing\\s+Integrity,\\s*Confidentiality,?\\s*(?:and|or)\\s+Privacy';
// The published title of the criteria lists all five categories whatever was examined.
const CRITERIA_TITLE = new RegExp(
  `(?:\\b20\\d\\d\\s+|\\bTSP\\s+(?:section\\s+)?100[A-Za-z]?,?\\s+)${ALL_FIVE}|${ALL_FIVE}\\s*\\((?:AICPA|With|TSP)[^)]*\\)`,
  'gi',
);
const IN_SCOPE = new RegExp(
  [
    `(?:relevant|related|relating|pertaining|applicable)\\s+to\\s+(?<a>${LIST})`,
    `(?:criteria|principles|categor(?:y|ies))\\s+(?:for|of|:)?\\s*(?:the\\s+)?(?<b>${LIST})`,
    `(?<c>${LIST})\\s+(?:trust services\\s+)?(?:criteria|categor(?:y|ies)|principles?)`,
    // Without a noun of the criteria, the list must end the phrase: "about security policies" tells of policies.
    `(?:with\\s+(?:respect|regard)\\s+to|in\\s+respect\\s+of|in\\s+terms\\s+of|regarding|concerning|about|addressing|covering|governing)\\s+(?<d>${LIST})(?=\\s*(?:[,.;:)]|$)|\\s+(?:were|was|are|is|throughout|over|during|as|kept|which|that|would|based|set|stated)\\b)`,
  ].join('|'),
  'gi',
);
const NOT_IN_SCOPE =
  /\bnot\s+(?:(?:in|within)\s+(?:the\s+)?scope|included|examined|covered|applicable|relevant|part)\b|\bexcluded\b|\bother than\b/i;
const LEADS_LIST = /(?:criteria|principles|categor(?:y|ies)|relevant to)\b[^.]{0,60}:$/i;
const ONLY_CATEGORY = new RegExp(`^${ITEM}[;,.]?(?:\\s+and)?$`, 'i');

type Statement = { readonly categories: readonly Category[]; readonly span: Span };

/** The trust services categories in scope: by the opinion, else the assertion, else the cover; never by TSP 100's title. */
export const readCategories = (report: ReportText): Fact<Category>[] => {
  const sources = [sectionOf(report, 'auditor'), sectionOf(report, 'assertion'), coverOf(report)];
  const stated = sources.map((paragraphs) => findCategories(paragraphs)).find((found) => found.size > 0);
  return [...(stated ?? [])].map(([value, spans]) => factFrom(report, { value, spans: spans.slice(0, 3) }));
};

/** The categories that the paragraphs say are in scope, with where they say so. */
export const findCategories = (paragraphs: readonly Paragraph[]): Map<Category, Span[]> => {
  const statements = [...paragraphs.flatMap(inSentence), ...listed(paragraphs)];
  const narrower = statements.filter(({ categories }) => categories.length < 5);
  const found = new Map<Category, Span[]>();
  // Beside a narrower scope, a list of all five is the criteria's title once more.
  for (const { categories, span } of narrower.length > 0 ? narrower : statements) {
    for (const category of categories) found.set(category, [...(found.get(category) ?? []), span]);
  }
  return found;
};

const inSentence = (paragraph: Paragraph): Statement[] => {
  const text = paragraph.text.replace(CRITERIA_TITLE, (title) => ' '.repeat(title.length));
  return [...text.matchAll(IN_SCOPE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 80).split(/[.;]/, 1)[0] ?? '';
    if (NOT_IN_SCOPE.test(after)) return [];
    const list = match.groups?.a ?? match.groups?.b ?? match.groups?.c ?? match.groups?.d ?? '';
    return [{ categories: categoriesIn(list), span: { paragraph, start: match.index, end } }];
  });
};

// "… the following trust services categories:" with one category a bullet; together they are one statement.
const listed = (paragraphs: readonly Paragraph[]): Statement[] =>
  paragraphs.flatMap((lead, index) => {
    if (!LEADS_LIST.test(lead.text)) return [];
    const rest = paragraphs.slice(index + 1, index + 7);
    const end = rest.findIndex(({ text }) => !ONLY_CATEGORY.test(text));
    return rest
      .slice(0, end === -1 ? rest.length : end)
      .map((item) => ({ categories: categoriesIn(item.text), span: wholeOf(item) }));
  });

const categoriesIn = (list: string): Category[] => {
  const words = list.toLowerCase().match(new RegExp(WORD, 'g')) ?? [];
  return [...new Set(words.map((word) => word.replace(/\s+/g, ' ') as Category))];
};
