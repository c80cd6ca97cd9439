import { expect, test } from 'vitest';
import { givesOpposite } from '../../../src/knowledge/verdict/gives-opposite.ts';

test.each([
  ['Do you run a public bug bounty?', 'A private programme has been open since 2024.', true],
  ['Must we open inbound ports?', 'The agent opens outbound connections.', true],
  ['Do you have a SOC 2 Type II report?', 'We hold a SOC 2 Type I report.', true],
  ['Do you have a SOC 2 Type II report?', 'We hold a SOC 2 Type II report.', false],
  ['Are internal systems scanned?', 'External systems are scanned.', true],
  ['Are internal systems scanned?', 'Internal and external systems are scanned.', false],
  ['Is training mandatory for all staff?', 'Training is mandatory for engineers.', true],
  ['Is training mandatory for engineers?', 'Training is mandatory for all staff.', false],
  ['Are phones encrypted?', 'Laptops are encrypted.', true],
  ['Can we read the full report?', 'A two-page summary is shared.', true],
])('%s / %s → %s', (question, statement, opposite) => {
  expect(givesOpposite(question, statement)).toBe(opposite);
});
