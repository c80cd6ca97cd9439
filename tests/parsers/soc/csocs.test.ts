import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

const [title = '', background = '', ...rest] = soundParts.description.slice(1);
const scope = soundParts.scope.map((block) =>
  typeof block === 'string' && block.includes('Northlight')
    ? 'Aldermoor uses Northlight Hosting, LLC, a subservice organization, to provide colocation services, and Quernstone Data Ltd, a subservice organization, for database services. The description excludes the controls of the subservice organizations. Our examination did not extend to controls of the subservice organizations.'
    : block,
);

/** "provider: control" for each, providers by their first word. */
const read = (blocks: readonly Block[]): string[] => {
  const description = ['# Description of the Ledgerline Platform', title, background, ...blocks, ...rest];
  const { report } = extractReport(soc2Document({ scope, description }));
  if (report === null) throw new Error('no report');
  return report.csocs.map(({ provider, text }) => `${provider?.split(' ')[0] ?? '?'}: ${text}`);
};

const gates = 'Access to the halls is restricted to authorized persons and logged.';
const power = 'Generators are tested each quarter.';
const backups = 'Backups of the databases are taken nightly.';
const all = [`Northlight: ${gates}`, `Northlight: ${power}`, `Quernstone: ${backups}`];
const assumed = 'Aldermoor assumes that these organizations operate the controls shown.';

describe('controls assumed at subservice organizations', () => {
  it.each<[string, Block[]]>([
    [
      'a table whose provider spans its rows',
      [
        '## Subservice organizations',
        assumed,
        {
          rows: [
            ['Subservice organization', 'Criteria', 'Complementary control'],
            ['Northlight Hosting, LLC', 'CC6.4', gates],
            ['', 'A1.2', power],
            ['Quernstone Data Ltd', 'A1.2', backups],
          ],
        },
      ],
    ],
    [
      'a table that repeats the provider, under a title of its own',
      [
        '## Complementary subservice organization controls',
        {
          rows: [
            ['Complementary control', 'Provider'],
            [gates, 'Northlight Hosting, LLC'],
            [power, 'Northlight Hosting, LLC'],
            [backups, 'Quernstone Data Ltd'],
          ],
        },
      ],
    ],
    [
      'a table under a neutral title, told by its column',
      [
        '## Vendors and third parties',
        {
          rows: [
            ['Supplier', 'Service', 'What is expected of it'],
            ['Northlight Hosting, LLC', 'Colocation', `• ${gates} • ${power}`],
            ['Quernstone Data Ltd', 'Databases', `• ${backups}`],
          ],
        },
      ],
    ],
    [
      'providers as titles above bullets',
      [
        '# Subservice organizations',
        assumed,
        '## Northlight Hosting, LLC',
        'Colocation services.',
        `• ${gates}`,
        `• ${power}`,
        '## Quernstone Data Ltd',
        'Database services.',
        `• ${backups}`,
      ],
    ],
    [
      'providers as titles of the same weight as the part’s own',
      [
        '## Third parties',
        assumed,
        '## Northlight Hosting, LLC (colocation)',
        `1. ${gates}`,
        `2. ${power}`,
        '## Quernstone Data Ltd (databases)',
        `1. ${backups}`,
      ],
    ],
    [
      'providers as titles above sentences whose bullets were lost',
      [
        '# Subservice organizations',
        assumed,
        '## Northlight Hosting, LLC',
        gates,
        power,
        '## Quernstone Data Ltd',
        backups,
      ],
    ],
    [
      'a paragraph for each provider',
      [
        '## Subservice organizations',
        'Northlight Hosting, LLC (colocation). The following controls are assumed to be implemented by Northlight Hosting, LLC:',
        `• ${gates}`,
        `• ${power}`,
        'Quernstone Data Ltd (databases). The following controls are assumed to be implemented by Quernstone Data Ltd:',
        `• ${backups}`,
      ],
    ],
    [
      'a table for each, the second under a later title',
      [
        '## Complementary subservice organization controls',
        {
          rows: [
            ['Subservice organization', 'Complementary control'],
            ['Northlight Hosting, LLC', gates],
            ['Northlight Hosting, LLC', power],
          ],
        },
        '## Controls expected at Quernstone Data Ltd',
        {
          rows: [
            ['Subservice organization', 'Complementary control'],
            ['Quernstone Data Ltd', backups],
          ],
        },
      ],
    ],
    [
      'what each is responsible for',
      [
        '## Outsourced services',
        'Northlight Hosting, LLC is responsible for the following controls:',
        `– ${gates}`,
        `– ${power}`,
        'Quernstone Data Ltd is expected to operate these controls:',
        `– ${backups}`,
      ],
    ],
    [
      'labels above the lists',
      [
        '## Controls assumed at service providers',
        'Provider: Northlight Hosting, LLC',
        `• ${gates}`,
        `• ${power}`,
        'Provider: Quernstone Data Ltd',
        `• ${backups}`,
      ],
    ],
    [
      'a list that its columns parted from its title',
      [
        '## Backups',
        'Northlight Hosting, LLC (colocation). It is assumed that the following controls are in place at Northlight Hosting, LLC:',
        `• ${gates}`,
        `• ${power}`,
        'The controls below are expected to be operated by Quernstone Data Ltd:',
        `• ${backups}`,
      ],
    ],
  ])('%s', (_name, blocks) => {
    expect(read(blocks)).toEqual(all);
  });

  it.each<[string, Block[]]>([
    [
      'services',
      [
        '## Subservice organizations',
        'Aldermoor uses these organizations for the following services:',
        '• Northlight Hosting, LLC – colocation of its servers',
        '• Quernstone Data Ltd – databases that are managed',
      ],
    ],
    [
      'a table of services',
      [
        '## Subservice organizations',
        {
          rows: [
            ['Subservice organization', 'Services', 'Method'],
            ['Northlight Hosting, LLC', 'Colocation of servers that are owned by Aldermoor', 'Carve-out'],
            ['Quernstone Data Ltd', 'Databases that are managed for Aldermoor', 'Carve-out'],
          ],
        },
      ],
    ],
    [
      'how they are watched',
      [
        '## Monitoring of subservice organizations',
        'Aldermoor monitors its subservice organizations and their controls by:',
        '• Reviewing the SOC reports that are issued for them.',
        '• Holding calls that are minuted.',
      ],
    ],
    [
      'vendors that are none',
      [
        '## Subservice organizations',
        assumed,
        'Other suppliers, namely Bramble Mail Ltd, are vendors only. They are not subservice organizations, as their controls are not needed.',
      ],
    ],
  ])('are not %s', (_name, blocks) => {
    expect(read(blocks)).toEqual([]);
  });

  it('are not what the organization does to watch the provider, below the list', () => {
    const blocks = [
      '## Complementary subservice organization controls',
      'Northlight Hosting, LLC:',
      `• ${gates}`,
      'Aldermoor monitors Northlight Hosting, LLC by reviewing its SOC 2 report:',
      '• The report is read each year by the security team.',
    ];
    expect(read(blocks)).toEqual([`Northlight: ${gates}`]);
  });

  it('are of a provider that only their title names, where it has the form of a firm', () => {
    const found = (heading: string) =>
      read(['# Subservice organizations', assumed, heading, `• ${gates}`, `• ${power}`]);
    expect(found('## Tallowmere Vaults Ltd')).toEqual([`Tallowmere: ${gates}`, `Tallowmere: ${power}`]);
    for (const heading of ['## Tallowmere Vaults', '## What Tallowmere Vaults Ltd Does'])
      expect(found(heading)).toEqual([`?: ${gates}`, `?: ${power}`]);
  });
});
