import { expect, test } from 'vitest';
import { deniesForATime } from '../../../src/knowledge/verdict/tells-of-other-time.ts';

test.each([
  ['Are tests performed?', 'Tests are not performed in December.', true],
  ['Can engineers deploy?', 'Engineers can’t deploy on Fridays.', true],
  ['Are backups kept?', 'Backups are never kept for more than 90 days.', true],
  ['Are backups kept for more than a year?', 'Backups are not kept for more than 90 days.', false],
  ['Are keys stored together?', 'Keys are not stored in separate vaults.', false],
  ['Are tests performed?', 'Tests are performed in December.', false],
])('%s / %s → %s', (question, statement, forATime) => {
  expect(deniesForATime(question, statement)).toBe(forATime);
});
