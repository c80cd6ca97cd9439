import { expect, test } from 'vitest';
import { shippedRouter } from '../../../src/knowledge/question/route-topic.ts';

const route = shippedRouter();

test.each([
  ['Will you accept unlimited liability for data breaches?', 'contract'],
  ['Are you willing to sign our own data processing agreement?', 'contract'],
  ['Will you sign a BAA?', 'contract'],
  ['Is the vendor prepared to enter into our standard terms?', 'contract'],
  ['Which law governs the contract?', 'contract'],
  ['Would you reimburse fines that a regulator imposes on us?', 'contract'],
  ['Do you carry professional indemnity insurance?', 'insurance'],
  ['Are you insured against hacking?', 'insurance'],
  ['Have you ever been sued over privacy?', 'litigation'],
  ['What would 500 vehicles cost us per month?', 'pricing'],
  ['What does a licence cost?', 'pricing'],
  ['When will you release an app for employees?', 'roadmap'],
  ['Do you plan to add SCIM next year?', 'roadmap'],
])('people answer: %s', (question, topic) => {
  expect(route(question)?.topic).toBe(topic);
});

test.each([
  'Are background checks performed and do staff sign an NDA?',
  'Do contractors sign an NDA before they start?',
  'Do you sign agreements with subprocessors?',
  'How long do signed agreements stay on the system?',
  'Do employees accept the acceptable use terms?',
  'Do you process health, insurance or medical data?',
  'Are national insurance numbers masked?',
  'Are penalties applied to staff who break policy?',
  'When do you release patches?',
  'Do you plan and test restores?',
  'Who is in charge of security?',
])('no topic for people only: %s', (question) => {
  expect(route(question)).toBeNull();
});
