import type { SocReport } from '../../model/soc-report.ts';

/** "SOC 2 Type 2 · Hosting platform · 1 Jan 2025 to 31 Dec 2025", of what was found and nothing else. */
export const identityLine = (report: SocReport): string => {
  const { kind, type, system } = report;
  const name = kind.value === 'other' ? 'Not a SOC report' : kind.value;
  return [type ? `${name} Type ${type.value}` : name, system?.value, time(report)]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ');
};

const time = ({ asOf, periodStart, periodEnd }: SocReport): string | null => {
  if (periodStart && periodEnd) return `${day(periodStart.value)} to ${day(periodEnd.value)}`;
  if (periodEnd) return `period ends ${day(periodEnd.value)}`;
  return asOf ? `as of ${day(asOf.value)}` : null;
};

/** A calendar day for people, with the month as a word so that nobody mistakes it for the day. */
export const day = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));
