import { defineCheck, flag, pass } from './define-check.ts';

export const certifiedWording = defineCheck({
  id: 'certified-wording',
  title: 'Calls itself certified',
  severity: 'low',
  needs: ['certifiedWording'],
  uses: [],
  why: 'A SOC report is an attestation. There is no SOC certificate, and no certified company.',
  ask: 'Please use “examined” for your SOC report; is anything else meant by “certified”?',
  run: ({ certifiedWording: places }) =>
    places.length > 0
      ? flag({ detail: 'The report speaks of a SOC certification.', evidence: places })
      : pass,
});
