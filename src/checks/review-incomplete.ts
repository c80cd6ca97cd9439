import { defineCheck, flag, pass } from './define-check.ts';

export const reviewIncomplete = defineCheck({
  id: 'review-incomplete',
  title: 'This review is incomplete',
  severity: 'critical',
  needs: ['testsOfControls'],
  uses: ['reconciliation'],
  appliesTo: () => true,
  why: 'What Vouch could not read may hold exceptions. This finding is about our reading, not about the vendor.',
  ask: 'Could you send the report as a PDF with a text layer, not scanned and not printed to images?',
  run: ({ testsOfControls, reconciliation }, { notRead, pagesWithoutText }) => {
    const doubts = reconciliation?.disagreements ?? [];
    // Tests that nothing has counted are no better read than tests whose counts disagree.
    const proven = testsOfControls !== 'present' || reconciliation?.agrees === true;
    const [unread, pictures] = [notRead.length > 0, pagesWithoutText.length > 0];
    if (!unread && !pictures && doubts.length === 0 && proven) return pass;
    const reasons = notRead.map(({ pages, reason }) =>
      pages.length > 0 ? `Page ${pages.join(', ')}: ${reason}` : reason,
    );
    if (!unread && pictures) reasons.push(`Page ${pagesWithoutText.join(', ')}: no text layer`);
    if (reasons.length === 0) reasons.push('The counts of controls, tests and results do not agree');
    return flag({
      detail: reasons.map((reason) => reason.replace(/\.?$/, '.')).join(' '),
      // Another copy of the file helps only where pages are pictures.
      ...(pictures
        ? {}
        : { ask: 'How many controls did the auditor test, and how many results are exceptions?' }),
      evidence: doubts.flatMap(({ evidence }) => evidence),
    });
  },
});
