import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { type Block, documentOf } from './document-of.ts';

type Letter = {
  readonly front: readonly Block[];
  readonly letter: readonly Block[];
  readonly rest?: readonly Block[];
};

const read = ({ front, letter, rest = [] }: Letter) => {
  const { report, message } = extractReport(
    documentOf([
      front,
      letter,
      [
        '# Statement by management',
        'We have prepared the description of our system. We confirm that the controls operated effectively throughout the period.',
      ],
      ['# Description of the system', 'The company keeps ledgers for small banks.', ...rest],
      ['# Control objectives, controls, tests and results of tests', 'The tests follow.'],
    ]),
  );
  if (report === null) return message;
  const { kind, type, serviceOrganization, auditor, auditorLocation, reportDate, opinion } = report;
  return [
    kind.value,
    type?.value ?? null,
    serviceOrganization?.value ?? null,
    auditor?.value ?? null,
    auditorLocation?.value ?? null,
    reportDate?.value ?? null,
    [opinion.overall, opinion.description, opinion.design, opinion.operation]
      .map((fact) => fact?.value.charAt(0) ?? '-')
      .join(''),
  ];
};

const elements = (limit = ''): Block[] => [
  '(a) the description fairly presents the system as designed and implemented throughout the period from 1 January 2025 to 31 December 2025;',
  '(b) the controls related to the control objectives stated in the description were suitably designed throughout the period from 1 January 2025 to 31 December 2025; and',
  `(c) ${limit}the controls tested, which were those necessary to provide reasonable assurance that the control objectives stated in the description were achieved, operated effectively throughout the period from 1 January 2025 to 31 December 2025.`,
];
const engaged = (company: string): string =>
  `We have been engaged to report on ${company}’s description of its payroll system for processing customers’ transactions throughout the period from 1 January 2025 to 31 December 2025, and on the design and operation of controls related to the control objectives stated in the description.`;
const conducted =
  'We conducted our engagement in accordance with International Standard on Assurance Engagements 3402, Assurance Reports on Controls at a Service Organization, issued by the International Auditing and Assurance Standards Board.';

