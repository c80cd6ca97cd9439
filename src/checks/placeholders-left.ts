import { defineCheck, flag, pass } from './define-check.ts';

export const placeholdersLeft = defineCheck({
  id: 'placeholders-left',
  title: 'Template placeholders left in the report',
  severity: 'critical',
  needs: ['placeholders'],
  uses: [],
  appliesTo: () => true,
  why: 'An issued report has no blanks. Placeholders mean a template, or nobody read it before signing.',
  ask: 'Is this the issued report? Please send it without placeholders.',
  run: ({ placeholders }) =>
    placeholders.length > 0
      ? flag({ detail: `${placeholders.length} placeholder(s) were found.`, evidence: placeholders })
      : pass,
});
