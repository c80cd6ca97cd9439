import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/citation.ts';
import type { SocReport } from '../../../src/model/soc-report.ts';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { type Parts, soundParts as S, soc2Document } from './reports.ts';

const stated = <Value>(fact: Fact<Value> | null): Value | null => fact?.value ?? null;
const factsOf = (parts: Partial<Parts>): Record<string, unknown> => {
  const r: SocReport | null = extractReport(soc2Document(parts)).report;
  if (r === null) throw new Error('no report');
  return {
    kind: stated(r.kind),
    type: stated(r.type),
    org: stated(r.serviceOrganization),
    system: stated(r.system),
    auditor: stated(r.auditor),
    signed: stated(r.auditorSigned),
    place: r.placeholders.length,
    from: stated(r.periodStart),
    to: stated(r.periodEnd),
    asOf: stated(r.asOf),
    date: stated(r.reportDate),
    opinion: [r.opinion.overall, r.opinion.description, r.opinion.design, r.opinion.operation].map((f) =>
      stated(f),
    ),
    basis: r.opinion.basis.length,
    emph: r.opinion.emphasis.length,
    limit: stated(r.opinion.scopeLimitation),
    cats: r.categories.map((f) => f.value).sort(),
    subs: r.subserviceOrganizations.map(({ name, method }) => [name, method]),
    cuecs: r.cuecs.length,
    additional: r.additionalCriteria.map((f) => f.value),
    contradictions: r.contradictions.map(({ detail }) => detail),
    draft: stated(r.draft),
    recipient: stated(r.recipient),
    incidents: r.incidents.length,
    changes: r.significantChanges.length,
  };
};

