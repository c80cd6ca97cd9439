import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const recipientMismatch = defineCheck({
  id: 'recipient-mismatch',
  title: 'Marked for another recipient',
  severity: 'high',
  needs: ['kind'],
  uses: ['recipient'],
  appliesTo: (_paper, { recipient }) => recipient.length > 0,
  why: 'SOC reports are restricted-use. A copy made for somebody else should not be with us.',
  ask: 'Please send the copy that is made out to us.',
  run: ({ recipient }, { policy }) => {
    if (!recipient) return notApplicable;
    const name = recipient.value.toLowerCase();
    return policy.recipient.some((ours) => name.includes(ours.toLowerCase()))
      ? pass
      : flag({ detail: `The copy is marked for ${recipient.value}.`, evidence: recipient.evidence });
  },
});
