import type { Finding } from '../model/finding.ts';
import { notASocReport } from './not-a-soc-report.ts';

/** The finding for a file that is no SOC report at all; `message` is the reader's sentence about what it is. */
export const wrongPaper = (message: string | undefined): Finding => {
  const { id, severity, title, why, ask } = notASocReport;
  const detail = message ?? 'This file is not a SOC 1, SOC 2 or SOC 3 report.';
  return { check: id, severity, title, detail, why, ask, evidence: [] };
};
