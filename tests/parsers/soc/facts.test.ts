import { describe, expect, it } from 'vitest';
import type { SocReport } from '../../../src/model/soc-report.ts';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { documentOf } from './document-of.ts';
import { type Parts, soc2Document, soundParts } from './reports.ts';

const read = (parts: Partial<Parts> = {}): SocReport => {
  const { report, notRead, outcome, message } = extractReport(soc2Document(parts));
  expect(notRead).toEqual([]);
  if (report === null) throw new Error(`${outcome}: ${message}`);
  return report;
};
const describing = (...blocks: Block[]): Partial<Parts> => ({
  description: [
    '# Description of the Ledgerline Platform',
    '## Background',
    'Aldermoor Systems, Inc. keeps ledgers.',
    ...blocks,
  ],
});
const scoped = (sentence: string): Partial<Parts> => ({
  scope: soundParts.scope.map((block) => (String(block).startsWith('Aldermoor uses') ? sentence : block)),
});

describe('sections (trap 1)', () => {
  const keys = (report: SocReport): string[] => report.sections.map(({ key, page }) => `${key} ${page}`);
  const sound = ['auditor 2', 'assertion 3', 'description 4', 'tests 5', 'other 6'];

  it('finds them by content, wherever they stand and whatever they are numbered', () => {
    expect(keys(read())).toEqual(sound);
    const numbered = read({
      scope: ['# Section II: Report of Independent Accountants', ...soundParts.scope.slice(1)],
      assertion: ['# Section I: Statement by the Board', ...soundParts.assertion.slice(1)],
      description: [
        '# Section III: Aldermoor and its Ledgerline Platform',
        ...soundParts.description.slice(1),
      ],
      tests: ['# Section IV: Testing Matrices', 'The tests follow.'],
      other: ['# Section V: Unaudited Information', 'More.'],
    });
    expect(keys(numbered)).toEqual(sound);
  });

  it('is not misled by the auditor’s own heading on tests or by a heading of the description', () => {
    const report = read({
      closing: [
        '## Description of tests of controls',
        'The specific controls we tested are listed elsewhere.',
        ...soundParts.closing,
      ],
      ...describing(
        '## Trust services criteria and related controls',
        'They are set out in the section on tests.',
      ),
    });
    expect(keys(report)).toEqual(sound);
  });

  it('gives the printed page beside the PDF page', () => {
    expect(read().sections.map(({ page, printedPage }) => [page, printedPage])).toContainEqual([4, '3']);
  });
});

describe('the contents list (trap 9)', () => {
  const contents: Block[] = [
    '# Table of Contents',
    'Section I. Independent Service Auditor’s Report ........ 1',
    'Section II. Assertion of Management ........ 4',
    'Section III. Description of the Ledgerline Platform ........ 6',
    'Section IV. Trust Services Criteria, Related Controls, and Tests of Controls ........ 20',
  ];
  const missing = (report: SocReport): string[] =>
    report.contents.filter(({ present }) => !present).map(({ title }) => title);

  it('tells a promised section that the file lacks from one that it holds', () => {
    const cover = [...soundParts.cover, ...contents];
    expect(missing(read({ cover }))).toEqual([]);
    const cut = read({ cover, tests: [], other: [] });
    expect(missing(cut)).toEqual([
      'Section IV. Trust Services Criteria, Related Controls, and Tests of Controls',
    ]);
    expect(cut.testsOfControls).toBe('missing');
    expect(cut.sections.map(({ key }) => key)).toEqual(['auditor', 'assertion', 'description']);
  });
});

describe('categories (trap 7)', () => {
  const from = (sentence: string): string[] =>
    read({
      scope: soundParts.scope.map((block) =>
        String(block).replace('based on the trust services criteria for security and availability', sentence),
      ),
      cover: ['# Aldermoor Systems, Inc.', 'SOC 2 Type 2 Report'],
    }).categories.map(({ value }) => value);

  it.each([
    ['based on the trust services criteria relevant to security', ['security']],
    [
      'based on the criteria for the Security, Availability, and Confidentiality categories',
      ['security', 'availability', 'confidentiality'],
    ],
    ['based on the Security and Privacy trust services criteria', ['security', 'privacy']],
    [
      'based on the Security (Common Criteria) and Processing Integrity categories',
      ['security', 'processing integrity'],
    ],
    [
      'based on the trust services criteria relevant to security, availability, processing integrity, confidentiality, and privacy',
      ['security', 'availability', 'processing integrity', 'confidentiality', 'privacy'],
    ],
    ['based on the trust services criteria', []],
  ])('%s', (sentence, expected) => expect(from(sentence)).toEqual(expected));

  it('reads them from a list, one a bullet', () => {
    const scope = [
      ...soundParts.scope.map((block) => String(block).replace(' for security and availability', '')),
      'The examination covers these trust services categories:',
      '• Security',
      '• Confidentiality',
    ];
    expect(read({ scope, cover: ['# SOC 2 Type 2 Report'] }).categories.map(({ value }) => value)).toEqual([
      'security',
      'confidentiality',
    ]);
  });
});

