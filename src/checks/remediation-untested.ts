import { defineCheck, flagAll, notApplicable } from './define-check.ts';

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
    return flagAll(
      responses
        .filter(({ text }) => claimed.test(text))
        .map(({ controlId, evidence }) => ({
          detail: `${controlId ?? 'A control'}: management says it is done; the auditor has not tested that.`,
          evidence,
        })),
    );
  },
});
