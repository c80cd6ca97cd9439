import { defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

export const exceptionWithoutResponse = defineCheck({
  id: 'exception-without-response',
  title: 'No management response',
  severity: 'medium',
  needs: ['exceptions'],
  uses: [],
  why: 'Management that does not answer an exception has perhaps not dealt with it.',
  ask: 'What is management’s response?',
  run: ({ exceptions }) => {
    if (exceptions.length === 0) return notApplicable;
    const silent = exceptions.filter(({ managementResponse }) => managementResponse === null);
    if (silent.length === 0) return pass;
    const names = listed(silent.map(({ controlId }) => controlName(controlId)));
    return flag({
      detail: `No response was found to the ${silent.length === 1 ? 'exception' : 'exceptions'} in ${names}.`,
      about: names,
      evidence: silent.flatMap(({ evidence }) => evidence),
    });
  },
});