describe('subservice organizations (trap 8)', () => {
  const organizations = (parts: Partial<Parts>): unknown[] =>
    read(parts).subserviceOrganizations.map(({ name, service, method, namedInOpinion }) => [
      name,
      service,
      method,
      namedInOpinion,
    ]);

  it.each<[string, Partial<Parts>, unknown[]]>([
    [
      'excluded without the word',
      {},
      [['Northlight Hosting, LLC', 'Data center colocation services', 'carve-out', true]],
    ],
    [
      'carved out by the word',
      scoped(
        'Aldermoor uses Harbor Cloud GmbH (Harbor), a subservice organization, for cloud hosting. The description uses the carve-out method.',
      ),
      [['Harbor Cloud GmbH (Harbor)', 'Cloud hosting', 'carve-out', true]],
    ],
    [
      'inclusive',
      scoped(
        'Aldermoor uses Harbor Cloud GmbH, a subservice organization, for cloud hosting. The inclusive method is used: the description includes the controls of Harbor Cloud GmbH.',
      ),
      [['Harbor Cloud GmbH', 'Cloud hosting', 'inclusive', true]],
    ],
    [
      'two of them, told passively, left out',
      scoped(
        'Harbor Cloud GmbH and Relay Mail Ltd. provide hosting. The description deals only with controls at Aldermoor.',
      ),
      [
        ['Harbor Cloud GmbH', 'Hosting', 'carve-out', true],
        ['Relay Mail Ltd.', 'Hosting', 'carve-out', true],
      ],
    ],
    [
      'named only in the description, in a table',
      {
        ...scoped('Aldermoor uses subservice organizations. The description uses the carve-out method.'),
        ...describing('## Subservice Organizations', 'The following are used.', {
          rows: [
            ['Subservice Organization', 'Services Provided'],
            ['Harbor Cloud GmbH', 'Cloud hosting'],
            ['Relay Mail Ltd.', 'Delivery of e-mail'],
          ],
        }),
      },
      [
        ['Harbor Cloud GmbH', 'Cloud hosting', 'carve-out', false],
        ['Relay Mail Ltd.', 'Delivery of e-mail', 'carve-out', false],
      ],
    ],
    [
      'named only in the description, in a list',
      {
        ...scoped('The description uses the carve-out method for its subservice organizations.'),
        ...describing(
          '## Subservice organizations',
          '• Harbor Cloud GmbH – cloud hosting',
          '• Relay Mail Ltd. – delivery of e-mail',
        ),
      },
      [
        ['Harbor Cloud GmbH', 'Cloud hosting', 'carve-out', false],
        ['Relay Mail Ltd.', 'Delivery of e-mail', 'carve-out', false],
      ],
    ],
    ['none', scoped('Aldermoor runs its own data centers.'), []],
    ['a tool that is used is none', scoped('Aldermoor uses Slack for messages.'), []],
  ])('%s', (_name, parts, expected) => expect(organizations(parts)).toEqual(expected));

  it('keeps suppliers apart that are said to be none', () => {
    const report = read(
      describing(
        '## Subservice organizations',
        'Paperplane Inc. is used for office mail and is not considered a subservice organization.',
      ),
    );
    expect(report.vendorsNotSubservice.map(({ value }) => value)).toEqual(['Paperplane Inc.']);
    expect(report.subserviceOrganizations.map(({ name }) => name)).toEqual(['Northlight Hosting, LLC']);
  });

  it('reads the controls expected of them, with the provider', () => {
    const report = read(
      describing(
        '## Complementary Subservice Organization Controls',
        'The following controls are assumed to be in place.',
        'Northlight Hosting, LLC',
        '• Entry to the data center is restricted.',
        '• Power is backed up by generators.',
      ),
    );
    expect(report.csocs.map(({ provider, text }) => [provider, text])).toEqual([
      ['Northlight Hosting, LLC', 'Entry to the data center is restricted.'],
      ['Northlight Hosting, LLC', 'Power is backed up by generators.'],
    ]);
    expect(report.cuecs).toEqual([]);
  });
});

