import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const assertionMissing = defineCheck({
  id: 'assertion-missing',
  title: 'Management’s assertion is missing',
  severity: 'high',
  needs: ['kind', 'sections'],
  uses: ['assertion'],
  why: 'The auditor’s opinion is on subject matter for which management takes responsibility in writing.',
  ask: 'Please send management’s assertion for this period.',
  run: ({ kind, sections, assertion }) => {
    if (!/^SOC [123]/.test(kind.value)) return notApplicable;
    if (assertion || sections.some((section) => section.key === 'assertion')) return pass;
    if (sections.length < 2) return couldNotTell('sections');
    return flag({
      detail: `Sections found: ${sections.map((section) => section.title).join('; ')}. None is the assertion.`,
      evidence: kind.evidence.slice(0, 1),
    });
  },
});
