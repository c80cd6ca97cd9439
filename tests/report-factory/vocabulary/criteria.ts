import type { Category } from '../../../src/model/soc-report.ts';

/** Short subjects of the criteria series in our own words; the official texts belong to the AICPA. */
const subjects: Readonly<Record<string, string>> = {
  CC1: 'the control environment',
  CC2: 'information and communication',
  CC3: 'the assessment of risks',
  CC4: 'the monitoring of controls',
  CC5: 'control activities and policies',
  CC6: 'logical and physical access',
  CC7: 'the operation of the system',
  CC8: 'the management of changes',
  CC9: 'the mitigation of risks',
  A1: 'availability',
  C1: 'confidentiality',
  PI1: 'processing integrity',
  P1: 'notice',
  P2: 'choice and consent',
  P4: 'use, retention and disposal',
  P5: 'access to personal information',
  P8: 'inquiries and complaints',
};

/** The subject of a criterion such as CC6.1, for headings. */
export const criterionSubject = (criterion: string): string =>
  subjects[criterion.split('.')[0] ?? ''] ?? 'other matters';

/** The trust services category that a criterion belongs to. */
export function categoryOf(criterion: string): Category {
  const series = criterion.replace(/[\d.].*$/, '');
  const categories: Record<string, Category> = {
    A: 'availability',
    C: 'confidentiality',
    PI: 'processing integrity',
    P: 'privacy',
  };
  return categories[series] ?? 'security';
}

/** Sorts criteria in the order of TSP section 100: CC, A, PI, C, P, then by number. */
export const compareCriteria = (one: string, other: string): number =>
  place(one) - place(other) || one.localeCompare(other, 'en', { numeric: true });

const place = (criterion: string) => ['CC', 'A', 'PI', 'C', 'P'].indexOf(criterion.replace(/[\d.].*$/, ''));
