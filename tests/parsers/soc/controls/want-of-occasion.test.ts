import { describe, expect, it } from 'vitest';
import { classifyResult } from '../../../../src/parsers/soc/controls/classify-result.ts';

const NOTHING_CAME_UP = [
  'Because no new vendors were onboarded, operating effectiveness could not be assessed.',
  'As no employee was transferred during the year, we could not test the control.',
  'The control could not be tested since no data subject asked for erasure in the period.',
  'Operating effectiveness could not be determined as no restoration was requested.',
  'Not triggered in the period under review: no customer terminated its contract.',
  'The circumstances that warrant the operation of the control did not occur. No testing was possible.',
  'The control is event-driven; no triggering event took place during the period.',
  'No sample could be selected because nobody was transferred between departments.',
  'The population was empty. Operating effectiveness was therefore not evaluated.',
  'Population was nil; the service auditor was unable to exercise the control.',
  'No customers left during the period and so the deletion of customer data was not tested.',
  'Nothing to test: no breaches were reported.',
  'Per inquiry of the Privacy Officer and inspection of the register, no breach of personal data occurred; accordingly the control did not have to operate.',
  'The service auditor inquired of management and was told that no laptops were lost or stolen in the period. Therefore, there was no opportunity to test the control.',
  'We were informed that no subprocessors were added. Hence operation was not observable.',
  'Did not operate during the period: no disaster was declared.',
  'The activity was not performed during the period because there was no occasion for it.',
  'No instances. The control was not called upon.',
  'Zero qualifying events; the control was dormant throughout the period.',
  'Not applicable during the period.',
  'N/A – no media was destroyed.',
  'Control activity had no occurrences between January 1 and June 30.',
  'There were no terminations of contractors in the population provided; the control could not be exercised and no conclusion on its operation is drawn.',
  'No hires joined the company in the quarter. No test of operating effectiveness was therefore carried out.',
  'Inquiry and inspection of the ticket listing showed that no high-risk changes had been raised. The control could consequently not be observed in operation.',
  'The event that would cause the control to operate did not arise.',
  'No transactions of this kind were processed, and we therefore did not test the operating effectiveness of this control.',
  'No such requests were received from customers during the period; consequently, this control did not have to be performed.',
  'The annual test falls outside the period and was not due; no occurrence to test.',
  'No legal hold was imposed. Operating effectiveness not concluded upon.',
  'The control had no opportunity to operate, as there were no failovers.',
  'No incident reached severity 1; the post-mortem process was not invoked.',
  'No evidence of operation was available because no vendor was terminated in the period.',
  'The service organization reported that no key compromise occurred. Operation of the control could not be verified.',
  'Since no contractor was engaged, there were no items from which to draw a sample.',
  'There was nothing to sample as no devices were retired.',
  'The process was not required to run in the period, there being no disputes.',
  'No crates of paper files were shredded. Its working could therefore not be witnessed, and operation was not observable.',
  'No lodgers were evicted in the quarter; the control could not be exercised.',
  'No badges were lost or stolen during the year.',
  'No visitors from rivals asked to see the vault.',
  'There were no failovers in the period.',
  'No signing key was compromised.',
];

const FAULTS = [
  'No evidence of the annual review was available; operating effectiveness could not be tested.',
  'The quarterly access review was not performed during the period.',
  'No approvals were documented for 2 of 25 changes; the control could not be verified.',
  'No vulnerability scans were performed during the second quarter.',
  'No backup restoration test was performed during the period.',
  'The control did not operate effectively during the period.',
  'The control did not operate from March to May.',
  'The review could not be evidenced for one quarter because no records were retained.',
  'Documentation of the risk assessment could not be provided; therefore we could not test the control.',
  'No background check was completed for 1 of 15 new hires.',
  'Access of one terminated user was not removed until 12 days after termination.',
  'No security awareness training was provided to contractors during the period.',
  'The population could not be provided, so the control could not be tested.',
  'No alerts were configured for failed backup jobs, so the control could not operate as designed.',
  'The alert was not triggered for 2 of 12 failed jobs.',
  'For 1 of 5 terminations, no request was submitted to remove access.',
  'No tabletop exercise took place during the period.',
  'No management approval was obtained for three emergency changes.',
  'No monitoring occurred between April and June.',
  'Monthly reconciliations did not occur during the period.',
  'No ticket was raised for one of fifteen failed jobs.',
  'No committee meeting was held in the fourth quarter.',
  'The failover could not be tested because the secondary site was unavailable.',
  'No business owner was identified for three systems.',
  'No lessons learned were identified.',
  'No encryption was identified on two disks.',
  'No response was received from the data owner.',
  'There were no approvals.',
];

const NO_OCCASION = ['no-occurrence', 'not-tested'];

describe('a result that tells why nothing was tested', () => {
  it.each(NOTHING_CAME_UP)('is no exception: %s', (text) => {
    expect(NO_OCCASION).toContain(classifyResult(text));
  });
  it.each(FAULTS)('is never taken for a duty that was not done: %s', (text) => {
    expect(NO_OCCASION).not.toContain(classifyResult(text));
  });
});
