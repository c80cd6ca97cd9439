import type { Evidence } from '../../model/citation.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import type { SocReport } from '../../model/soc-report.ts';

type Reports = { readonly older: SocReport; readonly newer: SocReport };

/** Red flags that only two years together show; evidence is from the newer report, where not said otherwise. */
export const judgeComparison = (comparison: Comparison, { older, newer }: Reports): Finding[] => {
  const { gapDays, auditor, exceptions, subserviceOrganizations } = comparison;
  const findings: Finding[] = [];
  if (gapDays !== null && gapDays > 0)
    findings.push({
      check: 'period-gap',
      severity: 'high',
      title: 'Gap between the periods',
      detail: `${gapDays} day(s) between ${comparison.older.periodEnd} and ${comparison.newer.periodStart} are covered by neither report.`,
      why: 'Nobody has examined the controls in between.',
      ask: 'Please send a bridge letter for the days between the two periods.',
      evidence: [...first(newer.periodStart), ...first(newer.periodEnd)],
    });
  for (const id of exceptions.repeated)
    findings.push({
      check: 'exception-repeated',
      severity: 'high',
      title: `Exception repeated from last year: ${id}`,
      detail: 'The same control deviated in both periods.',
      why: 'Last year’s remedy did not work, or was not carried out.',
      ask: 'Why did the control fail again, and what is different now?',
      evidence: newer.exceptions
        .filter(({ controlId }) => controlId === id)
        .flatMap(({ evidence }) => evidence),
    });
  if (auditor.changed)
    findings.push({
      check: 'auditor-changed',
      severity: 'medium',
      title: 'Auditor changed',
      detail: `From ${auditor.older} to ${auditor.newer}.`,
      why: 'A change is often harmless; after exceptions or a qualification it wants an explanation.',
      ask: 'Why was the service auditor changed?',
      evidence: [...first(newer.auditor), ...first(older.auditor)],
    });
  for (const name of subserviceOrganizations.added)
    findings.push({
      check: 'subservice-new',
      severity: 'medium',
      title: `New subservice organization: ${name}`,
      detail: 'It was not named in the older report.',
      why: 'A new provider may hold our data.',
      ask: 'What does the new provider do for our service, and since when?',
      evidence: newer.subserviceOrganizations
        .filter((organization) => organization.name === name)
        .flatMap(({ evidence }) => evidence.slice(0, 1)),
    });
  return findings;
};

const first = (fact: { evidence: Evidence[] } | null): Evidence[] => fact?.evidence.slice(0, 1) ?? [];
