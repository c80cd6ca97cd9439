import { expect, test } from 'vitest';
import { bansDeed, deniesAbility } from '../../../src/knowledge/verdict/denies-deed.ts';

test.each([
  ['Do you copy records to USB sticks?', 'Copying records to USB sticks is prohibited.', true],
  ['Do you copy records to USB sticks?', 'Copying any records is strictly forbidden.', true],
  ['Are records copied to a second region?', 'Copying records to USB sticks is prohibited.', false],
  ['Do you send passwords by post?', 'Sending passwords by e-mail is prohibited.', false],
  ['Do you archive records?', 'Copying records is prohibited.', false],
])('a ban: %s / %s → %s', (question, clause, banned) => {
  expect(bansDeed(question, clause)).toBe(banned);
});

test.each([
  ['Can engineers deploy to production?', 'Engineers cannot deploy to production.', true],
  ['Can customers delete their data?', 'Customers cannot delete backups.', false],
  ['Can support see the names of customers?', 'Support cannot see the passwords of customers.', false],
  ['Can customers deploy to production?', 'Engineers cannot deploy to production.', false],
])('an inability: %s / %s → %s', (question, clause, unable) => {
  expect(deniesAbility(question, clause)).toBe(unable);
});
