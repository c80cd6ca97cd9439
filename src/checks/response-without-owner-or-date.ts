import { defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

export const responseWithoutOwnerOrDate = defineCheck({
  id: 'response-without-owner-or-date',
  title: 'Response without date or owner',
  severity: 'medium',
  needs: ['exceptions'],
  uses: [],
  why: 'A promise without a name and a day is hard to hold anyone to.',
  ask: 'Who is responsible for the remedy, and by when is it done?',
  run: ({ exceptions }) => {
    const responses = exceptions.flatMap(({ controlId, managementResponse }) =>
      managementResponse ? [{ controlId, ...managementResponse }] : [],
    );
    if (responses.length === 0) return notApplicable;
    const vague = responses.filter(({ owner, date }) => owner === null && date === null);
    if (vague.length === 0) return pass;
    const names = listed(vague.map(({ controlId }) => controlName(controlId)));
    return flag({
      detail: `Management’s response names neither for ${names}.`,
      about: names,
      evidence: vague.flatMap(({ evidence }) => evidence),
    });
  },
});
