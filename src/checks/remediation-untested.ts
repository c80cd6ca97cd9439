import { defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

const claimed =
  /\b(has|have|was|were) (since )?(been )?(remediated|corrected|resolved|fixed|implemented|completed|revoked|disabled|removed|updated)\b/i;

export const remediationUntested = defineCheck({
  id: 'remediation-untested',
  title: 'Remedy claimed, not tested',
  severity: 'low',
  needs: ['exceptions'],
  uses: [],
  why: 'Management’s responses are not examined by the auditor, wherever they stand.',
  ask: 'What evidence shows that the remedy works?',
  run: ({ exceptions }) => {
    const responses = exceptions.flatMap(({ controlId, managementResponse }) =>
      managementResponse ? [{ controlId, ...managementResponse }] : [],
    );
    if (responses.length === 0) return notApplicable;
    const done = responses.filter(({ text }) => claimed.test(text));
    if (done.length === 0) return pass;
    const names = listed(done.map(({ controlId }) => controlName(controlId)));
    return flag({
      detail: `Management says it is done for ${names}; the auditor has not tested that.`,
      about: names,
      evidence: done.flatMap(({ evidence }) => evidence),
    });
  },
});
