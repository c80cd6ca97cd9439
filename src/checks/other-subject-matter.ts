import { defineCheck, flag, pass } from './define-check.ts';

const others = ['SOC for Cybersecurity', 'SOC for Supply Chain', 'ISAE 3402', 'ISAE 3000'];

export const otherSubjectMatter = defineCheck({
  id: 'other-subject-matter',
  title: 'Report on another subject matter',
  severity: 'high',
  needs: ['kind'],
  uses: [],
  why: 'It may be a good report, but it answers another question than the one our policy asks.',
  ask: 'Please send your SOC 2 Type 2 report, or say which report covers the Trust Services Criteria.',
  run: ({ kind }, { policy }) =>
    others.includes(kind.value) && !policy.kinds.includes(kind.value)
      ? flag({
          detail: `We require ${policy.kinds.join(' or ')}; this is ${kind.value}.`,
          evidence: kind.evidence,
        })
      : pass,
});
