import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { type Parts, soundParts as S, soc2Document } from './reports.ts';

const [u, q, a, d, n] = ['unqualified', 'qualified', 'adverse', 'disclaimer', null] as const;
const P = 'throughout the period January 1, 2026 through June 30, 2026';
const soc3scope = [
  '# Independent Service Auditor’s Report',
  'To: Management of Aldermoor Systems, Inc.',
  `We have examined Aldermoor Systems, Inc.’s (“Aldermoor”) accompanying assertion titled “Assertion of Aldermoor Management” that the controls within the Ledgerline Platform were effective ${P} to provide reasonable assurance that commitments were achieved based on the trust services criteria relevant to security.`,
];
const soc3 = { cover: ['# Aldermoor Systems, Inc.', 'SOC 3 Report', P], scope: soc3scope };
const soc1 = {
  cover: ['# Aldermoor Systems, Inc.', 'SOC 1 Type 2 Report'],
  scope: [
    '# Independent Service Auditor’s Report',
    'To: Management of Aldermoor Systems, Inc.',
    `We have examined Aldermoor Systems, Inc.’s description of its claims system ${P} and the suitability of the design and operating effectiveness of controls to achieve the related control objectives, relevant to user entities’ internal control over financial reporting. The attestation standards of the AICPA were followed.`,
  ],
};
const s1a = `a. the description fairly presents the claims system that was designed and implemented ${P}.`,
  s1b =
    'b. the controls related to the control objectives stated in the description were suitably designed to provide reasonable assurance that the control objectives would be achieved if the controls operated effectively.',
  s1c = `c. the controls operated effectively to provide reasonable assurance that the control objectives stated in the description were achieved ${P}.`;
