import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { soc2Document } from './reports.ts';

const P = 'throughout the period January 1, 2026 through June 30, 2026';
const A = `a. the description presents the Ledgerline Platform that was designed and implemented ${P} in accordance with the description criteria.`;
const B = `b. the controls stated in the description were suitably designed ${P} to provide reasonable assurance that Aldermoor’s service commitments and system requirements would be achieved based on the applicable trust services criteria, if its controls operated effectively throughout that period.`;
const C = `c. the controls stated in the description operated effectively ${P} to provide reasonable assurance that Aldermoor’s service commitments and system requirements were achieved based on the applicable trust services criteria.`;
const [u, q, a, d] = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const;
const OPINIONS: readonly (readonly [string, readonly string[], readonly (string | null)[]])[] = [
  ['std', ['## Opinion', 'In our opinion, in all material respects,', A, B, C], [u, u, u, u]],
  [
    'basis q preceding',
    [
      '## Basis for Qualified Opinion',
      'The description states that access of leavers is removed within one day. However, our tests showed that the access of seven of 25 leavers was removed after eight to thirty days. As a result, the controls did not operate effectively to meet criterion CC6.2.',
      '## Qualified Opinion',
      'In our opinion, except for the effects of the matter giving rise to the modification described in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, u, u, q],
  ],
  [
    'except for matter basis section',
    [
      '## Opinion',
      'In our opinion, except for the matter described in the Basis for Qualified Opinion section of our report, in all material respects,',
      A,
      B,
      C,
      '## Basis for Qualified Opinion',
      'Aldermoor states in its description that a manager approves each change. As noted on page 51 of the description of tests, approval was not documented for 9 of 40 changes; the control did not operate effectively.',
    ],
    [q, u, u, q],
  ],
  [
    'design q',
    [
      '## Basis for Qualified Opinion',
      'The controls related to offboarding were not suitably designed because no procedure exists by which the security team learns that a contractor has left.',
      '## Opinion',
      'In our opinion, except for the matter described in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, u, q, u],
  ],
  [
    'design and op q',
    [
      '## Basis for Qualified Opinion',
      'The description states that backups are tested each quarter. The control was not suitably designed and did not operate effectively during the period.',
      '## Opinion',
      'In our opinion, except for the matter described in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, u, q, q],
  ],
  [
    'description q',
    [
      '## Basis for Qualified Opinion',
      'The accompanying description states that Aldermoor uses a second data center. Our procedures showed that the second data center was not in use; the description is therefore not presented in accordance with the description criteria in that respect.',
      '## Opinion',
      'In our opinion, except for the matter described in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, q, u, u],
  ],
  [
    'adverse',
    [
      '## Basis for Adverse Opinion',
      'Access reviews did not operate in any month of the period, and leavers kept their access.',
      '## Adverse Opinion',
      'In our opinion, because of the significance of the matter described in the preceding paragraph, in all material respects,',
      A.replace('presents', 'does not present'),
      B.replace('were suitably', 'were not suitably'),
      C.replace('operated effectively', 'did not operate effectively'),
    ],
    [a, a, a, a],
  ],
  [
    'adverse op only',
    [
      '## Adverse Opinion',
      'In our opinion, because of the significance of the matters described in the Basis for Adverse Opinion section:',
      A,
      B,
      C.replace('operated effectively', 'did not operate effectively'),
    ],
    [a, u, u, a],
  ],
  [
    'disclaimer',
    [
      '## Basis for Disclaimer of Opinion',
      'Aldermoor did not provide the logs of access changes for the period. We were unable to obtain sufficient appropriate evidence by other means.',
      '## Disclaimer of Opinion',
      'Because of the significance of the matter described in the Basis for Disclaimer of Opinion section, we have not been able to obtain sufficient appropriate evidence to provide a basis for an opinion. Accordingly, we do not express an opinion on the description, the suitability of the design or the operating effectiveness of the controls.',
    ],
    [d, d, d, d],
  ],
  [
    'disclaimer short',
    [
      '## Disclaimer of Opinion',
      'Because of the limitation on the scope of our examination discussed in the preceding paragraph, the scope of our work was not sufficient to enable us to express, and we do not express, an opinion on whether the description is presented in accordance with the description criteria or whether the controls were suitably designed or operated effectively.',
    ],
    [d, d, d, d],
  ],
  [
    'separate q item',
    [
      '## Opinion',
      'In our opinion, in all material respects,',
      A,
      B,
      'c. except for the matter described in the Basis section, the controls stated in the description operated effectively throughout the period January 1, 2026 through June 30, 2026.',
    ],
    [q, u, u, q],
  ],
  [
    'we conclude',
    [
      '## Conclusion',
      'In our opinion, the description is presented in accordance with the description criteria, and the controls were suitably designed and operated effectively, in all material respects.',
    ],
    [u, u, u, u],
  ],
  [
    'first-style ISAE',
    [
      '## Opinion',
      'Our opinion has been formed on the basis of the matters outlined in this report. The criteria we used in forming our opinion are those described in the assertion. In our opinion, in all material respects:',
      '(a) The description fairly presents the Ledgerline Platform as designed and implemented throughout the period;',
      '(b) The controls related to the criteria stated in the description were suitably designed throughout the period; and',
      '(c) The controls tested, which were those necessary to provide reasonable assurance that the criteria were met, operated effectively throughout the period.',
    ],
    [u, u, u, u],
  ],
  [
    'roman inline',
    [
      '## Opinion',
      'In our opinion, in all material respects, (i) the description presents the Ledgerline Platform that was designed and implemented throughout the period in accordance with the description criteria; (ii) the controls stated in the description were suitably designed throughout the period; and (iii) the controls stated in the description operated effectively throughout the period.',
    ],
    [u, u, u, u],
  ],
  [
    'semicolon plain',
    [
      '## Opinion',
      'In our opinion, in all material respects, the description presents the system that was designed and implemented; the controls were suitably designed; and the controls operated effectively, in each case throughout the period January 1, 2026 through June 30, 2026.',
    ],
    [u, u, u, u],
  ],
  [
    'EY style headings',
    [
      '## Opinion',
      'In our opinion, in all material respects, based on the criteria described in Aldermoor’s assertion and the applicable trust services criteria:',
      A,
      B,
      C,
    ],
    [u, u, u, u],
  ],
  [
    'based on and subject complement',
    [
      '## Opinion',
      'In our opinion, in all material respects, based on the description criteria identified in management’s assertion and the applicable trust services criteria',
      A,
      B,
      C,
    ],
    [u, u, u, u],
  ],
  [
    'with emphasis',
    [
      '## Opinion',
      'In our opinion, in all material respects,',
      A,
      B,
      C,
      '## Emphasis of Matter',
      'As discussed in the section Significant Changes, Aldermoor moved its hosting on March 1, 2026. Our opinion is not modified with respect to this matter.',
    ],
    [u, u, u, u],
  ],
  [
    'noop para',
    [
      '## Opinion',
      'In our opinion, in all material respects,',
      A,
      B,
      C,
      '## Emphasis of Matter',
      'The description states that breach notifications are sent within 72 hours. However, during the period no breach occurred that would warrant the operation of the control. Because that control did not operate during the period, we were unable to test, and did not test, its operating effectiveness. Our opinion is not modified with respect to this matter.',
    ],
    [u, u, u, u],
  ],
  [
    'noop before',
    [
      'As noted in section IV, no security incidents occurred during the period, and the controls related to incident response did not operate; we therefore did not test their operating effectiveness as evaluated using criterion CC7.4.',
      '## Opinion',
      'In our opinion, in all material respects,',
      A,
      B,
      C,
    ],
    [u, u, u, u],
  ],
  [
    'resp to info',
    [
      '## Other Information',
      'The information in Section V is presented by management to provide additional information and is not a part of the description. It has not been subjected to the procedures applied in the examination and, accordingly, we express no opinion on it.',
      '## Opinion',
      'In our opinion, in all material respects,',
      A,
      B,
      C,
    ],
    [u, u, u, u],
  ],
  [
    'qualified criteria not met',
    [
      'The description states on page 20 that terminated users are removed within a day. As noted on page 47, controls to remove terminated users were not operating effectively throughout the period. As a result, controls did not provide reasonable assurance that the commitments were achieved based on trust services criterion CC6.2.',
      '## Opinion',
      'In our opinion, except for the matter referred to in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, u, u, q],
  ],
  [
    'except effects run-in',
    [
      'Qualified opinion: In our opinion, except for the possible effects of the matters described in the Basis for Qualified Opinion paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, q, q, q],
  ],
  [
    'unqualified header word',
    ['## Unqualified Opinion', 'In our opinion, in all material respects,', A, B, C],
    [u, u, u, u],
  ],
  [
    'heading unmodified',
    ['## Unmodified opinion', 'In our opinion, in all material respects,', A, B, C],
    [u, u, u, u],
  ],
  [
    'no colon list dashes',
    [
      '## Opinion',
      'In our opinion, in all material respects:',
      '– the description presents the system that was designed and implemented throughout the period in accordance with the description criteria;',
      '– the controls stated in the description were suitably designed throughout the period; and',
      '– the controls stated in the description operated effectively throughout the period.',
    ],
    [u, u, u, u],
  ],
  [
    'numbers 1)',
    [
      '## Opinion',
      'In our opinion, in all material respects —',
      '1) The description presents the system that was designed and implemented throughout the period in accordance with the description criteria.',
      '2) The controls stated in the description were suitably designed throughout the period to provide reasonable assurance.',
      '3) The controls stated in the description operated effectively throughout the period to provide reasonable assurance.',
    ],
    [u, u, u, u],
  ],
  [
    'each sentence own',
    [
      '## Opinion',
      `In our opinion, the description presents, in all material respects, the Ledgerline Platform that was designed and implemented ${P} in accordance with the description criteria.`,
      `In our opinion, the controls stated in the description were, in all material respects, suitably designed ${P}.`,
      `In our opinion, the controls stated in the description operated effectively, in all material respects, ${P}.`,
    ],
    [u, u, u, u],
  ],
  [
    'also',
    [
      '## Opinion',
      `In our opinion, in all material respects, the description presents the Ledgerline Platform that was designed and implemented ${P}. Also, in our opinion, the controls stated in the description were suitably designed and operated effectively ${P}.`,
    ],
    [u, u, u, u],
  ],
  [
    'further in our opinion',
    [
      '## Opinion',
      `In our opinion, the accompanying description fairly presents, in all material respects, the Ledgerline Platform. Further, in our opinion, the controls were suitably designed. Also, in our opinion, the controls that were tested were operating with sufficient effectiveness ${P}.`,
    ],
    [u, u, u, u],
  ],
  [
    'except sentences',
    [
      '## Opinion',
      'In our opinion, in all material respects, except that the controls over backups did not operate effectively from January 1 to March 31, 2026,',
      A,
      B,
      C,
    ],
    [q, u, u, q],
  ],
  [
    'because q',
    [
      '## Opinion',
      'In our opinion, because of the effect of the matter noted above on criterion CC6.2, and except for that matter, in all material respects,',
      A,
      B,
      C,
    ],
    [q, q, q, q],
  ],
  [
    'matter giving rise',
    [
      '## Matter Giving Rise to Qualification',
      'Our tests found that reviews of access were not performed in two of the four quarters; the control did not operate effectively.',
      '## Opinion',
      'In our opinion, except for the matter giving rise to the qualification, in all material respects,',
      A,
      B,
      C,
    ],
    [q, u, u, q],
  ],
  [
    'with exception of',
    [
      '## Opinion',
      'In our opinion, with the exception of the matter described in the preceding paragraph, in all material respects,',
      A,
      B,
      C,
    ],
    [q, q, q, q],
  ],
  [
    'opinion heading split',
    ['## OPINION', 'IN OUR OPINION, IN ALL MATERIAL RESPECTS,', A, B, C],
    [u, u, u, u],
  ],
  [
    'as evaluated',
    [
      '## Opinion',
      'In our opinion, in all material respects, when evaluated against the description criteria and the applicable trust services criteria,',
      A,
      B,
      C,
    ],
    [u, u, u, u],
  ],
];

describe('opinions in the wordings of many firms', () => {
  it.each(OPINIONS)('reads the elements of: %s', (_name, opinion, expected) => {
    const read = extractReport(soc2Document({ opinion })).report?.opinion;
    const elements = [read?.overall, read?.description, read?.design, read?.operation];
    expect(elements.map((element) => element?.value ?? null)).toEqual(expected);
  });
});
