import { expect, test } from 'vitest';
import { judge } from './judge.ts';

test.each([
  ['an exception', 'No shared accounts are in use, except for the kiosk.', 'Are shared accounts in use?'],
  [
    'the condition is asked for',
    'Sessions are not recorded unless the customer opts in.',
    'Can customers opt in to the recording of sessions?',
  ],
  [
    'a ban under a question for limits',
    'Staff may not read customer files.',
    'Do you limit who may read customer files?',
  ],
  ['a demand', 'No ticket, no access to production.', 'Is access to production tied to a ticket?'],
  [
    'yet to end',
    'The shared accounts are due to be removed in the coming year.',
    'Are shared accounts in use?',
  ],
  [
    'told in another sentence',
    'Shared accounts are not allowed. One shared account exists for the screen in the hall.',
    'Are there shared accounts?',
  ],
  [
    'something else is denied',
    'Visitors never enter the server room. Lanyards show who is a visitor.',
    'Do visitors to the server room wear lanyards?',
  ],
  ['nothing is said of the deed', 'Encryption keys are not shared.', 'Are encryption keys rotated?'],
  [
    'a test that found nothing',
    'The penetration test found no critical issues.',
    'Is the web application penetration tested?',
  ],
  [
    'lately, where ever is asked',
    'No breach of personal data has happened in the last three years.',
    'Have you ever had a breach of personal data?',
  ],
  [
    'one thing, where anything is asked',
    'No passwords are stored in plain text.',
    'Do you store anything in plain text?',
  ],
  [
    'an event with its date',
    'There has been no breach of personal data since the incident of March 2023.',
    'Have you had a breach of personal data?',
  ],
  ['another thing', 'Customer data is encrypted in transit.', 'Is customer data at rest unencrypted?'],
  [
    'a denial for a time',
    'Penetration tests are not performed in December.',
    'Are penetration tests performed?',
  ],
  ['a denial of another thing', 'Laptops are not encrypted.', 'Are phones encrypted?'],
])('no bare No: %s', (_, text, question) => {
  expect(judge(text, question)).toBeNull();
});

test('what is denied of the very thing is denied', () => {
  expect(judge('Phones are not encrypted, laptops are.', 'Are phones encrypted?')).toBe('no');
});

test('what is denied for the very time is denied', () => {
  expect(judge('Engineers cannot deploy on Fridays.', 'Can engineers deploy on Fridays?')).toBe('no');
});
