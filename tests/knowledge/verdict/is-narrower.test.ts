import { expect, test } from 'vitest';
import { holdsOnlyElsewhere, isNarrower } from '../../../src/knowledge/verdict/is-narrower.ts';

test.each([
  ['Do you set tracking cookies?', 'The application sets only session cookies.', true],
  ['Is access given only to staff who need it?', 'Only staff who need it have access.', false],
  ['Is MFA enforced for administrators?', 'MFA is enforced for administrators only.', false],
  ['Is MFA enforced for all employees?', 'MFA is enforced for administrators only.', true],
  ['Is data stored in Germany?', 'Data is stored exclusively in Germany.', false],
  ['Is access restricted?', 'Only named engineers have access.', false],
  ['Do containers write to disk?', 'Containers have a read-only file system.', false],
])('only: %s / %s → %s', (question, statement, elsewhere) => {
  expect(holdsOnlyElsewhere(question, statement)).toBe(elsewhere);
});

test.each([
  ['Are all servers scanned?', 'Most servers are scanned.', true],
  ['Are servers scanned?', 'Some of our servers are scanned.', true],
  ['Is all data encrypted?', 'Data is encrypted, except attachments.', true],
  ['Is data encrypted?', 'Data is encrypted, except attachments.', false],
  ['Is MFA required for all staff?', 'MFA is required for all staff, without exception.', false],
  ['Is MFA required for all staff?', 'There are no exceptions to MFA.', false],
  ['Is data always masked?', 'Data is masked where feasible.', true],
  ['Is secrecy agreed?', 'It is part of the contract.', false],
])('%s / %s → %s', (question, statement, narrower) => {
  expect(isNarrower(question, statement)).toBe(narrower);
});
