import { describe, expect, it } from 'vitest';
import type { SocReport } from '../../../src/model/soc-report.ts';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { type Parts, soc2Document, soundParts } from './reports.ts';

const read = (parts: Partial<Parts>): SocReport => {
  const { report } = extractReport(soc2Document(parts));
  if (report === null) throw new Error('no report');
  return report;
};
const [restricted = ''] = soundParts.closing.filter((block) => typeof block === 'string').slice(1, 2);
const signedWith = (...lines: Block[]): Partial<Parts> => ({
  closing: ['## Restricted use', restricted, ...lines],
});

describe('the auditor and its signature', () => {
  it.each<[string, string, string[]]>([
    [
      'firm, place and date on one line',
      'Garrow & Pike, P.C.',
      ['Garrow & Pike, P.C., Boise, Idaho, August 3, 2026'],
    ],
    ['firm and place, then the date', 'Tarn Howell LLP', ['Tarn Howell LLP, Oslo, Norway', '3 August 2026']],
    ['date, place, then the firm', 'Tarn Howell LLP', ['August 3, 2026', 'Boise, Idaho', 'Tarn Howell LLP']],
    ['place before the firm', 'Tarn Howell LLP', ['Boise, Idaho, August 3, 2026', 'Tarn Howell LLP']],
    ['for the firm', 'Tarn Howell LLP', ['For and on behalf of Tarn Howell LLP', 'August 3, 2026']],
    [
      'with its profession',
      'Tarn Howell LLP',
      ['Tarn Howell LLP, Chartered Accountants', 'Leeds, August 3, 2026'],
    ],
    [
      'in another language',
      'Kessel GmbH',
      ['Kessel GmbH Wirtschaftsprüfungsgesellschaft', 'Köln, 3 August 2026'],
    ],
    ['with bars', 'Tarn Howell LLP', ['Tarn Howell LLP | Boise, Idaho | August 3, 2026']],
    ['after /s/', 'Tarn Howell LLP', ['/s/ Tarn Howell LLP', 'Boise, Idaho', 'August 3, 2026']],
  ])('reads %s', (_name, firm, lines) => {
    const report = read(signedWith(...lines));
    expect([report.auditor?.value, report.auditorSigned?.value, report.reportDate?.value]).toEqual([
      firm,
      true,
      '2026-08-03',
    ]);
  });

  it.each([
    ['an explicit blank', ['[Signature]', 'Boise, Idaho', 'August 3, 2026'], false],
    ['a place and a date alone', ['Boise, Idaho', 'August 3, 2026'], false],
    ['nothing after the opinion', [], false],
    ['a label without a name', ['Signature:', 'August 3, 2026'], false],
    ['a line to sign on', ['____________________', 'Boise, Idaho'], false],
    ['a note that it will be signed', ['Signature to follow', 'Boise, Idaho'], false],
  ])('takes %s for what it is', (_name, lines, signed) => {
    const report = read(signedWith(...lines));
    expect([report.auditor, report.auditorSigned?.value ?? null]).toEqual([null, signed]);
  });

  it.each([
    'We, Tarn Howell LLP, have examined the description of the Ledgerline Platform of Aldermoor Systems, Inc. throughout the period January 1, 2026 through June 30, 2026 and the suitability of the design and operating effectiveness of controls based on the trust services criteria for security.',
    'Tarn Howell LLP (“we”) examined the description of the Ledgerline Platform of Aldermoor Systems, Inc. throughout the period January 1, 2026 through June 30, 2026. We examined the controls in the description based on the trust services criteria for security.',
  ])('knows the firm by who says it examined: "%s"', (scope) => {
    const report = read({ ...signedWith(), scope: [...soundParts.scope.slice(0, 3), scope] });
    expect(report.auditor?.value).toBe('Tarn Howell LLP');
  });

  it('does not take the supplier, addressed above the text, for the firm', () => {
    const scope = [
      '# Report of Independent Auditors',
      'Management of Aldermoor Systems, Inc.:',
      ...soundParts.scope.slice(2),
    ];
    expect(read({ ...signedWith(), scope }).auditor).toBeNull();
  });

  it('knows management’s part by its declaration, so that its signature is not the auditor’s', () => {
    const report = read({
      assertion: [
        '# Declaration by Management',
        'We, the management of Aldermoor Systems, Inc., wrote the description of the Ledgerline Platform.',
        'We declare that the controls operated effectively throughout the period January 1, 2026 through June 30, 2026.',
        'Signed for Aldermoor Systems, Inc.',
        'July 29, 2026',
      ],
    });
    expect([report.auditor?.value, report.reportDate?.value]).toEqual(['Garrow & Pike, P.C.', '2026-08-03']);
    expect(report.sections.map(({ key }) => key)).toContain('assertion');
  });
});

