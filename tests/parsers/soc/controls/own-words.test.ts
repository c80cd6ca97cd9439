import { describe, expect, it } from 'vitest';
import { classifyResult, statesFault } from '../../../../src/parsers/soc/controls/classify-result.ts';

const OWN = [
  'Heads of department confirm the list of keys each quarter, and deviations found are remediated by the porter.',
  'Loads are scheduled, exceptions are identified and resolved, and copies are kept.',
  'Night jobs are watched and exceptions noted are investigated and cleared by the shift.',
  'Settings are compared with the baseline; deviations found are ticketed and corrected.',
  'Exceptions identified during the review are tracked to resolution.',
  'Any exceptions are escalated to the committee.',
  'Deviations from the hardening standard are detected automatically and reported to the platform team.',
  'Management follows up on exceptions identified in internal audits.',
  'Exceptions identified by the tool trigger a ticket.',
  'Discrepancies identified in the reconciliation are resolved within five days.',
  'The log is read daily, with exceptions followed up by the engineer on call.',
  'Exceptions noted must be approved by the risk owner.',
  'The quarterly review identifies deviations and corrects them.',
  'Inspected the list to determine whether exceptions identified were remediated.',
  'Deviations identified will be communicated to the process owner.',
  'Exceptions that are identified get logged in the tracker.',
];

const TOLD = [
  'Exceptions were identified in two of the quarterly lists.',
  'Deviation noted. For 2 of 25 users, access was not removed.',
  'Exceptions were noted for 2 of 25 users and are being remediated.',
  'An exception was identified: 1 of 4 reviews was late.',
  'Exception noted: the deviations identified in the review were not resolved.',
  'For one of four reviews, exceptions identified were not remediated.',
  'Exceptions identified in the review had not been tracked.',
  'Deviations are noted for 3 of 25 tickets.',
  'The service auditor identified two deviations.',
  'Exceptions identified are not remediated within the period that policy sets.',
];

describe('faults in what a company does with faults', () => {
  it.each(OWN)('are no finding of the auditor: %s', (text) => {
    expect([statesFault(text), classifyResult(text)]).toEqual([false, 'unclear']);
  });
  it.each(TOLD)('are told apart from a finding: %s', (text) => {
    expect(classifyResult(text)).toBe('exception');
  });
});