const mid = (...p: string[]): Partial<Parts> => ({ scope: [...S.scope, ...p] });
const after = (...p: string[]): Partial<Parts> => ({ opinion: [...S.opinion, ...p] });
const desc = (...p: Block[]): Partial<Parts> => ({
  description: [...S.description.slice(0, 3), ...p, ...S.description.slice(3)],
});
type Passage = readonly [name: string, parts: Partial<Parts>, moved?: Readonly<Record<string, unknown>>];
const NEUTRAL: readonly Passage[] = [
  [
    'inherent',
    mid(
      '## Inherent limitations',
      'Because of their nature, controls may not prevent, or detect and correct, all errors. Except for the purposes stated, no other use should be made of the report.',
    ),
  ],
  [
    'noop',
    mid(
      'The description states that a business continuity test is done yearly. During the period no event occurred that warranted the operation of that control; therefore we did not test its operating effectiveness.',
    ),
  ],
  [
    'other info',
    mid(
      'The information in Section V is not a part of the description. It was not subjected to our procedures and, accordingly, we express no opinion on it.',
    ),
  ],
  [
    'did not perform cuec',
    mid(
      'Our examination did not include complementary user entity controls and we have not evaluated their suitability.',
    ),
  ],
  [
    'previous auditor',
    mid(
      'The controls for the period January 1, 2025 to June 30, 2025 were examined by another auditor, whose report dated August 9, 2025 expressed an unqualified opinion.',
    ),
  ],
  ['prior period cover', { cover: [...S.cover, 'Prior report: January 1, 2025 through December 31, 2025'] }],
  [
    'internal audit',
    mid(
      'We used the work of Aldermoor’s internal audit function, whose people are qualified, and reperformed some of its tests.',
    ),
  ],
  [
    'independence',
    mid(
      'We applied the Statements on Quality Control Standards established by the AICPA and, accordingly, maintain a comprehensive system of quality control.',
    ),
  ],
  [
    'cyber mention',
    desc(
      '## Risk assessment',
      'The company has a cybersecurity risk management program and follows NIST and HIPAA guidance. Its vendors send SOC 1 and SOC 3 reports and ISO 27001 certificates.',
    ),
  ],
  [
    'soc3 mention',
    desc(
      '## Reports',
      'Aldermoor also issues a SOC 3 report and a SOC 1 Type 1 report as of March 31, 2026.',
    ),
  ],
  [
    'sub soc reports',
    desc(
      '## Monitoring',
      'Each year management reviews the SOC 2 Type 2 report of Northlight Hosting, LLC, issued by Brandt Lowe LLP for the period July 1, 2024 to June 30, 2025.',
    ),
  ],
  [
    'competitor',
    desc(
      '## Market',
      'Competitors include Ostrand, Inc. and Pellworm LLC. Customers such as Great Elm Bank use the platform.',
    ),
  ],
  [
    'tools',
    desc(
      '## Software',
      'Aldermoor uses GitHub for source code, Jira for tickets, Slack for messages, and Datadog for monitoring.',
    ),
  ],
  [
    'incident none',
    desc(
      '## Incidents',
      'No incidents occurred during the period that resulted in a failure to meet commitments.',
    ),
  ],
  [
    'change none',
    desc('## Significant Changes', 'There were no significant changes to the system during the period.'),
  ],
  [
    'offices',
    desc(
      '## Locations',
      'Offices are in Boise, Idaho and Leeds, United Kingdom. Visitors are excluded from the server room.',
    ),
  ],
  ['draft word', desc('## Policies', 'Draft policies are reviewed before approval.')],
  ['recipient word', desc('## Confidentiality', 'Reports are prepared for management each month.')],
  [
    'placeholders none',
    desc(
      '## Notation',
      'Access is granted per [RFC 2119] and logs are kept at <host>/var; see https://example.com/{id}.',
    ),
  ],
  [
    'restricted except',
    {
      closing: [
        '## Restricted use',
        'This report is intended solely for Aldermoor. It should not be used by anyone, except for those parties that have sufficient knowledge.',
        ...S.closing.slice(2),
      ],
    },
  ],
  [
    'emphasis',
    after(
      '## Emphasis of matter',
      'As described in the description, Aldermoor moved its hosting in March 2026. Our opinion is not modified in this regard.',
    ),
    { emph: 1 },
  ],
  [
    'person signs',
    { closing: [...S.closing.slice(0, 2), 'Robert Pike', 'Partner', 'Boise, Idaho', 'August 3, 2026'] },
    { auditor: 'any', signed: 'any' },
  ],
  [
    'type in criteria',
    mid('Type 1 reports do not cover operating effectiveness; this one does.'),
    { type: 'any' },
  ],
  [
    'qualified people',
    mid('Our team was made up of qualified professionals; adverse weather delayed two visits.'),
  ],
  [
    'tsp list',
    mid(
      'The trust services criteria are the 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy.',
    ),
  ],
  [
    'masked year',
    {
      cover: [
        '# Aldermoor Systems, Inc.',
        'System and Organization Controls (SOC 2) Type II Report',
        'For the Period 20X1',
      ],
    },
    { place: 1 },
  ],
  ['date before the addressee', { scope: [S.scope[0] ?? '', 'August 3, 2026', ...S.scope.slice(1)] }],
  ['assertion date', { assertion: [...S.assertion, 'Aldermoor Systems, Inc.', 'August 1, 2026'] }],
  [
    'mgmt response disclaim',
    mid(
      'Management’s responses to the exceptions in Section IV were not subjected to our procedures; accordingly we express no opinion on them.',
    ),
  ],
  ['fraud sentence', mid('We are not aware of matters that would require us to modify our opinion.')],
  [
    'evidence sufficient',
    mid(
      'We believe that the evidence we obtained is sufficient and appropriate to provide a reasonable basis for our opinion.',
    ),
  ],
  [
    'tests location',
    mid('The tests are listed in Section IV. Exceptions noted there did not cause us to modify our opinion.'),
  ],
  [
    'other matter first year',
    after('## Other matter', 'This is the first period that Aldermoor had examined.'),
    { emph: 'any' },
  ],
  [
    'vendor not sub',
    desc(
      '## Vendors',
      'Zendesk, Inc. and Rippling are used for internal work and are not considered subservice organizations.',
    ),
  ],
];

describe('passages that say nothing new', () => {
  const sound = factsOf({});

  it.each(NEUTRAL.map((passage) => ({ name: passage[0], passage })))(
    'leaves every fact as it is: $name',
    ({ passage: [, parts, moved = {}] }) => {
      const open = Object.keys(moved).filter((key) => moved[key] === 'any');
      const expected: Record<string, unknown> = { ...sound, ...moved };
      const read = factsOf(parts);
      for (const key of Object.keys(sound).filter((key) => !open.includes(key)))
        expect([key, read[key]]).toEqual([key, expected[key]]);
    },
  );
});
