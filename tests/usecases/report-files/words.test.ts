import { expect, test } from 'vitest';
import { pageRanges, percent } from '../../../src/usecases/report-files/words.ts';

test.each([
  [[3], 'Page 3'],
  [[3, 4], 'Pages 3, 4'],
  [[5, 3, 6, 7, 7], 'Pages 3, 5 to 7'],
])('%j is %s', (pages, words) => {
  expect(pageRanges(pages)).toBe(words);
});

test('a share as people write it', () => {
  expect(percent(0.0667)).toBe('6.7 %');
});