describe('letters as firms of other countries write them', () => {
  it.each<[string, Letter, unknown[]]>([
    [
      'German: place and date above the firm',
      {
        front: ['# Aldermoor Lohn GmbH', 'ISAE 3402 Type 2 Report', '1 January 2025 to 31 December 2025'],
        letter: [
          '# Independent Service Auditor’s Assurance Report on the Description of Controls, Their Design and Operating Effectiveness',
          'To the Managing Directors of Aldermoor Lohn GmbH, Köln',
          '## Scope',
          engaged('Aldermoor Lohn GmbH'),
          conducted,
          '## Opinion',
          'Our opinion has been formed on the basis of the matters outlined in this report. The criteria we used in forming our opinion are those described in the statement. In our opinion, in all material respects,',
          ...elements(),
          'Frankfurt am Main, 12 February 2026',
          'Kessel Treuhand GmbH Wirtschaftsprüfungsgesellschaft',
        ],
      },
      [
        'ISAE 3402',
        2,
        'Aldermoor Lohn GmbH',
        'Kessel Treuhand GmbH',
        'Frankfurt am Main',
        '2026-02-12',
        'uuuu',
      ],
    ],
    [
      'Dutch: the conclusion first, qualified',
      {
        front: [
          '# Aldermoor Loon B.V.',
          'Assurance report ISAE 3402 type II',
          '1 January 2025 to 31 December 2025',
        ],
        letter: [
          '# Assurance report of the independent auditor',
          'To: the Board of Management and the Supervisory Board of Aldermoor Loon B.V.',
          '## Our qualified opinion',
          'In our opinion, in all material respects:',
          ...elements(
            'except for the effects of the matter described in the section Basis for our qualified opinion, ',
          ),
          '## Basis for our qualified opinion',
          'Reviews of access did not operate effectively in two quarters.',
          engaged('Aldermoor Loon B.V.'),
          conducted,
          'Amsterdam, 12 February 2026',
          'Veldhuis Accountants N.V.',
        ],
      },
      ['ISAE 3402', 2, 'Aldermoor Loon B.V.', 'Veldhuis Accountants N.V.', 'Amsterdam', '2026-02-12', 'quuq'],
    ],
    [
      'British: to the directors, with "we conclude"',
      {
        front: [
          '# Aldermoor Payroll plc',
          'Type 2 report under ISAE 3402',
          '1 January 2025 to 31 December 2025',
        ],
        letter: [
          '# Report of the independent service auditor to the Directors of Aldermoor Payroll plc',
          'This report is made solely to the Directors of Aldermoor Payroll plc, as a body.',
          engaged('Aldermoor Payroll plc'),
          conducted,
          '## Conclusion',
          'On the basis of our work we conclude that, in all material respects:',
          ...elements(),
          'Birch & Rowan LLP',
          'Chartered Accountants',
          'Leeds, United Kingdom',
          '12 February 2026',
        ],
      },
      [
        'ISAE 3402',
        2,
        'Aldermoor Payroll plc',
        'Birch & Rowan LLP',
        'Leeds, United Kingdom',
        '2026-02-12',
        'uuuu',
      ],
    ],
    [
      'Nordic: SOC 2 under ISAE 3000, one sentence',
      {
        front: ['# Aldermoor Data A/S', '# SOC 2 Type 2', '1 January 2025 to 31 December 2025'],
        letter: [
          '# Independent auditor’s assurance report',
          'To the Board of Directors of Aldermoor Data A/S',
          'The subject of our engagement is Aldermoor Data A/S’s description of its ledger service throughout the period from 1 January 2025 to 31 December 2025 and the design and operating effectiveness of the controls in it, measured by the trust services criteria for security. We worked to ISAE 3000.',
          '## Reasonable assurance conclusion',
          'In our view, in all material respects, the description presents the service as designed and implemented; the controls were suitably designed; and the controls operated effectively throughout the period, save for the matter described in the preceding section.',
          'Copenhagen, 12 February 2026',
          'Hvid & Krogh Revision A/S',
        ],
      },
      ['SOC 2', 2, 'Aldermoor Data A/S', 'Hvid & Krogh Revision A/S', 'Copenhagen', '2026-02-12', 'quuq'],
    ],
    [
      'Indian: adverse on operation',
      {
        front: [
          '# Aldermoor Software Private Limited',
          'SOC 2 Type II report',
          '1 January 2025 to 31 December 2025',
        ],
        letter: [
          '# Independent Service Auditor’s Report',
          'The Board of Directors,',
          'Aldermoor Software Private Limited',
          'We have examined the description of the ledger service of Aldermoor Software Private Limited throughout the period from 1 January 2025 to 31 December 2025, based on the trust services criteria for security, in accordance with the attestation standards of the AICPA.',
          '## Adverse opinion',
          'In our opinion, because of the significance of the matters described above, in all material respects, the description presents the service that was designed and implemented; the controls stated in the description were suitably designed; and the controls stated in the description did not operate effectively.',
          'Nair & Associates',
          'Chartered Accountants',
          'Bengaluru, India',
          '12 February 2026',
        ],
      },
      [
        'SOC 2',
        2,
        'Aldermoor Software Private Limited',
        'Nair & Associates',
        'Bengaluru, India',
        '2026-02-12',
        'auua',
      ],
    ],
    [
      'American: declined',
      {
        front: ['# Aldermoor Payments LP', 'SOC 2 Type 2', '1 January 2025 to 31 December 2025'],
        letter: [
          '# Report of Independent Accountants',
          'To the Partners of Aldermoor Payments LP',
          'We were engaged to examine the description of the ledger service of Aldermoor Payments LP throughout the period from 1 January 2025 to 31 December 2025 and the suitability of the design and operating effectiveness of controls, based on the trust services criteria for security, under the attestation standards of the AICPA.',
          '## Basis for disclaimer of opinion',
          'The logs of the period were destroyed, and we were unable to obtain sufficient appropriate evidence.',
          '## Disclaimer of opinion',
          'Because of the significance of the matter described above, the scope of our work was not sufficient to enable us to express, and we do not express, an opinion on the description, or on the suitability of the design or operating effectiveness of the controls.',
          'Garrow & Pike, P.C.',
          'Boise, Idaho',
          'February 12, 2026',
        ],
      },
      ['SOC 2', 2, 'Aldermoor Payments LP', 'Garrow & Pike, P.C.', 'Boise, Idaho', '2026-02-12', 'dddd'],
    ],
  ])('%s', (_name, letter, facts) => {
    expect(read(letter)).toEqual(facts);
  });
});
