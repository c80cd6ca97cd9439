import { expect, test } from 'vitest';
import { day, pageRanges, percent, plural } from '../../../src/usecases/report-files/words.ts';

test.each([
  [[3], 'Page 3'],
  [[3, 4], 'Pages 3, 4'],
  [[5, 3, 6, 7, 7], 'Pages 3, 5 to 7'],
])('%j is %s', (pages, words) => {
  expect(pageRanges(pages)).toBe(words);
});

test('days, shares and counts as people write them', () => {
  expect(day('2026-03-04')).toBe('4 Mar 2026');
  expect(percent(0.0667)).toBe('6.7 %');
  expect([plural(1, 'check'), plural(2, 'check')]).toEqual(['1 check', '2 checks']);
});