describe('complementary user entity controls', () => {
  const title = '## Complementary User Entity Controls';
  const [one, two] = [
    'User entities are responsible for removing leavers.',
    'User entities should protect their API keys.',
  ];
  const cuecs = (...blocks: Block[]): unknown[] =>
    read(describing(...blocks)).cuecs.map(({ id, text, criteria }) => [id, text, criteria]);

  it.each<[string, Block[], unknown[]]>([
    [
      'bullets',
      [title, 'The following are necessary.', `• ${one}`, `• ${two}`],
      [
        [null, one, []],
        [null, two, []],
      ],
    ],
    [
      'numbers',
      [title, `1. ${one}`, `2. ${two}`],
      [
        ['1', one, []],
        ['2', two, []],
      ],
    ],
    [
      'ids in the text',
      [title, `CUEC-1 ${one}`, `CUEC-2 ${two}`],
      [
        ['CUEC-1', one, []],
        ['CUEC-2', two, []],
      ],
    ],
    [
      'bare sentences',
      [title, 'The following are assumed to be in place.', one, two],
      [
        [null, one, []],
        [null, two, []],
      ],
    ],
    [
      'a table with ids and criteria',
      [
        title,
        {
          rows: [
            ['No.', 'Complementary user entity control', 'Related criteria'],
            ['U1', one, 'CC6.2'],
            ['U2', two, 'CC6.1, CC6.7'],
          ],
        },
      ],
      [
        ['U1', one, ['CC6.2']],
        ['U2', two, ['CC6.1', 'CC6.7']],
      ],
    ],
    [
      'a table with the criterion first and bullets in the cell',
      [
        title,
        {
          rows: [
            ['Criteria', 'Complementary user entity controls'],
            ['CC6.2', `• ${one} • ${two}`],
          ],
        },
      ],
      [
        [null, one, ['CC6.2']],
        [null, two, ['CC6.2']],
      ],
    ],
    [
      'two columns',
      [title, { rows: [[one, two]] }],
      [
        [null, one, []],
        [null, two, []],
      ],
    ],
    [
      'groups by objective',
      [
        title,
        '## Control Objective 2: Logical access',
        `• ${one}`,
        '## Control Objective 3: Changes',
        `• ${two}`,
      ],
      [
        [null, one, ['Control Objective 2']],
        [null, two, ['Control Objective 3']],
      ],
    ],
    ['another title of the trade', ['## User Control Considerations', `• ${one}`], [[null, one, []]]],
    ['responsibilities are none', ['## User Entity Responsibilities', `• ${one}`], []],
    [
      'responsibilities after the controls',
      [title, `• ${one}`, '## User Entity Responsibilities', '• Customers pay in time.'],
      [[null, one, []]],
    ],
  ])('%s', (_name, blocks, expected) => expect(cuecs(...blocks)).toEqual(expected));

  it('says what they are about, and keeps responsibilities apart', () => {
    const report = read();
    expect(report.cuecs.map(({ topic }) => topic)).toEqual(['provisioning', 'notification']);
    expect(report.userResponsibilities.map(({ value }) => value)).toEqual([
      'Customers pay their invoices in time.',
    ]);
  });

  it('closes an entry that breaks over a page and quotes each page', () => {
    const document = documentOf([
      soundParts.cover,
      [...soundParts.scope, ...soundParts.opinion, ...soundParts.closing],
      soundParts.assertion,
      [
        '# Description of the Ledgerline Platform',
        '## Complementary User Entity Controls',
        '• User entities are responsible for telling the service organization about',
      ],
      ['changes of their contacts.', '## Incidents', 'There were none.'],
    ]);
    const [cuec] = extractReport(document).report?.cuecs ?? [];
    expect(cuec?.text).toBe(
      'User entities are responsible for telling the service organization about changes of their contacts.',
    );
    expect(cuec?.evidence.map(({ page, quote }) => [page, quote])).toEqual([
      [4, 'User entities are responsible for telling the service organization about'],
      [5, 'changes of their contacts.'],
    ]);
  });
});

