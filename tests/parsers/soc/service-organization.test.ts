import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document } from './reports.ts';

/** Where a report names its supplier; everything else of it speaks of "Aldermoor" or of no one. */
type Places = {
  readonly cover?: readonly string[];
  readonly addressee?: readonly string[];
  readonly examined?: string;
  readonly assertion?: string;
  readonly signed?: readonly string[];
  readonly described?: string;
};

const examined =
  'We have examined the accompanying description of the Ledgerline Platform throughout the period January 1, 2026 through June 30, 2026, based on the criteria set forth in DC section 200, and the suitability of the design and operating effectiveness of controls based on the trust services criteria for security set forth in TSP section 100.';

const read = (places: Places): string | undefined => {
  const scope: Block[] = [
    '# Independent Service Auditor’s Report',
    ...(places.addressee ?? []),
    '## Scope',
    places.examined ?? examined,
  ];
  const { report } = extractReport(
    soc2Document({
      cover: [...(places.cover ?? []), 'SOC 2 Type 2 Report', 'January 1, 2026 through June 30, 2026'],
      scope,
      closing: [
        'This report is intended solely for the use of user entities.',
        'Garrow & Pike, P.C.',
        'Boise, Idaho',
        'August 3, 2026',
      ],
      assertion: [
        `# ${places.assertion ?? 'Management’s assertion'}`,
        'We have prepared the accompanying description of the Ledgerline Platform throughout the period January 1, 2026 through June 30, 2026. We confirm that the controls operated effectively.',
        ...(places.signed ?? []),
      ],
      description: [
        `# ${places.described ?? 'Description of the Ledgerline Platform'}`,
        'It keeps ledgers for small banks.',
      ],
    }),
  );
  return report?.serviceOrganization?.value;
};

const name = 'Aldermoor Systems, Inc.';

describe('the service organization, named in one place', () => {
  it.each<[string, Places]>([
    ['a cover line', { cover: [`# ${name}`] }],
    ['a cover line with the system', { cover: [`# ${name} — Ledgerline Platform`] }],
    ['a cover line with bars', { cover: [`# ${name} | Ledgerline Platform | Confidential`] }],
    ['"report on"', { cover: [`# Report on ${name}’s Description of Its Ledgerline Platform`] }],
    ['"report on the controls at"', { cover: [`# Report on Controls at ${name} Relevant to Security`] }],
    ['"prepared for"', { cover: ['# SOC 2', `Prepared for ${name}`] }],
    ['"description of the system of"', { cover: [`# Description of the Ledgerline Platform of ${name}`] }],
    ['its management', { addressee: [`To the Management of ${name}:`] }],
    ['a name alone', { addressee: [name] }],
    ['the board, then the name below', { addressee: ['To the Board of Directors and Management', name] }],
    ['the board without "to"', { addressee: [`Board of Directors and Management of ${name}`] }],
    ['two boards', { addressee: [`To the Board of Management and the Supervisory Board of ${name}`] }],
    [
      'executive and supervisory boards',
      { addressee: [`To the Executive Board and Supervisory Board of ${name}`] },
    ],
    ['the managing directors', { addressee: [`To the Managing Directors of ${name}`] }],
    [
      'the trustees and audit committee',
      { addressee: [`To the Board of Trustees and the Audit Committee, ${name}`] },
    ],
    ['the attention of someone', { addressee: ['Attn: Chief Information Security Officer', name] }],
    ['with its address', { addressee: [name, '410 Harbor Street', 'Boise, Idaho 83702'] }],
    ['dear', { addressee: [`Dear Management of ${name},`] }],
    [
      'we examined its description',
      { examined: examined.replace('the accompanying description', `${name}’s accompanying description`) },
    ],
    [
      'the description of its system',
      {
        examined: examined.replace(
          'of the Ledgerline Platform',
          `of the Ledgerline Platform of ${name} (“Aldermoor”)`,
        ),
      },
    ],
    [
      'who engaged the auditor',
      {
        examined: `We were engaged by ${name} (“Aldermoor”) to report on its ${examined.replace(/^We have examined the accompanying /, '')}`,
      },
    ],
    [
      'who provides it',
      {
        examined: examined.replace(
          'Ledgerline Platform',
          `Ledgerline Platform provided by ${name} (the “Company”)`,
        ),
      },
    ],
    ['assertion of', { assertion: `Assertion of ${name} Management` }],
    ['its assertion', { assertion: `${name}’s Assertion` }],
    ['its management’s assertion', { assertion: `${name} Management’s Assertion` }],
    ['assertion of the management of', { assertion: `Assertion of the Management of ${name}` }],
    ['statement of', { assertion: `Statement by the Management of ${name}` }],
    ['who signs', { signed: [name, 'Chief Executive Officer', 'August 3, 2026'] }],
    ['who signs, after a person', { signed: ['Ada Quill, Chief Executive Officer', name] }],
    ['on behalf of whom', { signed: [`For and on behalf of ${name}`, 'Ada Quill'] }],
    ['its description', { described: `${name}’s Description of Its Ledgerline Platform` }],
    ['description of its system', { described: `Description of ${name}’s Ledgerline Platform` }],
    ['description of the system of', { described: `Description of the Ledgerline Platform of ${name}` }],
    ['description by', { described: `System Description Provided by ${name}` }],
  ])('%s', (_name, places) => {
    expect(read(places)).toBe(name);
  });
});

