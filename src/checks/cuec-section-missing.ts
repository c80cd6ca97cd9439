import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const cuecSectionMissing = defineCheck({
  id: 'cuec-section-missing',
  title: 'No user entity controls named',
  severity: 'medium',
  needs: ['kind', 'cuecs'],
  uses: ['cuecSection', 'userControlsMention'],
  why: 'Hardly any service works without controls on the customer’s side. Unnamed, nobody runs them.',
  ask: 'Which controls do you expect us to run?',
  run: ({ kind, cuecs, cuecSection, userControlsMention }) => {
    if (!/^SOC [12]|^ISAE 3402/.test(kind.value)) return notApplicable;
    if (cuecs.length > 0 || cuecSection) return pass;
    // The auditor or management assumes them: somewhere they are listed.
    if (userControlsMention) return couldNotTell('cuecs');
    return flag({
      detail: 'No complementary user entity controls were found in the description.',
      evidence: kind.evidence.slice(0, 1),
    });
  },
});