const OPINIONS: readonly (readonly [string, Partial<Parts>, readonly (string | null)[]])[] = [
  [
    'soc3 clean',
    {
      ...soc3,
      opinion: [
        '## Opinion',
        `In our opinion, management’s assertion that the controls within the Ledgerline Platform were effective ${P}, to provide reasonable assurance that commitments were achieved, is fairly stated, in all material respects.`,
      ],
    },
    [u, n, n, n],
  ],
  [
    'soc3 qualified',
    {
      ...soc3,
      opinion: [
        '## Basis for Qualified Opinion',
        'Controls to remove leavers did not operate effectively from January to March 2026. As a result criterion CC6.2 was not met.',
        '## Qualified Opinion',
        `In our opinion, except for the matter described in the preceding paragraph, management’s assertion that the controls within the Ledgerline Platform were effective ${P} is fairly stated, in all material respects.`,
      ],
    },
    [q, n, n, n],
  ],
  [
    'soc3 direct',
    {
      ...soc3,
      opinion: [
        '## Opinion',
        `In our opinion, the controls within the Ledgerline Platform were effective, in all material respects, ${P} to provide reasonable assurance that commitments were achieved.`,
      ],
    },
    [u, n, n, u],
  ],
  [
    'soc3 adverse',
    {
      ...soc3,
      opinion: [
        '## Adverse Opinion',
        `In our opinion, because of the significance of the matter described above, management’s assertion that the controls within the Ledgerline Platform were effective ${P} is not fairly stated, in all material respects.`,
      ],
    },
    [a, n, n, n],
  ],
  [
    'soc3 disclaimer',
    {
      ...soc3,
      opinion: [
        '## Disclaimer of Opinion',
        'Because we could not obtain sufficient evidence about the matter above, we do not express an opinion on management’s assertion.',
      ],
    },
    [d, n, n, n],
  ],
  [
    'soc1 clean',
    {
      ...soc1,
      opinion: [
        '## Opinion',
        'In our opinion, in all material respects, based on the criteria described in Aldermoor’s assertion,',
        s1a,
        s1b,
        s1c,
      ],
    },
    [u, u, u, u],
  ],
  [
    'soc1 qualified objective',
    {
      ...soc1,
      opinion: [
        'The accompanying description states that managers approve changes. Our tests noted that 8 of 30 changes were not approved. This resulted in the non-achievement of control objective 4.',
        '## Opinion',
        'In our opinion, except for the matter referred to in the preceding paragraph, in all material respects, based on the criteria described in Aldermoor’s assertion,',
        s1a,
        s1b,
        s1c,
      ],
    },
    [q, u, u, q],
  ],
  [
    'soc1 qualified obj inline c',
    {
      ...soc1,
      opinion: [
        '## Opinion',
        'In our opinion, in all material respects, based on the criteria described in Aldermoor’s assertion,',
        s1a,
        s1b,
        s1c.replace(/\.$/, ', except for control objective 4, which was not achieved.'),
      ],
    },
    [q, u, u, q],
  ],
  [
    'soc1 design qualified',
    {
      ...soc1,
      opinion: [
        'The controls related to control objective 2 were not suitably designed, because nobody reviews the interface totals.',
        '## Opinion',
        'In our opinion, except for the matter described in the preceding paragraph, in all material respects,',
        s1a,
        s1b,
        s1c,
      ],
    },
    [q, u, q, u],
  ],
  [
    'one neg item',
    {
      ...soc1,
      opinion: [
        '## Opinion',
        'In our opinion, in all material respects,',
        s1a,
        s1b,
        `c. the controls did not operate effectively to achieve control objective 4, “access to programs and data”, ${P}; the other controls operated effectively.`,
      ],
    },
    [q, u, u, q],
  ],
  [
    'isae except',
    {
      opinion: [
        '## Qualified opinion',
        'In our opinion, in all material respects, except for the possible effect of the matters described in the “Basis for qualified opinion” paragraph:',
        '(a) the description fairly presents the Ledgerline Platform as designed and implemented throughout the period;',
        '(b) the controls were suitably designed throughout the period; and',
        '(c) the controls operated effectively throughout the period.',
        '## Basis for qualified opinion',
        'From January to February 2026 backups were not performed as described, and the related control did not operate effectively.',
      ],
    },
    [q, u, u, q],
  ],
  [
    'scope limit q',
    {
      opinion: [
        '## Basis for Qualified Opinion',
        'Aldermoor could not provide the records of access reviews for January to March 2026. We were unable to obtain evidence of the operation of the control in these months.',
        '## Qualified Opinion',
        'In our opinion, except for the possible effects of the matter described in the preceding paragraph, in all material respects,',
        ...S.opinion.slice(2),
      ],
    },
    [q, u, u, q],
  ],
  [
    'both',
    {
      opinion: [
        '## Basis',
        'As noted in Section IV, the description includes a control over media disposal that was not implemented, and access reviews did not operate effectively.',
        '## Opinion',
        'In our opinion, except for the matters described in the paragraph above, in all material respects,',
        ...S.opinion.slice(2),
      ],
    },
    [q, 'any', 'any', q],
  ],
  [
    'we qualify',
    {
      opinion: [
        '## Opinion',
        'We qualify our opinion: except for the late removal of leavers described in Section IV, in our opinion, in all material respects,',
        ...S.opinion.slice(2),
      ],
    },
    [q, 'any', 'any', q],
  ],
  [
    'withdrawn later',
    {
      opinion: [
        ...S.opinion,
        'This opinion does not hold for criterion CC6.2, which was not met from January to March 2026.',
      ],
    },
    [q, 'any', 'any', 'any'],
  ],
  [
    'unable to opine op only',
    {
      opinion: [
        '## Opinion',
        ...S.opinion.slice(1, 4),
        'Because we could not test controls after their logs were lost, we do not express an opinion on the operating effectiveness of the controls.',
      ],
    },
    [d, u, u, d],
  ],
  [
    'with sufficient',
    {
      opinion: [
        '## Opinion',
        'In our opinion, in all material respects, the description presents the system that was designed and implemented, the controls were suitably designed, and the controls that were tested operated with sufficient effectiveness to provide reasonable assurance.',
      ],
    },
    [u, u, u, u],
  ],
  [
    'opinion at the top of letter',
    {
      scope: [
        '# Independent Service Auditor’s Report',
        'To: Management of Aldermoor Systems, Inc.',
        '## Opinion',
        ...S.opinion.slice(1),
        '## Basis for opinion',
        'We have examined the description of the Ledgerline Platform of Aldermoor Systems, Inc. throughout the period January 1, 2026 through June 30, 2026 and the suitability of the design and operating effectiveness of controls based on the trust services criteria for security and availability. We conducted our examination in accordance with attestation standards established by the AICPA.',
      ],
      opinion: [],
    },
    [u, u, u, u],
  ],
  [
    'qualified opinion at top',
    {
      scope: [
        '# Independent Service Auditor’s Report',
        'To: Management of Aldermoor Systems, Inc.',
        '## Qualified Opinion',
        'In our opinion, except for the matter described in the Basis for Qualified Opinion section below, in all material respects,',
        ...S.opinion.slice(2),
        '## Basis for Qualified Opinion',
        'Access of leavers was not removed in time in 9 of 30 cases; the control did not operate effectively.',
        'We have examined the description of the Ledgerline Platform of Aldermoor Systems, Inc. throughout the period January 1, 2026 through June 30, 2026 and the suitability of the design and operating effectiveness of controls based on the trust services criteria for security and availability. We conducted our examination in accordance with attestation standards established by the AICPA.',
      ],
      opinion: [],
    },
    [q, u, u, q],
  ],
];

describe('opinions of SOC 1, SOC 3 and ISAE reports, and those that stand first', () => {
  it.each(OPINIONS)('%s', (_name, parts, expected) => {
    const read = extractReport(soc2Document(parts)).report?.opinion;
    const elements = [read?.overall, read?.description, read?.design, read?.operation];
    elements.forEach((element, index) => {
      // "any": firms differ on what such words leave of an element.
      if (expected[index] !== 'any') expect(element?.value ?? null).toBe(expected[index]);
    });
  });
});
