import { defineCheck, flagAll } from './define-check.ts';

export const emphasisOfMatter = defineCheck({
  id: 'emphasis-of-matter',
  title: 'Emphasis of matter',
  severity: 'medium',
  needs: ['opinion'],
  uses: [],
  why: 'The auditor found it necessary to point at something, though it does not modify the opinion.',
  ask: 'What is the state today of the matter that the auditor points at?',
  run: ({ opinion }) =>
    flagAll(
      opinion.emphasis.map((paragraph) => ({
        detail: paragraph.value,
        about: 'the matter',
        evidence: paragraph.evidence,
      })),
    ),
});
