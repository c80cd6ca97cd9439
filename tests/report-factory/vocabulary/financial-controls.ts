import type { ControlSeed } from './control-seed.ts';

/** Control objectives of a SOC 1 or ISAE 3402 report with their controls; `criteria` stays empty, the objective stands for it. */
export const controlObjectives: readonly {
  readonly text: string;
  readonly controls: readonly ControlSeed[];
}[] = [
  {
    text: 'Controls provide reasonable assurance that transactions are received from authorized sources and recorded completely.',
    controls: [
      {
        topic: 'Transaction input',
        criteria: [],
        passive: 'Incoming files are accepted only from registered senders.',
        does: 'accepts incoming files only from registered senders',
        evidence: 'transfer logs',
        items: 'incoming files',
        claim: 'the sender was registered',
        fails: 'the file came from a sender that was not registered',
      },
      {
        topic: 'Transaction input',
        criteria: [],
        passive: 'Control totals of incoming files are reconciled to processed transactions each day.',
        does: 'reconciles control totals of incoming files to processed transactions each day',
        evidence: 'daily reconciliations',
        items: 'business days',
        claim: 'totals agreed or differences were resolved',
        fails: 'the reconciliation was not signed by a reviewer',
      },
    ],
  },
  {
    text: 'Controls provide reasonable assurance that calculations are performed accurately and in accordance with client instructions.',
    controls: [
      {
        topic: 'Calculation',
        criteria: [],
        passive: 'Rates and rules are entered by one analyst and verified by another.',
        does: 'has rates and rules entered by one analyst and verified by another',
        evidence: 'rate change forms',
        items: 'rate changes',
        claim: 'the change was verified by a second analyst',
        fails: 'the verification was performed by the analyst who had entered the change',
      },
      {
        topic: 'Calculation',
        criteria: [],
        passive: 'Results outside defined limits are listed on exception reports and cleared before release.',
        does: 'lists results outside defined limits on exception reports and clears them before release',
        evidence: 'exception reports',
        items: 'processing runs',
        claim: 'listed items were cleared before release',
        fails: 'listed items were cleared after release',
      },
    ],
  },
  {
    text: 'Controls provide reasonable assurance that output is complete and delivered to authorized recipients on time.',
    controls: [
      {
        topic: 'Output',
        criteria: [],
        passive: 'Statements are compared with a delivery list before they are sent.',
        does: 'compares statements with a delivery list before they are sent',
        evidence: 'delivery lists',
        items: 'mailings',
        claim: 'the comparison was performed',
        fails: 'the comparison was not documented',
      },
      {
        topic: 'Output',
        criteria: [],
        passive: 'Late deliveries are reported to the client service manager on the same day.',
        does: 'reports late deliveries to the client service manager on the same day',
        evidence: 'late delivery reports',
        items: 'late deliveries',
        claim: 'the manager was informed on the same day',
        fails: 'the manager was informed on a later day',
        rare: true,
      },
    ],
  },
  {
    text: 'Controls provide reasonable assurance that logical access to programs and data is restricted to authorized individuals.',
    controls: [
      {
        topic: 'Access to programs and data',
        criteria: [],
        passive: 'Access rights are granted on the basis of approved requests.',
        does: 'grants access rights on the basis of approved requests',
        evidence: 'access requests',
        items: 'new users',
        claim: 'access was approved',
        fails: 'no approval was available',
      },
      {
        topic: 'Access to programs and data',
        criteria: [],
        passive: 'Accounts of leavers are disabled on their last working day.',
        does: 'disables accounts of leavers on their last working day',
        evidence: 'account records',
        items: 'leavers',
        claim: 'the account was disabled on the last working day',
        fails: 'the account was disabled between 2 and 16 days late',
      },
    ],
  },
  {
    text: 'Controls provide reasonable assurance that changes to applications are authorized, tested and approved.',
    controls: [
      {
        topic: 'Changes to applications',
        criteria: [],
        passive: 'Changes are tested by users and approved by the change board before implementation.',
        does: 'has changes tested by users and approved by the change board before implementation',
        evidence: 'change records',
        items: 'changes',
        claim: 'the change was tested and approved before implementation',
        fails: 'evidence of user testing was missing',
      },
    ],
  },
];
