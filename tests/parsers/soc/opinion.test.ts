import { describe, expect, it } from 'vitest';
import { readOpinion } from '../../../src/parsers/soc/opinion.ts';
import { prepareReport } from '../../../src/parsers/soc/prepare-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document, soundParts } from './reports.ts';

const period = 'throughout the period January 1, 2026 through June 30, 2026';
const presents = `the description presents the system that was designed and implemented ${period}`;
const designed = `the controls stated in the description were suitably designed ${period} to provide reasonable assurance that the commitments would be achieved if the controls operated effectively`;
const operated = `the controls stated in the description operated effectively ${period}`;

const kinds = (opinion: readonly Block[]): Record<string, string | null> => {
  const { overall, description, design, operation } = readOpinion(prepareReport(soc2Document({ opinion })));
  return {
    overall: overall?.value ?? null,
    description: description?.value ?? null,
    design: design?.value ?? null,
    operation: operation?.value ?? null,
  };
};
const expectKinds = (
  overall: string | null,
  description: string | null,
  design: string | null,
  operation: string | null,
) => ({
  overall,
  description,
  design,
  operation,
});
const clean = expectKinds('unqualified', 'unqualified', 'unqualified', 'unqualified');

describe('the opinion, element by element', () => {
  it.each<[string, Block[], ReturnType<typeof expectKinds>]>([
    ['a list of three', [...soundParts.opinion], clean],
    [
      'one running sentence',
      [`In our opinion, in all material respects, (a) ${presents}; (b) ${designed}; and (c) ${operated}.`],
      clean,
    ],
    [
      'ISAE wording, bullets and "fairly presents"',
      [
        'Our opinion has been formed on the basis of the matters outlined in this report. In our opinion, in all material respects:',
        '• The description fairly presents the system as designed and implemented.',
        '• The controls related to the control objectives stated in the description were suitably designed.',
        '• The controls tested, which were those necessary to provide reasonable assurance that the control objectives were achieved, operated effectively throughout the period.',
      ],
      clean,
    ],
    [
      'qualified in words, in one element',
      [
        '## Basis for Qualified Opinion',
        'Controls over the removal of access did not operate effectively.',
        '## Qualified Opinion',
        'In our opinion, in all material respects,',
        `a. ${presents}.`,
        `b. ${designed}.`,
        `c. except for the matter described in the preceding paragraph, ${operated}.`,
      ],
      expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'),
    ],
    [
      'qualified without the word, the exception before the list (trap 3)',
      [
        'Access of leavers was not removed on time, and the control did not operate effectively.',
        '## Opinion',
        'In our opinion, except for the matter described in the preceding paragraph, in all material respects:',
        `a. ${presents}.`,
        `b. ${designed}.`,
        `c. ${operated}.`,
      ],
      expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'),
    ],
    [
      'the exception before the list, the basis silent on the element',
      [
        'In our opinion, with the exception of the matters referred to above, in all material respects:',
        `a. ${presents}.`,
        `b. ${designed}.`,
        `c. ${operated}.`,
      ],
      expectKinds('qualified', 'qualified', 'qualified', 'qualified'),
    ],
    [
      '"except that" within one clause, about one objective (trap 15)',
      [
        'In our opinion, in all material respects,',
        `a. ${presents}.`,
        `b. ${designed}, except that the controls tested for control objective 4 were not suitably designed.`,
        `c. ${operated}.`,
      ],
      expectKinds('qualified', 'unqualified', 'qualified', 'unqualified'),
    ],
    [
      'adverse',
      [
        '## Adverse Opinion',
        'In our opinion, because of the significance of the matter described in the preceding paragraph,',
        'a. the description does not present the system that was designed and implemented.',
        'b. the controls stated in the description were not suitably designed.',
        'c. the controls stated in the description did not operate effectively.',
      ],
      expectKinds('adverse', 'adverse', 'adverse', 'adverse'),
    ],
    [
      'adverse without the word',
      [
        'In our opinion, owing to the matters described above, the description does not fairly present the system; the controls were not suitably designed; and the controls did not operate effectively.',
      ],
      expectKinds('adverse', 'adverse', 'adverse', 'adverse'),
    ],
    [
      'adverse on operation only',
      [
        'In our opinion, in all material respects,',
        `a. ${presents}.`,
        `b. ${designed}.`,
        'c. the controls stated in the description did not operate effectively throughout the period.',
      ],
      expectKinds('adverse', 'unqualified', 'unqualified', 'adverse'),
    ],
    [
      'disclaimer',
      [
        '## Disclaimer of Opinion',
        'Because of the significance of the matter described in the Basis for Disclaimer of Opinion section, we were not able to obtain sufficient appropriate evidence. Accordingly, we do not express an opinion on the description, the suitability of the design or the operating effectiveness of the controls.',
      ],
      expectKinds('disclaimer', 'disclaimer', 'disclaimer', 'disclaimer'),
    ],
    ['no opinion at all', ['We thank management for its help.'], expectKinds(null, null, null, null)],
  ])('%s', (_name, opinion, expected) => {
    expect(kinds(opinion)).toEqual(expected);
  });

  it.each([
    ['qualified personnel (trap 2)', 'Our team consisted of qualified personnel.'],
    ['an unqualified opinion that says so (trap 2)', 'We issued an unqualified opinion last year.'],
    [
      'except for in the inherent limitations (trap 2)',
      'Controls may fail, except for those circumstances in which automated controls leave no room.',
    ],
    [
      'the sentence about other information (trap 4)',
      'The information in Section V has not been subjected to our procedures and, accordingly, we do not express an opinion on it.',
    ],
    [
      'the sentence about user entities (trap 4)',
      'We did not evaluate complementary user entity controls and do not express an opinion on their suitability of design or operating effectiveness.',
    ],
    [
      'the sentence about carved-out controls (trap 4)',
      'Our examination did not extend to the controls of the subservice organization and we express no opinion on the controls of the subservice organization.',
    ],
  ])('is not modified by %s', (_name, sentence) => {
    expect(kinds([sentence, ...soundParts.opinion])).toEqual(clean);
  });

  it.each([
    'except for the matter described under “Findings”',
    'save for what is set out below',
    'notwithstanding the shortcoming described under “Findings”',
    'with the reservation stated under “Findings”',
    'subject to the matter described under “Findings”',
    'other than as set out under “Findings”',
    'apart from the deficiency reported above',
    'with one exception',
    'leaving aside the matters noted below',
    'putting the point under “Findings” to one side',
    'disregarding what we say under “Findings”',
    'in all respects but one',
    'in view of the issue under “Findings”',
    'unless the point under “Findings” weighs with the reader',
  ])('is qualified by "%s", within a clause or before all of them (trap 3)', (reservation) => {
    const within = [
      `In our opinion, in all material respects,`,
      `a. ${presents}.`,
      `b. ${designed}.`,
      `c. ${reservation}, ${operated}.`,
    ];
    expect(kinds(within)).toEqual(expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'));
    const finding = ['## Findings', 'The control over leavers did not operate effectively.'];
    const before = [
      ...finding,
      '## Opinion',
      `In our opinion, ${reservation}, in all material respects:`,
      `a. ${presents}.`,
      `b. ${designed}.`,
      `c. ${operated}.`,
    ];
    expect(kinds(before)).toEqual(expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'));
    const running = [
      ...finding,
      `In our opinion, ${reservation}, ${presents}; ${designed}; and ${operated}.`,
    ];
    expect(kinds(running)).toEqual(expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'));
  });

  it.each([
    'to such extent as records had been kept',
    'within the bounds set by circumstance',
    'as management sees it',
    'in most respects',
  ])(
    'stays open when the words before its subject are neither customary nor a known reservation: "%s"',
    (words) => {
      const opinion = [`In our opinion, ${words}:`, `a. ${presents}.`, `b. ${designed}.`, `c. ${operated}.`];
      expect(kinds(opinion)).toEqual(expectKinds(null, null, null, null));
      expect(kinds([`In our opinion, ${words}, ${presents}; ${designed}; and ${operated}.`])).toEqual(
        expectKinds(null, null, null, null),
      );
    },
  );

  it.each([
    'in all material respects, based on the criteria described above',
    'based on our examination and in all material respects',
    'measured against the description criteria and the trust services criteria, in all material respects',
    'for the period January 1, 2026 to June 30, 2026, in all material respects',
  ])('is clean with the customary words "%s"', (words) => {
    expect(
      kinds([`In our opinion, ${words}:`, `a. ${presents}.`, `b. ${designed}.`, `c. ${operated}.`]),
    ).toEqual(clean);
  });

  it.each([
    ['Opinion: qualified', 'qualified'],
    ['Why we qualify our opinion', 'qualified'],
    ['Our opinion (adverse)', 'adverse'],
    ['Reasons for an adverse conclusion', 'adverse'],
  ])('heeds the heading "%s" above an opinion that reads as clean', (heading, kind) => {
    expect(kinds([`## ${heading}`, ...soundParts.opinion.slice(1)]).overall).toBe(kind);
  });

  it.each(['Opinion: unqualified', 'Our opinion is not qualified', 'Opinion of qualified accountants'])(
    'is not modified by the heading "%s"',
    (heading) => {
      expect(kinds([`## ${heading}`, ...soundParts.opinion.slice(1)]).overall).toBe('unqualified');
    },
  );

  it.each([
    `${operated}, leavers excepted.`,
    `${operated}, with leavers as the exception.`,
    `for the most part, ${operated}.`,
    `${operated} in most cases.`,
    `${operated}, but not those over leavers.`,
    `${operated}. We cannot say so of the control over leavers.`,
    'most controls operated effectively throughout the period.',
    'the controls stated in the description partly operated effectively throughout the period.',
  ])('is qualified in an element that holds for a part only: "%s"', (clause) => {
    const opinion = [
      'In our opinion, in all material respects:',
      `a. ${presents}.`,
      `b. ${designed}.`,
      `c. ${clause}`,
    ];
    expect(kinds(opinion)).toEqual(expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'));
  });

  it.each([
    'However, this is otherwise for the removal of access, as told under “Open point”.',
    'That said, leavers kept their access.',
    'The foregoing does not hold for the control over leavers.',
  ])('is not clean when the next paragraph takes some of it back: "%s"', (afterthought) => {
    expect(kinds([...soundParts.opinion, afterthought]).overall).toBe('qualified');
  });

  it('is not clean when the auditor reports a criterion that was not met, whatever the opinion says', () => {
    const opinion = [
      'The reviews did not operate effectively. As a result, criterion CC6.3 was not met.',
      ...soundParts.opinion,
    ];
    expect(kinds(opinion)).toEqual(expectKinds('qualified', 'unqualified', 'unqualified', 'qualified'));
  });

  it('leaves operation null in a Type 1 report, whose customary sentence is no disclaimer (trap 4)', () => {
    const opinion = [
      '## Other matter',
      'We did not perform any procedures regarding the operating effectiveness of controls stated in the description and, accordingly, do not express an opinion thereon.',
      'In our opinion, in all material respects,',
      'a. the description presents the system that was designed and implemented as of June 30, 2026.',
      'b. the controls stated in the description were suitably designed as of June 30, 2026.',
    ];
    expect(kinds(opinion)).toEqual(expectKinds('unqualified', 'unqualified', 'unqualified', null));
  });

  it('quotes the basis of a modified opinion, wherever the opinion points to', () => {
    const opinion = [
      'Matters noted. Reviews of access were not performed in two quarters.',
      'In our opinion, in all material respects,',
      `a. ${presents}.`,
      `b. ${designed}.`,
      `c. except for the matter described in the section “Matters noted” above, ${operated}.`,
    ];
    const { basis } = readOpinion(prepareReport(soc2Document({ opinion })));
    expect(basis.map(({ value }) => value)).toEqual([
      'Reviews of access were not performed in two quarters.',
    ]);
  });
});
