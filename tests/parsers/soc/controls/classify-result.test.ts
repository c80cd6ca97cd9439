import { describe, expect, it } from 'vitest';
import { classifyResult } from '../../../../src/parsers/soc/controls/classify-result.ts';

const results: Record<ReturnType<typeof classifyResult>, readonly string[]> = {
  'no-exception': [
    'No exceptions noted.',
    'No exception noted',
    'No relevant exceptions were noted.',
    'No deviations.',
    'No deviations or exceptions identified.',
    'No issues identified',
    'Control operated effectively.',
    'The control was operating effectively throughout the period.',
    'Tested without exception.',
    'Exceptions: None',
    'None noted.',
    'None',
    'Pass',
    'We did not identify any exceptions.',
    'No other exceptions noted.',
    'No exceptions noted. Approvals were recorded for 25 of 25 changes.',
    'Inspected exception reports. No exceptions noted.',
    'No control deficiencies noted',
  ],
  exception: [
    'Exception noted.',
    'Exceptions noted. For 2 of 25 changes sampled, no approval was retained.',
    'Deviation: one leaver kept access for nine days.',
    'For 2 of 25 terminated users, access was not removed within one business day.',
    'Two of the twenty-five tickets lacked evidence of approval.',
    'No exceptions noted except for the following: 1 of 40 backups failed.',
    'No exceptions noted, except that one review was late.',
    'No exceptions noted. However, the review for the second quarter was not performed.',
    'No exceptions were noted for 24 of 25 samples; an exception was noted for one user.',
    'The control did not operate effectively.',
    'The control did not operate as designed for one month.',
    'The quarterly review did not include the database platform.',
    'The annual disaster recovery test was not performed.',
    'Penetration testing was not performed during the period.',
    'The quarterly access review did not occur during the period.',
    'For 2 incidents sampled, the post-incident review did not take place.',
    'In 1 of 2 quarters, no minutes of a board meeting were available.',
    'The background check was completed 12 days after the start date, exceeding the policy.',
    'Management was unable to provide the risk register.',
    'Not effective: multi-factor authentication was not enforced for one console.',
    'With the following exception, no deviations were noted: the recertification was overdue.',
  ],
  'no-occurrence': [
    'The control did not operate during the period.',
    'The circumstances that warrant the operation of the control did not occur during the period.',
    'No exceptions noted; the control did not operate during the period because the circumstances that warrant it did not occur.',
    'There were no emergency changes during the examination period.',
    'No security incidents were reported during the period; accordingly no testing was performed.',
    'No testing performed. The circumstances that trigger this control did not occur.',
    'There were no instances of this control activity in the period; accordingly, no testing of operating effectiveness was performed.',
    'Did not occur during the period; nothing to test',
    'Non-occurrence: no requests for deletion were received.',
  ],
  'not-tested': [
    'Not tested.',
    'N/A',
    'Testing was not performed, as the activity is carried out by a subservice organization.',
    'We did not test this control, which is operated by a subservice organisation.',
    'Carved out: see the report of the data center provider.',
  ],
  unclear: ['', 'See above.', 'Ticket 4711', 'There were no quarterly access reviews during the period.'],
};

describe('classifyResult', () => {
  for (const [expected, texts] of Object.entries(results))
    it.each(texts)(`${expected}: %s`, (text) => {
      expect(classifyResult(text)).toBe(expected);
    });
});