describe('the service organization', () => {
  it('is not a name that merely stands often before the first section', () => {
    const cover = [
      ...soundParts.cover,
      'Fernhost, LLC',
      'Fernhost, LLC',
      'Fernhost, LLC',
      'Fernhost, LLC',
      'Fernhost, LLC',
    ];
    expect(read({ cover }).serviceOrganization?.value).toBe('Aldermoor Systems, Inc.');
  });

  it.each(['Signed for', 'Signed on behalf of', 'The management team of'])(
    'is who signs after "%s"',
    (words) => {
      const report = read({
        cover: ['# SOC 2 Type 2 Report'],
        scope: soundParts.scope.map((block) =>
          block === 'To: Management of Aldermoor Systems, Inc.' ? 'To our readers' : block,
        ),
        description: ['# Description of the Ledgerline Platform', 'It keeps ledgers for small banks.'],
        assertion: [...soundParts.assertion, `${words} Aldermoor Systems, Inc.`],
      });
      expect(report.serviceOrganization?.value).toBe('Aldermoor Systems, Inc.');
    },
  );
});

describe('the day of a Type 1 report', () => {
  it.each(['as of', 'as at', 'on', 'at'])('is read after "%s"', (word) => {
    const report = read({
      cover: ['# Aldermoor Systems, Inc.', 'SOC 2 Type 1 Report'],
      scope: [
        '# Independent Service Auditor’s Report',
        `We have examined the description of the Ledgerline Platform of Aldermoor Systems, Inc. ${word} June 30, 2026 and the suitability of the design of controls based on the trust services criteria for security.`,
      ],
      opinion: [
        'In our opinion, in all material respects:',
        `a. the description presents the system that was designed and implemented ${word} June 30, 2026.`,
        `b. the controls stated in the description were suitably designed ${word} June 30, 2026.`,
      ],
      assertion: [
        '# Assertion of Management',
        'We have prepared the description and confirm that the controls were suitably designed.',
      ],
    });
    expect([report.asOf?.value, report.reportDate?.value]).toEqual(['2026-06-30', '2026-08-03']);
  });
});

describe('subservice organizations and how they are treated', () => {
  const [heading = '', addressee = '', scopeTitle = '', examined = ''] = soundParts.scope.filter(
    (block) => typeof block === 'string',
  );
  const scopeWith = (...sentences: string[]): Partial<Parts> => ({
    scope: [heading, addressee, scopeTitle, examined, ...sentences],
  });
  const treated = (parts: Partial<Parts>) =>
    read(parts).subserviceOrganizations.map(({ name, method }) => [name, method]);

  it.each<[string, string[][]]>([
    [
      'Fernhost, LLC, used to run our servers, is not covered by this examination.',
      [['Fernhost, LLC', 'carve-out']],
    ],
    [
      'Fernhost, LLC, used for colocation, is covered by the inclusive method.',
      [['Fernhost, LLC', 'inclusive']],
    ],
    ['Our work leaves out the controls at Fernhost, LLC.', [['Fernhost, LLC', 'carve-out']]],
    [
      'Servers are operated by Fernhost, LLC, whose controls are outside the scope of this report.',
      [['Fernhost, LLC', 'carve-out']],
    ],
    [
      'Colocation is outsourced to Fernhost, LLC. Its controls lie beyond our examination.',
      [['Fernhost, LLC', 'carve-out']],
    ],
    [
      'Aldermoor turns to Fernhost, LLC for colocation; its controls were tested and form part of the description.',
      [['Fernhost, LLC', 'inclusive']],
    ],
    [
      'Aldermoor uses Fernhost, LLC and Bluecable, Inc. The carve-out method is applied to Fernhost, LLC and the inclusive method is applied to Bluecable, Inc.',
      [
        ['Fernhost, LLC', 'carve-out'],
        ['Bluecable, Inc.', 'inclusive'],
      ],
    ],
  ])('reads "%s"', (sentence, expected) => {
    expect(treated(scopeWith(sentence))).toEqual(expected);
  });

  it.each([
    ['a list', ['## Outsourced services', '• Fernhost, LLC (colocation): excluded from this description.']],
    [
      'bare names',
      [
        '## Third parties involved in the service',
        '• Fernhost, LLC',
        'The controls of these providers are excluded from the description.',
      ],
    ],
    [
      'a sentence',
      [
        '## Suppliers used in delivering the service',
        'Our servers are hosted by Fernhost, LLC. Its controls are no part of this description.',
      ],
    ],
  ])('reads %s in a part of the description', (_name, part) => {
    expect(treated({ ...scopeWith(), description: [...soundParts.description, ...part] })).toEqual([
      ['Fernhost, LLC', 'carve-out'],
    ]);
  });

  it.each([
    'Our examination covered the controls of Aldermoor.',
    'We examined the controls within the Ledgerline Platform, which are described in the description.',
    'Who performs the controls is told in the description.',
  ])('takes neither the supplier nor its system for one: "%s"', (sentence) => {
    expect(treated(scopeWith(sentence))).toEqual([]);
  });

  it.each([
    'Controls expected of third parties',
    'What is assumed at our providers',
    'Controls relied on at vendors',
    'Complementary subservice organization controls',
  ])('lists the controls under "%s"', (title) => {
    const report = read({
      description: [
        ...soundParts.description,
        `## ${title}`,
        'Aldermoor counts on these controls:',
        '• Halls with servers are locked and watched.',
        '• Disks are destroyed before they leave the hall.',
      ],
    });
    expect(report.csocs.map(({ text }) => text)).toEqual([
      'Halls with servers are locked and watched.',
      'Disks are destroyed before they leave the hall.',
    ]);
  });

  it('takes a line that opens a list of duties for no control of its own', () => {
    const report = read({
      description: [
        '# Description of the Ledgerline Platform',
        '## Complementary user entity controls',
        'Customers should, for their part:',
        'Customers should review the accounts of their users.',
        'Customers should keep their keys in a vault.',
      ],
    });
    expect(report.cuecs).toHaveLength(2);
  });
});

