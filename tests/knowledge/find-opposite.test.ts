import { expect, test } from 'vitest';
import { givesOpposite } from '../../src/knowledge/find-opposite.ts';

test.each([
  ['Do you run a public bug bounty?', 'A private programme has been open since 2024.', true],
  ['Must we open inbound ports?', 'The agent opens outbound connections.', true],
  ['Do you have a SOC 2 Type II report?', 'We hold a SOC 2 Type I report.', true],
  ['Do you have a SOC 2 Type II report?', 'We hold a SOC 2 Type II report.', false],
  ['Do you set tracking cookies?', 'The application sets only session cookies.', true],
  ['Is access given only to staff who need it?', 'Only staff who need it have access.', false],
  ['Can we read the full report?', 'A two-page summary is shared.', true],
])('%s / %s → %s', (question, statement, opposite) => {
  expect(givesOpposite(question, statement)).toBe(opposite);
});
