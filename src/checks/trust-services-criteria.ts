import type { Category } from '../model/soc-report.ts';

const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}.${index + 1}`);

/** Criterion numbers by category (TSP section 100, 2017); security stands for the common criteria: 33 + 3 + 5 + 2 + 18 = 61. */
const byCategory: Record<Category, readonly string[]> = {
  security: [5, 3, 4, 2, 3, 8, 5, 1, 2].flatMap((last, series) => numbered(`CC${series + 1}`, last)),
  availability: numbered('A1', 3),
  'processing integrity': numbered('PI1', 5),
  confidentiality: numbered('C1', 2),
  privacy: [1, 1, 2, 3, 2, 7, 1, 1].flatMap((last, series) => numbered(`P${series + 1}`, last)),
};

/** Criteria that a report over these categories must cover: the common criteria always, then each category's own. */
export const criteriaOf = (categories: readonly Category[]): string[] => [
  ...new Set([...byCategory.security, ...categories.flatMap((category) => byCategory[category])]),
];
