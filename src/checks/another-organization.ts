import { defineCheck, flag, pass } from './define-check.ts';

export const anotherOrganization = defineCheck({
  id: 'another-organization',
  title: 'Report of another organization',
  severity: 'critical',
  needs: ['serviceOrganization'],
  uses: [],
  appliesTo: (_paper, { vendor }) => vendor.length > 0,
  why: 'A hosting provider’s report offered in place of the supplier’s own says nothing about the supplier.',
  ask: 'Please send the report on your own controls; your provider’s report does not cover them.',
  run: ({ serviceOrganization }, { policy }) => {
    const name = serviceOrganization.value.toLowerCase();
    return policy.vendor.some((vendor) => name.includes(vendor.toLowerCase()))
      ? pass
      : flag({
          detail: `The report is about ${serviceOrganization.value}; we expect ${policy.vendor.join(' or ')}.`,
          evidence: serviceOrganization.evidence,
        });
  },
});
