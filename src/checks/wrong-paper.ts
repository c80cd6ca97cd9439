import type { Finding } from '../model/finding.ts';

/** The finding for a file that is no SOC report at all; `message` is the reader's sentence about what it is. */
export const wrongPaper = (message: string | undefined): Finding => ({
  check: 'not-a-soc-report',
  severity: 'critical',
  title: 'Not a SOC report',
  detail: message ?? 'This file is not a SOC 1, SOC 2 or SOC 3 report.',
  why: 'Only a service auditor’s report gives assurance about controls. Other papers do not replace it.',
  ask: 'Please send your current SOC 2 Type 2 report, complete and signed.',
  evidence: [],
});
