import { expect, test } from 'vitest';
import { wordObligation } from '../../../src/usecases/user-entity-controls/word-obligation.ts';

test.each([
  ['User entities are responsible for rotating keys.', 'rotating keys'],
  ['Customers should review the permissions of their users.', 'review the permissions of staff accounts'],
  ['Each user entity is expected to name a security contact.', 'name a security contact'],
  ['User entities test new releases.', 'test new releases'],
  ['It is the responsibility of user entities to notify of changes.', 'to notify of changes'],
  ['User organizations must have controls in place to ensure that data is complete.', 'data is complete'],
  [
    'Controls should be established by user entities to provide reasonable assurance that data is complete.',
    'data is complete',
  ],
  ['Clients shall limit access to Acme Cloud to named staff.', 'limit access to named staff'],
  ['Customers must notify the service organization of a compromise.', 'notify of a compromise'],
  [
    'User entities maintain business continuity plans for an outage of the service.',
    'maintain business continuity plans',
  ],
  ['Change passwords.', 'Change passwords'],
])('%s', (control, obligation) => {
  expect(wordObligation(control, ['Acme Cloud'])).toBe(obligation);
});

test('what is nothing but a lead stays as it is', () => {
  expect(wordObligation('The service.')).not.toBe('');
});
