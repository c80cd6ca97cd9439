import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

/** Overall, description, design and operation, by their first letters; "-" where nothing is read. */
const read = (opinion: readonly Block[], scope: readonly Block[] = soundParts.scope): string => {
  const { report, message } = extractReport(soc2Document({ opinion, scope }));
  if (report === null) return message ?? 'no report';
  const { overall, description, design, operation } = report.opinion;
  return [overall, description, design, operation].map((fact) => fact?.value.charAt(0) ?? '-').join('');
};

describe('an adverse opinion on one element', () => {
  it.each<[string, Block[]]>([
    [
      'auua',
      [
        'In our opinion, because of the significance of what is set out above, the controls stated in the description did not operate effectively throughout the period. In our opinion, in all other material respects,',
        '1. the description presents the platform as it was implemented;',
        '2. the controls stated in the description were suitably designed, had they operated effectively and had user entities applied the controls assumed.',
      ],
    ],
    [
      'auua',
      [
        'In our opinion, in all material respects, the description presents the platform and the controls were suitably designed, had the complementary controls been applied. Because of the matter described above, the controls did not operate effectively throughout the period.',
      ],
    ],
  ])('reads %s', (kinds, opinion) => {
    expect(read(opinion)).toBe(kinds);
  });
});

describe('an opinion in one running sentence', () => {
  it.each<[string, string]>([
    [
      'uuuu',
      'In our opinion, in all material respects, the description presents the platform that was designed and implemented; controls stated in it were suitably designed to provide reasonable assurance that commitments would be achieved; and those controls operated effectively to provide reasonable assurance that commitments were achieved.',
    ],
    [
      'quuq',
      'In our opinion, in all material respects, the description presents the platform that was designed and implemented; controls stated in it were suitably designed; and, save for the matter described above, those controls operated effectively.',
    ],
    [
      'quqq',
      'In our opinion, the description fairly presents the platform, the controls stated in it were, with the exception of the matter set out above, suitably designed and, subject to the same matter, operated effectively.',
    ],
    [
      'quqq',
      'In our opinion, the description fairly presents the platform, and, other than for the matter explained above, the controls stated in it were suitably designed and operated effectively.',
    ],
    [
      'quuq',
      'In our opinion, in all material respects, the description presents the platform, the controls were suitably designed and, except for the matter described above, operated effectively throughout the period.',
    ],
    [
      'quqq',
      'In our opinion, in all material respects, (a) the description presents the platform, (b) the controls were suitably designed, apart from what is said above about reviews, and (c) the controls operated effectively, except for the matters described above.',
    ],
    [
      'quqq',
      'In our opinion, (1) the description presents the platform, (2) apart from the matter above, the controls were suitably designed, and (3) apart from the matter above, they operated effectively.',
    ],
    [
      'qquu',
      'In our opinion, in all material respects, the description presents the platform, except that it omits the archive, the controls stated in the description were suitably designed, and the controls stated in the description operated effectively.',
    ],
    [
      'quqq',
      'In our opinion, the description presents fairly the platform as implemented, whereas the controls, save for the matter described above, were suitably designed and operated effectively.',
    ],
    [
      'quuq',
      'In our opinion, the description presents the platform, the controls stated therein were suitably designed and they operated effectively with the exception of the control over leavers described above.',
    ],
    [
      'uuuu',
      'In our opinion, the description is fairly presented, and the controls were suitably designed and operating effectively, in all material respects.',
    ],
    [
      'auaa',
      'In our opinion, in all material respects, the description presents the platform, but the controls stated in it were not suitably designed and did not operate effectively.',
    ],
    [
      'auua',
      'In our opinion, in all material respects, the description presents the platform; the controls stated in it were suitably designed; but, because of the matter described above, those controls did not operate effectively.',
    ],
    [
      'quuq',
      'In our opinion, the description presents the platform; the design of the controls was suitable; and the operation of the controls was effective, save for the matter described above.',
    ],
    [
      'uuuu',
      'In our opinion, in all material respects and based on the criteria, the description gives a fair presentation of the platform, its controls were appropriately designed, and they worked effectively.',
    ],
  ])('%s: %s', (kinds, opinion) => {
    expect(read(['## Opinion', opinion])).toBe(kinds);
  });
});

