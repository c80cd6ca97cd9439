import { defineCheck, flag, pass } from './define-check.ts';

export const reviewIncomplete = defineCheck({
  id: 'review-incomplete',
  title: 'This review is incomplete',
  severity: 'critical',
  needs: ['kind'],
  uses: ['reconciliation'],
  why: 'What Vouch could not read may hold exceptions. This finding is about our reading, not about the vendor.',
  ask: 'Could you send the report as a PDF with a text layer, not scanned and not printed to images?',
  run: ({ reconciliation }, { notRead }) => {
    const doubts = reconciliation?.disagreements ?? [];
    if (notRead.length === 0 && doubts.length === 0 && reconciliation?.agrees !== false) return pass;
    const unread = notRead.map(({ pages, reason }) =>
      pages.length > 0 ? `page ${pages.join(', ')}: ${reason}` : reason,
    );
    return flag({
      detail: unread.join(' ') || 'The counts of controls, tests and results do not agree.',
      evidence: doubts.flatMap(({ evidence }) => evidence),
    });
  },
});
