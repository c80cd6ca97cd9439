import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const contentsIncomplete = defineCheck({
  id: 'contents-incomplete',
  title: 'Sections missing against the contents list',
  severity: 'critical',
  needs: ['contents'],
  uses: [],
  why: 'Part of the report was not sent. What stands in it, exceptions included, cannot be known.',
  ask: 'Please send the complete report with every section of its contents list.',
  run: ({ contents }) => {
    if (contents.length === 0) return notApplicable;
    const missing = contents.filter((entry) => !entry.present);
    if (missing.length === 0) return pass;
    return flag({
      detail: `The contents list promises what this file lacks: ${missing.map((entry) => entry.title).join('; ')}.`,
      evidence: missing.map((entry) => entry.evidence),
    });
  },
});
