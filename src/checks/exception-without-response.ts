import { defineCheck, flagAll, notApplicable } from './define-check.ts';

export const exceptionWithoutResponse = defineCheck({
  id: 'exception-without-response',
  title: 'No management response',
  severity: 'medium',
  needs: ['exceptions'],
  uses: [],
  why: 'Management that does not answer an exception has perhaps not dealt with it.',
  ask: 'What is management’s response to this exception?',
  run: ({ exceptions }) => {
    if (exceptions.length === 0) return notApplicable;
    return flagAll(
      exceptions
        .filter(({ managementResponse }) => managementResponse === null)
        .map(({ controlId, evidence }) => ({
          detail: `No response was found to the exception in ${controlId ?? 'a control without id'}.`,
          evidence,
        })),
    );
  },
});
