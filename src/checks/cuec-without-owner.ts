import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const cuecWithoutOwner = defineCheck({
  id: 'cuec-without-owner',
  title: 'User entity controls without an owner',
  severity: 'medium',
  needs: ['cuecs'],
  uses: [],
  why: 'A control that nobody owns is not run for long.',
  ask: 'Is there guidance for customers on how to run these controls?',
  run: (_report, { userEntityControls }) => {
    if (userEntityControls?.outcome !== 'matched') return notApplicable;
    const ownerless = userEntityControls.controls.filter(({ control, owner }) => control && owner === null);
    if (ownerless.length === 0) return pass;
    const titles = [...new Set(ownerless.flatMap(({ control }) => (control ? [control.title] : [])))];
    return flag({
      detail: `Our controls that speak to ${ownerless.length} of them name no owner: ${titles.map((title) => `“${title}”`).join('; ')}.`,
      evidence: ownerless.flatMap(({ evidence }) => evidence.slice(0, 1)),
    });
  },
});
