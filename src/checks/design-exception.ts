import { defineCheck, flagAll } from './define-check.ts';

export const designException = defineCheck({
  id: 'design-exception',
  title: 'Control not suitably designed',
  severity: 'high',
  needs: ['exceptions'],
  uses: [],
  why: 'A control of the wrong design cannot meet its criterion however well it is run.',
  ask: 'How has the control been redesigned, since when, and who tested it?',
  run: ({ exceptions }) =>
    flagAll(
      exceptions
        .filter(({ kind }) => kind === 'design')
        .map(({ controlId, text, evidence }) => ({
          detail: `${controlId ?? 'A control'}: ${text}`,
          evidence,
        })),
    ),
});