describe('an opinion that takes something back is never read as clean', () => {
  const opens = 'In our opinion, in all material respects, the description presents the platform';
  it.each([
    `${opens}, the controls were suitably designed but not operating effectively.`,
    `${opens}, and the controls were suitably designed yet never operated effectively.`,
    `${opens}, and the controls were neither suitably designed nor operating effectively.`,
    `${opens}; the controls were suitably designed; and they operated effectively but for the reviews of access.`,
    `${opens} and the controls were suitably designed and operated effectively, excluding those over leavers.`,
    `${opens} and the controls were inadequately designed, although they operated effectively.`,
    `${opens}, the controls were suitably designed, while the controls over leavers did not operate effectively.`,
    `${opens}, the controls were suitably designed and, in the first half of the period only, operated effectively.`,
    `${opens}, the controls were suitably designed and operated effectively; the controls over leavers did not.`,
    `${opens}, the controls were suitably designed, with the reservation stated above, and operated effectively.`,
    `${opens}, the controls were suitably designed; with the reservation stated above they operated effectively.`,
    `${opens}, the controls were for the most part suitably designed and operated effectively.`,
    `${opens}, most of the controls were suitably designed and operated effectively.`,
    `${opens}. The controls were suitably designed. Except for the matter described above, they operated effectively.`,
    `${opens}. The controls were suitably designed and operated effectively. This does not hold for the controls over leavers.`,
    `Save for what we say above, ${opens.replace('In', 'in')}, the controls were suitably designed and operated effectively.`,
    `${opens}, the controls were suitably designed and the controls, taken together and leaving the reviews of access aside, operated effectively.`,
    `${opens}, the controls were suitably designed and they failed to operate effectively.`,
    `${opens}, the controls were suitably designed and their operation was not effective.`,
    `${opens}, the design of the controls was unsuitable and they operated effectively.`,
    `${opens}, the controls were suitably designed and operated ineffectively.`,
    `${opens} only in part, the controls were suitably designed and operated effectively.`,
    `${opens}, the controls were suitably designed, and insofar as they were tested operated effectively.`,
  ])('%s', (opinion) => {
    expect(read(['## Opinion', opinion]).charAt(0)).not.toBe('u');
  });
});

it.each<[string, string, Block[]]>([
  [
    'a table',
    'quuq',
    [
      'In our opinion, in all material respects:',
      {
        rows: [
          ['Subject', 'What we conclude'],
          ['Description', 'The description presents the platform as designed and implemented.'],
          ['Design', 'The controls were suitably designed.'],
          ['Operation', 'Except for the matter described above, the controls operated effectively.'],
        ],
      },
    ],
  ],
  [
    'paragraphs that follow',
    'quuq',
    [
      '## Opinion',
      'In our opinion, in all material respects, the description presents the platform.',
      'Furthermore, in our opinion, the controls stated in the description were suitably designed.',
      'Except for the matter described above, the controls also operated effectively.',
    ],
  ],
  [
    'numbers in words',
    'quuq',
    [
      'In our opinion, in all material respects, firstly, the description presents the platform; secondly, the controls were suitably designed; and thirdly, save for the matter above, the controls operated effectively.',
    ],
  ],
])('reads an opinion in %s', (_name, kinds, opinion) => {
  expect(read(opinion)).toBe(kinds);
});

it('reads an item whose lines came apart, with what its tail takes back', () => {
  const opinion = [
    '## Opinion',
    'In our opinion, in all material respects:',
    '1. the description presents the platform as it was from April 1, 2026 to Sept',
    '30, 2026 in accordance with the description criteria;',
    '2. the controls were suitably designed; and',
    '3. the controls operated effectively from April 1, 2026 to Sept',
    '30, 2026, except for the matter described above.',
  ];
  expect(read(opinion)).toBe('quuq');
});

