import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { type Block, documentOf } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

const bridgeLetter: Block[] = [
  'Aldermoor Systems, Inc.',
  'September 14, 2026',
  'To our customers and their auditors',
  'Aldermoor engaged Garrow & Pike, P.C. to issue a SOC 2 Type II report for the period January 1, 2026 through June 30, 2026.',
  'This letter covers the gap between the end of that report and today: from July 1, 2026 through August 31, 2026, we are not aware of any material changes to the control environment described in the report.',
  'This letter is not a substitute for the report and no independent accountant has examined it.',
  'Sincerely,',
  'Jordan Ashe, Chief Information Security Officer',
  'Aldermoor Systems, Inc.',
];

const others: [string, RegExp, Block[]][] = [
  [
    'a certificate',
    /certificate/,
    [
      '# Certificate of Registration',
      'This is to certify that the information security management system of Aldermoor Systems, Inc. conforms to ISO/IEC 27001:2022.',
      'Certificate number IS 700123',
      'Valid until 3 May 2028',
    ],
  ],
  [
    'a penetration test letter',
    /penetration test/,
    [
      'Aldermoor Systems, Inc.',
      '# Penetration Test Summary Letter',
      'Between March 2 and March 13, 2026 we tested the external network and the web application. In our opinion, the application is well protected. Two findings of medium severity were fixed.',
    ],
  ],
  [
    'a readiness assessment',
    /readiness/,
    [
      '# SOC 2 Readiness Assessment',
      'Prepared for Aldermoor Systems, Inc.',
      'We were engaged to assess how ready the controls are for a SOC 2 examination against the trust services criteria. This is not an examination and we do not express an opinion on the controls.',
      '## Tests of controls',
      'Gap: access reviews are not documented.',
    ],
  ],
  [
    'a policy',
    /policy/,
    [
      '# Information Security Policy',
      'Aldermoor Systems, Inc.',
      'All employees must protect customer data. Access is granted by role.',
    ],
  ],
  [
    'a SAS 70 report',
    /SAS 70/,
    [
      '# Report on Controls Placed in Operation',
      'Report of independent auditors under SAS 70',
      'We have examined the accompanying description of controls of Aldermoor Systems, Inc. as of June 30, 2009. In our opinion, the description presents fairly, in all material respects, the relevant aspects of the controls, and the controls were suitably designed.',
    ],
  ],
  [
    'a questionnaire',
    /questionnaire/,
    ['# Security questionnaire', 'Do you hold a SOC 2 report? Yes. Are controls tested each year? Yes.'],
  ],
  [
    'an unrelated paper',
    /some other document/,
    ['# Minutes of the gardening club', 'Eleven members were present. The hedge will be cut in May.'],
  ],
];

describe('papers that are offered in place of a report (traps 12 and 14)', () => {
  it.each(others)('%s is named, not read', (_name, named, page) => {
    const { outcome, message, report } = extractReport(documentOf([page]));
    expect(outcome).toBe('not-a-soc-report');
    expect(message).toMatch(named);
    expect(report).toBeNull();
  });

  it('reads a bridge letter as one, with its own time and none of the report’s', () => {
    const { outcome, report, notRead } = extractReport(documentOf([bridgeLetter]));
    expect(outcome).toBe('ok');
    expect(notRead).toEqual([]);
    expect(report?.kind.value).toBe('bridge letter');
    expect(report?.opinion.overall).toBeNull();
    expect(report?.periodEnd).toBeNull();
    expect(report?.bridgeLetter).toMatchObject({
      issuer: 'Aldermoor Systems, Inc.',
      from: '2026-07-01',
      to: '2026-08-31',
      date: '2026-09-14',
      changesReported: false,
      signedByAuditor: false,
    });
  });

  it.each([
    [
      'reported changes',
      'Except for the move to a new data center, there have been no material changes to our controls.',
      true,
    ],
    ['no word on changes', 'We value your business.', null],
  ])('tells a bridge letter with %s', (_name, sentence, changed) => {
    const page = bridgeLetter.map((line) =>
      String(line).startsWith('This letter covers')
        ? `This bridge letter covers July 1, 2026 through August 31, 2026. ${sentence}`
        : line,
    );
    expect(extractReport(documentOf([page])).report?.bridgeLetter?.changesReported).toBe(changed);
  });

  it('refuses a blank template, though it says "In our opinion"', () => {
    const blank = (block: Block): Block =>
      typeof block === 'string'
        ? block
            .replaceAll(/Aldermoor Systems, Inc\./g, '[Company Name]')
            .replaceAll(/(?:January|June|August) \d+, 2026/g, 'XX/XX/20XX')
            .replaceAll('Garrow & Pike, P.C.', '[Name of audit firm]')
        : block;
    const parts = Object.fromEntries(
      Object.entries(soundParts).map(([name, blocks]) => [name, blocks.map(blank)]),
    );
    const { outcome, message } = extractReport(soc2Document(parts));
    expect(outcome).toBe('not-a-soc-report');
    expect(message).toMatch(/template/);
  });

  it('keeps a report in which one field was forgotten, and shows the field', () => {
    const { outcome, report } = extractReport(
      soc2Document({ other: ['# Other Information', 'Contact: [insert name here].'] }),
    );
    expect(outcome).toBe('ok');
    expect(report?.placeholders.map(({ quote }) => quote)).toEqual(['[insert name here]']);
  });

  it('keeps a report whose auditor’s report is missing from the file', () => {
    const { outcome, report } = extractReport(soc2Document({ scope: [], opinion: [], closing: [] }));
    expect(outcome).toBe('ok');
    expect(report?.kind.value).toBe('SOC 2');
    expect(report?.opinion.overall).toBeNull();
    expect(report?.auditorSigned).toBeNull();
  });
});
