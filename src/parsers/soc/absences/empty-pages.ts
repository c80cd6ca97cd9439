import type { ReportText } from '../report-text.ts';
import type { PagesOfTests } from './pages-of-tests.ts';

/** A page of tests has more letters than this. */
const FEWEST_LETTERS = 250;

/**
 * Pages between two pages of results that have no results, no heading and hardly a word: what stood there is gone. Where
 * nothing is headed as the tests, the page before the first result is held to the same.
 */
export const emptyPages = (
  { document, paragraphs, sections }: ReportText,
  { results }: PagesOfTests,
): number[] => {
  const headed = sections.some(({ key }) => key === 'tests');
  const first = Math.min(...results) - (headed ? 0 : 2);
  const last = Math.max(...results);
  return document.pages
    .filter(
      ({ number, withoutText }) => number > first && number < last && !results.has(number) && !withoutText,
    )
    .map(({ number }) => number)
    .filter((number) => {
      const letters = document.lines
        .filter(({ page, furniture }) => page === number && !furniture)
        .reduce((sum, { text }) => sum + text.length, 0);
      return letters < FEWEST_LETTERS && !paragraphs.some(({ page, heading }) => page === number && heading);
    });
};