describe('the supplier and what it is called', () => {
  const scopeOf = (sentence: string): Partial<Parts> => ({
    cover: ['System and Organization Controls (SOC) 2 Type 2 Report'],
    scope: ['# Independent Service Auditor’s Report', ...sentence.split('\n')],
    assertion: [
      '# Assertion',
      'We have prepared the description of the system and controls, and we confirm it.',
    ],
    description: ['# Description of the system', 'It keeps ledgers for small banks.'],
  });
  const examined =
    'throughout the period January 1, 2026 through June 30, 2026 and the suitability of the design and operating effectiveness of controls based on the trust services criteria relevant to security.';

  it.each([
    [
      'The Ostrand Group plc',
      `To the Directors of The Ostrand Group plc (“Ostrand”)\nWe have examined Ostrand’s description of its Fund System ${examined}`,
    ],
    [
      'quantive.io, Inc.',
      `To quantive.io, Inc. management\nWe have examined quantive.io, Inc.’s (“quantive”) accompanying description of its quantive Analytics System ${examined}`,
    ],
    [
      'Pinecrest Limited',
      `Board of Directors\nPinecrest Limited\nWe have examined the description of Pinecrest’s Engage System ${examined}`,
    ],
    [
      'Halden & Moor Benefits LLC',
      `Halden & Moor Benefits LLC\nWe have examined Halden & Moor Benefits LLC’s (“H&M Benefits”) description of its Claims System ${examined}`,
    ],
    ['Norrvik AB', `Tarn Howell LLP has examined Norrvik AB’s description of its Payroll System ${examined}`],
  ])('%s', (name, sentence) => expect(read(scopeOf(sentence)).serviceOrganization?.value).toBe(name));

  it('reads the name from a title that ends in who speaks', () => {
    const parts = scopeOf(`We have examined the description of Moor’s Claims System ${examined}`);
    const assertion = [
      '# Assertion of Halden & Moor Benefits LLC Management',
      ...(parts.assertion ?? []).slice(1),
    ];
    expect(read({ ...parts, assertion }).serviceOrganization?.value).toBe('Halden & Moor Benefits LLC');
  });

  it('takes no short name of the supplier for a subservice organization', () => {
    const report = read({
      ...scopeOf(
        `To Halden & Moor Benefits LLC\nWe have examined Halden & Moor Benefits LLC’s (“H&M Benefits”) description of its Claims System ${examined}`,
      ),
      description: [
        '# Description of the Claims System',
        '## Subservice Organizations',
        'Fernhost, LLC provides hosting to H&M Benefits. H&M Benefits is responsible for monitoring it.',
      ],
    });
    expect(report.subserviceOrganizations.map(({ name }) => name)).toEqual(['Fernhost, LLC']);
  });
});