describe('what else a report says', () => {
  const values = (facts: readonly { value: unknown }[]): unknown[] => facts.map(({ value }) => value);

  it('reads incidents and changes that happened, not that there were none', () => {
    const quiet = read(
      describing(
        '## Incidents',
        'No incidents occurred during the period.',
        '## Significant changes',
        'There were no changes during the period.',
      ),
    );
    expect([quiet.incidents, quiet.significantChanges]).toEqual([[], []]);
    const incident = 'In March 2026, an attacker gained access to a test server.';
    const change = 'During the period the platform was migrated to a new region.';
    const eventful = read(
      describing(
        '## System incidents',
        incident,
        '## Changes to the system',
        change,
        '## Incident response',
        'Incidents were logged in March 2026.',
      ),
    );
    expect([values(eventful.incidents), values(eventful.significantChanges)]).toEqual([[incident], [change]]);
  });

  it('reads a location that is left out', () => {
    const sentence = 'The office in Lisbon is not included in the scope of this report.';
    expect(values(read(describing(sentence)).locationsExcluded)).toEqual([sentence]);
  });

  it('reads criteria declared not relevant, with the reason', () => {
    const report = read(describing('Criterion CC6.4 is not applicable because Aldermoor has no offices.'));
    expect(report.criteriaNotRelevant.map(({ criterion, reason }) => [criterion, reason])).toEqual([
      ['CC6.4', 'Aldermoor has no offices'],
    ]);
  });

  it('knows a SOC 2+ by what the auditor examined, not by what the supplier mentions', () => {
    const plus = read({
      scope: [
        ...soundParts.scope,
        'We have also examined the controls based on the criteria set forth in the HIPAA Security Rule.',
      ],
    });
    expect([plus.kind.value, values(plus.additionalCriteria)]).toEqual(['SOC 2+', ['HIPAA']]);
    expect(
      read({ other: ['# Other Information', 'Aldermoor meets the requirements of HIPAA.'] }).kind.value,
    ).toBe('SOC 2');
  });

  it('names the standards, an outdated one too', () => {
    const report = read({ scope: [...soundParts.scope, 'We followed SSAE No. 16 and AT-C section 205.'] });
    expect(values(report.standards)).toEqual(
      expect.arrayContaining([
        'AICPA attestation standards',
        'SSAE 16',
        'AT-C 205',
        'TSP section 100',
        'DC section 200',
      ]),
    );
  });

  it('reads the licence only where it is printed', () => {
    expect(read().auditorLicence).toBeNull();
    const report = read({ closing: [...soundParts.closing, 'CPA Firm License No. 2024-0917'] });
    expect(report.auditorLicence?.value).toBe('2024-0917');
  });

  it('tells a report that no firm signed', () => {
    expect(read().auditorSigned?.value).toBe(true);
    expect(
      read({ closing: [...soundParts.closing.slice(0, 2), '[Signature]', 'August 3, 2026'] }).auditorSigned
        ?.value,
    ).toBe(false);
  });

  it('shows where places contradict each other', () => {
    const topics = (parts: Partial<Parts>): string[] => read(parts).contradictions.map(({ topic }) => topic);
    expect(topics({})).toEqual([]);
    expect(
      topics({
        cover: [...soundParts.cover.slice(0, 3), 'For the Period July 1, 2025 through June 30, 2026'],
      }),
    ).toEqual(['period']);
    expect(
      topics({
        cover: [...soundParts.cover.slice(0, 2), 'Report Relevant to Security', ...soundParts.cover.slice(3)],
      }),
    ).toEqual(['categories']);
    expect(topics({ cover: [...soundParts.cover, 'Independent report by Winslow Crane LLP'] })).toEqual([
      'auditor',
    ]);
    expect(topics({ tests: [...soundParts.tests, 'As a result, criterion CC6.2 was not met.'] })).toEqual([
      'opinion',
    ]);
  });

  it('flags "certified" wording, but no certified accountant', () => {
    const quotes = (sentence: string): string[] =>
      read({ other: ['# Other Information', sentence] }).certifiedWording.map(({ quote }) => quote);
    expect(quotes('Aldermoor is SOC 2 certified.')).toEqual(['Aldermoor is SOC 2 certified.']);
    expect(quotes('The SOC 2 report was issued by certified public accountants.')).toEqual([]);
  });

  it('reads a watermark’s recipient and a draft stamp', () => {
    const stamped = extractReport({
      ...soc2Document(),
      pages: soc2Document().pages.map((page) => ({
        ...page,
        watermarks: ['DRAFT', 'Licensed to Birch Bank plc'],
      })),
    }).report;
    expect([stamped?.draft?.value, stamped?.recipient?.value]).toEqual(['DRAFT', 'Birch Bank plc']);
    expect([read().draft, read().recipient]).toEqual([null, null]);
  });
});
