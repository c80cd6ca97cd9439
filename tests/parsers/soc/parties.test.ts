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
    ['nothing after the opinion', [], null],
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
