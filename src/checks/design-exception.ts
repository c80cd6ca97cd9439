import { defineCheck, flagAll } from './define-check.ts';
import { controlName, exceptionTitle } from './exception-weight.ts';

export const designException = defineCheck({
  id: 'design-exception',
  title: 'Exception in the design of a control',
  severity: 'high',
  needs: ['exceptions'],
  uses: [],
  why: 'A control of the wrong design cannot meet its criterion however well it is run.',
  ask: 'How has the control been redesigned, since when, and who tested it?',
  run: ({ exceptions }) =>
    flagAll(
      exceptions
        .filter(({ kind }) => kind === 'design')
        .map((found) => ({
          title: `${exceptionTitle(found)}, in its design`,
          detail: found.text,
          about: controlName(found.controlId),
          evidence: found.evidence,
        })),
    ),
});
