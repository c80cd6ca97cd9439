import { auditorsReport, couldNotTell, defineCheck, flag, pass } from './define-check.ts';
import { holdsName } from './same-name.ts';

export const productNotDescribed = defineCheck({
  id: 'product-not-described',
  title: 'The product we use is not named',
  severity: 'critical',
  needs: ['kind'],
  uses: ['system', 'title'],
  appliesTo: (paper, { product }) => auditorsReport(paper) && product.length > 0,
  why: 'Assurance covers the system described, not everything the supplier sells.',
  ask: 'Is the product we use part of the system in this report? Where does it say so?',
  run: ({ system, title }, { policy }) => {
    const named = [system, title].filter((fact) => fact !== null);
    if (named.length === 0) return couldNotTell('system');
    if (policy.product.some((product) => named.some(({ value }) => holdsName(value, product)))) return pass;
    return flag({
      detail: `The report describes ${named.map((fact) => `“${fact.value}”`).join(', ')}; we use ${policy.product.join(' or ')}.`,
      evidence: named.flatMap((fact) => fact.evidence.slice(0, 1)),
    });
  },
});
