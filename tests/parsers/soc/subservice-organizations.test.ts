import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

const carved =
  'The description includes only the controls of Aldermoor and excludes the controls of the subservice organizations. Our examination did not extend to controls of the subservice organizations.';

/** "Name – method" of each, from a sentence of the auditor's letter and blocks of the description. */
const read = (sentence: string, blocks: readonly Block[] = []): string[] => {
  const scope = soundParts.scope.map((block) =>
    typeof block === 'string' && block.includes('Northlight') ? sentence : block,
  );
  const description = [
    '# Description of the Ledgerline Platform',
    'Aldermoor Systems, Inc. keeps ledgers.',
    ...blocks,
  ];
  const { report } = extractReport(soc2Document({ scope, description }));
  if (report === null) throw new Error('no report');
  return report.subserviceOrganizations.map(({ name, method }) => `${name} – ${method}`);
};
const services = (sentence: string): (string | null)[] => {
  const scope = soundParts.scope.map((block) =>
    typeof block === 'string' && block.includes('Northlight') ? sentence : block,
  );
  const { report } = extractReport(soc2Document({ scope }));
  return report?.subserviceOrganizations.map(({ service }) => service) ?? [];
};

const both = ['Northlight Hosting, LLC – carve-out', 'Quernstone Data Ltd – carve-out'];

describe('two subservice organizations in one sentence', () => {
  it.each([
    'Aldermoor uses Northlight Hosting, LLC for colocation services; Quernstone Data Ltd for database services, subservice organizations.',
    'Aldermoor uses Northlight Hosting, LLC for colocation services and Quernstone Data Ltd for database services (collectively, the subservice organizations).',
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, to provide colocation services, and Quernstone Data Ltd, a subservice organization, to provide database services.',
    'Aldermoor uses Northlight Hosting, LLC (colocation services) and Quernstone Data Ltd (database services) as subservice organizations.',
    'Aldermoor uses two subservice organizations: Northlight Hosting, LLC for colocation services; and Quernstone Data Ltd for database services.',
    'Aldermoor uses the following subservice organizations: Northlight Hosting, LLC (colocation services); Quernstone Data Ltd (database services).',
    'Aldermoor has outsourced colocation services to Northlight Hosting, LLC and database services to Quernstone Data Ltd, both subservice organizations.',
    'Northlight Hosting, LLC, a subservice organization, provides colocation services and Quernstone Data Ltd, a subservice organization, provides database services to Aldermoor.',
    'Colocation services are provided by Northlight Hosting, LLC, and database services are provided by Quernstone Data Ltd, subservice organizations of Aldermoor.',
    'As indicated in the description, Aldermoor relies on Northlight Hosting, LLC for colocation services, as well as on Quernstone Data Ltd for database services; both are subservice organizations.',
    'Aldermoor engages Northlight Hosting, LLC to provide colocation services and Quernstone Data Ltd to provide database services. These subservice organizations are described in Section 3.',
  ])('%s', (sentence) => {
    expect(read(`${sentence} ${carved}`)).toEqual(both);
  });

  it.each([
    'Aldermoor uses Northlight Hosting, LLC for colocation services; Quernstone Data Ltd for database services, subservice organizations.',
    'Aldermoor uses two subservice organizations: Northlight Hosting, LLC for colocation services; and Quernstone Data Ltd for database services.',
    'Aldermoor uses Northlight Hosting, LLC (colocation services) and Quernstone Data Ltd (database services) as subservice organizations.',
  ])('each with its own service: %s', (sentence) => {
    expect(services(`${sentence} ${carved}`)).toEqual(['Colocation services', 'Database services']);
  });
});

describe('the method of each subservice organization', () => {
  it.each([
    'Northlight Hosting, LLC is presented under the carve-out method; Quernstone Data Ltd is presented under the inclusive method. Both are subservice organizations of Aldermoor.',
    'Aldermoor uses Northlight Hosting, LLC for colocation services, a subservice organization. The description excludes its controls. Quernstone Data Ltd is an independent subservice organization that provides database services to Aldermoor; the description includes the relevant controls of Quernstone Data Ltd under the inclusive method.',
    'Aldermoor uses the subservice organizations Northlight Hosting, LLC and Quernstone Data Ltd. The carve-out method is used for Northlight Hosting, LLC and the inclusive method for Quernstone Data Ltd, whose controls were examined.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([
      'Northlight Hosting, LLC – carve-out',
      'Quernstone Data Ltd – inclusive',
    ]);
  });

  it('is read from a table', () => {
    const rows = [
      ['Provider', 'Services', 'Method', 'Monitoring'],
      ['Northlight Hosting, LLC', 'Colocation', 'Carve-out', 'SOC 2 report reviewed'],
      ['Quernstone Data Ltd', 'Databases', 'Inclusive', 'Examined with Aldermoor'],
    ];
    expect(
      read('The controls of some subservice organizations are not part of the description.', [
        '## Subservice organizations',
        { rows },
      ]),
    ).toEqual(['Northlight Hosting, LLC – carve-out', 'Quernstone Data Ltd – inclusive']);
  });
});

describe('subservice organizations are not', () => {
  it.each<[string, Block[]]>([
    [
      'vendors that the report says are none',
      [
        '## Vendors',
        'Aldermoor uses Bramble Mail Ltd for newsletters. Bramble Mail Ltd is not a subservice organization because its controls are not needed.',
      ],
    ],
    [
      'vendors in a list of such',
      [
        '## Other vendors',
        'The following vendors are used but are not considered subservice organizations:',
        '• Bramble Mail Ltd – newsletters',
        '• Tansy Desk, Inc. – chairs',
      ],
    ],
    [
      'bodies of people',
      [
        '## Oversight',
        'The subservice organizations are overseen by the Board of Management. Reviews are performed by the Supervisory Board and the Audit Committee.',
      ],
    ],
  ])('%s', (_name, blocks) => {
    expect(
      read(
        `Aldermoor uses Northlight Hosting, LLC, a subservice organization, for colocation. ${carved}`,
        blocks,
      ),
    ).toEqual(['Northlight Hosting, LLC – carve-out']);
  });
});
