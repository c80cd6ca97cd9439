import { defineCheck, flag, pass } from './define-check.ts';
import { isSameName } from './same-name.ts';

export const anotherOrganization = defineCheck({
  id: 'another-organization',
  title: 'Report of another organization',
  severity: 'critical',
  needs: ['serviceOrganization'],
  uses: [],
  appliesTo: (_paper, { vendor }) => vendor.length > 0,
  why: 'A hosting provider’s report offered in place of the supplier’s own says nothing about the supplier.',
  ask: 'Please send the report on your own controls; your provider’s report does not cover them.',
  run: ({ serviceOrganization: { value, evidence } }, { policy }) =>
    policy.vendor.some((vendor) => isSameName(value, vendor))
      ? pass
      : flag({
          detail: `The report is about ${value}; we expect ${policy.vendor.join(' or ')}.`,
          evidence,
        }),
});
