import { expect, test } from 'vitest';
import { judge } from './judge.ts';

test.each([
  [
    'a denial',
    'Own laptops cannot connect to the office network.',
    'May staff connect their own PC to the office network?',
  ],
  ['another name', 'Single sign-on works with our directory.', 'Does single sign-on work with Okta?'],
  [
    'another time',
    'We had a bug bounty programme. It was closed in spring.',
    'Do you run a bug bounty programme?',
  ],
  [
    'nothing is said of the deed',
    'Data is replicated to a second region.',
    'Do you test failover to the second region?',
  ],
  ['another plan', 'SAML is supported on the Enterprise plan.', 'Is SAML supported on the Standard plan?'],
  [
    'the power of one person',
    'An administrator can read the mailboxes of staff.',
    'Can any administrator read the mailboxes of staff?',
  ],
  [
    'others are set apart',
    'Signing keys are kept in an HSM. All other keys are kept in software.',
    'Are all keys kept in an HSM?',
  ],
  [
    'the opposite',
    'Security training is mandatory for engineers.',
    'Is security training mandatory for all staff?',
  ],
  [
    'only elsewhere',
    'Hardware keys are handed out to the finance department alone.',
    'Do engineers have hardware keys?',
  ],
  [
    'less than all',
    'Screens lock after five minutes, save for those in the control room.',
    'Do all screens lock automatically?',
  ],
  [
    'the duty of others',
    'Physical access to the data centres is controlled by our hosting provider.',
    'Do you control physical access to your data centres?',
  ],
  ['no such limit', 'Backups are restored for a test.', 'Are backups restored for a test every month?'],
  [
    'taken back',
    'Penetration tests cover the web application; the mobile apps are excluded.',
    'Do penetration tests cover the mobile apps?',
  ],
  ['a ban on some of it', 'Copying customer data to USB sticks is prohibited.', 'Do you copy customer data?'],
])('no bare Yes: %s', (_, text, question) => {
  expect(judge(text, question)).not.toBe('yes');
});
