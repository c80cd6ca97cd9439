import { describe, expect, it } from 'vitest';
import { classifyTest } from '../../../../src/parsers/soc/controls/classify-test.ts';

const classOf = (text: string, response: string | null = null) =>
  classifyTest({
    procedure: null,
    result: { text, parts: [] },
    response: response === null ? null : { text: response, parts: [] },
  });

describe('results that name no exception and tell of one', () => {
  it.each([
    'Access for one terminated employee was disabled 14 days following separation.',
    'A former contractor still had an active account at the time of testing.',
    'We noted that one developer had access to release to production.',
    'Generic administrator credentials were shared by five engineers.',
    'Inspection revealed that two laptops were unencrypted.',
    'The minimum password length was set to six characters, contrary to the policy.',
    'Reviews were performed annually instead of quarterly.',
    'Only three of the four quarterly reviews were performed.',
    'The sampled review was signed by the preparer.',
    'One new hire began work prior to the background check being completed.',
    'The background check for one employee was completed after the hire date.',
    'Multi-factor authentication was disabled for two administrators.',
    'Two dormant accounts were identified.',
    'Critical vulnerabilities remained open past the defined remediation window.',
    'In one instance, the change was approved by its own developer.',
    '8% of the sampled users had rights of two roles.',
    'Observed that the door to the server room was propped open.',
    'Design deficiency: no control addresses the removal of access.',
    'Partially met',
    'Not in compliance',
    '✗',
  ])('are exceptions: %s', (text) => {
    expect(classOf(text)).toBe('exception');
  });

  it('are exceptions where they only send the reader to an answer that was given', () => {
    expect(classOf('See Section V.', 'We have told the porter again.')).toBe('exception');
    expect(classOf('See Section V.')).toBe('unclear');
  });
});

describe('what only sounds like a fault', () => {
  it.each([
    'Access of terminated users was removed within 24 hours.',
    'Default passwords were changed on all systems.',
    'Shared accounts are prohibited by policy.',
    'Unauthorized access attempts are blocked and alerted.',
    'Users are locked out after five failed attempts.',
    'Former employees are removed from the badge system.',
    'None of the 25 sampled leavers retained access.',
    'No terminated users retained access.',
    '0 of 25 changes lacked approval.',
    'For a sample of 25 of 312 new hires, training was completed.',
    'A listing of users was reviewed quarterly by system owners.',
    'Two quarterly reviews were performed as scheduled.',
    'The reviewer was a person other than the preparer.',
    'Management reviews exceptions monthly.',
    'The policy was last reviewed in March.',
    'Each new hire completed training within 30 days of hire.',
  ])('is neither an exception nor clean: %s', (text) => {
    expect(classOf(text)).toBe('unclear');
  });

  it.each([
    'Exceptions raised by the monitoring tool were resolved. No exceptions noted.',
    'No instances of unauthorized access were noted. No exceptions noted.',
    'No exceptions noted. Per inspection, no terminated users retained access.',
    'Nothing came to our attention that indicated the control did not operate effectively.',
    'All 25 items selected were appropriately approved.',
  ])('is clean beside clean words: %s', (text) => {
    expect(classOf(text)).toBe('no-exception');
  });
});

describe('nothing to test, and no test', () => {
  it.each([
    'No customer ended its contract during the review period; therefore no testing could be performed.',
    'No new vendors were onboarded during the period, and therefore no testing was performed.',
    'During the period, no contractor was engaged.',
    'No employee transferred during the period.',
    'No leavers in the period; no testing was carried out.',
    'The control operates every two years and was not due during the period.',
    'Did not occur',
    'Zero instances in the period',
  ])('is told by: %s', (text) => {
    expect(classOf(text)).toBe('no-occurrence');
  });

  it.each([
    'Carve-out',
    'Performed by the subservice organization; not tested.',
    'Subservice organization responsibility',
    'Excluded from scope',
  ])('was not tested: %s', (text) => {
    expect(classOf(text)).toBe('not-tested');
  });

  it.each([
    'No review was performed during the period; the log was not kept.',
    'No second person signed the releases during the period.',
    'The annual test did not occur.',
  ])('is no want of occasion: %s', (text) => {
    expect(['exception', 'unclear']).toContain(classOf(text));
  });
});
