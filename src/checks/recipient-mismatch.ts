import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';
import { isSameName } from './same-name.ts';

export const recipientMismatch = defineCheck({
  id: 'recipient-mismatch',
  title: 'Marked for another recipient',
  severity: 'high',
  needs: ['kind'],
  uses: ['recipient'],
  appliesTo: () => true,
  why: 'SOC reports are restricted-use. A copy made for somebody else should not be with us.',
  ask: 'Please send the copy that is made out to us.',
  run: ({ recipient }, { policy }) => {
    if (!recipient) return notApplicable;
    if (policy.recipient.length === 0) return couldNotTell('our name in the policy');
    return policy.recipient.some((ours) => isSameName(recipient.value, ours))
      ? pass
      : flag({ detail: `The copy is marked for ${recipient.value}.`, evidence: recipient.evidence });
  },
});
