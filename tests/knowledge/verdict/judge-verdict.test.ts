import { expect, test } from 'vitest';
import { findPolarity } from '../../../src/knowledge/verdict/find-polarity.ts';
import { judge } from './judge.ts';

test.each([
  ['Shared accounts are not allowed.', 'Do you share accounts?', 'no'],
  ['Shared accounts are not allowed.', 'Are shared accounts prohibited?', 'yes'],
  ['Shared accounts are allowed.', 'Do you share accounts?', 'yes'],
  ['All data is encrypted at rest.', 'Is data encrypted at rest?', 'yes'],
  ['No data is stored in plain text.', 'Is any data stored unencrypted?', 'no'],
  ['Data is not encrypted at rest.', 'Is data encrypted at rest?', 'no'],
  ['No change is released without peer review.', 'Can a change be released without peer review?', 'no'],
  ['Multi-factor authentication is optional.', 'Is multi-factor authentication mandatory?', 'no'],
  ['Critical patches are installed within 7 days.', 'Are critical patches applied within two weeks?', 'yes'],
  ['Critical patches are installed within 30 days.', 'Are critical patches applied within two weeks?', 'no'],
  ['Penetration tests take place every quarter.', 'Are penetration tests done at least annually?', 'yes'],
  ['Policies are reviewed every year.', 'Are policies reviewed at least quarterly?', 'no'],
  ['The recovery plan has been written but never exercised.', 'Has the recovery plan been exercised?', 'no'],
  ['A penetration test is planned for next year.', 'Has a penetration test been performed?', 'no'],
])('%s / %s → %s', (text, question, verdict) => {
  expect(judge(text, question)).toBe(verdict);
});

test.each([
  ['Yes. The policy is in force.', 'Do you forbid shared accounts?', 'Are shared accounts in use?', 'no'],
  ['No. There is no such program.', 'Do you have a bug bounty program?', 'Do you run a bug bounty?', 'no'],
  ['Partially. Some systems.', 'Is MFA enforced?', 'Is MFA enforced?', 'partial'],
  ['N/A. We have no offices.', 'Are visitors escorted?', 'Do you escort visitors?', 'not-applicable'],
])('an answered entry: %s (%s) / %s → %s', (text, own, question, verdict) => {
  expect(judge(text, question, own)).toBe(verdict);
});

test.each([
  [
    'who to answer: nobody',
    'Nobody. Rights are granted for four hours.',
    'Who has standing admin rights?',
    'Do people hold standing admin rights?',
    'no',
  ],
  [
    'a clause against it',
    'Yes. SAML is supported. Provisioning by SCIM is not offered.',
    'Do you support SAML?',
    'Do you support SAML and SCIM provisioning?',
    null,
  ],
  [
    'another plan',
    'Yes. SAML is supported on the Enterprise plan.',
    'Do you support SAML?',
    'Is SAML part of the Standard plan?',
    null,
  ],
  [
    'the power of one person',
    'Yes. Passwords are hashed.',
    'Are passwords stored safely?',
    'Could one of your admins use my password?',
    null,
  ],
  [
    'an idiom of denial',
    'Laptops lock after five minutes of no activity.',
    'Screen lock',
    'Do laptops lock automatically?',
    'yes',
  ],
])('%s', (_, text, own, question, verdict) => {
  expect(judge(text, question, own)).toBe(verdict);
});

test('a plain statement under a question for something bad gets no bare verdict', () => {
  expect(
    judge('The reporting job writes customer data to a file.', 'Is customer data kept in plain text?'),
  ).toBeNull();
});

test.each([
  ['Are exceptions to the policy documented and approved?', 1],
  ['Do you monitor for breaches?', 1],
  ['Is access to data restricted?', 1],
  ['Do you have hard-coded passwords?', -1],
  ['Have you experienced a data breach?', -1],
  ['Did the service run without unplanned downtime?', 1],
  ['Can anyone get in without an approval?', -1],
  ['Is data encrypted, isn’t it?', 1],
  ['Don’t you encrypt backups?', 1],
  ['Are incidents reported without undue delay?', 1],
  ['Are incidents reported no later than 72 hours after detection?', 1],
  ['Could anyone tamper with the audit logs?', -1],
  ['Are logs guarded against alteration?', 1],
  ['Are live data used in staging?', -1],
] as const)('%s points %i', (question, sign) => {
  expect(findPolarity(question).sign).toBe(sign);
});
