import { defineCheck, flagAll } from './define-check.ts';

export const contradiction = defineCheck({
  id: 'contradiction',
  title: 'The report contradicts itself',
  severity: 'high',
  needs: ['contradictions'],
  uses: [],
  why: 'Cover, assertion, opinion and tests must speak of the same period, scope and names.',
  ask: 'Which of the two statements is right, and will a corrected report be issued?',
  run: ({ contradictions }) =>
    flagAll(
      contradictions.map(({ topic, detail, evidence }) => ({
        title: topic === 'other' ? 'The report contradicts itself' : `Contradiction about the ${topic}`,
        // A control that is run at another frequency than it is tested is weaker evidence, not a broken report.
        ...(topic === 'frequency' ? { severity: 'medium' as const } : {}),
        detail: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.!?]$/.test(detail) ? '' : '.'}`,
        about: topic === 'other' ? 'the two statements' : `the ${topic}`,
        evidence,
      })),
    ),
});
