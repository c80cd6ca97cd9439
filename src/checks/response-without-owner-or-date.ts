import { defineCheck, flagAll, notApplicable } from './define-check.ts';

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
    return flagAll(
      responses
        .filter(({ owner, date }) => owner === null && date === null)
        .map(({ controlId, evidence }) => ({
          detail: `The response for ${controlId ?? 'a control without id'} names neither.`,
          evidence,
        })),
    );
  },
});