it.each<[string, string, Places]>([
  [
    'what it runs',
    name,
    {
      cover: [`# Ledgerline Exchange of ${name}`],
      addressee: [`To the Management of ${name}`],
      described: `Description of the Ledgerline Exchange of ${name}`,
    },
  ],
  [
    'for whom the copy is made',
    name,
    { cover: [`# ${name} — Ledgerline Platform`, 'Provided to: Alderney Partners Ltd'] },
  ],
  [
    'another name that it trades under',
    name,
    { cover: [`# ${name} d/b/a Ledgerline`], addressee: [`To the Management of ${name} (dba Ledgerline)`] },
  ],
  [
    'a body of people',
    'Aldermoor',
    { addressee: ['To the Board of Management and the Supervisory Board of Aldermoor'] },
  ],
  [
    'its provider',
    name,
    {
      addressee: [`To the Management of ${name}`],
      examined: `${examined} Aldermoor uses Northlight Hosting, LLC (“Northlight”), a subservice organization, for hosting. Our examination did not extend to controls of Northlight Hosting, LLC.`,
    },
  ],
])('the service organization is not %s', (_what, expected, places) => {
  expect(read(places)).toBe(expected);
});

describe('the legal form of a service organization', () => {
  it.each([
    'Aldermoor Education, PBC',
    'Aldermoor Systems Corp.',
    'Aldermoor Systems Corporation',
    'Aldermoor, LLC',
    'Aldermoor Holdings LP',
    'Aldermoor Systems Ltd',
    'Aldermoor Systems Limited',
    'Aldermoor Group plc',
    'Aldermoor Systeme GmbH',
    'Aldermoor Systeme GmbH & Co. KG',
    'Aldermoor Systeme AG',
    'Aldermoor SE',
    'Aldermoor Diensten B.V.',
    'Aldermoor Diensten BV',
    'Aldermoor N.V.',
    'Aldermoor Data AB',
    'Aldermoor Data A/S',
    'Aldermoor Data AS',
    'Aldermoor Oy',
    'Aldermoor Services SA',
    'Aldermoor Services S.A.S.',
    'Aldermoor Servizi S.p.A.',
    'Aldermoor Servizi SpA',
    'Aldermoor Servizi S.r.l.',
    'Aldermoor Servizi SRL',
    'Aldermoor Software Pty Ltd',
    'Aldermoor Software (Pty) Ltd',
    'Aldermoor Software Pvt. Ltd.',
    'Aldermoor Software Private Limited',
    'Aldermoor Pte. Ltd.',
    'Aldermoor Japan K.K.',
    'Aldermoor Japan KK',
    'Aldermoor Software Sdn. Bhd.',
    'Aldermoor Software sp. z o.o.',
    'Aldermoor Software s.r.o.',
    'Aldermoor Software a.s.',
    'Aldermoor Software Kft.',
    'Aldermoor Servicios, S.L.',
    'Aldermoor Servicios, S.A. de C.V.',
    'Aldermoor Serviços Ltda.',
    'Aldermoor Co., Ltd.',
    'Aldermoor ULC',
    'Aldermoor & Daughters, Inc.',
    'Bank of Aldermoor, N.A.',
  ])('%s', (legal) => {
    expect([
      read({ cover: [`# ${legal}`], addressee: [`To the Management of ${legal}`], signed: [legal] }),
      read({
        addressee: ['To the Board of Directors and Management', legal],
        assertion: `${legal}’s Assertion`,
      }),
      read({ cover: [`# ${legal} — Ledgerline Platform`], assertion: 'Aldermoor’s Assertion' }),
    ]).toEqual([legal, legal, legal]);
  });
});
