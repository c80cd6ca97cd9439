import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const categoryMissing = defineCheck({
  id: 'category-missing',
  title: 'Required category is not covered',
  severity: 'high',
  needs: ['kind', 'categories'],
  uses: [],
  why: 'Only the trust services categories named in the opinion were examined.',
  ask: 'Is the missing category covered by another report?',
  run: ({ kind, categories }, { policy }) => {
    if (!/^SOC [23]/.test(kind.value)) return notApplicable;
    if (categories.length === 0) return couldNotTell('categories');
    const covered = new Set(categories.map((category) => category.value));
    const missing = policy.categories.filter((category) => !covered.has(category));
    if (missing.length === 0) return pass;
    return flag({
      detail: `Covered: ${[...covered].join(', ')}. Required and not covered: ${missing.join(', ')}.`,
      evidence: categories.flatMap((category) => category.evidence.slice(0, 1)),
    });
  },
});
