import { couldNotTell, defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

export const exceptionWithoutResponse = defineCheck({
  id: 'exception-without-response',
  title: 'No management response',
  severity: 'medium',
  needs: ['exceptions', 'controls'],
  uses: [],
  why: 'Management that does not answer an exception has perhaps not dealt with it.',
  ask: 'What is management’s response?',
  run: ({ exceptions, controls }) => {
    if (exceptions.length === 0) return notApplicable;
    const silent = exceptions.filter(({ managementResponse }) => managementResponse === null);
    if (silent.length === 0) return pass;
    // A response names the control: for an exception whose control was not made out it may stand elsewhere.
    const sought = silent.filter(
      ({ controlId }) => controlId !== null || controls.every(({ id }) => id === null),
    );
    if (sought.length === 0) return couldNotTell('control of the exception');
    const names = listed(sought.map(({ controlId }) => controlName(controlId)));
    return flag({
      detail: `No response was found to the ${sought.length === 1 ? 'exception' : 'exceptions'} in ${names}.`,
      about: names,
      evidence: sought.flatMap(({ evidence }) => evidence),
    });
  },
});