describe('opinions in other words', () => {
  const items = (a = '', b = '', c = ''): Block[] => [
    `a) ${a}the description fairly presents the platform as designed and implemented throughout the period;`,
    `b) ${b}the controls related to the control objectives stated in the description were suitably designed throughout the period; and`,
    `c) ${c}the controls tested, which were those necessary to provide reasonable assurance that the control objectives were achieved, operated effectively throughout the period.`,
  ];
  it.each<[string, string, Block[]]>([
    ['a conclusion', 'uuuu', ['## Our conclusion', 'In our view, in all material respects:', ...items()]],
    [
      'a reasonable assurance conclusion',
      'uuuu',
      ['## Reasonable assurance conclusion', 'We conclude that, in all material respects:', ...items()],
    ],
    [
      'a conclusion formed on what the report outlines',
      'uuuu',
      [
        '## Opinion',
        'Our opinion has been formed on the basis of the matters outlined in this report. The criteria we used in forming our opinion are those described in the assertion. In our opinion, in all material respects,',
        ...items(),
      ],
    ],
    [
      '"our opinion is as follows"',
      'uuuu',
      ['## Opinion', 'Our opinion is as follows, in all material respects:', ...items()],
    ],
    [
      '"we express the opinion"',
      'uuuu',
      ['## Opinion', 'On that basis we express the opinion that, in all material respects:', ...items()],
    ],
    ['nothing but the heading', 'uuuu', ['## Opinion', 'In all material respects:', ...items()]],
    [
      'a heading, then the elements',
      'uuuu',
      [
        '## Our opinion',
        'The description fairly presents, in all material respects, the platform. The controls stated in it were suitably designed. The controls tested operated effectively throughout the period.',
      ],
    ],
    [
      'sentences',
      'uuuu',
      [
        '## Opinion',
        'In our opinion, the description fairly presents the platform. The controls were, in our opinion, suitably designed. In our opinion, the controls also operated effectively.',
      ],
    ],
    [
      'a qualified conclusion',
      'quuq',
      [
        '## Basis for qualified conclusion',
        'Reviews of access were not performed in two quarters.',
        '## Qualified conclusion',
        'In our opinion, in all material respects:',
        ...items('', '', 'except for the matter described in the Basis for qualified conclusion section, '),
      ],
    ],
    [
      'a qualification before the list',
      'quuq',
      [
        '## Basis for qualified conclusion',
        'Reviews of access did not operate effectively.',
        '## Qualified conclusion',
        'Except for the matter described in the Basis for qualified conclusion section, in our opinion, in all material respects:',
        ...items(),
      ],
    ],
    [
      'an adverse conclusion',
      'auaa',
      [
        '## Adverse conclusion',
        'In our opinion, because of the significance of the matter described above:',
        'a) the description fairly presents the platform;',
        'b) the controls were not suitably designed; and',
        'c) the controls did not operate effectively.',
      ],
    ],
    [
      'a description that is not fair',
      'aauu',
      [
        '## Adverse opinion on the description',
        'In our opinion, owing to the matter described above, the description does not fairly present the platform. The controls stated in it were suitably designed and operated effectively.',
      ],
    ],
    [
      'a disclaimer',
      'dddd',
      [
        '## Disclaimer of conclusion',
        'Because of the significance of the matter described above, we were not able to obtain sufficient appropriate evidence to form a conclusion. Accordingly, we do not express a conclusion on the description or on the suitability of the design and operating effectiveness of the controls.',
      ],
    ],
    [
      'a disclaimer without a “not”',
      'dddd',
      [
        '## Conclusion',
        'By reason of what is told above, what we could gather is insufficient, and we give no opinion.',
      ],
    ],
    [
      'a disclaimer on one element',
      'duud',
      [
        '## Opinion',
        'In our opinion, in all material respects, the description presents the platform and the controls were suitably designed. Because records were lost, we were unable to obtain sufficient evidence and do not express an opinion on the operating effectiveness of the controls.',
      ],
    ],
  ])('%s', (_name, kinds, opinion) => {
    expect(read(opinion)).toBe(kinds);
  });
});

describe('letters that open in other ways', () => {
  const [title = '', addressee = '', , examined = ''] = soundParts.scope;
  const what = `${String(examined).replace(/^We have examined the accompanying /, '')}`;
  it.each<[string, Block[]]>([
    [
      'dashed items',
      [
        title,
        addressee,
        'Our examination covered:',
        '– the description of the Ledgerline Platform of Aldermoor Systems, Inc. throughout the period January 1, 2026 through June 30, 2026; and',
        '– the design and operating effectiveness of the controls, measured by the trust services criteria for security.',
      ],
    ],
    ['at the request of', [title, `At the request of the board we examined the ${what}`]],
    ['engaged by', [title, `Aldermoor Systems, Inc. engaged us to report on the ${what}`]],
    [
      'a scope without us',
      ['# Report of the independent service auditor', `The scope of this engagement was the ${what}`],
    ],
    [
      'opinion first',
      [
        '# Independent Auditor’s Report',
        '## Opinion',
        'In our opinion, in all material respects, the description presents the platform, the controls were suitably designed and the controls operated effectively.',
        '## Basis for opinion',
        `We examined the ${what}`,
      ],
    ],
    [
      'a title of its own',
      [
        '# Examination letter',
        'To the management of Aldermoor Systems, Inc.',
        `The subject of our work was the ${what}`,
      ],
    ],
  ])('%s', (_name, scope) => {
    expect(read(soundParts.opinion, scope)).toBe('uuuu');
  });
});
