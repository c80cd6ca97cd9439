import type { SocReport } from '../model/soc-report.ts';
import { day } from './in-words.ts';

/** "SOC 2 Type 2 · Hosting platform · 1 Jan 2025 to 31 Dec 2025", of what was found and nothing else. */
export const identityLine = (report: SocReport): string =>
  [kindOf(report), report.system?.value, timeOf(report)].filter(Boolean).join(' · ');

const kindOf = ({ kind, type }: SocReport): string => {
  if (kind.value === 'other') return 'Not a SOC report';
  return type ? `${kind.value} Type ${type.value}` : kind.value;
};

const timeOf = ({ asOf, periodStart, periodEnd }: SocReport): string | null => {
  if (periodStart && periodEnd) return `${day(periodStart.value)} to ${day(periodEnd.value)}`;
  if (periodEnd) return `period ends ${day(periodEnd.value)}`;
  return asOf && `as of ${day(asOf.value)}`;
};
